import { describe, expect, it } from 'vitest'
import { href } from '#model/route.ts'
import { fill, type Page } from '../../src/prerender/document.ts'
import { fileOf, numberedPages, publicRoutes } from '../../src/prerender/pages.ts'

const TEMPLATE = `<!doctype html><html lang="en" dir="ltr"><head><!--head--><title>x</title></head>
<body><div id="app"><!--app--></div><!--boot--></body></html>`

function aPage(over: Partial<Page> = {}): Page {
  return {
    language: 'en',
    direction: 'ltr',
    title: 'Title',
    description: 'What it is',
    head: [],
    body: '<main>body</main>',
    boot: null,
    edition: '2026-11-24',
    ...over,
  }
}

function filled(over: Partial<Page> = {}): string {
  return fill(TEMPLATE, aPage(over), '/x9/guide/', {
    early: '/x9/guide/assets/early.js',
    toolStyle: '',
  })
}

describe('a prerendered page', () => {
  it('names its language and direction', () => {
    expect(filled({ language: 'ar', direction: 'rtl' })).toContain('<html lang="ar" dir="rtl">')
  })

  it('carries words that look like marks or markup as words', () => {
    const html = filled({ title: `$& <b> "law"`, body: 'costs $1 & $$' })
    expect(html).toContain('<title>$&amp; &lt;b&gt; &quot;law&quot;</title>')
    expect(html).toContain('costs $1 & $$')
  })

  it('lets nothing in the boot block end it', () => {
    const html = filled({ boot: { title: '</script><script>alert(1)</script>' } })
    expect(html.match(/<\/script>/g)).toHaveLength(2)
    const block = /<script type="application\/json" id="boot">(.*)<\/script>/.exec(html)?.[1] ?? ''
    expect(JSON.parse(block)).toEqual({ title: '</script><script>alert(1)</script>' })
  })

  it('starts the law clock in the head, before anything is painted', () => {
    const html = filled()
    expect(html.indexOf('assets/early.js')).toBeLessThan(html.indexOf('<body>'))
    expect(html).toContain('<meta name="edition" content="2026-11-24" />')
  })
})

describe('public pages', () => {
  const head = {
    number: 104,
    slug: '104-dismissal',
    title: '',
    summary: '',
    status: 'in-force' as const,
    asOf: '2026-06-24',
    checkBy: '2026-12-21',
  }

  it('every route has a file of its own, below any base', () => {
    const routes = publicRoutes('es', [head], [])
    const files = routes.map((route) => fileOf(route, '/x9/guide/'))
    expect(new Set(files).size).toBe(routes.length)
    expect(files).toContain('es/104/index.html')
    expect(fileOf({ page: 'home', language: 'es' }, '/')).toBe('es/index.html')
  })

  it('articles and tools have a door by number', () => {
    const doors = new Map(numberedPages([head]).map((door) => [door.number, door.path]))
    expect(doors.get(104)).toBe('104-dismissal/')
    expect(doors.get(201)).toBe('walk/')
    expect(href({ page: 'walk', language: 'en' }, '/')).toBe('/en/walk/')
  })
})
