import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync } from 'node:fs'
import { mkdtemp, readdir, readFile, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { type Browser, chromium, type Page } from '@playwright/test'
import { build } from 'vite'
import { browser } from './browser.mjs'

/** Builds the page that opens the casebook's door, with the worker as the app gets it. */
export async function buildCasebookPage(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'guide-casebook-'))
  await build({
    configFile: false,
    root: resolve('test/kit/casebook-page'),
    logLevel: 'error',
    worker: { format: 'es' },
    build: {
      outDir: folder,
      emptyOutDir: true,
      target: 'es2022',
      assetsInlineLimit: 0,
      modulePreload: { polyfill: false },
    },
  })
  return folder
}

/** A phone: a browser of its own with a profile on disk, which can be killed. */
export class Phone {
  readonly profile: string
  #process: ChildProcess | null = null
  #browser: Browser | null = null

  private constructor(profile: string) {
    this.profile = profile
  }

  static async new(): Promise<Phone> {
    return new Phone(await mkdtemp(join(tmpdir(), 'guide-phone-')))
  }

  /** @param isReady runs in the page; without it, of the page that opens the casebook's door */
  async open(url: string, isReady = () => 'casebook' in window): Promise<Page> {
    const port = join(this.profile, 'DevToolsActivePort')
    const started = Date.now()
    this.#process = spawn(
      browser(),
      [
        '--headless=new',
        '--no-sandbox',
        '--disable-gpu',
        '--no-first-run',
        '--disable-background-networking',
        '--remote-debugging-port=0',
        `--user-data-dir=${this.profile}`,
        'about:blank',
      ],
      { stdio: 'ignore', detached: true },
    )
    while (!existsSync(port) || !(await isFresh(port))) {
      if (Date.now() - started > 60_000) throw new Error('The browser did not start')
      await new Promise((done) => setTimeout(done, 100))
    }
    const [number = ''] = (await readFile(port, 'utf8')).split('\n')
    this.#browser = await chromium.connectOverCDP(`http://127.0.0.1:${number}`)
    const [context] = this.#browser.contexts()
    const page = context?.pages()[0] ?? (await context?.newPage())
    if (page === undefined) throw new Error('The browser opened no page')
    await page.goto(url)
    await page.waitForFunction(isReady)
    return page
  }

  /** Closes as a person does, so that everything the browser keeps is written. */
  async close(): Promise<void> {
    const session = await this.#browser?.newBrowserCDPSession()
    const ended = this.#ended()
    await session?.send('Browser.close').catch(() => undefined)
    await ended
    await this.#forget()
  }

  /** Kills all of it at once, as a flat battery does. */
  async kill(): Promise<void> {
    const ended = this.#ended()
    if (this.#process?.pid !== undefined) process.kill(-this.#process.pid, 'SIGKILL')
    await ended
    await this.#forget()
  }

  /** Damages the storage on disk: Chromium opens it as empty then, without a word. */
  async lose(): Promise<void> {
    const names = await readdir(this.profile, { recursive: true, withFileTypes: true })
    const damaged = names.filter(
      (one) => one.name.startsWith('MANIFEST-') && one.parentPath.includes('IndexedDB'),
    )
    if (damaged.length === 0) throw new Error('The phone stored nothing')
    for (const one of damaged) await writeFile(join(one.parentPath, one.name), 'no list of files')
  }

  /** Names of files in the profile that hold a word, in UTF-8 or UTF-16. */
  async filesWith(words: readonly string[]): Promise<string[]> {
    const names = await readdir(this.profile, { recursive: true, withFileTypes: true })
    const found: string[] = []
    for (const entry of names.filter((one) => one.isFile())) {
      const path = join(entry.parentPath, entry.name)
      const bytes = await readFile(path)
      for (const word of words) {
        const forms = [Buffer.from(word, 'utf8'), Buffer.from(word, 'utf16le')]
        if (forms.some((form) => bytes.includes(form))) found.push(`${path}: ${word}`)
      }
    }
    return found
  }

  #ended(): Promise<unknown> {
    const { exitCode, signalCode } = this.#process ?? {}
    const isOver = this.#process === null || exitCode !== null || signalCode !== null
    return isOver ? Promise.resolve() : once(this.#process as ChildProcess, 'exit')
  }

  async #forget(): Promise<void> {
    await this.#browser?.close().catch(() => undefined)
    this.#browser = null
    this.#process = null
  }
}

/** A file of an earlier start names a port that nobody listens on. */
async function isFresh(path: string): Promise<boolean> {
  const [number = ''] = (await readFile(path, 'utf8')).split('\n')
  return fetch(`http://127.0.0.1:${number}/json/version`).then(
    (reply) => reply.ok,
    () => false,
  )
}
