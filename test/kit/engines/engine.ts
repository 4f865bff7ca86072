/** A browser as a person uses it, whichever engine is in it. */
export interface Engine {
  readonly name: EngineName
  /** Opens an address and waits until the page has loaded. */
  open(address: string): Promise<void>
  /** Value of an expression in the page; a promise is waited for. */
  evaluate(expression: string): Promise<unknown>
  /** Clicks what an XPath finds, as soon as it is there. */
  click(path: string): Promise<void>
  /** Types into what an XPath finds. */
  type(path: string, text: string): Promise<void>
  /** Closes every page and starts cold, with what was stored. */
  restart(): Promise<void>
  quit(): Promise<void>
}

export type EngineName = 'Chromium' | 'Firefox' | 'WebKitGTK'

export interface EngineOptions {
  /** False turns script off in the whole browser. */
  script?: boolean
  /** Host and port that everything goes through which is not on this machine. */
  proxy?: string
}

/** How long a page on a busy machine may take to show something. */
const PATIENCE_MS = 60_000

/**
 * Waits until an expression gives something true.
 * @returns what it gave
 * @throws Error that says what the page shows instead
 */
export async function until(
  engine: Engine,
  expression: string,
  patience = PATIENCE_MS,
): Promise<unknown> {
  const end = Date.now() + patience
  for (;;) {
    const value = await engine.evaluate(expression)
    if (value !== null && value !== false && value !== '') return value
    if (Date.now() > end) {
      throw new Error(
        `${engine.name} never came to ${expression}; it shows: ${await shows(engine)}`,
      )
    }
    await new Promise((done) => setTimeout(done, 200))
  }
}

/** Waits until the page shows a text, wherever it stands. */
export async function seesText(engine: Engine, text: string, patience?: number): Promise<void> {
  await until(engine, `document.body.innerText.includes(${JSON.stringify(text)})`, patience)
}

/** Waits until the page's heading is this. */
export async function seesHeading(engine: Engine, text: string): Promise<void> {
  await until(
    engine,
    `(document.querySelector('h1')?.innerText ?? '').includes(${JSON.stringify(text)})`,
  )
}

/** XPath of a button or link by its words. */
export function called(words: string): string {
  return `//*[self::button or self::a][contains(normalize-space(.), "${words}")]`
}

async function shows(engine: Engine): Promise<string> {
  const text = await engine.evaluate('document.body.innerText')
  return String(text).replace(/\s+/g, ' ').slice(0, 400)
}
