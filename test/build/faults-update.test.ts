import { cpSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, type Page } from '@playwright/test'
import { anotherBuild } from '../kit/another-build.mjs'
import { isSaved, savesGuide, takesUpdate, test, usesAll, workerStates } from '../kit/reader.ts'
import { instead, type Rig } from '../kit/rig.ts'

let nextApp = ''
let nextWords = ''

test.describe.configure({ timeout: 180_000 })

test.beforeAll(() => {
  test.setTimeout(180_000)
  nextApp = anotherBuild({ release: 2 })
  nextWords = anotherBuild({ content: newWords() })
})

/** The content with one sentence changed, as edition 2. */
function newWords(): string {
  const folder = mkdtempSync(join(tmpdir(), 'guide-words-'))
  cpSync('content', folder, { recursive: true })
  const article = join(folder, 'articles/104-dismissal/en.md')
  const edition = join(folder, 'edition.yaml')
  change(article, 'Now it can hurt you.', 'Now it can hurt you badly.')
  change(edition, /^number: .*$/m, 'number: 2')
  return folder
}

function change(path: string, from: string | RegExp, to: string): void {
  const text = readFileSync(path, 'utf8')
  const changed = text.replace(from, to)
  if (changed === text) throw new Error(`${path} has no ${String(from)}`)
  writeFileSync(path, changed)
}

async function asksForUpdate(page: Page): Promise<void> {
  await page.evaluate(async () => (await navigator.serviceWorker.getRegistration())?.update())
  await expect.poll(() => workerStates(page), { timeout: 45_000 }).toContain('installed')
}

async function waiting(page: Page): Promise<boolean> {
  return page.evaluate(
    async () => ((await navigator.serviceWorker.getRegistration())?.waiting ?? null) !== null,
  )
}

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
  await expect.poll(() => waiting(page)).toBe(true)
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
  expect(await waiting(page)).toBe(true)

  await other.close()
  await takesUpdate(page)
  expect(await waiting(page)).toBe(false)
  await rig.close()
  await usesAll(context, rig.url)
})

/** The content with one answer of the walk renamed: whoever picked it is asked again. */
function newQuestions(): string {
  const folder = mkdtempSync(join(tmpdir(), 'guide-questions-'))
  cpSync('content', folder, { recursive: true })
  change(
    join(folder, 'tree/tree.yaml'),
    '- id: family\n        next: q02_now',
    '- id: kin\n        next: q02_now',
  )
  for (const code of ['en', 'es']) {
    change(join(folder, `tree/${code}.yaml`), '      family:\n', '      kin:\n')
  }
  change(join(folder, 'edition.yaml'), /^number: .*$/m, 'number: 2')
  return folder
}

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
  const nextQuestions = anotherBuild({ content: newQuestions() })
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

function parts(rig: Rig): string[] {
  const names = rig.asked
    .map(({ path }) => /^parts\/([\w-]+)\./.exec(path)?.[1])
    .filter((name) => name !== undefined)
  return [...new Set(names)].sort()
}
