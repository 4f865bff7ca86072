// Makes the letter's Word file in a real browser, times it, and lets LibreOffice open it.
//
//   npm run build && node test/bench/letter-file.mjs letter.pdf
//
// LibreOffice is half a gigabyte, so no test installs it: the tests read the file by its XML,
// and this asks a second program for its opinion. It needs `soffice` and `pdftotext`
// (on Debian or Ubuntu: apt-get install libreoffice-writer poppler-utils).
import { spawnSync } from 'node:child_process'
import { copyFileSync, mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { chromium } from '@playwright/test'
import { serve } from '../../deploy/serve.mjs'
import { browser as chromiumPath } from '../kit/browser.mjs'

const RUNS = 3
const THROTTLE = 4
const MUST_SAY = ['What is asked', 'Exhibit 1. Form G-28', 'Exhibit 2. Proposed order', 'Page 1 of']

const folder = mkdtempSync(join(tmpdir(), 'letter-'))
const site = await serve({ root: 'dist' })
const browser = await chromium.launch({
  executablePath: chromiumPath(),
  args: ['--no-sandbox', '--disable-gpu'],
})

const times = []
for (let run = 0; run < RUNS; run += 1) times.push(await timed(run))
await browser.close()
await site.close()
times.sort((a, b) => a - b)
const median = times[Math.floor(RUNS / 2)]
console.log(`tap to Word file, library loaded on the tap, ${THROTTLE}×: ${median} ms (3000)`)

run('soffice', ['--headless', '--convert-to', 'pdf', '--outdir', folder, file(0)])
const pdf = file(0).replace('.docx', '.pdf')
const text = run('pdftotext', ['-layout', pdf, '-']).replace(/\s+/g, ' ')
const missing = MUST_SAY.filter((line) => !text.includes(line))
for (const line of missing) console.error(`LibreOffice does not show: ${line}`)
if (missing.length === 0) console.log(`LibreOffice shows: ${MUST_SAY.join('; ')}`)
if (process.argv[2] !== undefined) copyFileSync(pdf, process.argv[2])
process.exitCode = missing.length === 0 ? 0 : 1

/** A fresh phone each time, so that the library is fetched and compiled anew. */
async function timed(place) {
  const context = await browser.newContext({ acceptDownloads: true })
  const page = await context.newPage()
  await page.goto(`${site.url}en/letter/`)
  await page.locator('html[data-ready]').waitFor({ state: 'attached' })
  const session = await context.newCDPSession(page)
  await page.getByRole('button', { name: 'An attorney' }).click()
  const next = page.getByRole('button', { name: 'Next step' })
  while ((await next.count()) > 0) await next.click()
  await page.getByLabel('First exhibits').fill('Form G-28\nProposed order')
  await session.send('Emulation.setCPUThrottlingRate', { rate: THROTTLE })
  const coming = page.waitForEvent('download')
  const took = await page.evaluate(
    () =>
      new Promise((done) => {
        const start = performance.now()
        const make = URL.createObjectURL
        URL.createObjectURL = (made) => {
          done(performance.now() - start)
          return make.call(URL, made)
        }
        const buttons = [...document.querySelectorAll('button')]
        buttons.find((one) => one.textContent?.includes('.docx')).click()
      }),
  )
  await (await coming).saveAs(file(place))
  await context.close()
  return Math.round(took)
}

function file(place) {
  return join(folder, `letter-${place}.docx`)
}

function run(command, args) {
  const done = spawnSync(command, args, { encoding: 'utf8' })
  if (done.status === 0) return done.stdout
  throw new Error(`"${command}" did not run: install libreoffice-writer and poppler-utils.`)
}
