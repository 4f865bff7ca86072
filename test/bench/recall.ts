import Fuse from 'fuse.js'
import MiniSearch from 'minisearch'
import { compile } from '#compile/compile.ts'
import type { Part } from '#model/pack.ts'
import type { Hit, Searchable } from '#model/search.ts'
import { SearchIndex } from '#packs/search.ts'
import { searchSet } from '#packs/searchable.ts'
import { type Half, HALVES, placeOf, readQueries, recall } from '../search/labelled.ts'

type Place = Pick<Hit, 'path' | 'anchor'>

export interface Recall {
  language: string
  half: Half
  engine: string
  queries: number
  first: number
  five: number
  /** Milliseconds per query. */
  p50: number
  p95: number
  kinds: Record<string, { count: number; first: number; five: number }>
}

/** Recall of the labelled queries over the finished content, and what plain engines make of the same sections. */
export async function measureRecall(folder: string): Promise<Recall[]> {
  const outcome = await compile(folder)
  if (!outcome.ok) throw new Error('The content does not compile')
  const { languages } = outcome.guide
  return languages.flatMap(({ language, parts }) => {
    const foreign = languages
      .filter((other) => other.language.code !== language.code)
      .flatMap((other) => termsOf(other.parts))
    const set = searchSet(parts, foreign)
    const index = new SearchIndex(set)
    const engines: Record<string, (query: string) => Place[]> = {
      ours: (query) => index.ask(query).hits,
      MiniSearch: miniSearch(set.sections),
      'Fuse.js': fuse(set.sections),
    }
    return HALVES.flatMap((half) =>
      Object.entries(engines).map(([engine, ask]) => measure(language.code, half, engine, ask)),
    )
  })
}

function measure(
  language: string,
  half: Half,
  engine: string,
  ask: (query: string) => Place[],
): Recall {
  const queries = readQueries(half, language)
  const times: number[] = []
  const kinds = new Map<string, number[]>()
  for (const query of engine === 'Fuse.js'
    ? queries.filter((_, place) => place % 4 === 0)
    : queries) {
    const start = performance.now()
    const hits = ask(query.ask)
    times.push(performance.now() - start)
    const place = placeOf(query, hits as Hit[])
    kinds.set(query.kind, [...(kinds.get(query.kind) ?? []), place])
  }
  const places = [...kinds.values()].flat()
  times.sort((a, b) => a - b)
  const timeAt = (share: number) => times[Math.floor(times.length * share)] ?? 0
  return {
    language,
    half,
    engine,
    queries: queries.length,
    first: recall(places, 1),
    five: recall(places, 5),
    p50: timeAt(0.5),
    p95: timeAt(0.95),
    kinds: Object.fromEntries(
      [...kinds].map(([kind, own]) => [
        kind,
        { count: own.length, first: recall(own, 1), five: recall(own, 5) },
      ]),
    ),
  }
}

const FIELDS = ['title', 'heading', 'summary', 'keywords', 'text'] as const

/** MiniSearch as its documentation starts: fuzzy, by prefix, titles first. */
function miniSearch(sections: readonly Searchable[]): (query: string) => Place[] {
  const index = new MiniSearch<Searchable>({
    fields: [...FIELDS],
    storeFields: ['path', 'anchor'],
    searchOptions: { boost: { title: 2 }, fuzzy: 0.2, prefix: true },
  })
  index.addAll(sections)
  return (query) => pagesOf(index.search(query) as unknown as Place[])
}

/** Fuse.js as its documentation starts, told to look anywhere in a text; slow, so asked every fourth query. */
function fuse(sections: readonly Searchable[]): (query: string) => Place[] {
  const index = new Fuse(sections, { keys: [...FIELDS], ignoreLocation: true })
  return (query) => pagesOf(index.search(query, { limit: 50 }).map(({ item }) => item))
}

/** One result a page, as readers see them. */
function pagesOf(places: readonly Place[]): Place[] {
  const seen = new Map<string, Place>()
  for (const place of places) {
    const many = place.path === 'walk/all/' || place.path === 'timeline/'
    const key = many ? `${place.path}#${place.anchor}` : place.path
    if (!seen.has(key)) seen.set(key, place)
  }
  return [...seen.values()]
}

function termsOf(parts: readonly Part[]) {
  return parts.flatMap((part) => (part.part === 'glossary' ? part.terms : []))
}
