import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, type Page } from '@playwright/test'
import {
  CASEBOOK,
  isNowhere,
  KEY_MADE,
  makesCasebook,
  unlocks,
  writesCase,
} from '../kit/casebook-app.ts'
import { DIST, savesGuide, test } from '../kit/reader.ts'
import { isAlive } from '../kit/visits.ts'

const SECRET = { name: 'zqbluekite', note: 'zqsister waits outside' }
const LOCKED = { name: CASEBOOK.en.locked }

/** An open casebook with one case on screen, on a clock that the test turns. */
async function openCase(page: Page, url: string): Promise<string> {
  await page.clock.install({ time: new Date('2026-11-24T10:00:00') })
  const passphrase = await makesCasebook(page, url)
  await writesCase(page, SECRET)
  return passphrase
}

async function isLocked(page: Page): Promise<void> {
  await expect(page.getByRole('heading', LOCKED)).toBeVisible()
  expect(await isNowhere(page, SECRET.name)).toBe(true)
  expect(await isNowhere(page, SECRET.note)).toBe(true)
}

/** The page as the browser hides and shows it. */
async function turns(page: Page, state: 'hidden' | 'visible'): Promise<void> {
  await page.evaluate((now) => {
    Object.defineProperty(document, 'hidden', { configurable: true, value: now === 'hidden' })
    Object.defineProperty(document, 'visibilityState', { configurable: true, value: now })
    document.dispatchEvent(new Event('visibilitychange'))
  }, state)
}

test('D-32: two minutes without a touch lock it, and what was typed last is kept', async ({
  page,
  rig,
}) => {
  const passphrase = await openCase(page, rig.url)
  await page.getByLabel(CASEBOOK.en.name).pressSequentially('zqlast')
  await page.clock.fastForward('02:05')
  await isLocked(page)
  await expect(page.getByText('It locked after 2 minutes without a touch.')).toBeVisible()
  await unlocks(page, passphrase)
  await page.getByRole('button', { name: /zqbluekite|zqlast/ }).click()
  await expect(page.getByText('was typed before the lock and not saved')).toBeVisible()
  await expect(page.getByLabel(CASEBOOK.en.name)).toHaveValue(/zqlast/)
})

test('D-32: thirty seconds out of sight lock it, and the task switcher sees paper', async ({
  page,
  rig,
}) => {
  await openCase(page, rig.url)
  await turns(page, 'hidden')
  await expect(page.locator('body')).toHaveCSS('visibility', 'hidden')
  await page.clock.fastForward('00:20')
  await turns(page, 'visible')
  await expect(page.getByLabel(CASEBOOK.en.name)).toHaveValue(SECRET.name)
  await turns(page, 'hidden')
  await page.clock.fastForward('00:31')
  await turns(page, 'visible')
  await isLocked(page)
  await expect(page.locator('body')).toHaveCSS('visibility', 'visible')
})

for (const [jump, to] of [
  ['an hour ahead', '2026-11-24T11:00:10'],
  ['six years back', '2020-11-24T10:00:00'],
] as const) {
  test(`D-32: a clock set ${jump} locks it`, async ({ page, rig }) => {
    await openCase(page, rig.url)
    await page.clock.setSystemTime(new Date(to))
    await page.clock.runFor(3_000)
    await isLocked(page)
    await expect(page.getByText('the clock of this phone jumped')).toBeVisible()
  })
}

test('D-32: leaving the page locks it in the same moment, and coming back finds it locked', async ({
  page,
  rig,
}) => {
  await openCase(page, rig.url)
  const isGone = await page.evaluate((canary) => {
    dispatchEvent(new PageTransitionEvent('pagehide', { persisted: true }))
    const values = [...document.querySelectorAll('textarea')].map(({ value }) => value).join('')
    return !(document.documentElement.outerHTML + values).includes(canary)
  }, SECRET.note)
  expect(isGone).toBe(true)
  await isLocked(page)
})

test('D-33: quick exit leaves nothing of a case, offline too, and Back shows none', async ({
  page,
  rig,
  context,
}) => {
  await savesGuide(page, rig.url)
  await makesCasebook(page, rig.url)
  await writesCase(page, SECRET)
  await context.setOffline(true)
  await page
    .getByRole('button', { name: 'Quick exit' })
    .or(page.getByRole('link', { name: 'Quick exit' }))
    .first()
    .click()
  await expect(page).toHaveURL(/units/)
  expect(await isNowhere(page, SECRET.name)).toBe(true)
  await page.goBack()
  expect(await isNowhere(page, SECRET.name)).toBe(true)
  expect(await isNowhere(page, SECRET.note)).toBe(true)
})

