import { readFileSync } from 'node:fs'
import type { Found } from '#model/search.ts'

/** What somebody types, and the pages that answer it; none where nothing is to be found. */
export interface Query {
  kind: string
  ask: string
  /** By path without its last slash; cards of the tree and rows of the timeline with their anchor. */
  find: string[]
}

export const HALVES = ['tuned', 'held'] as const

export type Half = (typeof HALVES)[number]

export function readQueries(half: Half, code: string): Query[] {
  return JSON.parse(readFileSync(`test/search/${half}/${code}.json`, 'utf8')) as Query[]
}

/** Where the first page stands that answers; -1 where none does. */
export function placeOf({ find }: Query, hits: Found['hits']): number {
  if (find.length === 0) return hits.length === 0 ? 0 : -1
  return hits.findIndex(({ path, anchor }) => {
    const page = path.replace(/\/$/, '')
    const isCard = ['walk/all', 'timeline'].includes(page) && anchor !== ''
    return find.includes(isCard ? `${page}#${anchor}` : page)
  })
}

/** Share of queries that are answered among the first few. */
export function recall(places: readonly number[], depth: number): number {
  return places.filter((place) => place >= 0 && place < depth).length / places.length
}
