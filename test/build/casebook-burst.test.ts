import { readdirSync, readFileSync } from 'node:fs'
import { expect, type Page } from '@playwright/test'
import type { Rule } from '../../deploy/serve.mjs'
import { CASEBOOK, isNowhere, KEY_MADE, makesCasebook } from '../kit/casebook-app.ts'
import { goesTo } from '../kit/keeping.ts'
import { DIST, test } from '../kit/reader.ts'

const WORDS = {
  en: {
    more: 'More',
    many: 'Many people, one phone',
    start: 'Start with the first person',
    next: 'Next person',
    person: 'Person',
    stage: 'How far the case is',
    sealed: /Sealed: 2\./,
    kept: /Kept until/,
    tally: 'How far the cases are',
    find: 'Search my cases',
  },
  es: {
    more: 'Más',
    many: 'Muchas personas, un teléfono',
    start: 'Empezar con la primera persona',
    next: 'Próxima persona',
    person: 'Persona',
    stage: 'Hasta dónde llegó el caso',
    sealed: /Sellados: 2\./,
    kept: /Se guarda hasta el/,
    tally: 'Hasta dónde llegaron los casos',
    find: 'Buscar en mis casos',
  },
} as const

const PEOPLE = [
  { name: 'zqfirst kite', stage: 'stage_court' },
  { name: 'zqsecond boat', stage: 'stage_order' },
  { name: 'zqthird stone', stage: 'stage_court' },
] as const

const DAY_MS = 86_400_000

type Code = keyof typeof WORDS

function button(page: Page, name: string) {
  return page.getByRole('button', { name })
}

/** Names and stages of three people, each after the one before. */
async function seesThree(page: Page, code: Code): Promise<void> {
  const say = WORDS[code]
  await button(page, say.more).click()
  await button(page, say.many).click()
  await button(page, say.start).click()
  for (const [place, { name, stage }] of PEOPLE.entries()) {
    if (place > 0) await button(page, say.next).click()
    await expect(
      page.getByText(`${say.person} ${String(place + 1)}`, { exact: true }),
    ).toBeVisible()
    await expect(page.getByText(say.kept)).toBeVisible()
    await page.getByLabel(CASEBOOK[code].name).fill(name)
    await page.getByLabel(say.stage).selectOption(stage)
    await expect(page.getByText(CASEBOOK[code].saved, { exact: true })).toBeVisible()
  }
}

async function isOutOfReach(page: Page): Promise<void> {
  for (const { name } of PEOPLE.slice(0, 2)) expect(await isNowhere(page, name)).toBe(true)
}

/** Rows of the chart of that name, as its table tells them. */
async function chart(page: Page, name: string): Promise<string[]> {
  const rows = page.locator('figure', { hasText: name }).getByRole('row')
  return (await rows.allInnerTexts()).map((row) =>
    row
      .split(/\s*[\n\t]\s*/)
      .join(' ')
      .trim(),
  )
}

async function opens(page: Page, passphrase: string, code: Code): Promise<void> {
  await page.getByLabel(CASEBOOK[code].passphrase).fill(passphrase)
  await page.getByRole('button', { name: CASEBOOK[code].open, exact: true }).click()
}

test('of three people the first two are out of sight and search until the passphrase', async ({
  page,
  rig,
  errors,
}) => {
  const say = WORDS.en
  const passphrase = await makesCasebook(page, rig.url)
  await seesThree(page, 'en')
  await isOutOfReach(page)

  await page.goBack()
  await expect
    .poll(() => chart(page, say.tally))
    .toEqual(['Open case in immigration court 2', 'A deportation order 1'])
  await isOutOfReach(page)
  await page.goBack()
  await page.goBack()
  await expect(page.getByText(say.sealed)).toBeVisible()
  await expect(page.getByRole('button', { name: 'zqthird stone' })).toBeVisible()
  await isOutOfReach(page)
  await page.getByLabel(say.find).fill('zqfirst')
  await expect(page.getByText('Found: 0')).toBeVisible()
  await page.getByLabel(say.find).fill('zqthird')
  await expect(page.getByText('Found: 1')).toBeVisible()

  await button(page, CASEBOOK.en.lock).click()
  await opens(page, passphrase, 'en')
  for (const { name } of PEOPLE) {
    await expect(page.getByRole('button', { name })).toBeVisible(KEY_MADE)
  }
  // The round goes on where it was; what the passphrase opened is sealed again.
  await button(page, say.next).click()
  await expect(page.getByText('Person 4', { exact: true })).toBeVisible()
  await isOutOfReach(page)
  expect(await isNowhere(page, 'zqthird')).toBe(true)
  expect(errors).toEqual([])
})

