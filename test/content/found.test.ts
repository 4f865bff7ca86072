import { beforeAll, describe, expect, it } from 'vitest'
import type { Compiled } from '#compile/compile.ts'
import { seriesOf } from '#model/article.ts'
import { toolsIn } from '#model/index-of-names.ts'
import { fold } from '#model/search.ts'
import { pageContent } from '#packs/page.ts'
import { languageOf, ourGuide, searchOf } from '../kit/our-guide.ts'

let guide: Compiled

beforeAll(async () => {
  guide = await ourGuide()
}, 60_000)

const one = (code: string) => languageOf(guide, code)

describe.each(['en', 'es'])('every article in %s', (code) => {
  it('is found first by its title', () => {
    const { heads } = one(code)
    const index = searchOf(guide, code)
    const lost = heads.filter(({ title, number }) => {
      const first = index.ask(title).hits[0]
      const called = first?.title.map(({ text }) => text).join('') ?? ''
      // Two pages may share a title, as a checklist and its page do: either opens.
      return first?.number !== number && fold(called).join() !== fold(title).join()
    })
    expect(lost.map(({ number, title }) => `${String(number)} ${title}`)).toEqual([])
  })

  it('stands in the contents of its series, or on the index of the record', async () => {
    const { parts, heads, language } = one(code)
    for (const series of [100, 200, 300] as const) {
      const reader = { base: '/', language: code, heads, others: [], read: () => Promise.reject(new Error()) }
      const route = { page: 'series', language: language.code, series } as const
      const content = await pageContent(route, reader)
      if (content.page !== 'series') throw new Error('It is a series')
      const listed = content.heads.map(({ number }) => number)
      expect(listed).toEqual(heads.map(({ number }) => number).filter((number) => seriesOf(number) === series))
    }
    const english = one('en').parts.flatMap((part) => ('articles' in part ? part.articles : []))
    const index = english.find(({ number }) => number === 400)?.html ?? ''
    const record = heads.filter(({ number }) => number > 400 && number < 500)
    const unlisted = record.filter(({ slug }) => !index.includes(`/${slug}/"`))
    expect(unlisted.map(({ number }) => number)).toEqual([])
    expect(parts.length).toBeGreaterThan(0)
  })
})

describe.each(['en', 'es'])('every page of the app in %s', (code) => {
  it('is found first by what it is called', () => {
    const index = searchOf(guide, code)
    const { parts } = one(code)
    const words = Object.fromEntries(
      parts.flatMap((part) => ('words' in part ? Object.entries<string>(part.words) : [])),
    )
    const lost = toolsIn(words).filter(({ name, path }) => index.ask(name).hits[0]?.path !== path)
    expect(toolsIn(words).length).toBeGreaterThan(15)
    expect(lost.map(({ name, path }) => `${path} ${name}`)).toEqual([])
  })
})

it.each([
  ['en', 'all pages', 'a-z/'],
  ['en', 'index', 'a-z/'],
  ['en', 'list of pages', 'a-z/'],
  ['en', 'court sheet', 'packet/'],
  ['es', 'todas las páginas', 'a-z/'],
  ['es', 'indice', 'a-z/'],
  ['es', 'hoja para la corte', 'packet/'],
])('in %s, "%s" opens %s', (code, query, path) => {
  expect(searchOf(guide, code).ask(query).hits[0]?.path).toBe(path)
})

it('the index of the record keeps the seven headings of the 2012 page, in its order', () => {
  const english = one('en').parts.flatMap((part) => ('articles' in part ? part.articles : []))
  const html = english.find(({ number }) => number === 400)?.html ?? ''
  const headings = [...html.matchAll(/<h2 id="[^"]*">([^<]*)<\/h2>/g)].map((found) => found[1] ?? '')
  const seven = [
    /official agency memos/i,
    /consumer advisories/i,
    /guidance for practitioners/i,
    /pilot program/i,
    /reports and correspondence/i,
    /media/i,
    /additional resources/i,
  ]
  const places = seven.map((name) => headings.findIndex((heading) => name.test(heading)))
  expect(places).not.toContain(-1)
  expect(places).toEqual([...places].sort((a, b) => a - b))
})
