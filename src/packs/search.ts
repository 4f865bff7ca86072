import MiniSearch, { type Query, type SearchResult } from 'minisearch'
import { fromNumber, href } from '#model/route.ts'
import {
  FIELD_WEIGHTS,
  fold,
  type Found,
  type Hit,
  piecesOf,
  rememberingFold,
  type Searchable,
  typedIn,
  wordsOf,
} from '#model/search.ts'
import { Danger } from './danger.ts'
import { Names } from './names.ts'
import type { SearchSet } from './searchable.ts'
import { type KindOf, kindsOf, runsOf, snippetOf } from './snippet.ts'
import { type Meant, Vocabulary } from './vocabulary.ts'
import { oneOf, telling } from './word-forms.ts'
import {
  alikeFrom,
  type AlikeLine,
  exactly,
  type Term,
  termsFrom,
  type Wanted,
  wantedBy,
} from './wanted.ts'

/** Pages shown; nobody in a hurry reads further. */
const PAGES = 20

/** What a query longer than this has that matters stands at its start. */
const LONGEST = 200

/** Pages that hold many things, each a result of its own. */
const MANY = ['walk/all/', 'timeline/']

const FIELDS = Object.keys(FIELD_WEIGHTS) as (keyof typeof FIELD_WEIGHTS)[]

/** How much the rarest word of a term counts beside all of them. */
const PARTLY = 0.6

/** How much a page rises that is called what was typed. */
const NAMED = 3
/** And more where several words are the very name. */
const SAME_NAME = 10

/** What is in force is asked for more often than what is history. */
const HISTORY = 0.75

/** Most who search are people in trouble: pages written for them come before pages about them. */
const FOR_PEOPLE = 1.3
const LISTS = 0.8

/** Where a body or freedom may be at stake, that page comes first. */
const SAFETY = 1.15

/** Pasted markup says nothing; its words are not the reader's. */
const MARKUP = /<[^<>]*>/g

/** What numbers are called, in the languages of the guide's papers. */
const KINDS_OF_NUMBER = new Set('form page number forma formulario pagina numero'.split(' '))

/** Both stages over the parts of one language. */
export class SearchIndex {
  #vocabulary: Vocabulary
  #sections: MiniSearch<Searchable>
  #byId: Map<string, Searchable>
  #terms: Term[]
  #alike: AlikeLine[]
  #names: Names
  #danger: Danger
  /** For the guide's own texts; what is typed is not remembered. */
  #fold = rememberingFold()
  /** Folded words as they are written. */
  #written = new Map<string, string>()

