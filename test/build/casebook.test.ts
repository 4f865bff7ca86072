import { chromium, expect, type Page, test } from '@playwright/test'
import type { Casebook } from '#casebook/casebook.ts'
import type { CasebookFault } from '#casebook/fault.ts'
import { buildCasebookPage, Phone } from '../kit/casebook-browser.ts'
import { browser } from '../kit/browser.mjs'
import { Rig } from '../kit/rig.ts'
import { slowed } from '../kit/slow-processor.mjs'

declare global {
  interface Window {
    casebook: Casebook
    policyFaults: string[]
  }
}

const PASSPHRASE = 'cabin velvet otter maple quilt zebra'
const FIELDS = ['name', 'deadline', 'item', 'query', 'note', 'letter', 'page'] as const
const CANARIES = FIELDS.map((field) => `zq${field}canary7`)

let rig: Rig

test.beforeAll(async () => {
  rig = await Rig.start(await buildCasebookPage())
})

test.afterAll(() => rig.close())

/** Runs in the page; a fault comes back as its name. */
async function fault(page: Page, act: () => Promise<unknown>): Promise<string> {
  return page.evaluate(
    `(${act.toString()})().then(() => 'none', (error) => error.fault ?? String(error))`,
  )
}

async function create(page: Page): Promise<void> {
  await page.evaluate((passphrase) => window.casebook.ask('create', { passphrase }), PASSPHRASE)
}

async function unlock(page: Page): Promise<string[]> {
  const opened = await page.evaluate(
    (passphrase) => window.casebook.ask('unlock', { passphrase }),
    PASSPHRASE,
  )
  return opened.problems.map(({ what }) => what)
}

async function names(page: Page): Promise<string[]> {
  const list = await page.evaluate(() => window.casebook.ask('list', {}))
  return list.map(({ name }) => name).sort()
}

/** Types a word into every field and saves them all as one case. */
async function typeCanaries(page: Page): Promise<void> {
  for (const [place, field] of FIELDS.entries()) {
    await page.locator(`#${field}`).pressSequentially(CANARIES[place] ?? '')
  }
  await page.locator('#passphrase').pressSequentially(PASSPHRASE)
  await page.evaluate(async () => {
    const typed = (id: string) => document.querySelector<HTMLInputElement>(`#${id}`)?.value ?? ''
    const { ask } = window.casebook
    const made = await ask('begin', { burst: false })
    const whole = {
      ...made,
      name: typed('name'),
      deadlines: [{ id: 'd', title: typed('deadline'), day: '2026-12-01', note: '', done: false }],
      checklists: {
        'court-day': { ticked: [], own: [{ id: 'o', text: typed('item'), done: false }] },
      },
      letter: { opening: typed('letter') },
      pageNotes: { '104': typed('page') },
      notes: [{ id: 'n', text: typed('note'), changedOn: '2026-11-24' }],
    }
    await ask('draft', { case: whole })
    await ask('save', { case: whole })
    await ask('find', { query: typed('query') })
  })
}

test('what is typed lies nowhere on the phone in clear, before and after a wipe', async () => {
  const phone = await Phone.new()
  const page = await phone.open(rig.url)
  await create(page)
  await typeCanaries(page)
  expect(
    await page.evaluate(() => window.casebook.ask('find', { query: 'zqnotecanary7' })),
  ).toHaveLength(1)
  expect(await page.evaluate(() => window.policyFaults)).toEqual([])
  await page.evaluate(() => window.casebook.lock())
  await phone.close()
  const words = [...CANARIES, 'canary7', PASSPHRASE, 'velvet otter']
  expect(await phone.filesWith(words)).toEqual([])
  // The search itself finds: the mark is there, in clear.
  expect(await phone.filesWith(['casebook-test-mark'])).not.toEqual([])

  const again = await phone.open(rig.url)
  expect(await unlock(again)).toEqual([])
  expect(await names(again)).toEqual(['zqnamecanary7'])
  await again.evaluate(() => window.casebook.wipe())
  expect(await again.evaluate(() => window.casebook.look())).toEqual({ is: 'none' })
  const left = await again.evaluate(async () =>
    (await indexedDB.databases()).map(({ name }) => name),
  )
  expect([left, await again.evaluate(() => localStorage.length)]).toEqual([[], 0])
  await phone.close()
  expect(await phone.filesWith(words)).toEqual([])
})

test('a phone that dies while saving loses nothing that was called saved', async () => {
  const phone = await Phone.new()
  const page = await phone.open(rig.url)
  const saved: string[] = []
  await page.exposeFunction('saved', (name: string) => saved.push(name))
  await create(page)
  const saving = page
    .evaluate(async () => {
      const { ask } = window.casebook
      const { saved } = window as unknown as { saved: (name: string) => void }
      for (let number = 10; ; number += 1) {
        const name = `Case ${String(number)}`
        await ask('save', { case: { ...(await ask('begin', { burst: false })), name } })
        saved(name)
      }
    })
    .catch(() => undefined)
  await expect.poll(() => saved.length).toBeGreaterThan(15)
  await phone.kill()
  await saving
  const again = await phone.open(rig.url)
  expect(await unlock(again)).toEqual([])
  const found = await names(again)
  expect(found).toEqual(expect.arrayContaining(saved))
  expect(found.length - saved.length).toBeLessThanOrEqual(3)
  await phone.close()
})