test('after one visit the casebook opens with no signal, and says how long it stays open', async ({
  page,
  rig,
  context,
}) => {
  await savesGuide(page, rig.url)
  const passphrase = await makesCasebook(page, rig.url)
  await writesCase(page, SECRET)
  await expect(page.getByText('Not all of the casebook is on this phone')).toBeHidden()
  await page.close()
  await rig.close()
  const cold = await context.newPage()
  await cold.goto(`${rig.url}en/casebook/`)
  await expect(cold.getByRole('heading', LOCKED)).toBeVisible()
  await unlocks(cold, passphrase)
  await expect(cold.getByRole('button', { name: /zqbluekite/ })).toBeVisible()
  await expect(cold.getByText(/Locks in [12]:\d\d/)).toBeVisible()
})

test('where the casebook is not on the phone and there is no signal, the page says so', async ({
  page,
  rig,
  context,
}) => {
  await savesGuide(page, rig.url)
  await page.close()
  await rig.close()
  const cold = await context.newPage()
  await cold.goto(`${rig.url}en/casebook/`)
  await expect(cold.getByRole('alert')).toContainText('Open this page once with signal')
})

/** The casebook's own worker, as it was built. */
function workerScript(): string {
  const assets = join(DIST, 'assets')
  const name = readdirSync(assets).find((one) => /^later-casebook-worker-.*\.js$/.test(one)) ?? ''
  return readFileSync(join(assets, name), 'utf8')
}

/** A request whose answer never reaches who asked, and the real way to open. */
const HELD = `const real = IDBFactory.prototype.open
  const held = (factory, name) => {
    const request = real.call(factory, name)
    for (const event of ['success', 'upgradeneeded', 'error'])
      request.addEventListener(event, (one) => { if (one.isTrusted) one.stopImmediatePropagation() })
    return request
  }`

const STORAGES = [
  [
    'is not there',
    'cannot keep notes',
    `Object.defineProperty(globalThis, 'indexedDB', { value: undefined })`,
  ],
  [
    'refuses',
    'refuses to keep notes',
    `IDBFactory.prototype.open = () => { throw new DOMException('no', 'SecurityError') }`,
  ],
  [
    'answers with an error',
    'refuses to keep notes',
    `${HELD}
    IDBFactory.prototype.open = function (name) {
      const request = held(this, name)
      Object.defineProperty(request, 'error', { value: new DOMException('no', 'InvalidStateError') })
      setTimeout(() => request.dispatchEvent(new Event('error')), 10)
      return request
    }`,
  ],
  [
    'never answers',
    'does not answer',
    `${HELD}
    IDBFactory.prototype.open = function (name) { return held(this, name) }`,
  ],
] as const

test.describe('storage that fails', () => {
  // A worker that is ready early would answer before the host that is broken here.
  test.use({ serviceWorkers: 'block' })

  for (const [fault, words, script] of STORAGES) {
    test(`D-14: storage that ${fault} is said, and a casebook that is not kept opens`, async ({
      page,
      rig,
    }) => {
      // The worker has its own window on storage: it is broken in the worker's script.
      await page.route(/later-casebook-worker/, (route) =>
        route.fulfill({ contentType: 'text/javascript', body: `{${script}}\n${workerScript()}` }),
      )
      await page.goto(`${rig.url}en/casebook/`)
      await expect(page.getByRole('alert')).toContainText(words)
      await page.getByRole('button', { name: 'Open one that is not kept' }).click()
      await expect(page.getByRole('button', { name: CASEBOOK.en.fresh })).toBeVisible()
      await writesCase(page, SECRET)
      await page.getByRole('button', { name: CASEBOOK.en.lock }).click()
      await expect(page.getByRole('button', { name: CASEBOOK.en.lock })).toBeHidden()
      expect(await isNowhere(page, SECRET.note)).toBe(true)
    })
  }
})

test.describe('a phone with no room', () => {
  test.use({ serviceWorkers: 'block' })

  test('D-13: a full phone says "not saved", keeps the text, and saves when there is room', async ({
    page,
    rig,
    context,
  }) => {
    // What the guide keeps of itself would take the room first.
    await page.addInitScript(`Object.defineProperty(window, 'caches', { value: undefined })`)
    const { origin } = new URL(rig.url)
    const session = await context.newCDPSession(page)
    await session.send('Storage.overrideQuotaForOrigin', { origin, quotaSize: 100_000 })
    await makesCasebook(page, rig.url)
    await writesCase(page, SECRET)
    const note = page.getByLabel(/^Note of/)
    await note.fill('more '.repeat(19_500))
    await expect(page.getByRole('alert').first()).toContainText('Not saved. This phone is full.')
    await expect(note).toHaveValue(/more more/)
    await session.send('Storage.overrideQuotaForOrigin', { origin })
    await page.getByRole('button', { name: 'Save again' }).click()
    await expect(page.getByText(CASEBOOK.en.saved, { exact: true })).toBeVisible()
  })
})

