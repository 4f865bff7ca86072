import { mkdtemp, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Browser, type BrowserContext, chromium, expect, type Page } from '@playwright/test'
import { browser } from './browser.mjs'
import { film, type Shades } from './film.ts'
import { cachedPaths, test } from './reader.ts'

const SIDE = 720

/** A phone with a browser, storage and a camera of its own; it films what it is shown. */
export class CasebookPhone {
  readonly page: Page
  readonly errors: string[] = []
  readonly #browser: Browser
  readonly #filmed: string

  private constructor(one: Browser, page: Page, filmed: string) {
    this.#browser = one
    this.page = page
    this.#filmed = filmed
    page.on('pageerror', (error) => this.errors.push(error.message))
    page.on('console', (message) => {
      if (message.text().includes('Content Security Policy')) this.errors.push(message.text())
    })
  }

  static async new(context: Parameters<Browser['newContext']>[0] = {}): Promise<CasebookPhone> {
    const filmed = join(await mkdtemp(join(tmpdir(), 'guide-camera-')), 'film.y4m')
    await writeFile(filmed, film([{ side: SIDE, bytes: new Uint8Array(SIDE * SIDE).fill(200) }]))
    const one = await chromium.launch({
      executablePath: browser(),
      args: [
        '--no-sandbox',
        '--disable-gpu',
        '--use-fake-device-for-media-stream',
        '--use-fake-ui-for-media-stream',
        `--use-file-for-fake-video-capture=${filmed}`,
      ],
    })
    const room: BrowserContext = await one.newContext({
      viewport: { width: 360, height: 740 },
      ...context,
    })
    return new CasebookPhone(one, await room.newPage(), filmed)
  }

  /** Opens a casebook that is not kept, at an address of the guide. */
  async sits(url: string): Promise<void> {
    await this.page.goto(url)
    await this.page.getByRole('button', { name: /not kept|no se guarda/ }).click()
    await this.#sees(/^No case yet|^Todavía no hay/)
  }

  /** Waits until no signal is needed for anything the casebook does. */
  async keepsAll(): Promise<void> {
    await expect
      .poll(() => cachedPaths(this.page), { timeout: 60_000 })
      .toEqual(expect.arrayContaining([expect.stringContaining('later-casebook-sight')]))
  }

  async makesCase(name: string, note: string): Promise<void> {
    const { page } = this
    await page.getByRole('button', { name: 'New case' }).click()
    await page.getByLabel('Name for this case').fill(name)
    await page.getByRole('button', { name: 'Add a note' }).click()
    await page.keyboard.insertText(note)
  }

  /** Goes to one of the screens that the list leads to. */
  async goes(to: string | RegExp): Promise<void> {
    await this.page.getByRole('button', { name: /^(More|Más)$/ }).click()
    await this.page.getByRole('button', { name: to }).click()
  }

  taps(name: string | RegExp): Promise<void> {
    return this.page.getByRole('button', { name }).click()
  }

  /** What the camera sees from now on, each for a second, over and over. */
  async films(pictures: readonly Shades[]): Promise<void> {
    await writeFile(this.#filmed, film(pictures))
  }

  /** The code on this screen, as another phone's camera sees it: a little small, and gray. */
  async shows(): Promise<Shades> {
    const encoded = await this.page
      .locator('main')
      .getByRole('img')
      .first()
      .evaluate(async (svg, side) => {
        const copy = svg.cloneNode(true) as SVGElement
        copy.setAttribute('width', '600')
        copy.setAttribute('height', '600')
        const text = new XMLSerializer().serializeToString(copy)
        const picture = new Image()
        picture.src = URL.createObjectURL(new Blob([text], { type: 'image/svg+xml' }))
        await picture.decode()
        const canvas = Object.assign(document.createElement('canvas'), {
          width: side,
          height: side,
        })
        const brush = canvas.getContext('2d')
        if (brush === null) throw new Error('no canvas')
        brush.fillStyle = '#bbb'
        brush.fillRect(0, 0, side, side)
        brush.drawImage(picture, 61, 58, 600, 600)
        const { data } = brush.getImageData(0, 0, side, side)
        return btoa(
          Array.from({ length: side * side }, (_, place) =>
            String.fromCharCode(data[place * 4] ?? 0),
          ).join(''),
        )
      }, SIDE)
    return { side: SIDE, bytes: Buffer.from(encoded, 'base64') }
  }

  close(): Promise<void> {
    return this.#browser.close()
  }

  async #sees(text: RegExp): Promise<void> {
    await expect(this.page.getByText(text)).toBeVisible()
  }
}

/**
 * Phones for the tests of a file, each on a page of the guide; all closed after each test.
 * What the maker is given as `before` happens to the empty page.
 */
export function phones(): (
  url: string,
  context?: Parameters<typeof CasebookPhone.new>[0],
  before?: (page: Page) => Promise<void>,
) => Promise<CasebookPhone> {
  const open: CasebookPhone[] = []
  test.afterEach(async () => {
    await Promise.all(open.splice(0).map((phone) => phone.close()))
  })
  return async (url, context = {}, before = () => Promise.resolve()) => {
    const phone = await CasebookPhone.new(context)
    open.push(phone)
    await before(phone.page)
    await phone.sits(url)
    return phone
  }
}
