import { expect, type Page, test } from '@playwright/test'
import { isAlive } from '../kit/visits.ts'
import { Rig } from '../kit/rig.ts'

let rig: Rig

test.beforeAll(async () => {
  rig = await Rig.start('dist')
})

test.afterAll(async () => {
  await rig.close()
})

const LAWYER = { en: 'ask a lawyer what is true today', es: 'pregunte a un abogado qué vale hoy' }
const EDITION = { en: /Edition \d+ of/, es: /Edición \d+ del/ }

/** One page of each kind: its path, its number, the most sheets it may take. */
const KINDS = [
  ['104-dismissal/', '104', 7],
  ['304-answering-dismissal/', '304', 9],
  ['402-morton-10075-1/', '402', 6],
  ['checklist/court-day/', '301', 8],
  ['checklists/', '503', 2],
  ['words/', '124', 16],
  ['sources/', '511', 36],
  ['timeline/', '502', 28],
  ['walk/all/', '201', 70],
  ['100/', '100', 6],
] as const

async function prints(page: Page, path: string): Promise<void> {
  await page.goto(`${rig.url}${path}`)
  await isAlive(page)
  await page.emulateMedia({ media: 'print' })
}

/** Words that come out on paper. */
const paper = (page: Page) => page.locator('body').innerText()

/** Buttons and links of the screen that would stand on the sheet. */
const controls = (page: Page) =>
  page
    .locator('header.bar, nav, button, dialog, input:not([type=checkbox])')
    .evaluateAll((all) =>
      all.filter((one) => one.checkVisibility()).map((one) => one.outerHTML.slice(0, 60)),
    )

async function sheets(page: Page, format: 'Letter' | 'A4'): Promise<number> {
  const pdf = (await page.pdf({ format })).toString('latin1')
  return [...pdf.matchAll(/\/Type\s*\/Page\b(?!s)/g)].length
}

for (const code of ['en', 'es'] as const) {
  for (const [path, number, most] of KINDS) {
    test(`${code}/${path} prints with number, edition and whom to ask, and nothing to tap`, async ({
      page,
    }) => {
      await prints(page, `${code}/${path}`)
      const text = await paper(page)
      expect(text).toContain(number)
      expect(text).toMatch(EDITION[code])
      expect(text).toContain(LAWYER[code])
      expect(await controls(page)).toEqual([])
      for (const format of ['Letter', 'A4'] as const) {
        const count = await sheets(page, format)
        expect(count).toBeGreaterThan(0)
        expect(count).toBeLessThanOrEqual(most)
      }
    })
  }
}

test('paper is black on white, even from a phone at night', async ({ browser }) => {
  const context = await browser.newContext({ colorScheme: 'dark' })
  const page = await context.newPage()
  await page.addInitScript(() => {
    localStorage.setItem('theme', 'night')
  })
  for (const path of ['en/104-dismissal/', 'en/checklist/court-day/', 'en/walk/all/', 'en/100/']) {
    await prints(page, path)
    const painted = await page.locator('main, main *').evaluateAll((all) => {
      const gray = (color: string) => /^rgba?\((\d+), \1, \1(?:, [\d.]+)?\)$/.test(color)
      return [
        ...new Set(
          all
            .filter((one) => one.checkVisibility())
            .flatMap((one) => [getComputedStyle(one).color, getComputedStyle(one).backgroundColor])
            .filter((color) => !gray(color)),
        ),
      ]
    })
    expect(painted, path).toEqual([])
  }
  await context.close()
})

test('letters are at least 11 points, marks of sources aside', async ({ page }) => {
  for (const path of ['en/104-dismissal/', 'en/checklist/court-day/', 'es/words/']) {
    await prints(page, path)
    const small = await page.locator('main *:not(sup, sup *)').evaluateAll((all) =>
      all
        .filter((one) => one.checkVisibility() && one.children.length === 0)
        .filter((one) => one.textContent.trim() !== '' && !one.closest('.sr, .cite'))
        .filter((one) => parseFloat(getComputedStyle(one).fontSize) < (11 * 96) / 72 - 0.1)
        .map((one) => one.textContent.slice(0, 40)),
    )
    expect(small, path).toEqual([])
  }
})

