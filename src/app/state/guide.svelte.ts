import type { ArticleHead } from '#model/article.ts'
import { type Day, localDay } from '#model/freshness.ts'
import type { Direction, LanguageCode } from '#model/language.ts'
import type { Catalogue, Edition, Part, PartFile, PartName, TreePart } from '#model/pack.ts'
import { href, type Route } from '#model/route.ts'
import type { Found } from '#model/search.ts'
import type { Way, WayPlace } from '#model/way.ts'
import { say, type Words } from '#model/words.ts'
import { longDay } from '#model/day-words.ts'
import { readKept } from '#packs/kept.ts'
import { askCatalogue, askEdition, PackError, readPart, type Shelf } from '#packs/load.ts'
import type { PageContent, PartReader } from '#packs/page.ts'

/** One language as lists show it. */
export interface LanguageEntry {
  code: LanguageCode
  name: string
  direction: Direction
  translatedBy: string | null
  /** Bytes that travel for all its parts; 0 where not known yet. */
  bytes: number
}

export type EditionDates = Pick<Edition, 'number' | 'date' | 'horizon' | 'newestSource'>

/** What a page starts from: written into it by the prerenderer, or read from the phone. */
export interface GuideStart {
  base: string
  language: LanguageCode
  words: Words
  ways: Way[]
  languages: LanguageEntry[]
  edition: EditionDates
  recalled: Edition['recalled']
}

/** Searches one language; null where a later query overtook this one. */
export type Ask = (query: string, language: LanguageCode) => Promise<Found | null>

/** The guide in the language being read, and the law day it is read on. */
export class Guide {
  readonly base: string
  #language = $state.raw<LanguageCode>('en')
  #words = $state.raw<Words>({})
  #toolWords = $state.raw<Words>({})
  #laterWords = $state.raw<Words>({})
  #ways = $state.raw<Way[]>([])
  #languages = $state.raw<LanguageEntry[]>([])
  #edition = $state.raw<EditionDates>({ number: 0, date: '', horizon: '', newestSource: '' })
  #today = $state<Day>('')
  #clockBehind = $state(false)
  #recalled = $state.raw<ReadonlySet<string>>(new Set())
  #recalledArticles = $state.raw<ReadonlySet<number>>(new Set())
  #shelf: Shelf | null = null
  #slugs = new Map<number, string>()
  #ask: Ask | null = null

  constructor(start: GuideStart) {
    this.base = start.base
    this.#language = start.language
    this.#words = start.words
    this.#ways = start.ways
    this.#languages = start.languages
    this.#edition = start.edition
    this.#today = start.edition.date
    this.recall(start.recalled)
  }

  get language(): LanguageCode {
    return this.#language
  }
  get direction(): Direction {
    return this.#languages.find((one) => one.code === this.#language)?.direction ?? 'ltr'
  }
  get languages(): LanguageEntry[] {
    return this.#languages
  }
  get edition(): EditionDates {
    return this.#edition
  }
  /** The day the law clock counts from; the edition's own until the page is mounted. */
  get today(): Day {
    return this.#today
  }
  /** True where the phone's clock shows a day before the edition was made. */
  get clockBehind(): boolean {
    return this.#clockBehind
  }
  /** Ids of claims that print their fallback alone. */
  get recalled(): ReadonlySet<string> {
    return this.#recalled
  }
  /** Numbers of articles that print their notice alone. */
  get recalledArticles(): ReadonlySet<number> {
    return this.#recalledArticles
  }

  /** Where someone in a hurry starts from here. */
  ways(place: WayPlace): Way[] {
    return this.#ways.filter((way) => way.on.includes(place))
  }