test('a phone that dies at any moment of a new key has one whole casebook', async () => {
  const phone = await Phone.new()
  let page = await phone.open(rig.url)
  await create(page)
  await page.evaluate(async () => {
    const { ask } = window.casebook
    for (let number = 10; number < 310; number += 1) {
      await ask('save', {
        case: { ...(await ask('begin', { burst: false })), name: `N${String(number)}` },
      })
    }
  })
  const before = await names(page)
  let cut = 0
  for (const wait of [0, 10, 20, 40, 80, 160]) {
    const moving = page
      .evaluate(() => window.casebook.ask('rekey', {}))
      .catch(() => {
        cut += 1
      })
    await new Promise((done) => setTimeout(done, wait))
    await phone.kill()
    await moving
    page = await phone.open(rig.url)
    expect(await unlock(page)).toEqual([])
    expect(await names(page)).toEqual(before)
    const databases = await page.evaluate(async () =>
      (await indexedDB.databases()).map(({ name }) => name?.replace(/\d+$/, '')).sort(),
    )
    expect(databases).toEqual(['casebook-test-meta', 'casebook-test-vault-'])
  }
  expect(cut).toBeGreaterThan(0)
  await phone.close()
})

test('D-21: wrong passphrases wait longer each time, over restarts; the tenth may wipe', async () => {
  const phone = await Phone.new()
  let page = await phone.open(rig.url)
  await create(page)
  await page.evaluate(() => window.casebook.ask('setWipesAfterTen', { isOn: true }))
  await page.evaluate(() => window.casebook.lock())
  const wrong = () => window.casebook.ask('unlock', { passphrase: 'not this one at all' })
  expect(await fault(page, wrong)).toBe('wrong-passphrase')
  expect(await fault(page, wrong)).toBe('wait')
  await phone.close()
  page = await phone.open(rig.url)
  expect(await page.evaluate(() => window.casebook.look())).toMatchObject({ is: 'kept', tries: 1 })
  for (let attempt = 2; attempt < 10; attempt += 1) {
    await page.evaluate(forgetWait)
    expect(await fault(page, wrong)).toBe('wrong-passphrase')
  }
  await page.evaluate(forgetWait)
  expect(await fault(page, wrong)).toBe('wiped')
  expect(await page.evaluate(() => window.casebook.look())).toEqual({ is: 'none' })
  expect(await page.evaluate(() => indexedDB.databases())).toEqual([])
  await phone.close()
})

test('a changed passphrase opens, and the old one no longer does', async ({ page }) => {
  await page.goto(rig.url)
  await create(page)
  await typeCanaries(page)
  const change = (current: string) =>
    page.evaluate(
      (given) =>
        window.casebook.ask('changePassphrase', given).then(
          () => 'changed',
          (error: unknown) => (error as CasebookFault).fault,
        ),
      { current, next: 'tulip garden silver river window candle' },
    )
  expect(await change('not the current one')).toBe('wrong-passphrase')
  expect(await change(PASSPHRASE)).toBe('changed')
  expect(await names(page)).toEqual(['zqnamecanary7'])
  await page.evaluate(() => window.casebook.lock())
  const old = () =>
    window.casebook.ask('unlock', { passphrase: 'cabin velvet otter maple quilt zebra' })
  expect(await fault(page, old)).toBe('wrong-passphrase')
  await page.evaluate(forgetWait)
  const next = () =>
    window.casebook.ask('unlock', { passphrase: 'Tulip garden-silver river window CANDLE ' })
  expect(await fault(page, next)).toBe('none')
  expect(await names(page)).toEqual(['zqnamecanary7'])
})

test('D-15: two tabs, and lost storage, each say what they are', async ({ page, context }) => {
  await page.goto(rig.url)
  await create(page)
  const save = () =>
    window.casebook
      .ask('begin', { burst: false })
      .then((made) => window.casebook.ask('save', { case: made }))
  expect(await fault(page, save)).toBe('none')
  const other = await context.newPage()
  await other.goto(rig.url)
  await unlock(other)
  expect(await fault(other, save)).toBe('none')
  expect(await fault(page, save)).toBe('changed-elsewhere')

  const session = await context.newCDPSession(other)
  const { origin } = new URL(rig.url)
  await session.send('Storage.clearDataForOrigin', { origin, storageTypes: 'indexeddb' })
  expect(await fault(other, save)).toBe('storage-lost')
  await other.evaluate(() => window.casebook.lock())
  expect(await other.evaluate(() => window.casebook.look())).toEqual({ is: 'lost' })
  await other.evaluate(() => window.casebook.startEmpty())
  expect(await other.evaluate(() => window.casebook.look())).toEqual({ is: 'none' })
})

