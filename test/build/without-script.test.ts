import { expect, test } from '@playwright/test'
import { pathsOf } from '../kit/visits.ts'
import { Rig } from '../kit/rig.ts'

test.use({ javaScriptEnabled: false })

let rig: Rig

test.beforeAll(async () => {
  rig = await Rig.start('dist')
})

test.afterAll(async () => {
  await rig.close()
})

for (const code of ['en', 'es'] as const) {
  test(`without script every page reads, in ${code}`, async ({ page }) => {
    for (const path of pathsOf('dist', code)) {
      const reply = await page.goto(`${rig.url}${path}`)
      expect(reply?.status(), path).toBe(200)
      await expect(page.getByRole('heading', { level: 1 }), path).toBeVisible()
      await expect(page.locator('html'), path).toHaveAttribute('lang', code)
    }
  })
}

test('contents lead to pages by plain links', async ({ page }) => {
  await page.goto(`${rig.url}en/`)
  await page.getByRole('link', { name: /I need to understand/ }).click()
  await page.getByRole('link', { name: /104 They want to dismiss my case/ }).click()
  await expect(page).toHaveURL(/\/en\/104-dismissal\/$/)
  await page.getByRole('link', { name: 'Español' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toContainText('desestimar')
})

test('the tree is linked sections, down to an outcome', async ({ page }) => {
  await page.goto(`${rig.url}en/walk/`)
  await page.getByRole('link', { name: /one page/ }).click()
  await expect(page).toHaveURL(/\/en\/walk\/all\/$/)
  const outcome = page.locator('#o_dhs_moves_to_dismiss')
  await expect(outcome).toContainText('I do not agree to dismiss my case')
  await page
    .locator('#q09b_dhs_move')
    .getByRole('link', { name: /wants to dismiss/ })
    .click()
  await expect(page).toHaveURL(/#o_dhs_moves_to_dismiss$/)
  const links = await page
    .locator('main a[href^="#"]')
    .evaluateAll((all) => all.map((one) => one.getAttribute('href') ?? ''))
  const broken = await page.evaluate(
    (hrefs) => hrefs.filter((href) => document.getElementById(href.slice(1)) === null),
    links,
  )
  expect(broken).toEqual([])
})

test('a claim that may go stale carries its day and what to go by after it', async ({ page }) => {
  await page.goto(`${rig.url}en/104-dismissal/`)
  const claim = page.locator('[data-claim^="sc10-"]')
  await expect(claim).toContainText('The judge may say no to the government.')
  await expect(claim).toContainText('Last seen September 22, 2026. Check by January 20, 2027.')
  await expect(claim).toContainText('After January 20, 2027')
  await expect(claim.locator('.claim-fallback').first()).toBeVisible()
})

test('a page the host does not have says so and shows the way home', async ({ page }) => {
  const reply = await page.goto(`${rig.url}en/nothing-here/`)
  expect(reply?.status()).toBe(404)
  await expect(page.getByRole('link', { name: 'Español' })).toBeVisible()
})
