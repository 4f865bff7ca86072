import { expect, type Page, test } from '@playwright/test'
import { Phone } from '../kit/casebook-browser.ts'
import { goesTo, makesCasebook, opensCasebook, SAID, walksToTheEnd } from '../kit/keeping.ts'
import { Rig } from '../kit/rig.ts'
import { isAlive, watchFaults } from '../kit/visits.ts'

/** Words typed into fields, each its own, so that a trace names the field. */
const CANARIES = {
  name: 'zqnamekeep7',
  own: 'zqownkeep7',
  date: 'zqdatekeep7',
  letter: 'zqletterkeep7',
  note: 'zqnotekeep7',
  page: 'zqpagekeep7',
  search: 'zqsearchkeep7',
} as const

let rig: Rig

test.beforeAll(async () => {
  rig = await Rig.start('dist')
})

test.afterAll(() => rig.close())

/** Ticks, a letter and a day, each saved into the case in front, and a note on page 104. */
async function savesOnEveryPage(page: Page): Promise<void> {
  await goesTo(page, '/en/checklist/my-papers/')
  await page.getByRole('checkbox').first().check()
  await page.getByRole('button', { name: 'Save to Case 1' }).click()
  await expect(page.getByText('Saved in Case 1. Changes are saved there too.')).toBeVisible()
  await page.getByRole('checkbox').nth(1).check()

  await goesTo(page, '/en/factors/')
  await page.getByRole('checkbox').nth(3).check()
  await page.getByRole('button', { name: 'Save to Case 1' }).click()
  await expect(page.getByText('Saved in Case 1. Changes are saved there too.')).toBeVisible()

  await goesTo(page, '/en/letter/')
  await page.getByRole('button', { name: 'An attorney' }).click()
  await page.getByRole('button', { name: 'Next step' }).click()
  await page.getByLabel('The one act asked for', { exact: true }).fill('agree')
  await page.getByRole('button', { name: 'Save to Case 1' }).click()
  await page.getByLabel('The one act asked for', { exact: true }).fill(CANARIES.letter)

  await goesTo(page, '/en/deadlines/')
  await page.getByRole('button', { name: 'The judge decided my case' }).click()
  await page.getByLabel("Day of the judge's decision").fill('2026-11-18')
  await page.keyboard.press('Enter')
  await page.getByRole('button', { name: 'Save to Case 1' }).click()
  await expect(page.getByText('Saved in Case 1. Changes are saved there too.')).toBeVisible()

  await goesTo(page, '/en/104/')
  await page.getByRole('link', { name: 'My note on this page' }).click()
  await expect(page.getByLabel('My note on 104')).toBeFocused()
  await page.keyboard.type(CANARIES.page)
}

/** All that `savesOnEveryPage` left in the case. */
async function findsEverything(page: Page, outcome: string): Promise<void> {
  const thing = (name: string) => page.getByRole('region', { name, exact: true })
  await expect(thing('Should we ask?')).toContainText(outcome)
  await expect(thing('My papers and my plan')).toContainText(/^My papers and my plan\s*2 of \d+/)
  await expect(thing('Factors, then and now')).toContainText('Ticks: 1')
  await expect(thing('Letter draft')).toContainText('Fields filled in: 2')
  await expect(thing('Calendar and deadlines')).toContainText('Counted from days: 1')
  await expect(page.getByRole('checkbox', { name: 'Call the lawyer' })).toBeVisible()
  await expect(page.getByLabel('My note on 104')).toHaveValue(CANARIES.page)
}

