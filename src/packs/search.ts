import MiniSearch, { type SearchResult } from 'minisearch'
import { FIELD_WEIGHTS, fold, type Found, type Hit, type Searchable } from '#model/search.ts'
import { type Meant, Vocabulary } from './meant.ts'
import type { SearchSet } from './searchable.ts'
import { snippetOf } from './snippet.ts'

/** Pages shown; nobody in a hurry reads further. */
const PAGES = 20

/** What a query longer than this has that matters stands at its start. */
const LONGEST = 200

/** Little words of both languages: they decide nothing beside a word that says something. */
const LITTLE = new Set(
  'a al an and are at be can con de del do el en es for how i if in is it la las lo los me mi my no o of on or para por que se si su the they to un una what y yo'.split(
    ' ',
  ),
)

const FIELDS = Object.keys(FIELD_WEIGHTS) as (keyof typeof FIELD_WEIGHTS)[]

/** Both stages over the parts of one language. */
export class SearchIndex {
  #vocabulary: Vocabulary
  #sections: MiniSearch<Searchable>
  #byId: Map<string, Searchable>
  #synonyms: SearchSet['synonyms']
  #phrases: { id: string; text: string }[]

  constructor(set: SearchSet) {
    this.#vocabulary = new Vocabulary(set.vocabulary)
    this.#synonyms = set.synonyms
    this.#byId = new Map(set.sections.map((one) => [one.id, one]))
    this.#phrases = set.sections
      .filter((one) => one.keywords !== '' || one.summary !== '')
      .map((one) => ({ id: one.id, text: phraseText(one) }))
    this.#sections = new MiniSearch<Searchable>({
      fields: FIELDS,
      idField: 'id',
      tokenize: fold,
      processTerm: (term) => term,
      searchOptions: { boost: FIELD_WEIGHTS, prefix: false, fuzzy: false },
    })
    this.#sections.addAll(set.sections)
  }

  ask(query: string): Found {
    const typed = fold(query.slice(0, LONGEST))
    const meant = this.#vocabulary.read(typed)
    const numbered = this.#pagesCalled(typed)
    const ranked = this.#ranked(typed, meant)
    const hits: Hit[] = []
    const seen = new Set<string>()
    for (const section of [...numbered, ...ranked]) {
      const key = section.path === 'walk/all/' ? section.id : section.path
      if (seen.has(key)) continue
      seen.add(key)
      hits.push(this.#hit(section, meant))
      if (hits.length === PAGES) break
    }
    return { query, hits, meant: correction(meant) }
  }

  /** "104" opens 104, whatever else is typed around it. */
  #pagesCalled(typed: readonly string[]): Searchable[] {
    const numbers = new Set(typed.filter((word) => /^\d{3}$/.test(word)).map(Number))
    if (numbers.size === 0) return []
    return [...this.#byId.values()].filter(
      (one) => numbers.has(one.number) && one.path !== 'walk/all/' && one.anchor === '',
    )
  }

  #ranked(typed: readonly string[], meant: readonly Meant[]): Searchable[] {
    const telling = meant.filter((one) => !LITTLE.has(one.typed))
    const asked = telling.length > 0 ? telling : [...meant]
    const wanted = new Map<string, number>()
    for (const one of asked) {
      one.words.forEach((word, index) => {
        const weight = one.how === 'exact' && index === 0 ? 1 : one.how === 'near' ? 0.8 : 0.5
        wanted.set(word, Math.max(weight, wanted.get(word) ?? 0))
      })
    }
    for (const word of this.#synonymsFor(meant)) {
      if (!wanted.has(word)) wanted.set(word, 0.4)
    }
    if (wanted.size === 0) return []
    const results = this.#sections.search({
      combineWith: 'OR',
      queries: [...wanted].map(([word, weight]) => ({
        queries: [word],
        boost: weighted(weight),
      })),
    })
    const phrase = ` ${typed.join(' ')} `
    const exact = new Set(this.#phrases.filter((one) => one.text.includes(phrase)).map((one) => one.id))
    return results
      .map((result) => ({ result, score: rank(result, asked, exact.has(String(result.id))) }))
      .sort((a, b) => b.score - a.score)
      .map(({ result }) => this.#byId.get(String(result.id)))
      .filter((one) => one !== undefined)
  }

  #synonymsFor(meant: readonly Meant[]): string[] {
    const words = meant.map((one) => new Set([one.typed, ...one.words]))
    return this.#synonyms
      .filter(({ names }) => names.some((name) => isWithin(name, words)))
      .flatMap((synonym) => synonym.words)
      .filter((word) => !LITTLE.has(word))
  }

  #hit(section: Searchable, meant: readonly Meant[]): Hit {
    const { number, path, anchor, title, heading, status } = section
    const text = section.summary === '' ? section.text : `${section.summary}\n${section.text}`
    return { number, path, anchor, title, heading, status, snippet: snippetOf(text, meant) }
  }
}

function weighted(weight: number): Record<string, number> {
  return Object.fromEntries(FIELDS.map((field) => [field, FIELD_WEIGHTS[field] * weight]))
}

/** A section that has more of what was asked beats one that has a part of it often. */
function rank(result: SearchResult, asked: readonly Meant[], isPhrase: boolean): number {
  const covered = asked.filter((one) => one.words.some((word) => word in result.match)).length
  const share = asked.length === 0 ? 1 : covered / asked.length
  return result.score * (0.2 + share * share) * (isPhrase ? 4 : 1)
}

/** Whether the words of a name stand in what was typed, in order and side by side. */
function isWithin(name: readonly string[], words: readonly ReadonlySet<string>[]): boolean {
  for (let start = 0; start + name.length <= words.length; start++) {
    if (name.every((word, index) => words[start + index]?.has(word) === true)) return true
  }
  return false
}

function correction(meant: readonly Meant[]): string {
  if (!meant.some((one) => one.how === 'near')) return ''
  return meant.map((one) => (one.how === 'near' ? (one.words[0] ?? one.typed) : one.typed)).join(' ')
}

function phraseText(one: Searchable): string {
  const texts = [one.title, ...one.keywords.split(' · ')]
  return texts.map((text) => ` ${fold(text).join(' ')} `).join('|')
}
