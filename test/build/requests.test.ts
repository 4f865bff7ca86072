import { expect, type Page } from '@playwright/test'
import { anotherBuild } from '../kit/another-build.mjs'
import { changedContent, ONE_SENTENCE, RECALL } from '../kit/new-words.ts'
import { isSaved, takesUpdate, test } from '../kit/reader.ts'
import type { Rig } from '../kit/rig.ts'

test.describe.configure({ timeout: 240_000 })

type Asked = Rig['asked']

/** Keeps the log of one thing a phone does, for docs/requests.md. */
function tell(what: string, asked: Asked): void {
  const rows = asked
    .map((one) => ({ ...one, path: one.path.replace(/[.-][\w-]{8}(?=\.(?:js|css|json)$)/, '.*') }))
    .map((one) => ({ ...one, path: one.path === '' ? './' : one.path }))
  rows.sort((a, b) => (a.path < b.path ? -1 : 1))
  test.info().annotations.push({ type: `requests: ${what}`, description: JSON.stringify(rows) })
}

function bytesOf(asked: Asked): number {
  return asked.reduce((sum, { bytes }) => sum + bytes, 0)
}

async function looksForNews(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Look for a newer guide' }).click()
}

test('what a phone asks for when it installs, looks for news, takes new words and hears of a recall', async ({
  page,
  rig,
}) => {
  const [nextWords, recall] = [
    anotherBuild({ content: changedContent(ONE_SENTENCE) }),
    anotherBuild({ content: changedContent(RECALL) }),
  ]
  await page.goto(`${rig.url}en/`)
  await isSaved(page)
  tell('First visit, until the guide is saved', rig.asked)
  expect(rig.asked.filter(({ status }) => ![200, 304].includes(status))).toEqual([])

  await page.getByRole('link', { name: 'Languages' }).last().click()
  rig.forget()
  await looksForNews(page)
  await expect(page.getByText('You have the newest guide.')).toBeVisible()
  tell('A look for news, nothing new', rig.asked)
  expect(rig.asked.map(({ path, status }) => [path, status])).toEqual([['edition.json', 304]])

  rig.deploy(nextWords)
  rig.forget()
  await looksForNews(page)
  await takesUpdate(page)
  await expect(page.locator('ins')).toHaveText('Now it can hurt you badly.')
  tell('One changed sentence: the look, and the update', rig.asked)
  expect(rig.asked.filter(({ status }) => status === 200).length).toBeLessThanOrEqual(4)
  expect(bytesOf(rig.asked)).toBeLessThanOrEqual(80_000)

  await page.getByRole('link', { name: 'Languages' }).last().click()
  await expect(page.getByRole('button', { name: 'Look for a newer guide' })).toBeVisible()
  rig.deploy(recall)
  rig.forget()
  await looksForNews(page)
  await expect(page.getByRole('button', { name: 'Update now' })).toBeVisible()
  await page.goto(`${rig.url}en/104-dismissal/`)
  const claim = page.locator('[data-claim^="sc09-"]')
  await expect(claim.getByText('You did not win.')).toBeHidden()
  await expect(claim.getByText('Do not agree before you talk to a lawyer.')).toBeVisible()
  tell('A recall, until the page prints what is left of the claim', rig.asked)
  expect(rig.asked.filter(({ path }) => path.startsWith('parts/en'))).toEqual([])
})