test('walk, ticks, factors, letter, days and a note go into a case, and are there after a lock', async ({
  page,
}) => {
  const faults = watchFaults(page, rig)
  const outcome = await walksToTheEnd(page, rig.url, 'en')
  await page.getByRole('button', { name: 'Save to the casebook' }).click()
  const words = await makesCasebook(page, 'en')
  await expect(page.getByText(/Waiting to be saved: the walk \(\d+ answers\)\./)).toBeVisible()
  await page.getByRole('button', { name: 'Save in a new case' }).click()
  await expect(page.getByRole('region', { name: 'Should we ask?' })).toContainText(outcome)
  await expect(page.getByText('Waiting to be saved')).toBeHidden()
  await savesOnEveryPage(page)
  await findsEverything(page, outcome)

  await page.getByRole('button', { name: 'Lock now' }).click()
  await expect(page.getByText('You locked it.')).toBeVisible()
  await goesTo(page, '/en/checklist/my-papers/')
  await expect(page.getByRole('checkbox').first()).not.toBeChecked()
  await page.goto(`${rig.url}en/casebook/`)
  await opensCasebook(page, words, 'en')
  await page.getByRole('button', { name: /Case 1/ }).click()
  await findsEverything(page, outcome)

  const list = page.getByRole('region', { name: 'My papers and my plan' })
  await list.getByRole('button', { name: /Go on/ }).click()
  await expect(page.getByRole('checkbox').nth(1)).toBeChecked()
  await expect(page.getByRole('link', { name: 'Case 1 is open' })).toBeVisible()
  await page.goBack()
  await page
    .getByRole('region', { name: 'Should we ask?' })
    .getByRole('button', { name: /Go on/ })
    .click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(outcome)
  await goesTo(page, '/en/letter/')
  await expect(page.getByRole('button', { name: 'An attorney' })).toBeVisible()
  expect(faults).toEqual([])
})

