import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { href, parse, type Place, type Route } from '#model/route.ts'

const place: Place = { base: '/x9/guide/', languages: ['en', 'es'] }

function at(path: string, anchor = ''): Route {
  return parse(`/x9/guide/${path}`, anchor, place)
}

describe('addresses', () => {
  it.each<[string, Route]>([
    ['', { page: 'home', language: 'en' }],
    ['es/', { page: 'home', language: 'es' }],
    ['es', { page: 'home', language: 'es' }],
    ['en/index.html', { page: 'home', language: 'en' }],
    ['en/100/', { page: 'series', language: 'en', series: 100 }],
    ['es/104-dismissal/', { page: 'article', language: 'es', number: 104, anchor: '' }],
    ['es/104/', { page: 'article', language: 'es', number: 104, anchor: '' }],
    ['104/', { page: 'article', language: 'en', number: 104, anchor: '' }],
    ['en/400/', { page: 'article', language: 'en', number: 400, anchor: '' }],
    ['en/201/', { page: 'walk', language: 'en' }],
    ['en/508/', { page: 'languages', language: 'en' }],
    ['en/walk/all/', { page: 'tree', language: 'en', anchor: '' }],
    ['es/checklist/court-day/', { page: 'checklist', language: 'es', checklist: 'court-day' }],
    ['en/nope/', { page: 'missing', language: 'en', wanted: 'nope' }],
    ['en/104-dismissal/more/', { page: 'missing', language: 'en', wanted: '104' }],
    ['en/%E0%A4%A/', { page: 'missing', language: 'en', wanted: '%E0%A4%A' }],
  ])('"%s" leads where it says', (path, expected) => {
    expect(at(path)).toEqual(expected)
  })

  it('keeps the anchor of an article', () => {
    expect(at('en/104-dismissal/', 's3')).toMatchObject({ page: 'article', anchor: 's3' })
  })

  it('an address made from a route leads back to it', () => {
    const routes: Route[] = [
      { page: 'home', language: 'es' },
      { page: 'series', language: 'en', series: 300 },
      { page: 'article', language: 'es', number: 402, anchor: 's2' },
      { page: 'checklist', language: 'en', checklist: 'court-day' },
      { page: 'tree', language: 'es', anchor: 'q01_who' },
      { page: 'search', language: 'en' },
    ]
    for (const route of routes) {
      const url = new URL(href(route, place.base), 'http://guide.invalid')
      expect(parse(url.pathname, url.hash.slice(1), place)).toEqual(route)
    }
  })

  it('whatever is typed leads somewhere, and never outside the languages there are', () => {
    fc.assert(
      fc.property(fc.webPath(), fc.string(), (path, anchor) => {
        const route = parse(`/x9/guide${path}`, anchor, place)
        expect(place.languages).toContain(route.language)
      }),
    )
  })
})
