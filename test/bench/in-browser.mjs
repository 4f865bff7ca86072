import { chromium } from '@playwright/test'
import { serve } from '../../deploy/serve.mjs'
import { browser as chromiumPath } from '../kit/browser.mjs'

const LINE = { kbit: 400, latency: 400 }
const QUERY = 'they want to dismiss my case'

/** What a phone waits for: counts are held to their budget, times are told. */
export async function browserFigures(root) {
  const browser = await chromium.launch({
    executablePath: chromiumPath(),
    args: ['--no-sandbox', '--disable-gpu', '--no-first-run', '--disable-background-networking'],
  })
  try {
    return [
      ...(await firstVisit(browser, root)),
      ...(await typing(browser, root)),
      ...(await walking(browser, root)),
      ...(await coldStart(browser, root)),
    ]
  } finally {
    await browser.close()
  }
}

async function firstVisit(browser, root) {
  const site = await serve({ root, line: LINE })
  const page = await (await browser.newContext({ viewport: { width: 360, height: 740 } })).newPage()
  await throttle(page, 4)
  await page.addInitScript(() => {
    window.seen = { lcp: 0, blocked: 0, shift: 0 }
    const watch = (type, take) =>
      new PerformanceObserver((list) => list.getEntries().forEach(take)).observe({
        type,
        buffered: true,
      })
    watch('largest-contentful-paint', (entry) => (window.seen.lcp = entry.startTime))
    watch('longtask', (entry) => (window.seen.blocked += entry.duration - 50))
    watch('layout-shift', (entry) => (window.seen.shift += entry.value))
  })
  const start = performance.now()
  await page.goto(`${site.url}en/104-dismissal/`)
  await page.locator('html[data-ready]').waitFor({ state: 'attached' })
  const before = site.requests.filter(({ path }) => isOfPage(path))
  const pageBytes = sum(before.map(({ bytes }) => bytes))
  const pageCount = before.length
  const seen = await page.evaluate(() => window.seen)
  await untilKept(page)
  const ready = (performance.now() - start) / 1000
  const after = site.requests.length - pageCount
  const wire = sum(site.requests.map(({ bytes }) => bytes))
  await page.context().close()
  await site.close()
  return [
    figure('page total before the pack', pageBytes / 1000, 'kB', 60, 'bytes'),
    figure('requests before the pack', pageCount, '', 8, 'count'),
    figure('layout shift of an article', seen.shift, '', 0.0001, 'count'),
    figure('requests after the page until ready', after, '', 28, 'count'),
    figure('wire until ready, page included', wire / 1000, 'kB', 380 + 60, 'bytes'),
    figure('ready offline, 400 kbit/s and 400 ms, 4×', ready, 's', 25, 'time'),
    figure('largest paint, same', seen.lcp / 1000, 's', 3.2, 'time'),
    figure('blocked main thread, same', seen.blocked / 1000, 's', 0.15, 'time'),
  ]
}

async function typing(browser, root) {
  const site = await serve({ root })
  const page = await (await browser.newContext({ viewport: { width: 360, height: 740 } })).newPage()
  await page.goto(`${site.url}en/search/`)
  await page.locator('html[data-ready]').waitFor({ state: 'attached' })
  const box = page.getByRole('combobox')
  await box.fill('x')
  await page.waitForTimeout(1500)
  await box.fill('')
  await box.focus()
  const session = await page.context().newCDPSession(page)
  await session.send('Performance.enable', { timeDomain: 'threadTicks' })
  const busy = async () => {
    const { metrics } = await session.send('Performance.getMetrics')
    return metrics.find(({ name }) => name === 'TaskDuration').value * 1000
  }
  const costs = []
  for (const letter of QUERY.repeat(3)) {
    const before = await busy()
    await page.keyboard.type(letter)
    await page.waitForTimeout(120)
    costs.push((await busy()) - before)
  }
  await page.context().close()
  await site.close()
  costs.sort((a, b) => a - b)
  return [
    figure('main thread per key, p50', costs[Math.floor(costs.length * 0.5)], 'ms', 4, 'time'),
    figure('main thread per key, p95', costs[Math.floor(costs.length * 0.95)], 'ms', 8, 'time'),
  ]
}

