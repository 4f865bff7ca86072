import { readFileSync } from 'node:fs'
import { beforeAll, describe, expect, it } from 'vitest'
import type { Compiled } from '#compile/compile.ts'
import type { SearchIndex } from '#packs/search.ts'
import { ourGuide, searchOf } from '../kit/our-guide.ts'

interface Query {
  kind: string
  ask: string
  /** Pages that answer it, by path without its last slash; cards of the tree with their anchor. */
  find: string[]
}

const LANGUAGES = ['en', 'es']

let guide: Compiled

beforeAll(async () => {
  guide = await ourGuide()
}, 60_000)

describe.each(LANGUAGES)('the labelled queries in %s', (code) => {
  const queries = JSON.parse(readFileSync(`test/search/${code}.json`, 'utf8')) as Query[]
  let index: SearchIndex

  beforeAll(() => {
    index = searchOf(guide, code)
  })

  function found({ ask }: Query): string[] {
    return index.ask(ask).hits.map(({ path, anchor }) => {
      const page = path.replace(/\/$/, '')
      return ['walk/all', 'timeline'].includes(page) && anchor !== '' ? `${page}#${anchor}` : page
    })
  }

  function recall(all: readonly Query[], depth: number): number {
    const hits = all.filter((query) =>
      found(query)
        .slice(0, depth)
        .some((page) => query.find.includes(page)),
    )
    return hits.length / all.length
  }

  it('find their page', () => {
    expect(queries.length).toBeGreaterThanOrEqual(250)
    expect(recall(queries, 1)).toBeGreaterThanOrEqual(0.95)
    expect(recall(queries, 5)).toBeGreaterThanOrEqual(0.99)
  })

  it.each([
    ['swap', 1, 0.9],
    ['everyday', 5, 0.9],
    ['number', 1, 1],
  ])('of kind %s are found among the first %i', (kind, depth, least) => {
    const own = queries.filter((query) => query.kind === kind)
    expect(recall(own, depth)).toBeGreaterThanOrEqual(least)
  })
})

it.each([
  ['en', 'dismis my case'],
  ['es', 'me quieren cerrar el caso'],
])('in %s, "%s" opens page 104 first', (code, query) => {
  const index = searchOf(guide, code)
  expect(index.ask(query).hits[0]?.number).toBe(104)
})
