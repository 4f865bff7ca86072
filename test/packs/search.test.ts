import { describe, expect, it } from 'vitest'
import type { Found } from '#model/search.ts'
import { distance } from '#packs/distance.ts'
import { SearchIndex } from '#packs/search.ts'
import { searchSet } from '#packs/searchable.ts'
import { anArticle, aPart, aTerm } from '../kit/pack.ts'

const lawyer = anArticle({
  number: 116,
  slug: '116-real-lawyer',
  title: 'Finding a real lawyer',
  summary: 'Check the name before you pay.',
  keywords: ['free lawyer', 'notario scam'],
  html:
    '<h2 id="s1">The short version</h2><p>A notario is not a lawyer.</p>' +
    '<h2 id="s2">What to ask</h2><p>Ask for the registration number. It is free.</p>',
})
const memo = anArticle({
  number: 402,
  slug: '402-morton',
  title: 'The 2011 memo on discretion',
  status: 'past',
  keywords: [],
  html: '<h2 id="s1"></h2><p>A notario wrote about administrative closure.</p>',
})
const dismissal = anArticle({ keywords: ['drop my case'] })
const words = {
  'tool.508': 'Languages',
  'title.search': 'Search',
  'title.series.100': 'Understand',
}
const english = [
  aPart('interface', { words }),
  aPart('articles-100', { articles: [dismissal, lawyer] }),
  aPart('articles-400', { articles: [memo] }),
  aPart('tree'),
  aPart('glossary', {
    terms: [
      aTerm({ id: 'closure', english: 'administrative closure', everyday: ['case on pause'] }),
    ],
  }),
]
const spanish = [
  aTerm({ id: 'closure', english: 'administrative closure', use: 'cierre administrativo' }),
  aTerm({ id: 'lawyer', english: 'lawyer', use: 'abogado', everyday: ['licenciado'] }),
]
const index = new SearchIndex(searchSet(english, spanish))

function first(query: string): string {
  const hit = index.ask(query).hits[0]
  return hit === undefined ? 'nothing' : hit.path + (hit.anchor === '' ? '' : `#${hit.anchor}`)
}

function marked(found: Found, match: 'exact' | 'near'): string[] {
  const runs = found.hits[0]?.snippet ?? []
  return runs.filter((run) => run.match === match).map((run) => run.text.toLowerCase())
}

describe('finding a page', () => {
  it.each([
    ['its number', '104', '104-dismissal/'],
    ['its number among words', 'page 402 please', '402-morton/'],
    ['the number of an app page', '508', 'languages/'],
    ['the number of a series', '100', '100/'],
    ['its title', 'finding a real lawyer', '116-real-lawyer/'],
    ['capitals and accents', 'LÁWYER', '116-real-lawyer/'],
    ['a keyword nobody sees', 'drop my case', '104-dismissal/'],
    ['an unfinished word', 'find a law', '116-real-lawyer/'],
    ['a word spelt wrong', 'lawer', '116-real-lawyer/'],
    ['swapped letters', 'laywer', '116-real-lawyer/'],
    ['words run together', 'reallawyer', '116-real-lawyer/'],
    ['a word split in two', 'law yer', '116-real-lawyer/'],
    ['another form of a word', 'registrations', '116-real-lawyer/#s2'],
    ['a word of its body, at the section', 'registration number', '116-real-lawyer/#s2'],
    ['an everyday name', 'my case on pause', '402-morton/'],
    ['a word of another language', 'cierre administrativo', '402-morton/'],
    ['an everyday word of another language', 'licenciado', '116-real-lawyer/'],
    ['an outcome of the walkthrough', 'see a lawyer first', 'walk/all/#go'],
    ['an alert of the walkthrough', 'keep receipts', 'walk/all/#papers'],
  ])('by %s', (_, query, path) => {
    expect(first(query)).toBe(path)
  })

  it('lists a page once, and what holds before what is history', () => {
    const paths = index.ask('notario').hits.map((hit) => hit.path)
    expect(paths).toEqual(['116-real-lawyer/', '402-morton/'])
  })
})

describe('what was understood', () => {
  it('is said where it differs from what was typed', () => {
    expect(index.ask('laywer free').meant).toBe('lawyer free')
    expect(index.ask('reallawyer').meant).toBe('real lawyer')
  })

  it('is not said where it is what was typed, or was not finished', () => {
    expect(index.ask('free lawyer').meant).toBe('')
    expect(index.ask('free law').meant).toBe('')
  })

  it('is set aside for what stands in quotation marks', () => {
    expect(first('"free lawyer"')).toBe('116-real-lawyer/')
    const asked = index.ask('"laywer free"')
    expect(asked.meant).toBe('')
    expect(asked.hits.map(({ path }) => path)).toEqual(['116-real-lawyer/'])
    expect(marked(asked, 'near')).toEqual([])
    expect(index.ask('«laywer»').hits).toEqual([])
  })

  it('is marked in titles: exact words apart from near ones', () => {
    const marks = (query: string) =>
      index.ask(query).hits[0]?.title.filter(({ match }) => match !== 'none')
    expect(marks('lawyer')).toEqual([{ text: 'lawyer', match: 'exact' }])
    expect(marks('laywer')).toEqual([{ text: 'lawyer', match: 'near' }])
  })

  it('is shown in the snippet: exact words apart from near ones', () => {
    expect(marked(index.ask('notario'), 'exact')).toContain('notario')
    expect(marked(index.ask('notraio'), 'near')).toContain('notario')
  })
})

describe('a query', () => {
  it.each(['', '   ', '?!', '\u202e', 'zzzzqqq xxyyzz'])(
    'of nothing known (%j) finds nothing',
    (query) => {
      expect(index.ask(query).hits).toEqual([])
    },
  )

  it.each(['__proto__', 'constructor', '('.repeat(5000), 'a'.repeat(100_000), '<b>lawyer</b>'])(
    'meant to hurt is answered (%#)',
    (query) => {
      expect(index.ask(query).query).toBe(query)
    },
  )
})

it('counts two swapped neighbors as one edit', () => {
  expect(distance('laywer', 'lawyer')).toBe(1)
  expect(distance('', 'abc')).toBe(3)
  expect(distance('same', 'same')).toBe(0)
})