  say(key: string, fill: Record<string, string | number> = {}): string {
    const lists = [this.#words, this.#toolWords, this.#laterWords]
    return say(lists.find((words) => key in words) ?? {}, key, fill)
  }

  /** A day in words of the reader's language, such as "June 24, 2026". */
  day(day: Day): string {
    return longDay(day, this.#language)
  }

  href(route: Route): string {
    const slug = route.page === 'article' ? this.#slugs.get(route.number) : undefined
    return href(route, this.base, slug)
  }

  /** Address of an article of this language, by its number. */
  article(number: number): string {
    return this.href({ page: 'article', language: this.#language, number, anchor: '' })
  }

  /** What `lang` must say of a text; nothing where it is in the language being read. */
  foreign(language: LanguageCode): LanguageCode | undefined {
    return language === this.#language ? undefined : language
  }

  /** The last line of a page or a sheet: its number, and which words it is made of. */
  editionOf(number: number): string {
    const { number: edition, date } = this.#edition
    return this.say('article.edition', { number, edition, date: this.day(date) })
  }

  /** Address of a page of this language by its path, such as `104-dismissal/`. */
  path(path: string): string {
    return `${this.base}${this.#language}/${path}`
  }

  /** @param today as the page's clock gives it; `phone` as the phone itself shows it */
  startClock(today: Day, phone: Day = localDay(new Date())): void {
    this.#today = today
    this.#clockBehind = phone < this.#edition.date
  }

  /** Takes back claims and articles at once, whatever edition is being read. */
  recall({ claims, articles }: Edition['recalled']): void {
    if (claims.length > 0) this.#recalled = new Set([...this.#recalled, ...claims])
    if (articles.length > 0) {
      this.#recalledArticles = new Set([...this.#recalledArticles, ...articles])
    }
  }

  /**
   * The edition on this phone, else the one on the network.
   * @throws PackError where neither can be had
   */
  async shelf(): Promise<Shelf> {
    if (this.#shelf !== null) return this.#shelf
    const shelf = (await readKept(this.base)) ?? (await this.#askShelf())
    this.take(shelf)
    return shelf
  }

  /** Reads on from this edition. */
  take(shelf: Shelf): void {
    this.#shelf = shelf
    this.#edition = shelf.edition
    this.#languages = languageEntries(shelf.catalogue)
    this.recall(shelf.edition.recalled)
    this.nameArticles(this.#heads(shelf, this.#language))
  }

  /** Lets addresses of articles carry their names. */
  nameArticles(heads: readonly Pick<ArticleHead, 'number' | 'slug'>[]): void {
    this.#slugs = new Map(heads.map((head) => [head.number, head.slug]))
  }

  /** Parts of the language being read. */
  async reader(): Promise<PartReader> {
    const shelf = await this.shelf()
    const language = this.#language
    return {
      base: this.base,
      language,
      heads: this.#heads(shelf, language),
      others: shelf.catalogue.languages.map((one) => one.code).filter((one) => one !== language),
      read: <N extends PartName>(name: N, other = language) =>
        readPart(this.base, partFile(shelf, other, name)) as Promise<Extract<Part, { part: N }>>,
    }
  }

  async tree(): Promise<TreePart> {
    return (await this.reader()).read('tree')
  }

  /** Reads on in another language; what is on screen is the router's business. */
  async speak(language: LanguageCode): Promise<void> {
    const shelf = await this.shelf()
    const part = await readPart(this.base, partFile(shelf, language, 'interface'))
    if (part.part !== 'interface') throw new PackError('damaged')
    this.#language = language
    this.#words = part.words
    this.#ways = part.ways
    this.nameArticles(this.#heads(shelf, language))
  }

  /** Takes the words of the tools from a page that came with them. */
  learn(content: PageContent): void {
    if ('tools' in content) this.#toolWords = content.tools.words
  }

  /** Takes the words that came with a file fetched on a tap. */
  learnLater(words: Words): void {
    this.#laterWords = words
  }

  answerSearchWith(ask: Ask): void {
    this.#ask = ask
  }

  /** @returns null where a later query of the same language overtook this one */
  search(query: string, language: LanguageCode = this.#language): Promise<Found | null> {
    if (this.#ask === null) return Promise.reject(new PackError('missing'))
    return this.#ask(query, language)
  }

  async #askShelf(): Promise<Shelf> {
    const edition = await askEdition(this.base)
    return { edition, catalogue: await askCatalogue(this.base, edition) }
  }

  #heads(shelf: Shelf, code: LanguageCode): ArticleHead[] {
    return shelf.catalogue.languages.find((one) => one.code === code)?.heads ?? []
  }
}

/** The languages of a catalogue, as lists show them. */
export function languageEntries(catalogue: Catalogue): LanguageEntry[] {
  return catalogue.languages.map((one) => ({
    code: one.code,
    name: one.name,
    direction: one.direction,
    translatedBy: one.translatedBy,
    bytes: one.parts.reduce((sum, file) => sum + file.wire, 0),
  }))
}

function partFile(shelf: Shelf, code: LanguageCode, name: PartName): PartFile {
  const file = shelf.catalogue.languages
    .find((one) => one.code === code)
    ?.parts.find((one) => one.name === name)
  if (file === undefined) throw new PackError('missing')
  return file
}
