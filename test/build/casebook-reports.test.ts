import { readFileSync } from 'node:fs'
import { expect, type Page } from '@playwright/test'
import { CASEBOOK, KEY_MADE, makesCasebook } from '../kit/casebook-app.ts'
import { test } from '../kit/reader.ts'

const REPORTS = [
  { result: 'Worse', arrest: 'At court', asked: 'Administrative closure' },
  { result: 'Granted', arrest: 'No arrest', asked: 'Administrative closure' },
  { result: 'Worse', arrest: 'No arrest', asked: 'Dismissal' },
] as const

/** Opens the outcome reports from the list of cases. */
async function opensReports(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'More' }).click()
  await page.getByRole('button', { name: 'Outcome reports' }).click()
}

async function writesReport(page: Page, { result, arrest, asked }: (typeof REPORTS)[number]) {
  await page.getByRole('button', { name: 'New report' }).click()
  await expect(page.getByLabel('Result', { exact: true })).toBeHidden()
  await page.getByRole('checkbox', { name: 'The person said yes' }).click()
  await page.getByLabel('Month of the answer').selectOption({ index: 1 })
  await page.getByLabel('Result', { exact: true }).selectOption(result)
  await page.getByLabel('Arrest at the contact').selectOption(arrest)
  await page.getByLabel('What was asked for').selectOption(asked)
  await page.getByRole('checkbox', { name: 'Policy' }).click()
  await expect(page.getByText(CASEBOOK.en.saved, { exact: true })).toBeVisible()
  await page.getByRole('button', { name: 'Done, back to the reports' }).click()
}

async function chart(page: Page, name: string): Promise<string[]> {
  const rows = page.locator('figure', { hasText: name }).first().getByRole('row')
  return (await rows.allInnerTexts()).map((row) =>
    row
      .split(/\s*[\n\t]\s*/)
      .join(' ')
      .trim(),
  )
}

test('reports are made, added up and saved as previewed, and nothing is sent', async ({
  page,
  context,
  rig,
  errors,
}) => {
  await makesCasebook(page, rig.url)
  await rig.close()
  const sent: string[] = []
  context.on('request', (request) => {
    if (/^(?:https?|wss?):/.test(request.url())) sent.push(request.url())
  })
  await opensReports(page)
  for (const report of REPORTS) await writesReport(page, report)
  await expect(page.getByText('Nothing is sent to anyone.')).toBeVisible()
  await expect.poll(() => chart(page, 'Result')).toEqual(['Granted 1', 'Worse 2'])
  await page.getByText('All other totals').click()
  await expect.poll(() => chart(page, 'Reasons they gave')).toEqual(['Policy 3'])

  await page.getByRole('button', { name: 'Save as a table' }).click()
  const column = (name: string) => page.getByRole('checkbox', { name, exact: true })
  await expect(column('Result')).toHaveAccessibleDescription(
    'Worse: 2; Granted: 1. One row stands alone.',
  )
  await expect(column('Reasons they gave')).toHaveAccessibleDescription('Policy: 3')
  await column('Arrest at the contact or after it').click()
  const shown = (await page.locator('pre').textContent()) ?? ''
  expect(shown.split('\r\n')[0]).toBe('answered_in,asked,result,reasons')
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Save the file' }).click(),
  ])
  expect(download.suggestedFilename()).toBe('table.csv')
  const text = readFileSync(await download.path(), 'utf8')
  expect(text).toBe(shown)
  expect(text.split('\r\n')).toHaveLength(REPORTS.length + 2)
  expect(text).not.toContain('court')
  await expect(page.getByText('The file is yours now.')).toBeVisible()
  expect(sent).toEqual([])
  expect(errors).toEqual([])
})

test('a removed report comes back, and page 506 opens on the reports', async ({ page, rig }) => {
  const passphrase = await makesCasebook(page, rig.url)
  await opensReports(page)
  await writesReport(page, REPORTS[0])
  await page.getByRole('button', { name: /^Worse/ }).click()
  await page.getByRole('button', { name: 'Remove this report' }).click()
  await expect(page.getByText('No report yet.')).toBeVisible()
  await page.getByRole('button', { name: 'Undo' }).click()
  await expect(page.getByRole('button', { name: /^Worse/ })).toBeVisible()

  await page.goto(`${rig.url}en/survey/`)
  await expect(page.getByText('Outcome reports are kept in your casebook.')).toBeVisible()
  await page.getByLabel(CASEBOOK.en.passphrase).fill(passphrase)
  await page.getByRole('button', { name: CASEBOOK.en.open, exact: true }).click()
  await expect(page.getByRole('heading', { name: 'Outcome reports', level: 1 })).toBeVisible(
    KEY_MADE,
  )
  await expect(page.getByRole('button', { name: /^Worse/ })).toBeVisible()
  await page.getByRole('button', { name: CASEBOOK.en.lock }).click()
  await expect(page.getByRole('heading', { name: CASEBOOK.en.locked })).toBeVisible()
  await expect(page.getByText('Worse')).toHaveCount(0)
})

test('search finds both by what people call them, in either language', async ({ page, rig }) => {
  for (const [code, query, title] of [
    ['en', 'my notes', 'Casebook'],
    ['en', 'survey', 'Outcome reports'],
    ['es', 'libreta', 'Libreta de casos'],
    ['es', 'mis notas', 'Libreta de casos'],
    ['es', 'encuesta', 'Informes de resultados'],
  ] as const) {
    await page.goto(`${rig.url}${code}/search/`)
    await page.getByRole('combobox').fill(query)
    const hits = page.getByRole('main').getByRole('option')
    await expect(hits.filter({ has: page.getByText(title, { exact: true }) }).first()).toBeVisible()
  }
})
