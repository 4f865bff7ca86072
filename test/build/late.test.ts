import { expect, test } from '@playwright/test'
import { isAlive, saveGuide } from '../kit/visits.ts'
import { Rig } from '../kit/rig.ts'

const LATE = new Date('2028-01-01T12:00:00')

let rig: Rig

test.beforeAll(async () => {
  rig = await Rig.start('dist')
})

test.afterAll(async () => {
  await rig.close()
})

test('a page of today on a phone of 2028: promises are gone, warnings stay and say since when', async ({
  page,
}) => {
  await page.clock.setFixedTime(LATE)
  await page.goto(`${rig.url}en/104-dismissal/`)
  const promise = page.locator('[data-claim^="sc10-"]')
  await expect(promise.getByText('The judge may say no to the government.')).toBeHidden()
  await expect(promise.getByText('I need time to get a lawyer').first()).toBeVisible()
  const warning = page.locator('[data-claim^="sc09-"]')
  await expect(warning.locator('.claim-text')).toContainText('it can be a trap')
  await expect(warning.locator('.claim-text')).toBeVisible()
  await expect(
    warning.getByText('Not checked since June 24, 2026. Act as if it is still so.'),
  ).toBeVisible()
  await expect(page.getByText('In force when last checked').first()).toBeHidden()
  await expect(page.getByText('Check first', { exact: true }).first()).toBeVisible()
})

test('nothing on any page reassures in 2028', async ({ page }) => {
  await page.clock.setFixedTime(LATE)
  for (const path of [
    '101-discretion-today',
    '104-dismissal',
    '113-fast-deportation',
    '116-real-lawyer',
    '302-asking-today',
  ]) {
    await page.goto(`${rig.url}en/${path}/`)
    await isAlive(page)
    await expect(page.locator('.claim.reassures .claim-text:visible'), path).toHaveCount(0)
  }
})

test('the same from the pack, after moving inside the app', async ({ page }) => {
  await page.clock.setFixedTime(LATE)
  await saveGuide(page, rig, 'en')
  await page.getByRole('link', { name: /I need to understand/ }).click()
  await expect(page.getByText('Check first', { exact: true }).first()).toBeVisible()
  await page.getByRole('link', { name: /104 They want to dismiss my case/ }).click()
  await expect(page.getByText('The judge may say no to the government.')).toBeHidden()
})

test('a phone whose clock lags behind the edition is told so', async ({ page }) => {
  await page.clock.setFixedTime(new Date('2020-05-05T12:00:00'))
  await page.goto(`${rig.url}en/`)
  await expect(page.getByText(/date on this phone is wrong/)).toBeVisible()
})

test('an old date in the address changes nothing outside development', async ({ page }) => {
  await page.goto(`${rig.url}en/104-dismissal/?today=2028-01-01`)
  await expect(page.getByText('The judge may say no to the government.')).toBeVisible()
})
