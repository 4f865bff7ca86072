import MiniSearch, { type Query, type SearchResult } from 'minisearch'
import { FIELD_WEIGHTS, fold, type Found, type Hit, type Searchable } from '#model/search.ts'
import { fromNumber, href } from '#model/route.ts'
import { BETWEEN, type SearchSet, type Synonym } from './searchable.ts'
import { snippetOf } from './snippet.ts'
import { type Meant, Vocabulary } from './vocabulary.ts'
import { type Wanted, wantedBy } from './wanted.ts'
import { isLittle, stem } from './word-forms.ts'

/** Pages shown; nobody in a hurry reads further. */
const PAGES = 20

/** What a query longer than this has that matters stands at its start. */
const LONGEST = 200

const FIELDS = Object.keys(FIELD_WEIGHTS) as (keyof typeof FIELD_WEIGHTS)[]

/** How much words found together through the glossary count beside words that were typed. */
const PHRASE = 0.7

/** … and where only the rarest of them is found. */
const PARTLY = 0.7

/** What was in force is asked for more often than what is history. */
const HISTORY = 0.75

/** A page's own name or keyword, word for word, and what its telling words have in common. */
interface Named {
  id: string
  text: string
  stems: Set<string>
}

/** Both stages over the parts of one language. */
export class SearchIndex {
  #vocabulary: Vocabulary
  #sections: MiniSearch<Searchable>
  #byId: Map<string, Searchable>
  #synonyms: Synonym[]
  #named: Named[]
  #shown: Map<string, string>

