import { afterEach, describe, expect, it, vi } from 'vitest'
import { partsCache } from '#model/kept-place.ts'
import { PART_NAMES, type PartFile } from '#model/pack.ts'
import { readKept } from '#packs/kept.ts'
import { askCatalogue, askEdition, dropLanguage, keepLanguage, readPart } from '#packs/load.ts'
import { aGuide } from '../kit/pack.ts'
import { aPhone, type Phone, publish, putAway } from '../kit/phone.ts'
import { instead } from '../kit/rig.ts'

const silent = () => undefined
let phone: Phone

afterEach(async () => {
  await putAway(phone)
})

async function shelf() {
  const edition = await askEdition(phone.base)
  return { edition, catalogue: await askCatalogue(phone.base, edition) }
}

async function keep(code: string): Promise<void> {
  await keepLanguage(phone.base, await shelf(), code, silent)
}

function partsAsked(): string[] {
  return phone.rig.asked
    .map(({ path }) => path)
    .filter((path) => path.startsWith('parts/') && !path.includes('catalogue'))
}

async function fileOf(code: string, name: string): Promise<PartFile> {
  const kept = await readKept(phone.base)
  const { catalogue } = kept ?? (await shelf())
  const file = catalogue.languages
    .find((one) => one.code === code)
    ?.parts.find((one) => one.name === name)
  if (file === undefined) throw new Error(`No part ${name}`)
  return file
}

async function textOf104(code: string): Promise<string> {
  const part = await readPart(phone.base, await fileOf(code, 'articles-100'))
  return 'articles' in part ? (part.articles[0]?.html ?? '') : ''
}

describe('keeping a language', () => {
  it('brings every part once, and the terms of other languages, and reads them with the host gone', async () => {
    phone = await aPhone(aGuide())
    await keep('en')
    expect(new Set(partsAsked()).size).toBe(PART_NAMES.length + 1)
    expect(partsAsked().length).toBe(PART_NAMES.length + 1)
    expect(partsAsked().filter((path) => path.includes('/es-'))).toHaveLength(1)
    await phone.rig.close()
    expect(await textOf104('en')).toBe('<p>First words.</p>')
    expect((await readKept(phone.base))?.languages).toEqual(['en'])
  })

  it('tells how many bytes have travelled, up to all of them', async () => {
    phone = await aPhone(aGuide())
    const told: [number, number][] = []
    await keepLanguage(phone.base, await shelf(), 'en', (done, all) => told.push([done, all]))
    const [done, all] = told.at(-1) ?? [0, 1]
    expect(done).toBe(all)
    expect(told.every(([one, of], at) => one >= (told[at - 1]?.[0] ?? 0) && of === all)).toBe(true)
  })

  it('moves the pointer last, so that a cut leaves nothing half kept', async () => {
    phone = await aPhone(aGuide())
    const before = await shelf()
    phone.rig.breakWith(instead(/es-glossary/, { status: 503 }))
    await expect(keepLanguage(phone.base, before, 'es', silent)).rejects.toMatchObject({
      reason: 'no-signal',
    })
    expect(await readKept(phone.base)).toBeNull()
    phone.rig.breakWith()
    phone.rig.forget()
    await keep('es')
    expect(partsAsked().map((path) => path.replace(/\..*/, ''))).toEqual(['parts/es-glossary'])
    expect(phone.caches.writes.at(-1)).toBe(`${phone.base}parts/current`)
  })

  it.each([
    ['a page that asks to sign in', instead(/es-tree/, {}), 'damaged'],
    ['a file cut short', instead(/es-tree/, { body: '{"part":"tree"' }), 'damaged'],
    ['a part of a file', instead(/es-tree/, { status: 206, body: '{' }), 'damaged'],
    ['no such file', instead(/es-tree/, { status: 404 }), 'missing'],
  ])('refuses %s and heals', async (_, rule, reason) => {
    phone = await aPhone(aGuide())
    phone.rig.breakWith(rule)
    await expect(keep('es')).rejects.toMatchObject({ reason })
    expect(phone.caches.writes.some((path) => path.includes('es-tree'))).toBe(false)
    phone.rig.breakWith()
    await keep('es')
    expect((await readKept(phone.base))?.languages).toEqual(['es'])
  })

  it('says that there is no room, and keeps the old edition', async () => {
    phone = await aPhone(aGuide())
    await keep('en')
    phone.caches.room = phone.caches.used + 400
    await publish(phone, aGuide({ number: 2, text: { en: 'New words.', es: 'Nuevas.' } }))
    await expect(keep('es')).rejects.toMatchObject({ reason: 'no-room' })
    await phone.rig.close()
    expect((await readKept(phone.base))?.edition.number).toBe(1)
    expect(await textOf104('en')).toBe('<p>First words.</p>')
  })

  it('cannot keep where the browser keeps nothing, and reads all the same', async () => {
    phone = await aPhone(aGuide())
    vi.stubGlobal('caches', undefined)
    await expect(keep('en')).rejects.toMatchObject({ reason: 'missing' })
    expect(await textOf104('en')).toBe('<p>First words.</p>')
  })
})

