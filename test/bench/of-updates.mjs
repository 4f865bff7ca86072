import { cpSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { chromium } from '@playwright/test'
import { serve } from '../../deploy/serve.mjs'
import { anotherBuild } from '../kit/another-build.mjs'
import { browser as chromiumPath } from '../kit/browser.mjs'
import { temporaryFolder } from '../kit/temporary.mjs'

/** What one changed paragraph costs a phone, and how long it counts what it holds. */
export async function updateFigures(root) {
  const browser = await chromium.launch({
    executablePath: chromiumPath(),
    args: ['--no-sandbox', '--disable-gpu', '--no-first-run', '--disable-background-networking'],
  })
  const site = await serve({ root })
  try {
    const page = await browser.newPage()
    await page.goto(`${site.url}en/`)
    await page.getByText('Saved on this phone').waitFor({ timeout: 120_000 })
    const counted = await counting(page)
    site.setRoot(anotherBuild({ content: newParagraph() }))
    await page.goto(`${site.url}en/languages/`)
    await page.getByRole('button', { name: 'Look for a newer guide' }).waitFor()
    site.requests.splice(0)
    await page.getByRole('button', { name: 'Look for a newer guide' }).click()
    await page.getByRole('button', { name: 'Update now' }).click({ timeout: 60_000 })
    await page.locator('ins').first().waitFor({ timeout: 60_000 })
    const bytes = site.requests.reduce((sum, one) => sum + one.bytes, 0)
    return [
      figure('update of one paragraph', bytes / 1000, 'kB', 80, 'bytes'),
      figure('requests of it', site.requests.length, '', 4, 'count'),
      figure('count of what is kept, 4×, median of 5', counted, 'ms', 300, 'time'),
    ]
  } finally {
    await browser.close()
    await site.close()
  }
}

/** Reading and hashing every kept file, as the census does, on a processor four times slower. */
async function counting(page) {
  const session = await page.context().newCDPSession(page)
  await session.send('Emulation.setCPUThrottlingRate', { rate: 4 })
  const times = []
  for (let run = 0; run < 5; run += 1) {
    const took = await page.evaluate(async () => {
      const start = performance.now()
      for (const name of await caches.keys()) {
        const cache = await caches.open(name)
        for (const request of await cache.keys()) {
          const reply = await cache.match(request)
          await crypto.subtle.digest('SHA-256', await reply.arrayBuffer())
        }
      }
      return performance.now() - start
    })
    times.push(took)
  }
  await session.send('Emulation.setCPUThrottlingRate', { rate: 1 })
  return times.sort((a, b) => a - b)[2]
}

function newParagraph() {
  const folder = temporaryFolder('words')
  cpSync('content', folder, { recursive: true })
  const change = (file, from, to) => {
    const path = join(folder, file)
    writeFileSync(path, readFileSync(path, 'utf8').replace(from, to))
  }
  change('edition.yaml', /^number: .*$/m, 'number: 9999')
  change('articles/104-dismissal/en.md', 'Now it can hurt you.', 'Now it can hurt you badly.')
  return folder
}

function figure(what, value, unit, budget, kind) {
  return { what, value, unit, budget, kind }
}
