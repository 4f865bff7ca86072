import { readFileSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { type BrowserContext, expect, type Page, test } from '@playwright/test'
import { paragraphsOf, unzipped } from '../kit/letter.ts'
import { Rig } from '../kit/rig.ts'
import { isAlive, saveGuide, watchFaults } from '../kit/visits.ts'

const AXE = readFileSync('node_modules/axe-core/axe.min.js', 'utf8')

let rig: Rig

test.beforeEach(async () => {
  rig = await Rig.start('dist')
})

test.afterEach(async () => {
  await rig.close()
})

/** The form, as an attorney meets it. */
async function opensForm(page: Page): Promise<void> {
  await page.goto(`${rig.url}en/letter/`)
  await isAlive(page)
  await page.getByRole('button', { name: 'An attorney' }).click()
}

async function downloads(page: Page): Promise<Buffer> {
  const coming = page.waitForEvent('download')
  await page.getByRole('button', { name: /Make a Word file/ }).click()
  const file = await coming
  expect(file.suggestedFilename()).toBe('document.docx')
  return readFile(await file.path())
}

async function savedPhone(context: BrowserContext): Promise<Page> {
  const page = await context.newPage()
  await saveGuide(page, rig, 'en')
  return page
}

test('a letter is filled in, becomes a Word file with headings and exhibits, and leaves no trace', async ({
  page,
}) => {
  const faults = watchFaults(page, rig)
  await opensForm(page)
  expect(rig.asked.filter(({ path }) => path.includes('later-'))).toEqual([])
  await page.getByRole('combobox', { name: 'Custody: ready wordings' }).selectOption('Not detained')
  await page.getByRole('button', { name: 'Next step' }).click()
  await page.getByLabel('The one act asked for', { exact: true }).fill('agree to a CANARY')
  for (let step = 2; step < 6; step += 1) {
    await page.getByRole('button', { name: 'Next step' }).click()
  }
  await page.getByLabel('First exhibits').fill('Form G-28\nProposed order')
  const file = await downloads(page)
  const written = paragraphsOf(file)
  const headings = written.filter(({ style }) => style === 'Heading1').map(({ text }) => text)
  expect(headings).toContain('What is asked')
  expect(headings.at(-1)).toBe('Exhibits')
  const all = written.map(({ text }) => text).join('\n')
  expect(all).toContain('I ask that your office agree to a CANARY.')
  expect(all).toContain('CHECK FIRST')
  expect(written.filter(({ style }) => style === 'ListParagraph').map(({ text }) => text)).toEqual([
    'Form G-28',
    'Proposed order',
    '[letters and translations]',
  ])
  expect(unzipped(file, 'word/numbering.xml')).toContain('Exhibit %1.')
  const left = await page.evaluate(() => ({
    address: location.href,
    title: document.title,
    history: JSON.stringify(history.state),
    local: JSON.stringify(Object.entries(localStorage)),
    session: JSON.stringify(Object.entries(sessionStorage)),
  }))
  expect(JSON.stringify(left)).not.toContain('CANARY')
  expect(faults).toEqual([])
})

test('the Word file is made with no signal once it was made before, even after a cold start', async ({
  browser,
}) => {
  const phone = await browser.newContext({ acceptDownloads: true })
  const first = await savedPhone(phone)
  await opensForm(first)
  await downloads(first)
  await first.close()
  await phone.setOffline(true)
  const page = await phone.newPage()
  await opensForm(page)
  expect((await downloads(page)).length).toBeGreaterThan(5000)
  await phone.close()
})

test('where the writer is not on the phone and there is no signal, the page says so; with signal a second tap makes the file', async ({
  browser,
}) => {
  const phone = await browser.newContext({ acceptDownloads: true })
  const page = await savedPhone(phone)
  await phone.setOffline(true)
  await opensForm(page)
  await page.getByRole('button', { name: /Make a Word file/ }).click()
  await expect(page.getByText(/not on this phone yet, and it could not be fetched/)).toBeVisible()
  await phone.setOffline(false)
  await page.goto(`${rig.url}en/about/`)
  await opensForm(page)
  expect((await downloads(page)).length).toBeGreaterThan(5000)
  await phone.close()
})

test('every step of the form passes the checker, at the width of a small phone', async ({
  page,
}) => {
  await page.setViewportSize({ width: 320, height: 640 })
  await opensForm(page)
  await page.evaluate(AXE)
  for (let step = 1; step <= 6; step += 1) {
    const found = await page.evaluate(async () => {
      const { axe } = window as unknown as {
        axe: { run: () => Promise<{ violations: { id: string; impact: string }[] }> }
      }
      const { violations } = await axe.run()
      const { scrollWidth, clientWidth } = document.documentElement
      return {
        faults: violations
          .filter(({ impact }) => impact === 'serious' || impact === 'critical')
          .map(({ id }) => id),
        overflow: scrollWidth - clientWidth,
      }
    })
    expect(found, `step ${String(step)}`).toEqual({ faults: [], overflow: 0 })
    if (step < 6) await page.getByRole('button', { name: 'Next step' }).click()
  }
})

test('paper holds the draft alone, with rules to write names on', async ({ page }) => {
  await opensForm(page)
  await page.emulateMedia({ media: 'print' })
  await expect(page.getByText('Re: name and A-number (filed copy only):')).toBeVisible()
  await expect(page.getByRole('button', { name: /Make a Word/ })).toBeHidden()
  await expect(page.getByLabel('Custody', { exact: true })).toBeHidden()
  await expect(page.getByRole('link', { name: 'Quick exit' })).toBeHidden()
})

test.describe('without script', () => {
  test.use({ javaScriptEnabled: false })

  test('the parts of every paper stand as plain text, with their days', async ({ page }) => {
    await page.goto(`${rig.url}es/letter/`)
    const main = page.getByRole('main')
    await expect(main).toContainText(
      'On behalf of the respondent I ask that your office [one act].',
    )
    await expect(main).toContainText(
      'jointly move that these proceedings be administratively closed',
    )
    await expect(main).toContainText('Fraude o decir que se es ciudadano sin serlo')
    await expect(main).toContainText('Visto por última vez')
    await expect(page.getByRole('button', { name: /Abogado/ })).toBeHidden()
  })
})
