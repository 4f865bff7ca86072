import { beforeAll, describe, expect, it } from 'vitest'
import type { Compiled } from '#compile/compile.ts'
import type { SearchIndex } from '#packs/search.ts'
import { ourGuide, searchOf } from '../kit/our-guide.ts'
import { HALVES, placeOf, readQueries, recall } from './labelled.ts'

const LANGUAGES = ['en', 'es']

let guide: Compiled

beforeAll(async () => {
  guide = await ourGuide()
}, 120_000)

describe.each(HALVES.flatMap((half) => LANGUAGES.map((code) => [half, code] as const)))(
  'the queries of the half "%s" in %s',
  (half, code) => {
    const queries = readQueries(half, code)
    const places = new Map<string, number[]>()

    beforeAll(() => {
      const index = searchOf(guide, code)
      for (const query of queries) {
        const place = placeOf(query, index.ask(query.ask).hits)
        places.set(query.kind, [...(places.get(query.kind) ?? []), place])
      }
    }, 120_000)

    it('find their page', () => {
      const all = [...places.values()].flat()
      expect(queries.length).toBeGreaterThanOrEqual(half === 'tuned' ? 250 : 120)
      expect(recall(all, 1)).toBeGreaterThanOrEqual(0.95)
      expect(recall(all, 5)).toBeGreaterThanOrEqual(0.99)
    })

    it.each([
      ['swap', 1, 0.9],
      ['everyday', 5, 0.9],
      ['number', 1, 1],
    ])('of kind %s are found among the first %i', (kind, depth, least) => {
      expect(recall(places.get(kind) ?? [], depth)).toBeGreaterThanOrEqual(least)
    })
  },
)

describe.each(LANGUAGES)('in %s, words of danger', (code) => {
  it('have a page for someone in danger on top, every one of them', () => {
    const index = searchOf(guide, code)
    const queries = HALVES.flatMap((half) => readQueries(half, code))
    const inDanger = queries.filter(({ kind }) => kind === 'danger')
    const elsewhere = inDanger.filter((query) => placeOf(query, index.ask(query.ask).hits) !== 0)
    expect(inDanger.length).toBeGreaterThan(30)
    expect(elsewhere.map(({ ask }) => ask)).toEqual([])
  })
})

describe('a search', () => {
  let english: SearchIndex
  let spanish: SearchIndex

  beforeAll(() => {
    english = searchOf(guide, 'en')
    spanish = searchOf(guide, 'es')
  }, 120_000)

  it.each(['ice at my door', 'they took my husband', 'agents outside', 'i was arrested'])(
    'for "%s" opens a page for someone in danger',
    (query) => {
      const [first] = english.ask(query).hits
      expect([110, 111, 112, 211]).toContain(first?.number)
    },
  )

  it.each(['me agarraron', 'la migra en mi puerta', 'se llevaron a mi hijo'])(
    'for "%s" opens a page for someone in danger',
    (query) => {
      const [first] = spanish.ask(query).hits
      expect([110, 111, 112, 211]).toContain(first?.number)
    },
  )

  it('for words of dismissal opens page 104, misspelt or in everyday words', () => {
    expect(english.ask('dismis my case').hits[0]?.number).toBe(104)
    expect(spanish.ask('me quieren cerrar el caso').hits[0]?.number).toBe(104)
  })
})