describe('moving to another edition', () => {
  const next = aGuide({ number: 2, text: { en: 'New words.', es: 'Primeras palabras.' } })

  it('makes its storage anew where that takes files and holds none', async () => {
    phone = await aPhone(aGuide())
    const { catalogue } = await shelf()
    for (const { parts } of catalogue.languages) {
      for (const { path } of parts) phone.caches.lost.add(`${phone.base}${path}`)
    }
    await keep('en')
    await phone.rig.close()
    expect(await textOf104('en')).toBe('<p>First words.</p>')
  })

  it('fetches only what changed', async () => {
    phone = await aPhone(aGuide())
    await keep('en')
    await publish(phone, next)
    phone.rig.forget()
    await keep('en')
    expect(partsAsked().map((path) => path.replace(/\..*/, ''))).toEqual(['parts/en-articles-100'])
    expect(await textOf104('en')).toBe('<p>New words.</p>')
  })

  it('brings every language kept before along, before anything switches', async () => {
    phone = await aPhone(aGuide())
    await keep('en')
    await keep('es')
    await publish(phone, aGuide({ number: 2, text: { en: 'New words.', es: 'Nuevas.' } }))
    phone.rig.breakWith(instead(/es-articles-100/, { status: 503 }))
    await expect(keep('en')).rejects.toMatchObject({ reason: 'no-signal' })
    expect((await readKept(phone.base))?.edition.number).toBe(1)
    phone.rig.breakWith()
    await keep('en')
    const kept = await readKept(phone.base)
    expect([kept?.edition.number, kept?.languages]).toEqual([2, ['en', 'es']])
    await phone.rig.close()
    expect(await textOf104('es')).toBe('<p>Nuevas.</p>')
  })

  it('leaves the parts before for pages that are still open, and drops older ones', async () => {
    phone = await aPhone(aGuide())
    await keep('en')
    const first = await fileOf('en', 'articles-100')
    await publish(phone, next)
    await keep('en')
    const second = await fileOf('en', 'articles-100')
    await publish(phone, aGuide({ number: 3, text: { en: 'Newest words.' } }))
    await keep('en')
    const cache = await phone.caches.open(partsCache(phone.base))
    const paths = (await cache.keys()).map((request) => new URL(request.url).pathname)
    expect(paths).not.toContain(`${phone.base}${first.path}`)
    expect(paths).toContain(`${phone.base}${second.path}`)
  })
})

describe('reading a part', () => {
  it('mends a kept copy that went bad', async () => {
    phone = await aPhone(aGuide())
    await keep('en')
    const file = await fileOf('en', 'articles-100')
    const cache = await phone.caches.open(partsCache(phone.base))
    await cache.put(`${phone.base}${file.path}`, new Response('{"part":"articles-100"'))
    expect(await textOf104('en')).toBe('<p>First words.</p>')
    const mended = await cache.match(`${phone.base}${file.path}`)
    expect((await mended?.text())?.length).toBe(file.bytes)
  })

  it('asks once for a part that several pages want', async () => {
    phone = await aPhone(aGuide())
    const file = await fileOf('es', 'tree')
    await Promise.all([readPart(phone.base, file), readPart(phone.base, file)])
    expect(partsAsked()).toEqual([file.path])
  })

  it('tries again after a failure', async () => {
    phone = await aPhone(aGuide())
    const file = await fileOf('es', 'tree')
    await phone.rig.close()
    await expect(readPart(phone.base, file)).rejects.toMatchObject({ reason: 'no-signal' })
    await phone.rig.reopen()
    expect((await readPart(phone.base, file)).part).toBe('tree')
  })

  it('works without WebCrypto', async () => {
    phone = await aPhone(aGuide())
    vi.stubGlobal('crypto', undefined)
    expect(await textOf104('en')).toBe('<p>First words.</p>')
  })
})

describe('taking a language off', () => {
  it('frees its parts and leaves the others', async () => {
    phone = await aPhone(aGuide())
    await keep('en')
    await keep('es')
    await dropLanguage(phone.base, 'es')
    const cache = await phone.caches.open(partsCache(phone.base))
    const paths = (await cache.keys()).map((request) => new URL(request.url).pathname)
    expect(paths.filter((path) => path.includes('/es-'))).toEqual([
      expect.stringContaining('es-glossary'),
    ])
    expect(paths.filter((path) => path.includes('/en-')).length).toBe(PART_NAMES.length - 1)
  })
})
