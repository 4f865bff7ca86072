import { expect, test } from '@playwright/test'
import { faultsOf } from '../kit/checker.ts'
import { isAlive, pathsOf } from '../kit/visits.ts'
import { Rig } from '../kit/rig.ts'

// No test needs another: both workers take from this file.
test.describe.configure({ mode: 'parallel' })

let rig: Rig

test.beforeAll(async () => {
  rig = await Rig.start('dist')
})

test.afterAll(async () => {
  await rig.close()
})

/** One page of each kind. */
const KINDS = [
  '',
  '100/',
  '104-dismissal/',
  '402-morton-10075-1/',
  'checklist/court-day/',
  'casebook/',
  'deadlines/',
  'walk/',
  'factors/',
  'packet/',
  'search/',
  'languages/',
  'display/',
  'about/',
  '187/',
]

const GROUPS = [
  /\/1\d\d-/,
  /\/2\d\d-/,
  /\/3\d\d-/,
  /\/4\d\d-/,
  /\/(?!\d\d\d-)[^/]*\/?[^/]*\/?$/,
] as const

for (const code of ['en', 'es'] as const) {
  for (const [place, group] of GROUPS.entries()) {
    test(`no page shuts anybody out, in ${code}, ${String(place + 1)} of 5`, async ({ page }) => {
      const paths = pathsOf('dist', code).filter((path) => group.test(`/${path}`))
      expect(paths.length).toBeGreaterThan(5)
      for (const path of paths) {
        await page.goto(`${rig.url}${path}`)
        await isAlive(page)
        expect(await faultsOf(page), path).toEqual([])
      }
    })
  }
}

test('every page is in one of the groups', () => {
  const lost = pathsOf('dist', 'en').filter(
    (path) => !GROUPS.some((group) => group.test(`/${path}`)),
  )
  expect(lost).toEqual([])
})

for (const theme of ['night', 'sunlight', 'day']) {
  test(`contrast holds in ${theme}`, async ({ page }) => {
    await page.addInitScript((name) => {
      localStorage.setItem('theme', name)
    }, theme)
    for (const path of KINDS) {
      await page.goto(`${rig.url}en/${path}`)
      await isAlive(page)
      expect(await faultsOf(page), path).toEqual([])
    }
  })
}

test('nothing scrolls sideways at 320 pixels, nor at twice the letter size', async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 640 })
  for (const size of ['100%', '200%']) {
    for (const path of KINDS) {
      for (const code of ['en', 'es']) {
        await page.goto(`${rig.url}${code}/${path}`)
        await isAlive(page)
        await page.evaluate((percent) => {
          document.documentElement.style.fontSize = percent
        }, size)
        const wide = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)
        expect(wide, `${code}/${path} at ${size}`).toBeLessThanOrEqual(0)
      }
    }
  }
})

test('every control can be hit with a thumb', async ({ page }) => {
  for (const path of KINDS) {
    await page.goto(`${rig.url}en/${path}`)
    await isAlive(page)
    const small = await page.evaluate(() =>
      [...document.querySelectorAll<HTMLElement>('header a, nav a, button, label, summary')]
        .filter((one) => one.checkVisibility() && !one.closest('.prose'))
        .map((one) => ({
          name: one.textContent.trim().slice(0, 30),
          box: one.getBoundingClientRect(),
        }))
        .filter(({ box }) => box.width > 1 && (box.height < 47.5 || box.width < 44))
        .map(
          ({ name, box }) =>
            `${name} ${String(Math.round(box.width))}x${String(Math.round(box.height))}`,
        ),
    )
    expect(small, path).toEqual([])
  }
})

test('the keyboard reaches everything, the text first', async ({ page }) => {
  await page.goto(`${rig.url}en/104-dismissal/`)
  await isAlive(page)
  await page.keyboard.press('Tab')
  await expect(page.locator(':focus')).toHaveText('Skip to the page')
  await page.keyboard.press('Enter')
  await expect(page.locator('main')).toBeFocused()
})

test('paper stays paper on a dark phone, and night is night on a light one', async ({
  browser,
}) => {
  for (const [colorScheme, theme, ink] of [
    ['dark', 'day', 'rgb(23, 21, 15)'],
    ['light', 'night', 'rgb(244, 236, 216)'],
  ] as const) {
    const context = await browser.newContext({ colorScheme })
    const page = await context.newPage()
    await page.addInitScript((name) => {
      localStorage.setItem('theme', name)
    }, theme)
    await page.goto(`${rig.url}en/`)
    await expect(page.getByRole('heading', { level: 1 })).toHaveCSS('color', ink)
    await context.close()
  }
})