test('the same stands in Spanish: a walk is saved into a case that is there already', async ({
  page,
}) => {
  const said = SAID.es
  await page.goto(`${rig.url}es/casebook/`)
  const words = await makesCasebook(page, 'es')
  await page.getByRole('button', { name: 'Caso nuevo' }).click()
  await page.getByLabel('Nombre para este caso').fill('Cometa azul')
  await page.getByRole('button', { name: 'Listo, volver a la lista' }).click()
  await expect(page.getByRole('button', { name: /Cometa azul/ })).toBeVisible()
  const outcome = await walksToTheEnd(page, rig.url, 'es')
  await page.getByRole('button', { name: said.save }).click()
  await opensCasebook(page, words, 'es')
  await page.getByRole('button', { name: 'Guardar en uno de mis casos' }).click()
  await page.getByRole('button', { name: 'Cometa azul', exact: true }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Cometa azul')
  await expect(page.getByRole('region', { name: '¿Conviene pedirla?' })).toContainText(outcome)
})

test('another language keeps the case and every letter that was typed', async ({ page }) => {
  await page.goto(`${rig.url}en/casebook/`)
  await makesCasebook(page, 'en')
  await page.getByRole('button', { name: 'New case' }).click()
  await page.getByLabel('Name for this case').pressSequentially('Blue kite')
  await page.getByLabel('What happens').pressSequentially('Half a date')
  await page.getByText('Add a checklist').click()
  await page.getByRole('button', { name: 'My papers and my plan' }).click()
  await page.getByLabel('A line of my own').pressSequentially('Half a line')
  await page.getByRole('button', { name: 'Add a note' }).click()
  await page.keyboard.type('Half a no')
  await page.getByRole('link', { name: /Español/ }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Blue kite')
  await expect(page.getByLabel('Qué pasa')).toHaveValue('Half a date')
  await expect(page.getByLabel('Una línea mía')).toHaveValue('Half a line')
  await expect(page.getByLabel(/^Nota del/)).toHaveValue('Half a no')
})

test('a walk begun for the next person leaves the case before as it was saved', async ({
  page,
}) => {
  const outcome = await walksToTheEnd(page, rig.url, 'en')
  await page.getByRole('button', { name: 'Save to the casebook' }).click()
  await makesCasebook(page, 'en')
  await page.getByRole('button', { name: 'Save in a new case' }).click()
  await page
    .getByRole('region', { name: 'Should we ask?' })
    .getByRole('button', { name: /Go on/ })
    .click()
  await page.getByRole('button', { name: 'Start again' }).click()
  await expect(page.getByRole('link', { name: 'Case 1 is open' })).toBeHidden()
  await goesTo(page, '/en/factors/')
  await page.getByRole('checkbox').first().check()
  await page.getByRole('button', { name: 'Save to the casebook' }).click()
  await page.getByRole('button', { name: /Case 1/ }).click()
  await expect(page.getByRole('region', { name: 'Should we ask?' })).toContainText(outcome)
  await expect(page.getByText('Waiting to be saved: factors (1 tick).')).toBeVisible()
})

test('D-32: two minutes without a touch take off the screen what came out of a case', async ({
  page,
}) => {
  await page.clock.install({ time: new Date('2026-11-24T12:00:00') })
  await page.goto(`${rig.url}en/checklist/my-papers/`)
  await isAlive(page)
  await page.getByRole('checkbox').first().check()
  await page.getByRole('button', { name: 'Save to the casebook' }).click()
  const words = await makesCasebook(page, 'en')
  await page.getByRole('button', { name: 'Save in a new case' }).click()
  await page
    .getByRole('region', { name: 'My papers and my plan' })
    .getByRole('button', { name: /Go on/ })
    .click()
  await page.getByRole('checkbox').nth(2).check()
  await page.clock.runFor(121_000)
  await expect(
    page.getByText('The casebook locked. What came out of a case is put away.'),
  ).toBeVisible()
  await expect(page.getByRole('checkbox', { checked: true })).toHaveCount(0)
  await goesTo(page, '/en/casebook/')
  await opensCasebook(page, words, 'en')
  await page.getByRole('button', { name: /Case 1/ }).click()
  await expect(page.getByText(/^2 of \d+$/)).toBeVisible()
})

test('what is typed to be saved lies in clear in no file of the phone, before and after an erase', async () => {
  const phone = await Phone.new()
  const ready = () => 'ready' in document.documentElement.dataset
  const page = await phone.open(`${rig.url}en/casebook/`, ready)
  const words = await makesCasebook(page, 'en')
  await page.getByRole('button', { name: 'New case' }).click()
  await savesOnEveryPage(page)
  await page.getByLabel('Name for this case').pressSequentially(CANARIES.name)
  await page.getByLabel('What happens').pressSequentially(CANARIES.date)
  await page.getByLabel('On which day').fill('2026-12-01')
  await page.getByRole('button', { name: 'Add the date' }).click()
  await page.getByLabel('A line of my own').pressSequentially(CANARIES.own)
  await page.getByRole('button', { name: 'Add the line' }).click()
  await expect(page.getByRole('checkbox', { name: CANARIES.own })).toBeVisible()
  await page.getByRole('button', { name: 'Add a note' }).click()
  await page.keyboard.type(CANARIES.note)
  await page.getByRole('button', { name: 'Done, back to the list' }).click()
  await page.getByRole('searchbox').pressSequentially(CANARIES.search)
  await expect(page.getByText('Found: 0')).toBeVisible()
  await phone.close()
  const typed = [...Object.values(CANARIES), 'keep7', words]
  expect(await phone.filesWith(typed)).toEqual([])
  // The search itself finds: what a browser keeps in clear, such as an address, is there.
  expect(await phone.filesWith(['/en/casebook/'])).not.toEqual([])

  const again = await phone.open(`${rig.url}en/casebook/`, ready)
  await opensCasebook(again, words, 'en')
  await again.getByRole('button', { name: new RegExp(CANARIES.name) }).click()
  await expect(again.getByRole('checkbox', { name: CANARIES.own })).toBeVisible()
  await again.getByRole('button', { name: 'Done, back to the list' }).click()
  await again.getByRole('button', { name: 'More', exact: true }).click()
  await again.getByText('Erase the casebook').click()
  await again.getByRole('button', { name: 'Erase everything' }).click()
  await again.getByRole('button', { name: 'Yes, erase' }).click()
  await expect(again.getByText('No casebook yet')).toBeVisible()
  await phone.close()
  expect(await phone.filesWith(typed)).toEqual([])
})