test('D-15: a second tab that wrote first is told, and the text stays on screen', async ({
  page,
  rig,
  context,
}) => {
  const passphrase = await makesCasebook(page, rig.url)
  await writesCase(page, SECRET)
  const other = await context.newPage()
  await other.goto(`${rig.url}en/casebook/`)
  await unlocks(other, passphrase)
  await writesCase(other, { name: 'zqother', note: 'zqsecond' })
  await page.bringToFront()
  await page.getByLabel(CASEBOOK.en.name).fill('zqmine')
  await expect(page.getByRole('alert').first()).toContainText(
    'Another tab of the guide wrote here first',
  )
  await expect(page.getByLabel(CASEBOOK.en.name)).toHaveValue('zqmine')
})

test('D-20: inside a page of somebody else there is no casebook', async ({ page, rig }) => {
  await page.goto(`${rig.url}en/about/`)
  await isAlive(page)
  await page.evaluate((address) => {
    const frame = document.createElement('iframe')
    frame.src = address
    document.body.replaceChildren(frame)
  }, `${rig.url}en/casebook/`)
  const framed = page.frameLocator('iframe')
  await expect(framed.getByRole('button', { name: CASEBOOK.en.make })).toBeHidden()
})

test('D-21: a wrong passphrase is told and waited for; the typed text and the focus stay', async ({
  page,
  rig,
}) => {
  const passphrase = await makesCasebook(page, rig.url)
  await page.getByRole('button', { name: CASEBOOK.en.lock }).click()
  const field = page.getByLabel(CASEBOOK.en.passphrase)
  await field.fill('cabin velvet otter maple quilt zebra')
  await page.getByRole('button', { name: CASEBOOK.en.open, exact: true }).click()
  await expect(page.getByRole('alert')).toContainText('does not open it', KEY_MADE)
  await expect(field).toBeFocused()
  await expect(field).toHaveValue('cabin velvet otter maple quilt zebra')
  await unlocks(page, passphrase)
})

test('a weak passphrase of one’s own is refused with the reason', async ({ page, rig }) => {
  await page.goto(`${rig.url}en/casebook/`)
  await page.getByRole('button', { name: CASEBOOK.en.make }).click()
  await page.getByRole('button', { name: 'Use a passphrase of my own' }).click()
  await page.getByLabel('Your own passphrase').fill('123456789012')
  await page.getByLabel(CASEBOOK.en.again).fill('123456789012')
  await page.getByRole('button', { name: CASEBOOK.en.now }).click()
  await expect(page.getByRole('alert')).toContainText('Use six words')
})

test('a removed case comes back with Undo; an erased one and an erased casebook do not', async ({
  page,
  rig,
}) => {
  await makesCasebook(page, rig.url, 'es')
  await writesCase(page, SECRET, 'es')
  await page.getByText('Quitar este caso').first().click()
  await page.getByRole('button', { name: 'Quitar este caso' }).click()
  await expect(page.getByText('Todavía no hay casos')).toBeVisible()
  await page.getByRole('button', { name: 'Deshacer' }).click()
  await page.getByRole('button', { name: /zqbluekite/ }).click()
  await page.getByText('Quitar este caso').first().click()
  await page.getByRole('button', { name: 'Borrar para siempre' }).click()
  await expect(page.getByText('Todavía no hay casos')).toBeVisible()
  await page.getByRole('button', { name: 'Más' }).click()
  await page.getByText('Borrar la libreta').click()
  await page.getByRole('button', { name: 'Borrar todo' }).click()
  await page.getByRole('button', { name: 'Sí, borrar' }).click()
  await expect(page.getByText('Todavía no hay libreta')).toBeVisible()
})

test('a casebook whose storage is gone is missed, never greeted as new', async ({
  page,
  rig,
  context,
}) => {
  await makesCasebook(page, rig.url)
  const session = await context.newCDPSession(page)
  await session.send('Storage.clearDataForOrigin', {
    origin: new URL(rig.url).origin,
    storageTypes: 'indexeddb',
  })
  await page.goto(`${rig.url}en/casebook/`)
  await expect(page.getByRole('heading', { name: 'Your casebook is missing' })).toBeVisible()
  await page.getByRole('button', { name: 'Start an empty casebook' }).click()
  await expect(page.getByRole('button', { name: CASEBOOK.en.make })).toBeVisible()
})
