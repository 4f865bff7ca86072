import { type ChildProcess, spawn } from 'node:child_process'
import { freePort } from '../free-port.ts'
import { miniBrowser, program } from '../programs.mjs'
import type { Engine, EngineOptions } from './engine.ts'

/** How W3C WebDriver names a reference to an element. */
const ELEMENT = 'element-6066-11e4-a52e-4f735466cecf'

const PATIENCE_MS = 45_000

/**
 * WebKitGTK over plain W3C WebDriver, on a screen of its own. Under automation its small
 * browser keeps storage in memory: `restart` opens a new window in a new process, over what
 * was stored since the browser started.
 */
export class WebKit implements Engine {
  readonly name = 'WebKitGTK'
  #programs: ChildProcess[]
  #session: string

  private constructor(programs: ChildProcess[], session: string) {
    this.#programs = programs
    this.#session = session
  }

  static async start({ script = true, proxy }: EngineOptions = {}): Promise<WebKit> {
    const driver = program('webkitDriver')
    const screen = await startScreen()
    const port = await freePort()
    const running = spawn(driver, [`--port=${port}`], {
      env: { ...process.env, DISPLAY: screen.display },
      stdio: 'ignore',
    })
    const programs = [running, screen.running]
    const args = ['--automation', ...(script ? [] : ['--enable-javascript=FALSE'])]
    const browser = { binary: miniBrowser(), args }
    try {
      return new WebKit(programs, await startSession(port, browser, proxy))
    } catch (error) {
      for (const one of programs) one.kill()
      throw error
    }
  }

  async open(address: string): Promise<void> {
    await this.#ask('POST', 'url', { url: address })
  }

  evaluate(expression: string): Promise<unknown> {
    const script = `const done = arguments[0]; Promise.resolve(${expression}).then(done, () => done(null))`
    return this.#ask('POST', 'execute/async', { script, args: [] })
  }

  async click(path: string): Promise<void> {
    await this.#ask('POST', `element/${await this.#find(path)}/click`, {})
  }

  async type(path: string, text: string): Promise<void> {
    await this.#ask('POST', `element/${await this.#find(path)}/value`, { text })
  }

  async restart(): Promise<void> {
    const opened = (await this.#ask('POST', 'window/new', { type: 'window' })) as { handle: string }
    const handles = (await this.#ask('GET', 'window/handles')) as string[]
    for (const handle of handles.filter((one) => one !== opened.handle)) {
      await this.#ask('POST', 'window', { handle })
      await this.#ask('DELETE', 'window')
    }
    await this.#ask('POST', 'window', { handle: opened.handle })
  }

  async quit(): Promise<void> {
    await ask(this.#session, 'DELETE')
    for (const one of this.#programs) one.kill()
  }

  #ask(method: string, command: string, body?: object): Promise<unknown> {
    return ask(`${this.#session}/${command}`, method, body)
  }

  /** Waits until there is such an element; returns its reference. */
  async #find(path: string): Promise<string> {
    const end = Date.now() + PATIENCE_MS
    for (;;) {
      try {
        const found = await this.#ask('POST', 'element', { using: 'xpath', value: path })
        return (found as Record<string, string>)[ELEMENT] ?? ''
      } catch (error) {
        if (Date.now() > end) throw error
        await pause()
      }
    }
  }
}

/** Address of a session with an empty profile. */
async function startSession(port: number, browser: object, proxy?: string): Promise<string> {
  const address = `http://127.0.0.1:${port}`
  const alwaysMatch = {
    'webkitgtk:browserOptions': browser,
    ...(proxy === undefined
      ? {}
      : {
          proxy: {
            proxyType: 'manual',
            httpProxy: proxy,
            sslProxy: proxy,
            noProxy: ['127.0.0.1'],
          },
        }),
  }
  await answers(`${address}/status`)
  const made = await ask(`${address}/session`, 'POST', { capabilities: { alwaysMatch } })
  return `${address}/session/${(made as { sessionId: string }).sessionId}`
}

/** A screen nobody sees; it picks a number that is free. */
async function startScreen(): Promise<{ running: ChildProcess; display: string }> {
  const running = spawn(program('xvfb'), ['-displayfd', '3', '-screen', '0', '800x900x24'], {
    stdio: ['ignore', 'ignore', 'ignore', 'pipe'],
  })
  const display = await new Promise<string>((done, failed) => {
    running.once('exit', () => {
      failed(new Error('Xvfb opened no screen. Run "Xvfb :99" by hand to see why.'))
    })
    running.stdio[3]?.once('data', (number: Buffer) => {
      done(`:${number.toString().trim()}`)
    })
  })
  return { running, display }
}

async function answers(address: string): Promise<void> {
  const end = Date.now() + PATIENCE_MS
  for (;;) {
    try {
      await ask(address, 'GET')
      return
    } catch (error) {
      if (Date.now() > end) throw error
      await pause()
    }
  }
}

async function ask(address: string, method: string, body?: object): Promise<unknown> {
  const reply = await fetch(address, {
    method,
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  })
  const { value } = (await reply.json()) as { value: unknown }
  if (reply.ok) return value
  const { error, message } = value as { error: string; message: string }
  throw new Error(`WebKitWebDriver, ${method} ${new URL(address).pathname}: ${error}: ${message}`)
}

function pause(): Promise<void> {
  return new Promise((done) => setTimeout(done, 200))
}
