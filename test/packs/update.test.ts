import { afterEach, expect, it, vi } from 'vitest'
import { readChangesAhead } from '#packs/changes.ts'
import { readKept } from '#packs/kept.ts'
import { askCatalogue, askEdition, keepLanguage } from '#packs/load.ts'
import { isDue, jitter, SIX_HOURS } from '#packs/pace.ts'
import { checkForEdition } from '#packs/update.ts'
import { aGuide } from '../kit/pack.ts'
import { aPhone, type Phone, publish, putAway } from '../kit/phone.ts'
import { instead } from '../kit/rig.ts'

let phone: Phone

afterEach(async () => {
  await putAway(phone)
})

async function readerOf(code: string): Promise<void> {
  phone = await aPhone(aGuide())
  const edition = await askEdition(phone.base)
  const catalogue = await askCatalogue(phone.base, edition)
  await keepLanguage(phone.base, { edition, catalogue }, code, () => undefined)
  phone.rig.forget()
}

async function check(force: boolean, now = Date.now()) {
  return checkForEdition(phone.base, await readKept(phone.base), now, force)
}

it('asks nothing again within six hours', async () => {
  await readerOf('en')
  expect(await check(false, Date.now() + SIX_HOURS - 1000)).toBeNull()
  expect(phone.rig.asked).toEqual([])
})

it('asks one small file after that, whatever the jitter', async () => {
  await readerOf('en')
  const news = await check(false, Date.now() + SIX_HOURS * 1.3)
  expect(news?.state).toBe('same')
  expect(phone.rig.asked.map(({ path }) => path)).toEqual(['edition.json'])
})

it('finds a newer edition and switches nothing', async () => {
  await readerOf('en')
  await publish(phone, aGuide({ number: 2, text: { en: 'New words.' } }))
  const news = await check(true)
  expect(news).toMatchObject({ state: 'newer', edition: { number: 2 }, catalogue: { edition: 2 } })
  expect((await readKept(phone.base))?.edition.number).toBe(1)
})

it('follows a host that went back to the edition before, like any other change', async () => {
  phone = await aPhone(aGuide({ number: 2, text: { en: 'New words.' } }))
  const edition = await askEdition(phone.base)
  const catalogue = await askCatalogue(phone.base, edition)
  await keepLanguage(phone.base, { edition, catalogue }, 'en', () => undefined)
  await publish(phone, aGuide())
  const news = await check(true)
  if (news?.state !== 'newer') throw new Error('The host went back unseen')
  expect(news.edition.number).toBe(1)
  await keepLanguage(phone.base, news, 'en', () => undefined)
  expect((await readKept(phone.base))?.edition.number).toBe(1)
})

it('remembers a recall at once, before the newer words are here', async () => {
  await readerOf('en')
  await publish(phone, aGuide({ number: 2, text: { en: 'New words.' }, recalled: ['sc09'] }))
  expect(await check(true)).toMatchObject({ recalled: { claims: ['sc09'] } })
  await phone.rig.close()
  const kept = await readKept(phone.base)
  expect([kept?.edition.number, kept?.edition.recalled.claims]).toEqual([1, ['sc09']])
})

it('keeps the recall when another language is saved from an edition read earlier', async () => {
  await readerOf('en')
  const old = await readKept(phone.base)
  await publish(phone, aGuide({ recalled: ['sc09'] }))
  await check(true)
  if (old === null) throw new Error('Nothing was kept')
  await keepLanguage(phone.base, old, 'es', () => undefined)
  const kept = await readKept(phone.base)
  expect([kept?.languages, kept?.edition.recalled.claims]).toEqual([['en', 'es'], ['sc09']])
})

it('leaves an edition alone that this app cannot read', async () => {
  await readerOf('en')
  await publish(phone, aGuide({ number: 2, text: { en: 'New words.' }, needsApp: 99 }))
  expect(await check(true)).toMatchObject({ state: 'needs-app' })
  expect(phone.rig.asked.map(({ path }) => path)).toEqual(['edition.json'])
})

it('tells of what waits at every start without asking again, until it is taken', async () => {
  await readerOf('en')
  await publish(phone, aGuide({ number: 2, text: { en: 'New words.' } }))
  await check(true)
  phone.rig.forget()
  const news = await check(false)
  if (news?.state !== 'newer') throw new Error('What waits was forgotten')
  expect(phone.rig.asked.map(({ path }) => path).filter((path) => path === 'edition.json')).toEqual(
    [],
  )
  await keepLanguage(phone.base, news, 'en', () => undefined)
  expect(await check(false)).toBeNull()
})

it('forgets what waited where the host went back to the edition that is kept', async () => {
  await readerOf('en')
  await publish(phone, aGuide({ number: 2, text: { en: 'New words.' } }))
  await check(true)
  await publish(phone, aGuide())
  expect((await check(true))?.state).toBe('same')
  expect(await check(false)).toBeNull()
})

it('tells what an edition that waits would change, and fetches none of it twice', async () => {
  await readerOf('en')
  await publish(phone, aGuide({ number: 2, text: { en: 'New words.' } }))
  const news = await check(true)
  if (news?.state !== 'newer') throw new Error('No news')
  const found = await readChangesAhead(phone.base, 'en', news)
  expect(found?.articles).toMatchObject([
    { number: 104, came: ['New words.'], went: ['First words.'] },
  ])
  expect((await readKept(phone.base))?.edition.number).toBe(1)
  phone.rig.forget()
  await keepLanguage(phone.base, news, 'en', () => undefined)
  expect(phone.rig.asked.filter(({ path }) => path.includes('articles-100'))).toEqual([])
})

it.each([
  ['a page that asks to sign in', instead(/edition/, {})],
  ['an edition of a shape to come', instead(/edition/, { body: '{"schema":2}' })],
  ['a host in trouble', instead(/edition/, { status: 503 })],
])('takes %s for no news', async (_, rule) => {
  await readerOf('en')
  phone.rig.breakWith(rule)
  expect(await check(true)).toBeNull()
  expect((await readKept(phone.base))?.edition.number).toBe(1)
})

it('asks every time where nothing can be remembered', async () => {
  await readerOf('en')
  vi.stubGlobal('localStorage', undefined)
  expect((await check(false))?.state).toBe('same')
})

it('spreads the phones over an hour and a half, and survives a clock set back', () => {
  expect(jitter(SIX_HOURS, () => 0)).toBe(SIX_HOURS)
  expect(jitter(SIX_HOURS, () => 0.999)).toBeLessThan(SIX_HOURS * 1.25)
  expect(isDue(5000, 4000, SIX_HOURS)).toBe(true)
})
