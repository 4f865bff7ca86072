import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import puppeteer, { type Browser, type LaunchOptions, type Page } from 'puppeteer-core'
import { browser as chromium } from '../browser.mjs'
import { program } from '../programs.mjs'
import { type Engine, type EngineOptions, until } from './engine.ts'

type DrivenName = 'Chromium' | 'Firefox'

/** Nothing but this machine can be reached, and nothing is asked of a browser's maker. */
const CHROMIUM_ARGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1',
]

/** Chromium or Firefox, with a profile that outlives its window. */
export class Driven implements Engine {
  readonly name: DrivenName
  #options: LaunchOptions
  #profile: string
  #browser: Browser
  #page: Page

  private constructor(
    name: DrivenName,
    options: LaunchOptions,
    { browser, page }: { browser: Browser; page: Page },
  ) {
    this.name = name
    this.#options = options
    this.#profile = options.userDataDir ?? ''
    this.#browser = browser
    this.#page = page
  }

  static async start(
    name: DrivenName,
    { script = true, proxy }: EngineOptions = {},
  ): Promise<Driven> {
    const userDataDir = await mkdtemp(join(tmpdir(), 'guide-profile-'))
    const options: LaunchOptions =
      name === 'Firefox'
        ? {
            browser: 'firefox',
            executablePath: program('firefox'),
            userDataDir,
            extraPrefsFirefox: { 'javascript.enabled': script, ...proxyPrefs(proxy) },
          }
        : {
            executablePath: chromium(),
            userDataDir,
            args: [...CHROMIUM_ARGS, ...(proxy === undefined ? [] : [`--proxy-server=${proxy}`])],
          }
    return new Driven(name, options, await launched(options))
  }

  async open(address: string): Promise<void> {
    await this.#page.goto(address, { waitUntil: 'load' })
  }

  evaluate(expression: string): Promise<unknown> {
    return this.#page.evaluate(expression)
  }

  async click(path: string): Promise<void> {
    // Puppeteer's own click waits for frames, which never come where script is off.
    let place = ''
    for (;;) {
      const before = place
      place = String(await until(this, placeOf(path)))
      if (place === before) break
    }
    const [x = 0, y = 0] = place.split(' ').map(Number)
    await this.#page.mouse.click(x, y)
  }

  async type(path: string, text: string): Promise<void> {
    await this.click(path)
    await this.#page.keyboard.type(text)
  }

  async restart(): Promise<void> {
    await this.#browser.close()
    const { browser, page } = await launched(this.#options)
    this.#browser = browser
    this.#page = page
  }

  async quit(): Promise<void> {
    await this.#browser.close()
    await rm(this.#profile, { recursive: true, force: true, maxRetries: 5 })
  }
}

function proxyPrefs(proxy: string | undefined): Record<string, string | number> {
  if (proxy === undefined) return {}
  const [host = '', port = ''] = proxy.split(':')
  return Object.fromEntries([
    ['network.proxy.type', 1],
    ...['http', 'ssl'].flatMap((kind) => [
      [`network.proxy.${kind}`, host],
      [`network.proxy.${kind}_port`, Number(port)],
    ]),
  ]) as Record<string, string | number>
}

async function launched(options: LaunchOptions): Promise<{ browser: Browser; page: Page }> {
  const browser = await puppeteer.launch({ headless: true, timeout: 60_000, ...options })
  const page = await browser.newPage()
  page.setDefaultTimeout(45_000)
  return { browser, page }
}

/** Expression that scrolls to what an XPath finds and gives its middle, empty where there is none. */
function placeOf(path: string): string {
  return `(() => {
    const found = document.evaluate(${JSON.stringify(path)}, document, null, 9).singleNodeValue
    if (found === null) return ''
    found.scrollIntoView({ block: 'center', behavior: 'instant' })
    const { x, y, width, height } = found.getBoundingClientRect()
    return (x + width / 2) + ' ' + (y + height / 2)
  })()`
}
