import { describe, expect, it } from 'vitest'
import { SearchIndex } from '#packs/search.ts'
import { searchSet } from '#packs/searchable.ts'
import { anArticle, aPart } from '../kit/pack.ts'

const door = anArticle({ number: 110, slug: '110-door', title: 'At the door', keywords: [] })
const hurt = anArticle({ number: 118, slug: '118-hurt', title: 'Safe at home', keywords: [] })
const memo = anArticle({
  number: 402,
  slug: '402-memo',
  title: 'Agents at a house: the memo on agents and houses',
  keywords: ['agents outside my house'],
})
const way = { icon: 'bolt', label: '', on: ['danger'] } as const
const index = new SearchIndex(
  searchSet([
    aPart('interface', {
      ways: [
        { ...way, id: 'door', number: 110, path: '110-door/', on: [...way.on] },
        { ...way, id: 'hurt', number: 118, path: '118-hurt/', on: [...way.on] },
      ],
    }),
    aPart('articles-100', { articles: [door, hurt] }),
    aPart('articles-400', { articles: [memo] }),
    aPart('glossary', {
      danger: {
        who: ['agents'],
        ways: {
          door: { with: ['outside'], alone: ['raid'] },
          hurt: { with: ['on me'], alone: ['hits me'] },
        },
      },
    }),
  ]),
)
const paths = (query: string) => index.ask(query).hits.map(({ path }) => path)

describe('a search of someone in danger', () => {
  it.each([
    ['who is there and where', 'agents outside my house', '110-door/'],
    ['a word that stands alone', 'raid', '110-door/'],
    ['another danger, on the page for that', 'he hits me', '118-hurt/'],
    ['letters swapped in fear', 'agnets outside', '110-door/'],
  ])('has the page for it on top: %s', (_, query, path) => {
    expect(paths(query)[0]).toBe(path)
  })

  it('still has below what else fits', () => {
    expect(paths('agents outside my house')).toContain('402-memo/')
  })
})

it.each(['agents and houses', 'outside', 'memo on agents'])(
  'a search for "%s" alone is none of danger',
  (query) => {
    expect(paths(query)[0]).not.toBe('110-door/')
  },
)