test('a casebook that the browser lost between two starts is missed, not greeted as new', async () => {
  const phone = await Phone.new()
  const page = await phone.open(rig.url)
  await create(page)
  await typeCanaries(page)
  await phone.close()
  await phone.lose()
  const again = await phone.open(rig.url)
  expect(await again.evaluate(() => window.casebook.look())).toEqual({ is: 'lost' })
  const late = () =>
    window.casebook.ask('unlock', { passphrase: 'cabin velvet otter maple quilt zebra' })
  expect(await fault(again, late)).toBe('no-casebook')
  expect(await again.evaluate(() => window.casebook.look())).toEqual({ is: 'lost' })
  await phone.close()
})

test('D-13: a full phone says so, and keeps what was saved', async ({ page, context }) => {
  const session = await context.newCDPSession(page)
  const { origin } = new URL(rig.url)
  await session.send('Storage.overrideQuotaForOrigin', { origin, quotaSize: 100_000 })
  await page.goto(rig.url)
  await create(page)
  const save = (length: number) =>
    page.evaluate(async (length) => {
      const { ask } = window.casebook
      const made = await ask('begin', { burst: false })
      const notes = [{ id: 'n', text: 'x'.repeat(length), changedOn: '2026-11-24' }]
      const saved = ask('save', { case: { ...made, notes } })
      return saved.then(() => 'saved').catch((error: unknown) => (error as CasebookFault).fault)
    }, length)
  expect(await save(100)).toBe('saved')
  expect(await save(99_000)).toBe('storage-full')
  await page.evaluate(() => window.casebook.lock())
  expect(await unlock(page)).toEqual([])
  expect(await names(page)).toHaveLength(1)
})

test('a backup and a hand-over go through the worker; a lock drops everything', async ({
  page,
}) => {
  await page.goto(rig.url)
  await page.evaluate(() => window.casebook.ask('createInMemory', {}))
  await typeCanaries(page)
  const previews = await page.evaluate(async (passphrase) => {
    const { ask } = window.casebook
    const [file = new Uint8Array()] = await ask('backup', { passphrase })
    const restored = await ask('restorePreview', { file, passphrase })
    const { text } = await ask('invite', { language: 'es' })
    const { recipient } = await ask('readInvitation', { text })
    const [first] = await ask('list', {})
    const { frames } = await ask('handOver', { ids: [first?.id ?? ''], recipient })
    let handed = null
    for (const frame of frames ?? []) ({ preview: handed } = await ask('collect', { text: frame }))
    return [restored.cases, handed?.cases]
  }, PASSPHRASE)
  expect(previews).toMatchObject([[{ already: 'same' }], [{ already: 'same' }]])
  await page.evaluate(() => window.casebook.lock())
  expect(await fault(page, () => window.casebook.ask('list', {}))).toBe('locked')
  expect(await page.evaluate(() => [localStorage.length, window.casebook.isOpen])).toEqual([
    0,
    false,
  ])
  expect(await page.evaluate(() => window.policyFaults)).toEqual([])
})

test('a browser that compiles nothing asks for a made passphrase and opens with it', async () => {
  const slow = await chromium.launch({
    executablePath: browser(),
    args: ['--no-sandbox', '--js-flags=--jitless'],
  })
  const page = await slow.newPage()
  await page.goto(rig.url)
  const typed = () => window.casebook.ask('create', { passphrase: 'my grandmother sang in Puebla' })
  // On a fast machine even this engine would be quick enough: it is given a phone's processor.
  const end = await slowed(page, 4)
  expect(await fault(page, typed)).toBe('passphrase-must-be-made')
  await create(page)
  await end()
  await typeCanaries(page)
  await page.evaluate(() => window.casebook.lock())
  expect(await unlock(page)).toEqual([])
  expect(await names(page)).toEqual(['zqnamecanary7'])
  await slow.close()
})

test('D-20: in a frame of another page there is no casebook', async ({ page }) => {
  await page.route('**/framing.html', (route) =>
    route.fulfill({ contentType: 'text/html', body: `<iframe src="${rig.url}"></iframe>` }),
  )
  await page.goto(new URL('framing.html', rig.url.replace('127.0.0.1', 'localhost')).href)
  await expect.poll(() => page.frames().length).toBe(2)
  const [, frame] = page.frames()
  // The header refuses the frame; so nothing of the guide is in it.
  expect(await frame?.evaluate(() => 'casebook' in window)).toBe(false)
})

/** The clock of the tries, as if the wait were over. */
async function forgetWait(): Promise<void> {
  const open = indexedDB.open('casebook-test-meta')
  await new Promise((done) => (open.onsuccess = done))
  const write = open.result.transaction('meta', 'readwrite')
  const store = write.objectStore('meta')
  const read = store.get('tries')
  read.onsuccess = () => store.put({ ...(read.result as object), last: 1 }, 'tries')
  await new Promise((done) => (write.oncomplete = done))
  open.result.close()
}
