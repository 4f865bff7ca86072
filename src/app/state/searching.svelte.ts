import type { LanguageCode } from '#model/language.ts'
import { type Found, type Hit, sameHit } from '#model/search.ts'
import type { Guide } from './guide.svelte.ts'

/** What the pages of another language have on the query. */
export interface Elsewhere {
  language: LanguageCode
  name: string
  hits: Hit[]
}

/** Results painted while one types; the others follow when the fingers rest. */
const AT_FIRST = 3
const REST_MS = 400
/** Results offered from each other language. */
const OFFERED = 3

/** One search as it is typed. Kept nowhere: it goes with the page. */
export class Searching {
  #guide: Guide
  #others: () => readonly LanguageCode[]
  #query = ''
  #found = $state.raw<Found | null>(null)
  #elsewhere = $state.raw<Elsewhere[]>([])
  #hasFailed = $state(false)
  #isWaiting = $state(false)
  #isResting = $state(false)
  #timer: ReturnType<typeof setTimeout> | undefined

  /** @param others languages besides the reader's whose pages are on this phone */
  constructor(guide: Guide, others: () => readonly LanguageCode[]) {
    this.#guide = guide
    this.#others = others
  }

  /** The newest answer; null before anything is asked. */
  get found(): Found | null {
    return this.#found
  }
  /** The results on screen now. */
  get hits(): readonly Hit[] {
    const hits = this.#found?.hits ?? []
    return this.#isResting ? hits : hits.slice(0, AT_FIRST)
  }
  get elsewhere(): readonly Elsewhere[] {
    return this.#elsewhere
  }
  /** True while the first answer is on its way: the pages may still have to come. */
  get isWaiting(): boolean {
    return this.#isWaiting && this.#found === null
  }
  /** True where nothing can be searched. */
  get hasFailed(): boolean {
    return this.#hasFailed
  }

  /** Asks at once; what was typed before and is still on its way is not painted. */
  async ask(query: string): Promise<void> {
    clearTimeout(this.#timer)
    this.#query = query
    this.#elsewhere = []
    if (query.trim() === '') {
      this.#found = null
      this.#isWaiting = false
      return
    }
    this.#isWaiting = true
    try {
      const found = await this.#guide.search(query)
      if (found !== null && query === this.#query) this.#paint(found)
    } catch {
      if (query !== this.#query) return
      this.#hasFailed = true
      this.#isWaiting = false
    }
  }

  #paint(found: Found): void {
    const before = this.#found?.hits ?? []
    // A result that stays as it is keeps its place on the screen untouched.
    const hits = found.hits.map((hit) => before.find((one) => sameHit(one, hit)) ?? hit)
    this.#found = { ...found, hits }
    this.#hasFailed = false
    this.#isResting = false
    this.#timer = setTimeout(() => {
      this.#isResting = true
      void this.#lookElsewhere(found.query)
    }, REST_MS)
  }

  async #lookElsewhere(query: string): Promise<void> {
    const { languages } = this.#guide
    const answers = await Promise.allSettled(
      this.#others().map(async (language): Promise<Elsewhere[]> => {
        const found = await this.#guide.search(query, language)
        if (found?.isKnown !== true || found.hits.length === 0) return []
        const name = languages.find((one) => one.code === language)?.name ?? language
        return [{ language, name, hits: found.hits.slice(0, OFFERED) }]
      }),
    )
    if (query !== this.#query) return
    this.#elsewhere = answers.flatMap((one) => (one.status === 'fulfilled' ? one.value : []))
  }
}
