import { cp, readFile, rm, writeFile } from 'node:fs/promises'
import { expect, test } from '@playwright/test'
import { anotherBuild } from '../kit/another-build.mjs'
import { saveGuide } from '../kit/visits.ts'
import { Rig } from '../kit/rig.ts'

const CONTENT = 'test-results/content-2'
const EIGHT_HOURS = 8 * 60 * 60 * 1000

/** The next edition: one changed sentence, one claim recalled. */
async function nextEdition(): Promise<string> {
  await rm(CONTENT, { recursive: true, force: true })
  await cp('content', CONTENT, { recursive: true })
  const edit = async (file: string, change: (text: string) => string) => {
    await writeFile(`${CONTENT}/${file}`, change(await readFile(`${CONTENT}/${file}`, 'utf8')))
  }
  await edit('edition.yaml', (text) =>
    text
      .replace('number: 1', 'number: 2')
      .replace('date: 2026-11-24', 'date: 2026-11-25')
      .replace('claims: []', 'claims: [sc09-dismissal-danger]'),
  )
  await edit('articles/104-dismissal/en.md', (text) =>
    text.replace('sounds good', 'sounds very good'),
  )
  return anotherBuild({ content: CONTENT })
}

test.setTimeout(180_000)

test('what is recalled reaches a page that has been open since before, and nothing else changes on it', async ({
  page,
  context,
}) => {
  const second = await nextEdition()
  const rig = await Rig.start('dist')
  await saveGuide(page, rig, 'en')
  await page.evaluate(() => {
    localStorage.removeItem('edition-asked')
  })
  rig.forget()
  await page.goto(`${rig.url}en/104-dismissal/`)
  const recalled = page.locator('[data-claim^="sc09-"]')
  await expect(recalled.getByText('You did not win.')).toBeVisible()
  // The look of a page that starts is over before the host has anything new.
  await expect.poll(() => rig.asked.map(({ path }) => path)).toContain('edition.json')
  rig.deploy(second)
  await page.clock.setFixedTime(Date.now() + EIGHT_HOURS)
  await expect(async () => {
    await context.setOffline(true)
    await context.setOffline(false)
    await expect(recalled.getByText('You did not win.')).toBeHidden({ timeout: 2000 })
  }).toPass({ timeout: 30_000 })
  await expect(recalled.getByText('Do not agree before you talk to a lawyer.')).toBeVisible()
  await expect(page.getByText(/sounds good/)).toBeVisible()
  await rig.close()
})

test('newer words wait for a tap; what is recalled is taken back at once', async ({ page }) => {
  const second = await nextEdition()
  const rig = await Rig.start('dist')
  await saveGuide(page, rig, 'en')
  rig.deploy(second)
  rig.forget()
  await page.goto(`${rig.url}en/languages/`)
  await page.getByRole('button', { name: 'Look for a newer guide' }).click()
  const take = page.getByRole('button', { name: 'Update now' })
  await expect(take).toBeVisible()

  await page.goto(`${rig.url}en/104-dismissal/`)
  await expect(page.getByText(/sounds good/)).toBeVisible()
  const recalled = page.locator('[data-claim^="sc09-"]')
  await expect(recalled.getByText('You did not win.')).toBeHidden()
  await expect(recalled.getByText('Do not agree before you talk to a lawyer.')).toBeVisible()

  await page.goto(`${rig.url}en/languages/`)
  await page.getByRole('button', { name: 'Look for a newer guide' }).click()
  await take.click()
  await expect(take).toBeHidden({ timeout: 20_000 })
  await page.goto(`${rig.url}en/104-dismissal/`)
  await expect(page.getByText(/sounds very good/)).toBeVisible()
  const parts = rig.asked.filter(({ path, status }) => path.startsWith('parts/') && status === 200)
  // What stayed the same is not fetched again.
  const names = parts.map(({ path }) => path.split('.')[0])
  expect(names).toContain('parts/en-articles-100')
  for (const same of ['parts/sources', 'parts/en-glossary', 'parts/en-timeline']) {
    expect(names).not.toContain(same)
  }
  await rig.close()
})
