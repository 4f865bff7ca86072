import { readFileSync } from 'node:fs'
import { compile } from '#compile/compile.ts'
import type { Part } from '#model/pack.ts'
import { SearchIndex } from '#packs/search.ts'
import { searchSet } from '#packs/searchable.ts'

interface Query {
  kind: string
  ask: string
  find: string[]
}

export interface Recall {
  language: string
  queries: number
  first: number
  five: number
  /** Milliseconds per query, sorted. */
  times: number[]
}

/** Recall of the labelled queries over the finished content, per language. */
export async function measureRecall(folder: string): Promise<Recall[]> {
  const outcome = await compile(folder)
  if (!outcome.ok) throw new Error('The content does not compile')
  const { languages } = outcome.guide
  return languages.map(({ language, parts }) => {
    const queries = JSON.parse(readFileSync(`test/search/${language.code}.json`, 'utf8')) as Query[]
    const foreign = languages
      .filter((other) => other.language.code !== language.code)
      .flatMap((other) => termsOf(other.parts))
    const index = new SearchIndex(searchSet(parts, foreign))
    const times: number[] = []
    const places = queries.map(({ ask, find }) => {
      const start = performance.now()
      const { hits } = index.ask(ask)
      times.push(performance.now() - start)
      return hits.findIndex(({ path, anchor }) => {
        const page = path.replace(/\/$/, '')
        return find.includes(page === 'walk/all' ? `${page}#${anchor}` : page)
      })
    })
    const within = (depth: number) =>
      places.filter((place) => place >= 0 && place < depth).length / places.length
    return {
      language: language.code,
      queries: queries.length,
      first: within(1),
      five: within(5),
      times: times.sort((a, b) => a - b),
    }
  })
}

function termsOf(parts: readonly Part[]) {
  return parts.flatMap((part) => (part.part === 'glossary' ? part.terms : []))
}
