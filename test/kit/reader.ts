import { type BrowserContext, expect, type Page, test as plain } from '@playwright/test'
import { recordWorkers, Rig } from './rig.ts'

/** Folder of the finished build. */
export const DIST = process.env['GUIDE_OUT'] ?? 'dist'

/** How long a worker may take to be set up and counted on a busy machine. */
const PATIENCE = { timeout: 45_000 }

/** A test with a host of its own; every request and every error of its pages is noted. */
export const test = plain.extend<{ rig: Rig; errors: string[]; elsewhere: string[] }>({
  rig: async ({ context }, use) => {
    await context.addInitScript(recordWorkers)
    const rig = await Rig.start(DIST)
    await use(rig)
    await rig.close()
  },
  errors: async ({ context }, use) => {
    const errors: string[] = []
    context.on('weberror', (error) => errors.push(String(error.error())))
    await use(errors)
  },
  elsewhere: async ({ context, rig }, use) => {
    const elsewhere: string[] = []
    const { origin } = new URL(rig.url)
    context.on('request', (request) => {
      if (new URL(request.url()).origin !== origin) elsewhere.push(request.url())
    })
    await use(elsewhere)
  },
})

/** The seal on the home page. */
export function seal(page: Page) {
  return page.getByRole('main').getByRole('status').first()
}

export async function isSaved(page: Page): Promise<void> {
  await expect(seal(page)).toContainText('Saved on this phone', PATIENCE)
}

/** Opens the home page with signal and waits until the guide says that it is all here. */
export async function savesGuide(page: Page, url: string): Promise<void> {
  await page.goto(`${url}en/`)
  await isSaved(page)
}

/** Taps for the update and waits for the page to start anew. */
export async function takesUpdate(page: Page): Promise<void> {
  const started = page.waitForEvent('load', PATIENCE)
  await page.getByRole('button', { name: 'Update now' }).click()
  await started
}

/** Has the browser look for a new app, and waits until it is here. */
export async function asksForUpdate(page: Page): Promise<void> {
  await looksForApp(page)
  await expect.poll(() => workerStates(page), PATIENCE).toContain('installed')
}

/** Has the browser look for a new app. */
export async function looksForApp(page: Page): Promise<void> {
  await page.evaluate(async () => (await navigator.serviceWorker.getRegistration())?.update())
}

/** Whether a new app is here and waits. */
export function isWaiting(page: Page): Promise<boolean> {
  return page.evaluate(
    async () => ((await navigator.serviceWorker.getRegistration())?.waiting ?? null) !== null,
  )
}

/** States the worker went through in this page, in order. */
export function workerStates(page: Page): Promise<string[]> {
  return page.evaluate(() => (window as { __sw?: string[] }).__sw ?? [])
}

/** Addresses below the guide that any cache of this browser holds. */
export function cachedPaths(page: Page): Promise<string[]> {
  return page.evaluate(async () => {
    const names = await caches.keys()
    const keys = await Promise.all(names.map(async (name) => (await caches.open(name)).keys()))
    return keys.flat().map((request) => new URL(request.url).pathname)
  })
}

/** Opens the guide cold, in a new tab, and uses a little of everything; the host is gone. */
export async function usesAll(context: BrowserContext, url: string): Promise<void> {
  const page = await context.newPage()
  await page.goto(`${url}en/104-dismissal/`)
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('They want to dismiss my case')
  await page.goto(url)
  await expect(page.getByRole('link', { name: /Right now|dismiss my case/ }).first()).toBeVisible()
  await searches(page, url)
  await walks(page, url)
  await page.goto(`${url}en/checklist/court-day/`)
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Court-day checklist')
  await page.goto(`${url}units/`)
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
  await page.close()
}

export async function searches(page: Page, url: string): Promise<void> {
  await page.goto(`${url}en/search/`)
  await page.getByRole('combobox').fill('dismis my case')
  await expect(page.getByRole('main').getByRole('option').first()).toContainText(
    'They want to dismiss my case',
  )
}

export async function walks(page: Page, url: string): Promise<void> {
  await page.goto(`${url}en/walk/`)
  await page.getByRole('button', { name: 'Start', exact: false }).first().click()
  await expect(page.getByText('Who is using this guide right now?')).toBeVisible()
}