  constructor({ sections, synonyms, alike, danger }: SearchSet) {
    const names = [...synonyms.map((one) => one.names), ...alike]
    this.#vocabulary = new Vocabulary(this.#count(sections, names))
    this.#alike = alikeFrom(alike, this.#vocabulary)
    this.#terms = termsFrom(synonyms, this.#vocabulary)
    this.#byId = new Map(sections.map((one) => [one.id, one]))
    this.#names = new Names(sections)
    this.#danger = new Danger(danger)
    this.#sections = new MiniSearch<Searchable>({
      fields: FIELDS,
      idField: 'id',
      tokenize: this.#fold,
      processTerm: oneOf,
    })
    this.#sections.addAll(sections)
  }

  /** Answers at once, from memory; an empty query finds nothing. */
  ask(query: string): Found {
    const short = query.slice(0, LONGEST).replace(MARKUP, ' ')
    const quoted = typedIn(short)
    const typed = fold(quoted ?? short)
    const meant =
      quoted === null
        ? this.#vocabulary.read(besideNumbers(typed))
        : this.#vocabulary.readAsTyped(typed)
    const wanted =
      quoted === null ? wantedBy(meant, this.#vocabulary, this.#terms, this.#alike) : exactly(meant)
    const words = new Set([
      ...wanted.concepts.flatMap((concept) => [...concept.keys()]),
      ...wanted.phrases.flatMap((phrase) => phrase.words.flat()),
    ])
    const kindOf = kindsOf(this.#fold, new Set(typed), words)
    const hits = new Map<string, Hit>()
    for (const section of [...this.#numbered(typed), ...this.#safeFirst(typed, meant, wanted)]) {
      const key = MANY.includes(section.path) ? section.id : section.path
      if (hits.has(key)) continue
      hits.set(key, hitOf(section, kindOf))
      if (hits.size === PAGES) break
    }
    return {
      query,
      hits: [...hits.values()],
      meant: this.#correction(meant),
      isKnown: meant.every(({ how }) => how === 'exact' || how === 'prefix'),
      isPartial: false,
    }
  }

  #count(
    sections: readonly Searchable[],
    called: readonly (readonly string[][])[],
  ): Map<string, number> {
    const counts = new Map<string, number>()
    const names = called.flatMap((one) => one.map((name) => name.join(' ')))
    for (const text of [...sections.flatMap(textsOf), ...names]) {
      for (const written of wordsOf(text)) {
        for (const word of this.#fold(written)) {
          counts.set(word, (counts.get(word) ?? 0) + 1)
          if (!this.#written.has(word)) this.#written.set(word, written.toLowerCase())
        }
      }
    }
    return counts
  }

  /** "104" opens 104, whatever else is typed around it. */
  #numbered(typed: readonly string[]): Searchable[] {
    const pages = [...this.#byId.values()].filter((one) => one.anchor === '')
    return typed
      .filter((word) => /^\d{3}$/.test(word))
      .flatMap((word) => {
        const route = fromNumber(Number(word), '', '')
        const path = href(route, '').slice(1)
        const isIt = (one: Searchable) => one.path === path || one.path.startsWith(`${word}-`)
        const found = pages.filter(isIt)
        return found.find((one) => one.number === Number(word)) ?? found[0] ?? []
      })
  }

  /** Where the words are those of someone in danger, the page for them that fits best is on top. */
  #safeFirst(typed: readonly string[], meant: readonly Meant[], wanted: Wanted): Searchable[] {
    const ranked = this.#ranked(meant, wanted)
    const paths = this.#danger.pathsFor(typed, meant.flatMap(understood))
    const safe = [...ranked, ...this.#byId.values()].find(({ path }) => paths.has(path))
    return safe === undefined ? ranked : [safe, ...ranked]
  }

  #ranked(meant: readonly Meant[], wanted: Wanted): Searchable[] {
    const words = meant.flatMap(understood)
    const isName = telling(words).length > 1
    const called = this.#names.calledBy(words, meant.at(-1)?.how !== 'unknown')
    return this.#sections
      .search(queryFor(wanted))
      .flatMap((result) => {
        const id = String(result.id)
        const section = this.#byId.get(id)
        if (section === undefined) return []
        const share = called.get(id) ?? 0
        const name = share === 1 && isName ? SAME_NAME : 1 + NAMED * share
        return [
          { section, score: result.score * coverage(result, wanted) * name * standing(section) },
        ]
      })
      .sort((a, b) => b.score - a.score)
      .map(({ section }) => section)
  }

  /** What was understood, as it is written; empty where that is what was typed. */
  #correction(meant: readonly Meant[]): string {
    if (!meant.some((one) => one.how === 'near' || one.how === 'joined')) return ''
    return meant
      .flatMap((one) => understood(one))
      .map((word) => this.#written.get(word) ?? word)
      .join(' ')
  }
}

/** Beside a number, "form" and "page" only say what the number is of. */
function besideNumbers(typed: string[]): string[] {
  const left = typed.filter((word) => !KINDS_OF_NUMBER.has(word))
  return left.some((word) => /\d/.test(word) && !/^(?:19|20)\d\d$/.test(word)) ? left : typed
}

function textsOf(one: Searchable): string[] {
  return [one.title, one.heading, one.summary, one.keywords, one.text]
}

function understood({ typed, words, how }: Meant): string[] {
  if (how === 'joined') return words
  return how === 'near' || how === 'form' ? words.slice(0, 1) : typed.split(' ')
}

function queryFor({ concepts, phrases }: Wanted): Query {
  const weights = new Map<string, number>()
  for (const [word, weight] of concepts.flatMap((concept) => [...concept])) {
    const one = oneOf(word)
    weights.set(one, Math.max(weight, weights.get(one) ?? 0))
  }
  return {
    combineWith: 'OR',
    queries: [
      ...[...weights].map(([word, weight]) => ({ queries: [word], boost: boosted(weight) })),
      ...phrases.flatMap(({ words, rarest, weight }): Query[] => [
        { combineWith: 'OR', queries: rarest, boost: boosted(weight * PARTLY) },
        {
          combineWith: 'AND',
          queries: words.map((forms) => ({ combineWith: 'OR' as const, queries: forms })),
          boost: boosted(weight),
        },
      ]),
    ],
  }
}

function boosted(weight: number): Record<string, number> {
  return Object.fromEntries(FIELDS.map((field) => [field, FIELD_WEIGHTS[field] * weight]))
}

/** A section that has more of what was asked beats one that has a part of it often. */
function coverage({ match }: SearchResult, { concepts, phrases }: Wanted): number {
  const isFound = (word: string) => oneOf(word) in match
  const named = phrases.map(({ words, rarest, weight }) => {
    if (words.every((forms) => forms.some(isFound))) return weight
    return rarest.some(isFound) ? weight * PARTLY : 0
  })
  const shares = concepts.map((concept, index) => {
    const own = [...concept].map(([word, weight]) => (isFound(word) ? weight : 0))
    const byName = phrases.map((one, at) => (one.concepts.includes(index) ? (named[at] ?? 0) : 0))
    return Math.max(0, ...own, ...byName)
  })
  const share = shares.reduce((sum, one) => sum + one, 0) / Math.max(1, shares.length)
  return 0.1 + share * share
}

function standing({ status, number, path, isSafety }: Searchable): number {
  if (isSafety) return FOR_PEOPLE * SAFETY
  const aging = status === 'past' || status === 'replaced' ? HISTORY : 1
  if (number < 200 && status !== null) return aging * FOR_PEOPLE
  return /^(?:checklist|timeline|\d00)\b/.test(path) ? aging * LISTS : aging
}

function hitOf(section: Searchable, kindOf: KindOf): Hit {
  const { number, path, anchor, title, heading, status } = section
  const text = section.summary === '' ? section.text : `${section.summary} ${section.text}`
  return {
    number,
    path,
    anchor,
    title: runsOf(piecesOf(title), kindOf),
    heading: runsOf(piecesOf(heading), kindOf),
    status,
    snippet: snippetOf(text, kindOf),
  }
}
