import { describe, expect, it } from 'vitest'
import { leanHtml } from '../../src/prerender/one-file.ts'

const NUMBERS = new Map([['law', 12]])
const lean = (html: string) => leanHtml(html, '/x9/', NUMBERS)

describe('an article in the one file', () => {
  it('keeps its source marks as numbers of the register', () => {
    expect(
      lean('<p>No.<sup class="cite"><a href="#source-law" aria-label="Source 1">1</a></sup></p>'),
    ).toBe('<p>No.<sup>12 </sup></p>')
  })

  it.each([
    ['/x9/en/104-dismissal/', '#p104'],
    ['/x9/en/walk/', '#walk'],
    ['/x9/en/walk/all/', '#walk'],
    ['/x9/en/checklist/court-day/', '#list-court-day'],
    ['/x9/en/deadlines/', '#deadlines'],
    ['/x9/en/timeline/', '#timeline'],
    ['/x9/en/200/', '#s200'],
    ['/x9/en/search/', '#contents'],
  ])('turns a link to %s into %s', (to, place) => {
    const link = `<a class="page-link understand" href="${to}"><span class="plate">104</span> Title</a>`
    expect(lean(link)).toBe(`<a href="${place}">104 Title</a>`)
  })

  it('leads a link to what needs script to the contents', () => {
    const link = '<p><a href="/x9/en/factors/">Tick them</a></p>'
    expect(lean(link)).toBe('<p><a href="#contents">Tick them</a></p>')
  })

  it('keeps every state of a claim that a reader without script needs, and drops the recall', () => {
    const claim =
      '<aside class="claim warns" data-claim="sc01" data-until="2026-12-21" role="note">\n' +
      '<p class="claim-text" data-when="fresh past">Do not go.</p>\n' +
      '<div data-when="recalled" hidden><p class="claim-fallback">Less.</p></div>\n' +
      '<p class="claim-dates"><span data-when="past">Not checked since.</span></p>\n</aside>'
    expect(lean(claim)).toBe(
      '<aside class="warns">\n<p>Do not go.</p>\n\n<p class="claim-dates">Not checked since.</p>\n</aside>',
    )
  })

  it('leaves terms as words: there is nothing to open', () => {
    expect(lean('<p>A <a class="term" href="/x9/en/words/#t-bond">bond</a>.</p>')).toBe(
      '<p>A bond.</p>',
    )
  })
})
