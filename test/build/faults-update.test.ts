import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, type Page } from '@playwright/test'
import { anotherBuild } from '../kit/another-build.mjs'
import { type Change, changedContent, ONE_SENTENCE } from '../kit/new-words.ts'
import {
  asksForUpdate,
  cachedPaths,
  DIST,
  isSaved,
  isWaiting,
  savesGuide,
  seal,
  takesUpdate,
  test,
  usesAll,
  workerStates,
} from '../kit/reader.ts'
import { instead, type Rig } from '../kit/rig.ts'

let nextApp = ''
let nextWords = ''

test.describe.configure({ timeout: 180_000 })

test.beforeAll(() => {
  test.setTimeout(180_000)
  nextApp = anotherBuild({ release: 2 })
  nextWords = anotherBuild({ content: changedContent(ONE_SENTENCE) })
})

test('D-10 an open page loads its own late files after a release, with nothing in the HTTP cache', async ({
  page,
  context,
  rig,
  errors,
}) => {
  rig.cacheNothing()
  await savesGuide(page, rig.url)
  rig.deploy(nextApp)
  await asksForUpdate(page)
  await expect.poll(() => isWaiting(page)).toBe(true)
  await page.getByRole('link', { name: 'About' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('About this guide')
  expect(errors).toEqual([])
  await page.close()
  await usesAll(context, rig.url)
})

test('D-11 a release waits while the guide is open twice, then comes with a tap', async ({
  page,
  context,
  rig,
}) => {
  await savesGuide(page, rig.url)
  const other = await context.newPage()
  await other.goto(`${rig.url}en/104-dismissal/`)
  await expect(other.getByRole('heading', { level: 1 })).toBeVisible()
  rig.deploy(nextApp)
  await page.goto(`${rig.url}en/languages/`)
  await asksForUpdate(page)
  await page.getByRole('button', { name: 'Update now' }).click()
  await expect(page.getByText('The guide is open in another tab')).toBeVisible()
  expect(await isWaiting(page)).toBe(true)

  await other.close()
  await takesUpdate(page)
  expect(await isWaiting(page)).toBe(false)
  await rig.close()
  await usesAll(context, rig.url)
})

/** One answer of the walk renamed: whoever picked it is asked again. */
const NEW_QUESTION: readonly Change[] = [
  ['edition.yaml', /^number: .*$/m, 'number: 2'],
  ['tree/tree.yaml', '- id: family\n        next: q02_now', '- id: kin\n        next: q02_now'],
  ['tree/en.yaml', '      family:\n', '      kin:\n'],
  ['tree/es.yaml', '      family:\n', '      kin:\n'],
]

/** Answers two questions, then leaves for the page of languages without losing the tab. */
async function walksHalfWay(page: Page, url: string): Promise<void> {
  await page.goto(`${url}en/walk/`)
  await page.getByRole('button', { name: 'Start', exact: true }).click()
  await page.getByRole('button', { name: 'Family or a friend' }).click()
  await page.getByRole('button', { name: 'Continue' }).click()
  await page.getByRole('checkbox').last().check()
  await page.getByRole('button', { name: 'Continue' }).click()
  await expect(page.getByRole('button', { name: 'My answers (2)' })).toBeVisible()
  await page.getByRole('link', { name: 'Languages' }).last().click()
}

async function goesOn(page: Page): Promise<void> {
  await page.getByRole('link', { name: 'Home' }).click()
  await page
    .getByRole('link', { name: /Should we ask/ })
    .first()
    .click()
  await page.getByRole('button', { name: /Go on with this walk/ }).click()
}

test('answers given before a new app are there after it, and in no storage', async ({
  page,
  rig,
}) => {
  await savesGuide(page, rig.url)
  await walksHalfWay(page, rig.url)
  rig.deploy(nextApp)
  await asksForUpdate(page)
  await takesUpdate(page)
  await goesOn(page)
  await expect(page.getByRole('button', { name: 'My answers (2)' })).toBeVisible()
  expect(await cachedText(page)).not.toContain('q01_who":["family"]')
})

test('answers that have no place in new words are told of, the others stay', async ({
  page,
  rig,
}) => {
  const nextQuestions = anotherBuild({ content: changedContent(NEW_QUESTION) })
  await savesGuide(page, rig.url)
  await walksHalfWay(page, rig.url)
  rig.deploy(nextQuestions)
  await page.getByRole('button', { name: 'Look for a newer guide' }).click()
  await takesUpdate(page)
  await goesOn(page)
  await expect(page.getByText(/1 of the answers no longer fit/)).toBeVisible()
  await expect(page.getByText('Who is using this guide right now?')).toBeVisible()
  await page.getByRole('button', { name: 'Lawyer or accredited representative' }).click()
  await expect(page.getByText('Is any of this true for your client today?')).toBeVisible()
})

/** All that any cache or store of this browser holds in clear. */
function cachedText(page: Page): Promise<string> {
  return page.evaluate(async () => {
    const names = await caches.keys()
    const texts = await Promise.all(
      names.map(async (name) => {
        const cache = await caches.open(name)
        const replies = await cache.matchAll()
        return Promise.all(replies.map((reply) => reply.text()))
      }),
    )
    return [...texts.flat(), JSON.stringify(localStorage), JSON.stringify(sessionStorage)].join('')
  })
}

for (const [name, reply] of [
  ['not there', { status: 404 }],
  ['in trouble', { status: 503 }],
  ['a sign-in page', {}],
  ['elsewhere', { status: 302, headers: { Location: '/sign-in' } }],
  ['no program', { headers: { 'Content-Type': 'text/javascript' }, body: 'const = 1' }],
] as const) {
  test(`D-07 a worker file that is ${name} leaves the old guide working`, async ({
    page,
    context,
    rig,
  }) => {
    await savesGuide(page, rig.url)
    rig.breakWith(instead(/\/sw\.js$/, reply))
    await page.reload()
    await page.evaluate(async () => {
      const registration = await navigator.serviceWorker.getRegistration()
      await registration?.update().catch(() => undefined)
    })
    await rig.close()
    await usesAll(context, rig.url)
  })
}

test('D-07 a worker file that is empty: the guide says what it lacks, and the next right one mends it', async ({
  page,
  context,
  rig,
}) => {
  await savesGuide(page, rig.url)
  rig.breakWith(instead(/\/sw\.js$/, { headers: { 'Content-Type': 'text/javascript' }, body: ' ' }))
  await asksForUpdate(page)
  await page.close()
  const online = await context.newPage()
  await online.goto(`${rig.url}en/`)
  await expect(online.getByRole('heading', { level: 1 })).toBeVisible()
  await expect(seal(online)).toContainText('parts saved', { timeout: 60_000 })

  rig.breakWith()
  rig.forget()
  await online.close()
  const mended = await context.newPage()
  await mended.goto(`${rig.url}en/languages/`)
  await takesUpdate(mended)
  await savesGuide(mended, rig.url)
  const again = rig.asked.filter(({ path, status }) => path.startsWith('parts/') && status === 200)
  expect(again.filter(({ path }) => !path.includes('interface'))).toEqual([])
  await rig.close()
  await usesAll(context, rig.url)
})

test('D-08 a host with the new worker and the old shell: the phone waits for the new one', async ({
  page,
  context,
  rig,
}) => {
  await savesGuide(page, rig.url)
  const shell = readFileSync(join(DIST, 'shell.html'))
  rig.deploy(nextApp)
  rig.breakWith(instead(/\/shell\.html$/, { body: shell.toString() }))
  await page.evaluate(async () => (await navigator.serviceWorker.getRegistration())?.update())
  await expect.poll(() => workerStates(page), { timeout: 45_000 }).toContain('redundant')
  expect(await isWaiting(page)).toBe(false)
  await page.reload()
  await isSaved(page)

  rig.breakWith()
  await asksForUpdate(page)
  await page.goto(`${rig.url}en/languages/`)
  await takesUpdate(page)
  await savesGuide(page, rig.url)
  expect(await cachedPaths(page)).toContain(`/assets/${toolsOf(nextApp)}`)
  await rig.close()
  await usesAll(context, rig.url)
})

async function looksForNews(page: Page, rig: Rig): Promise<void> {
  await page.goto(`${rig.url}en/languages/`)
  await page.getByRole('button', { name: 'Look for a newer guide' }).click()
  await expect(page.getByText('Nothing changes until you tap')).toBeVisible()
}

test('D-06 new words cut off half way leave the old ones, then only what is missing comes', async ({
  page,
  context,
  rig,
}) => {
  await savesGuide(page, rig.url)
  rig.deploy(nextWords)
  rig.breakWith((request, response) => {
    if (!/parts\/en-articles-100/.test(request.url ?? '')) return false
    response.destroy()
    return true
  })
  await looksForNews(page, rig)
  await page.getByRole('button', { name: 'Update now' }).click()
  await expect(page.getByText('Not all saved')).toBeVisible()
  await rig.close()
  const offline = await context.newPage()
  await offline.goto(`${rig.url}en/104-dismissal/`)
  await expect(offline.getByText('Now it can hurt you.')).toBeVisible()
  await offline.close()

  rig.breakWith()
  await rig.reopen()
  rig.forget()
  await looksForNews(page, rig)
  await page.getByRole('button', { name: 'Update now' }).click()
  await expect.poll(() => parts(rig)).toContain('en-articles-100')
  await expect(page.getByRole('button', { name: 'Update now' })).toBeHidden({ timeout: 20_000 })
  await savesGuide(page, rig.url)
  // The catalogue came whole before the cut, so the browser may have it from then.
  expect(parts(rig).filter((name) => name !== 'catalogue')).toEqual(['en-articles-100'])
  await rig.close()
  await page.goto(`${rig.url}en/104-dismissal/`)
  await expect(page.getByText('Now it can hurt you badly.')).toBeVisible()
  await page.goto(`${rig.url}en/`)
  await isSaved(page)
})

/** Name of the file of the tools in a build: it differs between the two. */
function toolsOf(root: string): string {
  return readdirSync(join(root, 'assets')).find((name) => /^tools-.*\.js$/.test(name)) ?? ''
}

function parts(rig: Rig): string[] {
  const names = rig.asked
    .map(({ path }) => /^parts\/([\w-]+)\./.exec(path)?.[1])
    .filter((name) => name !== undefined)
  return [...new Set(names)].sort()
}