test('a claim carries on paper the day after which to go by its fallback, and the fallback', async ({
  page,
}) => {
  await prints(page, 'en/104-dismissal/')
  const text = await paper(page)
  expect(text).toContain('The judge may say no to the government.')
  expect(text).toContain('Last seen September 22, 2026. Check by January 20, 2027.')
  expect(text).toMatch(/After January 20, 2027, go by this instead:\s+Tell the judge/)
  expect(text).toContain('After December 21, 2026: check first.')
})

test('sources stand on the sheet, with their days, and addresses in the register', async ({
  page,
}) => {
  await prints(page, 'en/104-dismissal/')
  expect(await paper(page)).toMatch(/8 CFR 239\.2\s*Dated 2025\. Last seen June 29, 2026\./)
  await prints(page, 'en/sources/')
  expect(await paper(page)).toContain('https://www.ecfr.gov/current/title-8/section-1003.18')
})

test('a list has a box to tick by pen for each item, and what was ticked stays ticked', async ({
  page,
}) => {
  await prints(page, 'en/checklist/court-day/')
  const boxes = page.getByRole('checkbox')
  const all = await boxes.count()
  expect(all).toBe(30)
  await boxes.first().check()
  for (const box of await boxes.all()) {
    await expect(box).toBeVisible()
    expect((await box.boundingBox())?.width).toBeGreaterThan(20)
  }
  await expect(boxes.first()).toBeChecked()
})

test('sentences are printed in English and in the language of the reader', async ({ page }) => {
  await prints(page, 'es/words/')
  const text = await paper(page)
  expect(text).toContain('I do not agree to dismiss my case.')
  expect(text).toContain('No estoy de acuerdo con que desestimen mi caso.')
  expect(text).not.toContain('Mostrar en grande')
})

test('the tree prints with each day what holds after it', async ({ page }) => {
  await prints(page, 'en/walk/all/')
  const aging = page.locator('.aging').filter({ hasText: /After .*, go by this too:/ })
  expect(await aging.count()).toBeGreaterThan(10)
  const hidden = await aging
    .locator('[data-when]')
    .evaluateAll((all) =>
      all.filter((one) => !one.checkVisibility()).map((one) => one.textContent.slice(0, 40)),
    )
  expect(hidden).toEqual([])
})

test('an outcome prints with its sentence, its edition and what to go by once it is old', async ({
  page,
}) => {
  await page.goto(`${rig.url}en/walk/`)
  await isAlive(page)
  await page.getByRole('button', { name: 'Start', exact: true }).click()
  await page.getByRole('button', { name: /intake worker/ }).click()
  await page.getByRole('checkbox').first().check()
  await page.getByRole('button', { name: 'Continue' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toContainText('An arrest is happening')
  await page.emulateMedia({ media: 'print' })
  const text = await paper(page)
  expect(text).toContain('I want to stay silent. I want a lawyer.')
  expect(text).toMatch(/(?:After .*, go by this too:|was not checked since)/)
  expect(text).toMatch(EDITION.en)
  expect(text).toContain(LAWYER.en)
  expect(await controls(page)).toEqual([])
  expect(await sheets(page, 'Letter')).toBeLessThanOrEqual(4)
})

test('a page that is not there prints what was asked for, and nothing to tap', async ({ page }) => {
  await prints(page, 'en/187/')
  await expect(page.getByRole('heading', { level: 1 })).toContainText('187')
  expect(await controls(page)).toEqual([])
  expect(await sheets(page, 'A4')).toBe(1)
})

test('no table is cut at the edge of the sheet', async ({ page }) => {
  await page.setViewportSize({ width: 710, height: 900 })
  for (const path of ['en/309-factor-matrix/', 'es/206-two-year-folder/']) {
    await prints(page, path)
    const tables = page.locator('table')
    expect(await tables.count()).toBeGreaterThan(0)
    const cut = await tables.evaluateAll((all) =>
      all
        .filter((one) => one.getBoundingClientRect().right > innerWidth)
        .map((one) => one.textContent.slice(0, 40)),
    )
    expect(cut, path).toEqual([])
  }
})
