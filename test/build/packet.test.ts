import { readFileSync } from 'node:fs'
import { expect, type Page, test } from '@playwright/test'
import type { TreePart } from '#model/pack.ts'
import { resumeCode } from '#model/resume.ts'
import { type Answers, walk } from '#model/tree.ts'
import { Rig } from '../kit/rig.ts'
import { catalogueOf, isAlive, type Tongue } from '../kit/visits.ts'

const PAPERS = ['Letter', 'A4'] as const

const GO_ON = {
  en: {
    sheet: 'Put them on one sheet for court',
    use: 'Go on from the code',
    check: 'See the result',
    open: 'One sheet for court',
    code: 'Put the code of my walk on it',
  },
  es: {
    sheet: 'Ponerlos en una hoja para la corte',
    use: 'Seguir desde el código',
    check: 'Ver el resultado',
    open: 'Una hoja para la corte',
    code: 'Poner en ella el código de mi recorrido',
  },
} as const

let rig: Rig

test.beforeAll(async () => {
  rig = await Rig.start('dist')
})

test.afterAll(async () => {
  await rig.close()
})

/** Chromium writes one such object for each page, uncompressed. */
function pagesIn(pdf: Buffer): number {
  return pdf.toString('latin1').match(/\/Type\s*\/Page\b/g)?.length ?? 0
}

async function fitsOneSheet(page: Page): Promise<void> {
  for (const format of PAPERS) {
    const pages = pagesIn(await page.pdf({ format }))
    expect(pages, format).toBeGreaterThanOrEqual(1)
    expect(pages, format).toBeLessThanOrEqual(2)
  }
}

async function tickAll(page: Page): Promise<void> {
  const boxes = page.getByRole('checkbox')
  await expect(boxes).toHaveCount(19, { timeout: 45_000 })
  for (const box of await boxes.all()) await box.check()
}

/** A code for the walk to the outcome whose words need the most room on the sheet. */
function codeOfLongest(code: Tongue): string {
  const file = catalogueOf('dist').languages.find((one) => one.code === code)
  const path = file?.parts.find((one) => one.name === 'tree')?.path ?? ''
  const { tree } = JSON.parse(readFileSync(`dist/${path}`, 'utf8')) as TreePart
  const size = (id: string) =>
    JSON.stringify([tree.outcomes[id]?.title, tree.outcomes[id]?.say]).length
  const [longest = ''] = Object.keys(tree.outcomes).sort((a, b) => size(b) - size(a))
  const known = new Map<string, Answers>()
  const waiting: Answers[] = [{}]
  for (const answers of waiting) {
    const { next } = walk(tree, answers)
    if (next.is === 'outcome') {
      if (next.id === longest) return resumeCode(tree, answers)
      continue
    }
    for (const answer of tree.questions[next.id]?.answers ?? []) {
      const more = { ...answers, [next.id]: [answer.id] }
      const reached = walk(tree, more)
      const place = `${reached.next.id} ${[...reached.flags].sort().join(' ')}`
      if (known.has(place)) continue
      known.set(place, more)
      waiting.push(more)
    }
  }
  throw new Error(`No walk to "${longest}" found`)
}

for (const code of ['en', 'es'] as const) {
  test(`the sheet printed empty is two sides of either paper, in ${code}`, async ({ page }) => {
    await page.goto(`${rig.url}${code}/packet/`)
    await isAlive(page)
    await fitsOneSheet(page)
  })

  test(`the sheet with a few facts is two sides of either paper, in ${code}`, async ({ page }) => {
    await page.goto(`${rig.url}${code}/factors/`)
    await isAlive(page)
    await tickAll(page)
    for (const place of [0, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 17, 18]) {
      await page.getByRole('checkbox').nth(place).uncheck()
    }
    await page.getByRole('link', { name: GO_ON[code].sheet }).click()
    await expect(page.getByRole('region').getByRole('listitem')).toHaveCount(6)
    await fitsOneSheet(page)
  })

  test(`the sheet with all facts, the longest result and a code is still two sides, in ${code}`, async ({
    page,
  }) => {
    await page.goto(`${rig.url}${code}/walk/`)
    await isAlive(page)
    await page.locator('#code').fill(codeOfLongest(code))
    await page.getByRole('button', { name: GO_ON[code].use }).click()
    const result = page.getByRole('button', { name: GO_ON[code].check })
    const open = page.getByRole('link', { name: GO_ON[code].open })
    await expect(result.or(open)).toBeVisible({ timeout: 45_000 })
    if (await result.isVisible()) await result.click()
    await open.click()
    await page.locator('a[href$="/factors/"]').click()
    await tickAll(page)
    await page.getByRole('link', { name: GO_ON[code].sheet }).click()
    await page.getByRole('checkbox', { name: GO_ON[code].code }).check()
    await expect(page.getByRole('region').getByRole('listitem')).toHaveCount(13)
    await expect(page.getByRole('region')).toContainText('I do not agree to dismiss my case.')
    await fitsOneSheet(page)
  })
}

test('the sheet is large, black on white and without anything else', async ({ page }) => {
  await page.emulateMedia({ media: 'print', colorScheme: 'dark' })
  await page.goto(`${rig.url}es/packet/`)
  await isAlive(page)
  const sheet = page.getByRole('region')
  await expect(sheet.getByText('“I need time to find a lawyer.”')).toHaveCSS(
    'font-size',
    /^18\.6\d*px$/,
  )
  await expect(sheet).toHaveCSS('color', 'rgb(0, 0, 0)')
  const fills = await sheet.evaluate((own) =>
    [own, ...own.querySelectorAll('*')]
      .map((one) => getComputedStyle(one).backgroundColor)
      .filter((color) => !['rgba(0, 0, 0, 0)', 'rgb(255, 255, 255)'].includes(color)),
  )
  expect(fills).toEqual([])
  await expect(page.getByRole('heading', { level: 1 })).toBeHidden()
  await expect(page.getByRole('navigation').first()).toBeHidden()
})

test('ticks come along to the sheet before the guide is saved', async ({ page }) => {
  await page.route('**/sw.js', (route) => route.abort())
  await page.goto(`${rig.url}en/factors/`)
  await isAlive(page)
  await tickAll(page)
  await page.getByRole('link', { name: GO_ON.en.sheet }).click()
  await expect(page).toHaveURL(/\/en\/packet\/$/)
  await expect(page.getByText(/Left off the sheet: 1, 6, 7, 8, 18, 19/)).toBeVisible()
})
