import { readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { expect } from '@playwright/test'
import type { Rule } from '../../deploy/serve.mjs'
import {
  cachedPaths,
  DIST,
  isSaved,
  savesGuide,
  seal,
  test,
  usesAll,
  workerStates,
} from '../kit/reader.ts'
import { instead } from '../kit/rig.ts'

test.describe.configure({ timeout: 180_000 })

const chunk = readdirSync(join(DIST, 'assets')).find((name) => /^tools-.*\.js$/.test(name)) ?? ''
const series =
  readdirSync(join(DIST, 'parts')).find((name) => name.startsWith('en-articles-100')) ?? ''
const isChunk = new RegExp(`/assets/${chunk}$`)
const isSeries = new RegExp(`/parts/${series}$`)
const bytes = readFileSync(join(DIST, 'assets', chunk))

const forGood = {
  'Content-Type': 'text/javascript',
  'Cache-Control': 'public, max-age=31536000, immutable',
}

/** The right file with one byte changed, to be kept for a year. */
const flipped: Rule = (request, response) => {
  if (!isChunk.test(request.url ?? '')) return false
  const wrong = Buffer.from(bytes)
  wrong[100] = (wrong[100] ?? 0) ^ 1
  response.writeHead(200, forGood).end(wrong)
  return true
}

/** Half of the file, and an end that looks right. */
const shortened: Rule = (request, response) => {
  if (!isChunk.test(request.url ?? '')) return false
  response.writeHead(200, forGood).end(bytes.subarray(0, bytes.length / 2))
  return true
}

/** Half of the file, then the line goes dead. */
const torn: Rule = (request, response) => {
  if (!isChunk.test(request.url ?? '')) return false
  response.writeHead(200, { ...forGood, 'Content-Length': bytes.length })
  response.write(bytes.subarray(0, bytes.length / 2))
  setTimeout(() => response.destroy(), 50)
  return true
}

const SHELL_FAULTS: [string, Rule][] = [
  ['D-01 a sign-in page in place of a script', instead(isChunk, {})],
  ['D-01 the same, to be kept for a year', instead(isChunk, { headers: forGood })],
  ['D-02 one wrong byte, to be kept for a year', flipped],
  ['D-03 a script cut short', shortened],
  ['D-03 a script torn off', torn],
  ['D-05 a script that is not there', instead(isChunk, { status: 404 })],
  ['D-05 a host in trouble', instead(isChunk, { status: 503 })],
  ['D-05 a part of a script', instead(isChunk, { status: 206, body: 'export' })],
]

for (const [name, rule] of SHELL_FAULTS) {
  test(`${name}: is not kept, and the next visit mends it`, async ({ page, context, rig }) => {
    rig.breakWith(rule)
    await page.goto(`${rig.url}en/`)
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
    await expect(seal(page)).toContainText('parts saved', { timeout: 45_000 })
    expect(await workerStates(page)).toContain('redundant')
    expect(await cachedPaths(page)).not.toContain(`/assets/${chunk}`)

    rig.breakWith()
    rig.forget()
    await page.reload()
    await isSaved(page)
    const again = rig.asked.filter(
      ({ path, status }) => path.startsWith('assets/') && status === 200,
    )
    expect(again.map(({ path }) => path)).toEqual([`assets/${chunk}`])
    await rig.close()
    await usesAll(context, rig.url)
  })
}

const PART_FAULTS: [string, Rule][] = [
  ['D-04 a sign-in page in place of words', instead(isSeries, {})],
  ['D-04 the same, to be kept for a year', instead(isSeries, { headers: forGood })],
  ['D-05 words that are not there', instead(isSeries, { status: 404 })],
  ['D-05 a host in trouble over words', instead(isSeries, { status: 503 })],
]

for (const [name, rule] of PART_FAULTS) {
  test(`${name}: are never shown nor kept, and come with the next visit`, async ({
    page,
    context,
    rig,
  }) => {
    rig.breakWith(rule)
    await page.goto(`${rig.url}en/`)
    await expect(seal(page)).toContainText('Not all saved', { timeout: 45_000 })
    expect(await cachedPaths(page)).not.toContain(`/parts/${series}`)
    await page.goto(`${rig.url}en/104-dismissal/`)
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('They want to dismiss my case')
    await expect(page.getByText('Sign in')).toHaveCount(0)

    rig.breakWith()
    await savesGuide(page, rig.url)
    await rig.close()
    await usesAll(context, rig.url)
  })
}

test('D-09 a host that moves index.html to its folder is no fault', async ({
  page,
  context,
  rig,
}) => {
  rig.breakWith(
    instead(/\/index\.html$/, {
      status: 301,
      headers: { Location: `${new URL(rig.url).pathname}units/` },
    }),
  )
  await savesGuide(page, rig.url)
  await rig.close()
  await usesAll(context, rig.url)
})

test('D-12 a browser that cleared its files gets them back with one visit', async ({
  page,
  context,
  rig,
}) => {
  await savesGuide(page, rig.url)
  await page.evaluate(async () => {
    for (const name of await caches.keys()) await caches.delete(name)
  })
  await savesGuide(page, rig.url)
  await rig.close()
  await usesAll(context, rig.url)
})

test('D-19 offline, a file that is not there is an error and a page that is not there says so', async ({
  page,
  context,
  rig,
}) => {
  await savesGuide(page, rig.url)
  await rig.close()
  const file = await context.newPage()
  await expect(file.goto(`${rig.url}missing.pdf`)).rejects.toThrow(/ERR_/)
  await page.goto(`${rig.url}en/no-such-page/`)
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(/no such page/i)
})

test('D-31 a whole session asks nobody else for anything', async ({
  page,
  context,
  rig,
  elsewhere,
}) => {
  await savesGuide(page, rig.url)
  await usesAll(context, rig.url)
  await rig.close()
  await usesAll(context, rig.url)
  expect(elsewhere).toEqual([])
})
