import { chromium, expect, type Page } from '@playwright/test'
import { browser as chromiumPath } from '../kit/browser.mjs'
import { DIST, savesGuide, searches, seal, test } from '../kit/reader.ts'
import { isAlive } from '../kit/visits.ts'
import { Rig } from '../kit/rig.ts'

test.describe.configure({ timeout: 180_000 })

/** Reads, searches, walks and prints: what must go on whatever a browser lacks. */
async function usesOnline(page: Page, url: string): Promise<void> {
  await page.goto(`${url}en/104-dismissal/`)
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('They want to dismiss my case')
  await searches(page, url)
  await page.goto(`${url}en/walk/`)
  await isAlive(page)
  await page.getByRole('button', { name: 'Start', exact: false }).first().click()
  await expect(page.getByText('Who is using this guide right now?')).toBeVisible()
  await page.goto(`${url}en/checklist/court-day/`)
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Court-day checklist')
  expect((await page.pdf()).length).toBeGreaterThan(20_000)
}

const WITHOUT = [
  ['S-01', 'no worker', ['serviceWorker'], 'This browser cannot save. Print what you need.'],
  ['S-02', 'no IndexedDB', ['indexedDB'], 'Saved on this phone'],
  ['S-03', 'no caches', ['caches'], 'This browser cannot save. Print what you need.'],
  ['S-04', 'no WebAssembly', ['WebAssembly'], 'Saved on this phone'],
] as const

for (const [id, lack, names, says] of WITHOUT) {
  test(`${id} ${lack}: reads, searches, walks, prints; says "${says}"`, async ({
    page,
    context,
    rig,
    errors,
  }) => {
    await context.addInitScript((gone: readonly string[]) => {
      for (const name of gone) {
        for (const owner of [globalThis, Window.prototype, Navigator.prototype]) {
          Reflect.deleteProperty(owner, name)
        }
      }
    }, names)
    await page.goto(`${rig.url}en/`)
    await expect(seal(page)).toContainText(says, { timeout: 45_000 })
    await usesOnline(page, rig.url)
    expect(errors).toEqual([])
  })
}

test('S-05 fast engine off: reads, searches, walks, prints, and is saved', async () => {
  const rig = await Rig.start(DIST)
  const browser = await chromium.launch({
    executablePath: chromiumPath(),
    args: ['--no-sandbox', '--disable-gpu', '--js-flags=--jitless'],
  })
  try {
    const page = await browser.newPage()
    await page.goto(`${rig.url}en/`)
    expect(await page.evaluate(() => 'WebAssembly' in globalThis)).toBe(false)
    await savesGuide(page, rig.url)
    await usesOnline(page, rig.url)
  } finally {
    await browser.close()
    await rig.close()
  }
})

test('S-06 a private window: reads and is saved until it is closed; the next one starts with nothing', async ({
  browser,
  rig,
}) => {
  const first = await browser.newContext()
  await savesGuide(await first.newPage(), rig.url)
  await first.close()
  const second = await browser.newContext()
  const page = await second.newPage()
  await page.goto(`${rig.url}robots.txt`)
  expect(await page.evaluate(() => caches.keys())).toEqual([])
  await second.close()
})

test('S-07 storage full: says that the phone is full and nothing was lost; goes on reading; saves once there is room', async ({
  page,
  context,
  rig,
}) => {
  const { origin } = new URL(rig.url)
  const session = await context.newCDPSession(page)
  await session.send('Storage.overrideQuotaForOrigin', { origin, quotaSize: 20_000 })
  await page.goto(`${rig.url}en/`)
  await expect(seal(page)).toContainText('This phone is full. Nothing was lost.', {
    timeout: 45_000,
  })
  await usesOnline(page, rig.url)
  await session.send('Storage.overrideQuotaForOrigin', { origin, quotaSize: 1_000_000_000 })
  await savesGuide(page, rig.url)
})

test('S-08 storage evicted: the next visit with signal brings all of it back', async ({
  page,
  context,
  rig,
}) => {
  await savesGuide(page, rig.url)
  const { origin } = new URL(rig.url)
  await page.goto('about:blank')
  const session = await context.newCDPSession(page)
  await session.send('Storage.clearDataForOrigin', { origin, storageTypes: 'all' })
  await savesGuide(page, rig.url)
  await rig.close()
  await page.goto(`${rig.url}en/104-dismissal/`)
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('They want to dismiss my case')
})
