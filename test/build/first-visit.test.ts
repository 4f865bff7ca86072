import { expect, type Page, test } from '@playwright/test'
import { isAlive, SAVED, saveGuide, watchFaults } from '../kit/visits.ts'
import { Rig } from '../kit/rig.ts'

let rig: Rig

test.beforeEach(async () => {
  rig = await Rig.start('dist')
})

test.afterEach(async () => {
  await rig.close()
})

/** A sentence of article 104 that stands in its own text and nowhere else. */
const SENTENCE = '“Dismissed” sounds good'

test('the words of a page are in its HTML, once', async ({ request }) => {
  const html = await (await request.get(`${rig.url}en/104-dismissal/`)).text()
  const times = html.replaceAll('&quot;', '"').split(/Dismissed.{1,2} sounds good/).length - 1
  expect(times, SENTENCE).toBe(1)
})

for (const path of [
  'en/',
  'en/104-dismissal/',
  'es/113-fast-deportation/',
  'en/302-asking-today/',
  'en/checklist/court-day/',
]) {
  test(`script takes over what is there, and nothing moves: ${path}`, async ({ page }) => {
    await page.addInitScript(() => {
      const shifts: number[] = []
      new PerformanceObserver((list) => {
        for (const entry of list.getEntries()) {
          shifts.push((entry as PerformanceEntry & { value: number }).value)
        }
      }).observe({ type: 'layout-shift', buffered: true })
      addEventListener('DOMContentLoaded', () => {
        // What this phone holds is only known to script, and is said in a status line of fixed height.
        const before = [...document.querySelectorAll('main *:not([role=status] *)')]
        Object.assign(window, { shifts, before })
      })
    })
    await page.goto(`${rig.url}${path}`)
    await isAlive(page)
    const seen = await page.evaluate(() => {
      const { before, shifts } = window as unknown as { before: Element[]; shifts: number[] }
      return { gone: before.filter((one) => !document.contains(one)).length, shifts }
    })
    expect(seen).toEqual({ gone: 0, shifts: [] })
  })
}

test('buttons live after script took over: another theme, another language, and back', async ({
  page,
}) => {
  await saveGuide(page, rig, 'en')
  await page.goto(`${rig.url}en/104-dismissal/`)
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('They want to dismiss my case')
  await page.getByRole('link', { name: 'Español' }).click()
  await expect(page).toHaveURL(/\/es\/104-dismissal\/$/)
  await expect(page.locator('html')).toHaveAttribute('lang', 'es')
  await expect(page.getByRole('heading', { level: 1 })).toContainText('desestimar')
  await page.goBack()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('They want to dismiss my case')
})

test('moving between pages sets title, focus and place', async ({ page }) => {
  await saveGuide(page, rig, 'en')
  await page.getByRole('link', { name: /I need to understand/ }).click()
  await expect(page).toHaveTitle(/Understand.* – PD Field Guide/)
  await expect(page.getByRole('heading', { level: 1 })).toBeFocused()
  await page.getByRole('link', { name: /104 They want to dismiss my case/ }).click()
  await expect(page).toHaveTitle('104 They want to dismiss my case – PD Field Guide')
  await expect(page.getByRole('heading', { level: 1 })).toBeFocused()
  expect(await page.evaluate(() => scrollY)).toBe(0)
  await page.evaluate(() => {
    scrollTo(0, 900)
  })
  await page.getByRole('link', { name: 'Helping' }).click()
  await expect(page).toHaveURL(/\/en\/200\/$/)
  await page.goBack()
  await expect(page).toHaveTitle(/^104 /)
  await expect.poll(() => page.evaluate(() => scrollY)).toBe(900)
})

test('a whole session asks our own host only and breaks no rule of the policy', async ({
  page,
}) => {
  const faults = watchFaults(page, rig)
  await saveGuide(page, rig, 'en')
  for (const path of [
    'en/search/',
    'en/walk/',
    'en/languages/',
    'en/about/',
    'en/display/',
    'en/walk/all/',
  ]) {
    await page.goto(`${rig.url}${path}`)
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
  }
  await page.goto(`${rig.url}en/search/`)
  await page.getByRole('combobox').fill('notario')
  await expect(page.getByRole('option', { name: /Finding a real lawyer/ }).first()).toBeVisible()
  expect(faults).toEqual([])
})

test('an address without a language goes on in the one the phone speaks', async ({ browser }) => {
  const context = await browser.newContext({ locale: 'es-MX' })
  const page = await context.newPage()
  await page.goto(`${rig.url}104/`)
  await expect(page).toHaveURL(/\/es\/104-dismissal\/$/)
  await page.goto(rig.url)
  await expect(page).toHaveURL(/\/es\/$/)
  await context.close()
})

test('a phone that asks to save data is asked before anything is downloaded', async ({ page }) => {
  await page.addInitScript(() => {
    Object.defineProperty(navigator, 'connection', { value: { saveData: true } })
  })
  await page.goto(`${rig.url}es/`)
  const save = page.getByRole('button', { name: /kB/ })
  await expect(save).toBeVisible()
  expect(rig.asked.filter(({ path }) => path.startsWith('parts/es-tree'))).toEqual([])
  await save.click()
  await expect(page.getByText(SAVED.es)).toBeVisible({ timeout: 30_000 })
})

test('what is tapped before the script has come is done when it comes', async ({ page }) => {
  const letScriptCome = await holdScript(page)
  await page.goto(`${rig.url}en/walk/`, { waitUntil: 'commit' })
  await page.getByRole('button', { name: 'Start' }).first().click()
  await letScriptCome()
  await expect(page.getByText('Who is using this guide right now?')).toBeVisible()
})

test('what is ticked before the script has come stays ticked, and counts', async ({ page }) => {
  const letScriptCome = await holdScript(page)
  await page.goto(`${rig.url}en/checklist/court-day/`, { waitUntil: 'commit' })
  await page.getByRole('checkbox').first().check()
  await letScriptCome()
  await expect(page.getByText(/^1 of /).first()).toBeVisible()
  await expect(page.getByRole('checkbox').first()).toBeChecked()
})

/** @returns what lets the app's script come, once it was asked for */
async function holdScript(page: Page): Promise<() => Promise<void>> {
  const held: (() => void)[] = []
  await page.route('**/assets/guide-*.js', async (route) => {
    await new Promise<void>((go) => held.push(go))
    await route.continue()
  })
  return async () => {
    await expect.poll(() => held.length).toBeGreaterThan(0)
    for (const go of held) go()
  }
}