/** From the tap on an answer until the next question is painted. */
async function walking(browser, root) {
  const site = await serve({ root })
  const page = await (await browser.newContext({ viewport: { width: 360, height: 740 } })).newPage()
  await page.goto(`${site.url}en/`)
  await page.getByText(/Saved on this phone/).waitFor({ timeout: 30_000 })
  await page.goto(`${site.url}en/walk/`)
  await page.getByRole('button', { name: 'Start', exact: true }).click()
  await page.getByRole('button', { name: 'Family or a friend' }).click()
  await throttle(page, 6)
  const times = []
  for (let question = 0; question < 14; question++) {
    const go = page.getByRole('button', { name: 'Continue' })
    if ((await go.count()) > 0) {
      if (await go.isDisabled()) await page.getByRole('checkbox').last().check()
      await go.click()
      continue
    }
    const took = await page.evaluate(async () => {
      const frame = () => new Promise((painted) => requestAnimationFrame(painted))
      const shown = () => document.querySelector('h1')?.textContent
      const before = shown()
      const start = performance.now()
      const last = [...document.querySelectorAll('main li button[aria-pressed]')].at(-1)
      if (last === undefined) return null
      last.click()
      while (shown() === before) await frame()
      await frame()
      return performance.now() - start
    })
    // The way is at its end.
    if (took === null) break
    times.push(took)
  }
  await page.context().close()
  await site.close()
  return [figure('next question after the tap, 6×, slowest', Math.max(...times), 'ms', 100, 'time')]
}

async function coldStart(browser, root) {
  const site = await serve({ root })
  const context = await browser.newContext({ viewport: { width: 360, height: 740 } })
  const first = await context.newPage()
  await first.goto(`${site.url}en/`)
  await first.getByText(/Saved on this phone/).waitFor({ timeout: 30_000 })
  await first.close()
  await site.close()
  const text = []
  const answer = []
  for (let run = 0; run < 5; run++) {
    text.push(
      await cold(context, `${site.url}en/104-dismissal/`, (page) =>
        page.getByRole('heading', { level: 1 }).waitFor(),
      ),
    )
    answer.push(
      await cold(context, `${site.url}en/search/`, async (page) => {
        await page.getByRole('combobox').fill('dismissal')
        await page.getByRole('option').first().waitFor()
      }),
    )
  }
  await context.close()
  return [
    figure('offline cold start to text, 4×, median of 5', median(text), 's', 1.2, 'time'),
    figure('… to the first answer of search, 4×, median of 5', median(answer), 's', 1, 'time'),
  ]
}

/** Seconds from the address of a page, on a slowed processor, until something stands. */
async function cold(context, url, untilThere) {
  const page = await context.newPage()
  await throttle(page, 4)
  const start = performance.now()
  await page.goto(url)
  await untilThere(page)
  const took = (performance.now() - start) / 1000
  await page.close()
  return took
}

function median(numbers) {
  return [...numbers].sort((a, b) => a - b)[Math.floor(numbers.length / 2)]
}

/** The pointer names the language and the worker answers: only now is the guide here. */
async function untilKept(page) {
  const isKept = () =>
    page.evaluate(async () => {
      const cache = await caches.open('guide-parts:/')
      const pointer = await cache.match('/parts/current')
      const registration = await navigator.serviceWorker.getRegistration()
      return pointer !== undefined && registration?.active?.state === 'activated'
    })
  while (!(await isKept())) await page.waitForTimeout(100)
}

/** The page itself: what was asked before the worker and the pack. */
function isOfPage(path) {
  return (
    !path.endsWith('/sw.js') &&
    !path.endsWith('/edition.json') &&
    !(path.includes('/parts/') && !path.includes('-interface.'))
  )
}

async function throttle(page, rate) {
  const session = await page.context().newCDPSession(page)
  await session.send('Emulation.setCPUThrottlingRate', { rate })
}

function sum(numbers) {
  return numbers.reduce((total, one) => total + one, 0)
}

function figure(what, value, unit, budget, kind) {
  return { what, value, unit, budget, kind }
}
