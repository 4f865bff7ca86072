import { expect, type Page } from '@playwright/test'
import { anotherBuild } from '../kit/another-build.mjs'
import { changedContent, ONE_SENTENCE } from '../kit/new-words.ts'
import { savesGuide, takesUpdate, test } from '../kit/reader.ts'
import { saveGuide } from '../kit/visits.ts'
import type { Rig } from '../kit/rig.ts'

test.describe.configure({ timeout: 180_000 })

test('a copy is counted, tried and told in words to read out, with no signal', async ({
  page,
  rig,
}) => {
  await savesGuide(page, rig.url)
  await rig.close()
  await page.goto(`${rig.url}en/check/`)
  await page.getByRole('button', { name: 'Check now' }).click()
  await expect(page.getByText('All of it is here and whole.')).toBeVisible({ timeout: 30_000 })
  const told = page.locator('blockquote')
  await expect(told).toContainText(/Edition \d+ of .+ Mark: [\dA-F]{4} [\dA-F]{4}/)
  await expect(told).toContainText(/Files of words: (\d+) of \1 whole/)
  await expect(told).toContainText('Search works.')
  await expect(told).toContainText('The questions open.')
  await expect(told).toContainText('The casebook is not on this phone.')
  await page.getByText('All files of words').click()
  await expect(page.getByText(/^en-tree\..*: whole/)).toBeVisible()
})

test('whether the casebook locks as it should is tried, once it was opened', async ({
  page,
  rig,
}) => {
  await savesGuide(page, rig.url)
  await page.goto(`${rig.url}en/casebook/`)
  await expect(page.getByRole('button', { name: 'Make a casebook' })).toBeVisible()
  await rig.close()
  await page.goto(`${rig.url}en/check/`)
  await page.getByRole('button', { name: 'Check now' }).click()
  await expect(page.getByText('The casebook locks as it should.')).toBeVisible({ timeout: 30_000 })
})

test('a copy with one byte gone says so, and loses nothing by it', async ({ page, rig }) => {
  await savesGuide(page, rig.url)
  await rig.close()
  await page.getByRole('link', { name: 'Languages' }).last().click()
  await page.getByRole('link', { name: /Check this copy/ }).click()
  // What was bad at the start would have been mended by now.
  await page.evaluate(async () => {
    const cache = await caches.open('guide-parts:/')
    const [address] = (await cache.keys()).filter((one) => one.url.includes('en-timeline'))
    if (address !== undefined) await cache.put(address, new Response('{}'))
  })
  await page.getByRole('button', { name: 'Check now' }).click()
  await expect(page.getByText('Not all of it is here.')).toBeVisible({ timeout: 30_000 })
  await page.getByText('All files of words').click()
  await expect(page.getByText(/^en-timeline\..*: missing or damaged/)).toBeVisible()
})

async function takesNewWords(page: Page, rig: Rig, content: string): Promise<void> {
  rig.deploy(anotherBuild({ content }))
  rig.forget()
  await page.goto(`${rig.url}en/languages/`)
  await page.getByRole('button', { name: 'Look for a newer guide' }).click()
  await takesUpdate(page)
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('What changed')
}

test('D-40 one changed sentence costs a few files; the phone then tells which sentence', async ({
  page,
  rig,
}) => {
  await savesGuide(page, rig.url)
  await takesNewWords(page, rig, changedContent(ONE_SENTENCE))
  await expect(page.locator('ins')).toHaveText('Now it can hurt you badly.')
  await expect(page.locator('del')).toHaveText('Now it can hurt you.')
  const sent = rig.asked.filter(({ status }) => status !== 304)
  expect(sent.map(({ path }) => path.replace(/\.[0-9a-f]{8}\./, '.'))).toEqual([
    'edition.json',
    'parts/catalogue.json',
    'parts/en-articles-100.json',
  ])
  expect(sent.reduce((sum, { bytes }) => sum + bytes, 0)).toBeLessThanOrEqual(80_000)
})

test('after an update the law comes first: what was taken back, what turned, what was seen again', async ({
  page,
  rig,
}) => {
  await saveGuide(page, rig, 'en')
  await takesNewWords(
    page,
    rig,
    changedContent([
      ['edition.yaml', /^number: .*$/m, 'number: 2'],
      ['edition.yaml', 'claims: []', 'claims: [sc09-dismissal-danger]'],
      ['articles/104-dismissal/en.md', 'Now it can hurt you.', 'Now it can hurt you badly.'],
    ]),
  )
  await expect(page.getByText('Taken back. Do not rely on it.')).toBeVisible()
  const headings = await page.getByRole('heading', { level: 2 }).allInnerTexts()
  expect(headings.slice(0, 2)).toEqual(['Taken back. Do not rely on it.', 'Pages'])
  await expect(page.getByText('Do not agree before you talk to a lawyer.').first()).toBeVisible()
})