test('burst mode can be stopped, and what is sealed stays so', async ({ page, rig }) => {
  await makesCasebook(page, rig.url)
  await seesThree(page, 'en')
  await page.goBack()
  await button(page, 'Stop here').click()
  await expect(button(page, WORDS.en.start)).toBeVisible()
  await page.goBack()
  await page.goBack()
  await expect(button(page, CASEBOOK.en.fresh)).toBeVisible()
  await expect(page.getByText(WORDS.en.sealed)).toBeVisible()
  await isOutOfReach(page)
})

test('the answers of one person are gone from the walk when the next one comes', async ({
  page,
  rig,
}) => {
  await makesCasebook(page, rig.url)
  await button(page, 'More').click()
  await button(page, WORDS.en.many).click()
  await button(page, WORDS.en.start).click()
  await page.getByRole('link', { name: 'Walk through the questions' }).click()
  await page.getByRole('button', { name: 'Start' }).first().click()
  await button(page, 'NGO or intake worker').click()
  await expect(page.getByText('Who is using this guide right now?')).toBeHidden()
  while (!page.url().endsWith('/casebook/')) await page.goBack()
  await expect(page.getByText('The answers of the walk are not in this case.')).toBeVisible()
  await button(page, WORDS.en.next).click()
  await expect(page.getByText('Person 2', { exact: true })).toBeVisible()
  await expect(page.getByText('The answers of the walk are not in this case.')).toBeHidden()
  await page.getByRole('link', { name: 'Walk through the questions' }).click()
  await expect(page.getByRole('button', { name: 'Start' }).first()).toBeVisible()
})

test('in Spanish too', async ({ page, rig, errors }) => {
  await makesCasebook(page, rig.url, 'es')
  await seesThree(page, 'es')
  await isOutOfReach(page)
  await page.goBack()
  await expect
    .poll(() => chart(page, WORDS.es.tally))
    .toEqual(['Caso abierto en la corte de inmigración 2', 'Una orden de deportación 1'])
  expect(errors).toEqual([])
})

test.describe('eight days later', () => {
  test.use({ serviceWorkers: 'block' })

  test('a case past its day is gone at the unlock, and that is said', async ({ page, rig }) => {
    let days = 0
    rig.breakWith(workerAhead(() => days))
    const passphrase = await makesCasebook(page, rig.url)
    await seesThree(page, 'en')
    await page.getByLabel('How long it is kept').selectOption({ label: '30 days from today' })
    await expect(page.getByText(CASEBOOK.en.saved, { exact: true })).toBeVisible()
    days = 8
    await page.clock.install({ time: Date.now() + days * DAY_MS })
    await page.reload()
    await opens(page, passphrase, 'en')
    await expect(page.getByText('Cases past their day, now erased: 2.')).toBeVisible(KEY_MADE)
    await expect(page.getByRole('button', { name: 'zqthird stone' })).toBeVisible()
    await isOutOfReach(page)
  })
})

/** A host whose casebook's worker lives some days ahead; the clock of the page is the test's. */
function workerAhead(days: () => number): Rule {
  const name = readdirSync(`${DIST}/assets`).find((file) => file.includes('casebook-worker')) ?? ''
  const script = readFileSync(`${DIST}/assets/${name}`, 'utf8')
  const ahead = () => `const Then = Date
globalThis.Date = class extends Then {
  constructor(...given) { super(...(given.length === 0 ? [Date.now()] : given)) }
  static now() { return Then.now() + ${String(days() * DAY_MS)} }
};
`
  return (request, response) => {
    if (!(request.url ?? '').endsWith(`/assets/${name}`)) return false
    const headers = { 'Content-Type': 'text/javascript', 'Cache-Control': 'no-store' }
    response.writeHead(200, headers).end(ahead() + script)
    return true
  }
}

test('what one person left on the guide’s pages is in their case, and not before the next', async ({
  page,
  rig,
}) => {
  const say = WORDS.en
  await makesCasebook(page, rig.url)
  await button(page, say.more).click()
  await button(page, say.many).click()
  await button(page, say.start).click()
  await page.getByLabel(CASEBOOK.en.name).fill('zqfirst kite')
  await goesTo(page, '/en/checklist/my-papers/')
  await page.getByRole('checkbox').first().check()
  await page.getByRole('button', { name: /^Save to / }).click()
  await expect(page.getByText(/^Saved in /).first()).toBeVisible()
  await goesTo(page, '/en/casebook/')
  await button(page, say.next).first().click()
  await expect(page.getByText('Person 2', { exact: true })).toBeVisible()
  await page.getByLabel(CASEBOOK.en.name).fill('zqsecond boat')
  await page.getByRole('heading', { level: 1 }).focus()
  await expect(page.getByText(CASEBOOK.en.saved, { exact: true })).toBeVisible()
  expect(await isNowhere(page, 'zqfirst kite')).toBe(true)
  await goesTo(page, '/en/checklist/my-papers/')
  await expect(page.getByRole('checkbox').first()).not.toBeChecked()
})
