import { expect, type Page } from '@playwright/test'
import { anotherBuild } from '../kit/another-build.mjs'
import {
  asksForUpdate,
  cachedPaths,
  isWaiting,
  looksForApp,
  savesGuide,
  takesUpdate,
  test,
  workerStates,
} from '../kit/reader.ts'
import { instead } from '../kit/rig.ts'
import { isAlive } from '../kit/visits.ts'

let nextApp = ''

test.describe.configure({ timeout: 180_000 })

test.beforeAll(() => {
  test.setTimeout(180_000)
  nextApp = anotherBuild({ release: 2 })
})

/** Fills in nothing and makes the Word file, as an attorney with the bare form does. */
async function makesWordFile(page: Page, url: string): Promise<void> {
  await page.goto(`${url}en/letter/`)
  await isAlive(page)
  await page.getByRole('button', { name: 'An attorney' }).click()
  const coming = page.waitForEvent('download')
  await page.getByRole('button', { name: /Make a Word file/ }).click()
  expect((await coming).suggestedFilename()).toBe('document.docx')
}

async function writers(page: Page): Promise<string[]> {
  return (await cachedPaths(page)).filter((path) => path.includes('/later-word-file'))
}

test('whoever makes Word files makes them with no signal after an update of the app too', async ({
  page,
  context,
  rig,
}) => {
  rig.cacheNothing()
  await savesGuide(page, rig.url)
  await makesWordFile(page, rig.url)
  const before = await writers(page)
  rig.deploy(nextApp)
  await asksForUpdate(page)
  await page.goto(`${rig.url}en/languages/`)
  await takesUpdate(page)
  await expect.poll(() => writers(page)).toHaveLength(1)
  expect(await writers(page)).not.toEqual(before)
  await page.close()
  await rig.close()
  await makesWordFile(await context.newPage(), rig.url)
})

test('an update that cannot bring its writer of Word files waits, and the old app goes on', async ({
  page,
  context,
  rig,
}) => {
  await savesGuide(page, rig.url)
  await makesWordFile(page, rig.url)
  rig.deploy(nextApp)
  rig.breakWith(instead(/later-word-file/, { status: 404 }))
  await looksForApp(page)
  await expect.poll(() => workerStates(page), { timeout: 45_000 }).toContain('redundant')
  expect(await isWaiting(page)).toBe(false)
  await rig.close()
  await makesWordFile(page, rig.url)

  rig.breakWith()
  await rig.reopen()
  await page.goto(`${rig.url}en/languages/`)
  await asksForUpdate(page)
  await takesUpdate(page)
  await rig.close()
  await page.close()
  await makesWordFile(await context.newPage(), rig.url)
})

test('a file fetched on a tap can be brought before it is wanted', async ({ page, rig }) => {
  await savesGuide(page, rig.url)
  const end = await page.evaluate(async () => {
    const worker = (await navigator.serviceWorker.getRegistration())?.active
    const { port1, port2 } = new MessageChannel()
    worker?.postMessage({ type: 'KEEP_LATER', stems: ['word-file'] }, [port2])
    return new Promise((done) => {
      port1.onmessage = ({ data }) => {
        done(data)
      }
    })
  })
  expect(end).toEqual({ kept: 1, need: 1 })
  await rig.close()
  await makesWordFile(page, rig.url)
})
