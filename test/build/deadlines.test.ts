import { readFileSync } from 'node:fs'
import ICAL from 'ical.js'
import { expect, test } from '@playwright/test'
import { isAlive, watchFaults } from '../kit/visits.ts'
import { Rig } from '../kit/rig.ts'

let rig: Rig

test.beforeAll(async () => {
  rig = await Rig.start('dist')
})

test.afterAll(async () => {
  await rig.close()
})

const NOON = new Date('2026-11-24T12:00:00')

test('a day is counted, saved to a calendar that another program reads, and printed', async ({
  page,
}) => {
  const faults = watchFaults(page, rig)
  await page.clock.setFixedTime(NOON)
  await page.goto(`${rig.url}en/deadlines/`)
  await isAlive(page)
  await page.getByRole('button', { name: 'The judge decided my case' }).click()
  await page.getByLabel("Day of the judge's decision").fill('2026-11-18')
  await page.keyboard.press('Enter')
  const card = page.getByRole('article', { name: /The judge decided my case/ })
  await expect(card).toContainText('It must be there by Friday, November 27, 2026')
  await expect(card).toContainText('3 days left')
  await expect(page.getByRole('heading', { name: /my case, November 18, 2026/ })).toBeFocused()

  const saving = page.waitForEvent('download')
  await page.getByRole('button', { name: 'Save the calendar file' }).click()
  const file = await saving
  expect(file.suggestedFilename()).toBe('calendar.ics')
  const text = readFileSync(await file.path(), 'utf8')
  const calendar = new ICAL.Component(ICAL.parse(text) as [string, unknown[], unknown[]])
  const [entry, ...more] = calendar.getAllSubcomponents('vevent')
  expect(more).toEqual([])
  const event = new ICAL.Event(entry)
  expect([event.summary, event.startDate.toString()]).toEqual(['Call the lawyer', '2026-11-27'])
  expect(text).not.toMatch(/appeal|judge|guide/i)

  await page.emulateMedia({ media: 'print' })
  await expect(card).toContainText('Act as if you have only 10 days to appeal.')
  await expect(page.getByRole('heading', { name: 'The rules' })).toBeHidden()
  await expect(page.getByRole('button', { name: 'Save the calendar file' })).toBeHidden()
  for (const format of ['Letter', 'A4'] as const) {
    const paper = await page.pdf({ format })
    expect(paper.subarray(0, 5).toString()).toBe('%PDF-')
    expect(paper.toString('latin1').match(/\/Type\s*\/Page\b/g)).toHaveLength(1)
  }
  await expect(page).toHaveURL(`${rig.url}en/deadlines/`)
  expect(faults).toEqual([])
})

test('an impossible date is refused in Spanish, and the rest of the page waits', async ({
  page,
}) => {
  await page.clock.setFixedTime(NOON)
  await page.goto(`${rig.url}es/deadlines/`)
  await isAlive(page)
  await page.getByRole('button', { name: 'Me mudé' }).click()
  await page.getByRole('button', { name: 'Contar los días' }).click()
  await expect(page.getByRole('alert')).toHaveText(/Escriba una fecha completa que exista/)
  await page.getByLabel('Día de la mudanza').fill('2026-11-22')
  await page.getByRole('button', { name: 'Contar los días' }).click()
  await expect(page.getByText('Hágalo a más tardar el viernes, 27 de noviembre')).toBeVisible()
  await expect(page.getByText('Hágalo a más tardar el miércoles, 2 de diciembre')).toBeVisible()
})

test('at 320 pixels and twice the letter size nothing scrolls sideways', async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 640 })
  await page.clock.setFixedTime(NOON)
  await page.goto(`${rig.url}es/deadlines/`)
  await isAlive(page)
  await page.evaluate(() => {
    document.documentElement.style.fontSize = '200%'
  })
  await page.getByRole('button', { name: 'Llegué a EE. UU.' }).click()
  const wide = () => page.evaluate(() => document.documentElement.scrollWidth - innerWidth)
  expect(await wide()).toBeLessThanOrEqual(0)
  await page.getByLabel('Día de su última entrada').fill('2026-03-10')
  await page.getByRole('button', { name: 'Contar los días' }).click()
  await expect(page.getByText('Hágalo a más tardar el martes, 9 de marzo de 2027')).toBeVisible()
  expect(await wide()).toBeLessThanOrEqual(0)
})

test('without script the rules say how to count by hand, and offer nothing that cannot work', async ({
  browser,
}) => {
  const context = await browser.newContext({ javaScriptEnabled: false })
  const page = await context.newPage()
  await page.goto(`${rig.url}en/deadlines/`)
  await expect(page.getByText("Count 10 days from the judge's decision.")).toBeVisible()
  await expect(page.getByText(/To count by hand: the day after is day 1/)).toBeVisible()
  await expect(page.getByText('After December 1, 2026, go by this instead:')).toBeVisible()
  await expect(page.getByRole('button', { name: 'The judge decided my case' })).toBeHidden()
  await context.close()
})
