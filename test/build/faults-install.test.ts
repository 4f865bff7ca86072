import { expect } from '@playwright/test'
import { CHUNK, PART_FAULTS, SERIES_FILE, SHELL_FAULTS } from '../kit/broken-host.ts'
import {
  cachedPaths,
  isSaved,
  savesGuide,
  seal,
  test,
  usesAll,
  workerStates,
} from '../kit/reader.ts'
import { instead } from '../kit/rig.ts'

test.describe.configure({ timeout: 180_000 })

for (const [name, rule] of SHELL_FAULTS) {
  test(`${name}: is not kept, and the next visit mends it`, async ({ page, context, rig }) => {
    rig.breakWith(rule)
    await page.goto(`${rig.url}en/`)
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
    await expect(seal(page)).toContainText('parts saved', { timeout: 45_000 })
    expect(await workerStates(page)).toContain('redundant')
    expect(await cachedPaths(page)).not.toContain(`/assets/${CHUNK}`)

    rig.breakWith()
    rig.forget()
    await page.reload()
    await isSaved(page)
    const again = rig.asked.filter(
      ({ path, status }) => path.startsWith('assets/') && status === 200,
    )
    expect(again.map(({ path }) => path)).toEqual([`assets/${CHUNK}`])
    await rig.close()
    await usesAll(context, rig.url)
  })
}

for (const [name, rule] of PART_FAULTS) {
  test(`${name}: are never shown nor kept, and come with the next visit`, async ({
    page,
    context,
    rig,
  }) => {
    rig.breakWith(rule)
    await page.goto(`${rig.url}en/`)
    await expect(seal(page)).toContainText('Not all saved', { timeout: 45_000 })
    expect(await cachedPaths(page)).not.toContain(`/parts/${SERIES_FILE}`)
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
