import { describe, expect, it } from 'vitest'
import type { Article } from '#model/article.ts'
import { changesBetween } from '#model/changes.ts'
import { sentencesOf } from '#model/printed.ts'
import { anArticle } from '../kit/pack.ts'

const NOBODY: ReadonlySet<string> = new Set()

function claim(text: string, until = '2027-01-01', state = ''): string {
  return (
    `<aside class="claim warns" data-claim="sc01" data-until="${until}"${state} role="note">` +
    `<p class="claim-text" data-when="fresh past">${text}<sup class="cite"><a>1</a></sup></p>` +
    `<div data-when="recalled" hidden><p class="claim-fallback">Ask first.</p></div>` +
    `<p class="claim-dates">Check by ${until}.</p></aside>`
  )
}

function page(html: string, rest: Partial<Article> = {}): Article {
  return anArticle({ number: 104, html, ...rest })
}

function claimsBetween(before: string, after: string, recalled = NOBODY) {
  return changesBetween([page(before)], [page(after)], recalled).claims
}

describe('what became of a claim', () => {
  it.each([
    ['nothing, where only its marks moved', claim('So.'), claim('So.').replace('>1<', '>7<'), []],
    ['renewed, where it has another day', claim('So.'), claim('So.', '2027-06-01'), ['renewed']],
    ['turned, where it says something else', claim('So.'), claim('Not so.'), ['turned']],
    ['gone, where it is on no page', claim('So.'), '', ['gone']],
    ['new, where it was on none', '', claim('So.'), ['new']],
    [
      'recalled, where its page prints it so',
      claim('So.'),
      claim('', '', ' data-state="recalled"'),
      ['recalled'],
    ],
  ])('is %s', (_, before, after, changes) => {
    expect(claimsBetween(before, after).map((one) => one.change)).toEqual(changes)
  })

  it('is told with what it says now and said before', () => {
    expect(claimsBetween(claim('So.'), claim('Not so.'))).toEqual([
      { id: 'sc01', change: 'turned', now: 'Not so.', before: 'So.', on: 104 },
    ])
  })

  it('prints nothing but the fallback of one that is taken back, and puts it first', () => {
    const other = claim('Same.').replace('sc01', 'sc02')
    const turned = claim('Other.').replace('sc01', 'sc02')
    const claims = claimsBetween(other + claim('So.'), turned + claim('So.'), new Set(['sc01']))
    expect(claims.map((one) => [one.change, one.now])).toEqual([
      ['recalled', 'Ask first.'],
      ['turned', 'Other.'],
    ])
  })
})

describe('what became of a page', () => {
  it('is told in the sentences that came and went, and in nothing that stayed', () => {
    const [changed] = changesBetween(
      [page('<p>It stays. It <b>goes</b> &amp; ends.</p><ul><li>One</li></ul>')],
      [page('<p>It stays. It came.</p><ul><li>One</li><li>Two</li></ul>')],
      NOBODY,
    ).articles
    expect(changed?.came).toEqual(['It came.', 'Two'])
    expect(changed?.went).toEqual(['It goes & ends.'])
  })

  it('is told by its status before and after, though no word changed', () => {
    const before = page('<p>Same.</p>', { status: 'in-force' })
    const after = page('<p>Same.</p>', { status: 'contested' })
    expect(changesBetween([before], [after], NOBODY).articles).toMatchObject([
      { before: 'in-force', after: 'contested', came: [], went: [] },
    ])
  })

  it('is new or gone as a whole', () => {
    const other = page('<p>Other.</p>', { number: 105 })
    const { articles } = changesBetween([page('<p>Same.</p>')], [other], NOBODY)
    expect(articles.map((one) => [one.number, one.change])).toEqual([
      [104, 'gone'],
      [105, 'new'],
    ])
  })
})

it('reads sentences as a person does: marks, claims and markup are not among them', () => {
  const html = `<h2>When</h2><p>First.<sup class="cite"><a>2</a></sup> Second?</p>${claim('So.')}`
  expect(sentencesOf(html)).toEqual(['When', 'First.', 'Second?'])
})
