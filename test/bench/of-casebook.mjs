import { readdirSync } from 'node:fs'
import { chromium } from '@playwright/test'
import { serve } from '../../deploy/serve.mjs'
import { browser as chromiumPath } from '../kit/browser.mjs'
import { slowed } from '../kit/slow-processor.mjs'

const PASSPHRASE = 'cabin velvet otter maple quilt zebra'
const CASES = 500

/** What a keeper of cases waits for, on a slowed processor; times are told, not judged. */
export async function casebookFigures(root) {
  const site = await serve({ root })
  const browser = await chromium.launch({
    executablePath: chromiumPath(),
    args: ['--no-sandbox', '--disable-gpu', '--no-first-run', '--disable-background-networking'],
  })
  try {
    const page = await (
      await browser.newContext({ viewport: { width: 360, height: 740 } })
    ).newPage()
    await page.goto(`${site.url}en/casebook/`)
    await page.getByRole('button', { name: 'Make a casebook' }).waitFor()
    await fill(page, root)
    return [...(await unlocking(page, site)), ...(await saving(page))]
  } finally {
    await browser.close()
    await site.close()
  }
}

/** Puts cases into the casebook through the file that the app itself loads. */
async function fill(page, root) {
  const file = readdirSync(`${root}/assets`).find((name) => /^later-casebook-.{8}\.js$/.test(name))
  await page.evaluate(
    async ({ path, passphrase, count }) => {
      const { openRoom } = await import(path)
      const room = openRoom()
      await room.make(passphrase)
      for (let at = 0; at < count; at += 1) {
        const made = await room.ask('begin', { burst: false })
        const notes = [{ id: 'n', text: 'word '.repeat(100), changedOn: '2026-11-24' }]
        await room.ask('save', { case: { ...made, name: `Kite ${String(at)}`, notes } })
      }
      await room.lock()
    },
    { path: `/assets/${file}`, passphrase: PASSPHRASE, count: CASES },
  )
}

async function unlocking(page, site) {
  const at6 = await unlock(page, site, 6)
  const at4 = await unlock(page, site, 4)
  return [
    figure('casebook: unlock, 6×', at6.key / 1000, 's', 4),
    figure('casebook: longest the page stood still meanwhile, 6×', at6.still, 'ms', 200),
    figure(`casebook: ${CASES} cases listed after the key, 4×`, at4.list / 1000, 's', 1.5),
  ]
}

/** From the tap until the key is made, and until the list stands. */
async function unlock(page, site, rate) {
  await page.goto(`${site.url}en/casebook/`)
  await page.getByLabel('Your passphrase').fill(PASSPHRASE)
  const end = await slowed(page, rate)
  try {
    return await page.evaluate(async () => {
      const frame = () => new Promise((painted) => requestAnimationFrame(painted))
      const start = performance.now()
      document.querySelector('form button[type=submit]').click()
      let still = 0
      let last = start
      let key = 0
      while (document.querySelector('main ul.rows li') === null) {
        await frame()
        const now = performance.now()
        still = Math.max(still, now - last)
        last = now
        const made = document.querySelector('progress')?.value ?? 0
        if (key === 0 && made >= 1) key = now - start
      }
      const all = performance.now() - start
      return { key: all, list: all - (key === 0 ? all : key), still }
    })
  } finally {
    await end()
  }
}

/** From leaving a field until the words say that it is stored. */
async function saving(page) {
  await page.locator('main ul.rows li button').first().click()
  const name = page.getByLabel('Name for this case')
  await name.waitFor()
  const times = []
  for (let turn = 0; turn < 7; turn += 1) {
    await name.fill(`Kite ${String(turn)} again`)
    const end = await slowed(page, 4)
    times.push(
      await page.evaluate(async () => {
        const frame = () => new Promise((painted) => requestAnimationFrame(painted))
        const start = performance.now()
        document.activeElement.blur()
        const isSaved = () =>
          [...document.querySelectorAll('[role=status]')].some((one) =>
            one.textContent.includes('Saved.'),
          )
        while (!isSaved()) await frame()
        return performance.now() - start
      }),
    )
    await end()
  }
  times.sort((a, b) => a - b)
  return [figure('casebook: saved after leaving a field, 4×, median of 7', times[3], 'ms', 300)]
}

function figure(what, value, unit, budget) {
  return { what, value, unit, budget, kind: 'time' }
}