  constructor({ sections, synonyms }: SearchSet) {
    const counts = new Map<string, number>()
    this.#shown = new Map()
    for (const text of [...sections.flatMap(texts), ...synonyms.flatMap(namesOf)]) {
      for (const surface of text.match(/[\p{L}\p{M}\p{N}'’]+/gu) ?? []) {
        for (const word of fold(surface)) {
          counts.set(word, (counts.get(word) ?? 0) + 1)
          if (!this.#shown.has(word)) this.#shown.set(word, surface.toLowerCase())
        }
      }
    }
    this.#vocabulary = new Vocabulary(counts)
    this.#synonyms = synonyms
    this.#byId = new Map(sections.map((one) => [one.id, one]))
    this.#named = sections.flatMap(namedBy)
    this.#sections = new MiniSearch<Searchable>({
      fields: FIELDS,
      idField: 'id',
      tokenize: fold,
      processTerm: (term) => term,
    })
    this.#sections.addAll(sections)
  }

  ask(query: string): Found {
    const typed = fold(query.slice(0, LONGEST))
    const meant = this.#vocabulary.read(typed)
    const wanted = wantedBy(meant, this.#vocabulary, this.#synonyms)
    const words = new Set([
      ...wanted.concepts.flatMap((concept) => [...concept.keys()]),
      ...wanted.phrases.flatMap((phrase) => phrase.words.flat()),
    ])
    const hits = new Map<string, Hit>()
    for (const section of [...this.#called(typed), ...this.#ranked(meant, wanted)]) {
      const key = section.path === 'walk/all/' ? section.id : section.path
      if (hits.has(key)) continue
      hits.set(key, hitOf(section, new Set(typed), words))
      if (hits.size === PAGES) break
    }
    return { query, hits: [...hits.values()], meant: this.#correction(meant) }
  }

  /** "104" opens 104, whatever else is typed around it. */
  #called(typed: readonly string[]): Searchable[] {
    return typed
      .filter((word) => /^\d{3}$/.test(word))
      .flatMap((word) => {
        const route = fromNumber(Number(word), '', '')
        const path = href(route, '').slice(1)
        const isPage = (one: Searchable) =>
          route.page === 'article' ? one.number === route.number : one.path === path
        const pages = [...this.#byId.values()].filter((one) => one.anchor === '')
        return pages.find(isPage) ?? []
      })
  }

  #ranked(meant: readonly Meant[], wanted: Wanted): Searchable[] {
    const results = this.#sections.search(queryFor(wanted))
    const said = ` ${meant.map((one) => understood(one)).join(' ')} `
    const names = namesIn(said, this.#named, meant.at(-1)?.how !== 'unknown')
    return results
      .map((result) => {
        const section = this.#byId.get(String(result.id))
        const name = 1 + 3 * (names.get(String(result.id)) ?? 0)
        return { section, score: result.score * coverage(result, wanted) * name * age(section) }
      })
      .sort((a, b) => b.score - a.score)
      .flatMap(({ section }) => section ?? [])
  }

  #correction(meant: readonly Meant[]): string {
    if (!meant.some((one) => one.how === 'near' || one.how === 'joined')) return ''
    return meant
      .flatMap((one) => (one.how === 'prefix' ? [one.typed] : understood(one).split(' ')))
      .map((word) => this.#shown.get(word) ?? word)
      .join(' ')
  }
}

function texts(one: Searchable): string[] {
  return [one.title, one.heading, one.summary, one.keywords, one.text]
}

function namesOf({ names }: Synonym): string[] {
  return names.map((name) => name.join(' '))
}

function namedBy({ id, title, keywords }: Searchable): Named[] {
  return [title, ...keywords.split(BETWEEN)].flatMap((text) => {
    const words = fold(text)
    const stems = new Set(words.filter((word) => !isLittle(word)).map(stem))
    return stems.size === 0 ? [] : [{ id, text: ` ${words.join(' ')} `, stems }]
  })
}

/** The words a reading stands for, as they would be typed. */
function understood({ typed, words, how }: Meant): string {
  if (how === 'joined') return words.join(' ')
  return how === 'near' ? (words[0] ?? typed) : typed
}

function queryFor({ concepts, phrases }: Wanted): Query {
  const weights = new Map<string, number>()
  for (const [word, weight] of concepts.flatMap((concept) => [...concept])) {
    weights.set(word, Math.max(weight, weights.get(word) ?? 0))
  }
  return {
    combineWith: 'OR',
    queries: [
      ...[...weights].map(([word, weight]) => ({ queries: [word], boost: boost(weight) })),
      ...phrases.flatMap(({ words, rarest }): Query[] => [
        { combineWith: 'OR', queries: rarest, boost: boost(PHRASE / 2) },
        {
          combineWith: 'AND',
          queries: words.map((forms) => ({ combineWith: 'OR' as const, queries: forms })),
          boost: boost(PHRASE),
        },
      ]),
    ],
  }
}

function boost(weight: number): Record<string, number> {
  return Object.fromEntries(FIELDS.map((field) => [field, FIELD_WEIGHTS[field] * weight]))
}

/** A section that has more of what was asked beats one that has a part of it often. */
function coverage({ match }: SearchResult, { concepts, phrases }: Wanted): number {
  const isFound = (word: string) => word in match
  const shares = concepts.map((concept, index) => {
    const own = [...concept].map(([word, weight]) => (isFound(word) ? weight : 0))
    const called = phrases.filter((phrase) => phrase.concepts.includes(index))
    const named = called.map(({ words, rarest }) => {
      if (words.every((forms) => forms.some(isFound))) return PHRASE
      return rarest.some(isFound) ? PHRASE * PARTLY : 0
    })
    return Math.max(...own, ...named)
  })
  const share = shares.reduce((sum, one) => sum + one, 0) / Math.max(1, shares.length)
  return 0.1 + share * share
}

/**
 * How much a query and the names of each page are the same, from 0 to 1: all of it where
 * one stands in the other word for word, less where they only have words in common.
 */
function namesIn(said: string, named: readonly Named[], isOpen: boolean): Map<string, number> {
  const asked = new Set(said.split(' ').filter((word) => word !== '' && !isLittle(word)).map(stem))
  // The last word may be unfinished.
  const begun = isOpen ? said.trimEnd() : said
  const shares = new Map<string, number>()
  if (asked.size === 0) return shares
  for (const { id, text, stems } of named) {
    const common = [...stems].filter((one) => asked.has(one)).length
    const isWithin = text.includes(begun) || said.includes(text)
    const most = Math.max(asked.size, stems.size)
    const share = isWithin
      ? Math.min(asked.size, stems.size) / most
      : (common * common) / (asked.size * stems.size) / 2
    if (share > (shares.get(id) ?? 0)) shares.set(id, share)
  }
  return shares
}

function age(section: Searchable | undefined): number {
  return section?.status === 'past' || section?.status === 'replaced' ? HISTORY : 1
}

function hitOf(section: Searchable, exact: ReadonlySet<string>, words: ReadonlySet<string>): Hit {
  const { number, path, anchor, title, heading, status } = section
  const text = section.summary === '' ? section.text : `${section.summary} ${section.text}`
  return { number, path, anchor, title, heading, status, snippet: snippetOf(text, exact, words) }
}
