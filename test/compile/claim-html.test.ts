// @vitest-environment jsdom
import { describe, expect, it } from 'vitest'
import { claimHtml, type ClaimSetting } from '#compile/claim-html.ts'
import { type Claim, claimLines } from '#model/claim.ts'

const WORDS = {
  'claim.after': 'After {day}, go by this instead:',
  'claim.then': 'After {day}:',
  'claim.dates': 'Last seen {day}. Check by {until}.',
  'claim.unchecked': 'Not checked since {day}. Act as if it is still so.',
  'claim.check-first': 'Not checked since {day}. Check it first.',
}

const FRESH = '2026-07-01'
const LAST = '2026-12-21'
const PAST = '2026-12-22'

describe.each(['warns', 'reassures', 'informs'] as const)('a claim that %s', (kind) => {
  it.each([
    [FRESH, 'fresh'],
    [LAST, 'fresh'],
    [PAST, 'past'],
  ] as const)('rendered early and read on %s says what the law clock says', (day, state) => {
    for (const warning of [null, 'A warning.']) {
      for (const warningFirst of warning === null ? [false] : [false, true]) {
        const claim = aClaim({ kind, warning, warningFirst })
        const shown = texts(html(claim, FRESH), state)
        const wanted = claimLines(claim, day, false).map(({ text }) => text)
        expect(shown.filter((text) => wanted.includes(text))).toEqual(wanted)
        expect(shown.includes('Never.')).toBe(false)
        for (const gone of [claim.claim, claim.fallback].filter((text) => !wanted.includes(text))) {
          expect(shown).not.toContain(gone)
        }
      }
    }
  })

  it('rendered late is printed in its past form only, and cannot become young again', () => {
    const claim = aClaim({ kind, warning: 'A warning.' })
    const late = html(claim, PAST)
    expect(late).not.toContain('data-until')
    const wanted = claimLines(claim, PAST, false).map(({ text }) => text)
    expect(texts(late, 'past').filter((text) => wanted.includes(text))).toEqual(wanted)
    expect(late.includes('The claim.')).toBe(kind !== 'reassures')
  })

  it('shows its fallback alone where it is called back', () => {
    const claim = aClaim({ kind, warning: 'A warning.' })
    for (const text of [html(claim, FRESH), html(claim, PAST)]) {
      expect(texts(text, 'recalled')).toEqual(['The fallback.'])
    }
    const recalled = html(claim, FRESH, { recalled: true })
    expect(recalled).not.toContain('The claim.')
    expect(recalled).not.toContain('A warning.')
    expect(recalled).toContain('The fallback.')
  })

  it('nobody could confirm is printed as if past', () => {
    const claim = aClaim({ kind, confirmed: false })
    expect(html(claim, FRESH)).toBe(html({ ...claim, confirmed: true }, PAST))
  })

  it('carries, without script, every date and what goes from which day', () => {
    const page = body(html(aClaim({ kind }), FRESH))
    const text = page.textContent
    expect(text).toContain('The claim.')
    expect(text).toContain('Last seen June 24, 2026. Check by December 21, 2026.')
    expect(text).toMatch(/After December 21, 2026/)
    if (kind !== 'warns') expect(text).toContain('The fallback.')
  })
})

describe('claim HTML', () => {
  it('names the claim, its kind and its last good day', () => {
    expect(html(aClaim({ kind: 'warns' }), FRESH)).toMatch(
      /^<aside class="claim warns" data-claim="sc01-x" data-until="2026-12-21" role="note">/,
    )
  })

  it('escapes what editors write', () => {
    const text = html(aClaim({ kind: 'informs', claim: '<script>"&', fallback: '</aside>' }), FRESH)
    expect(text).toContain('&lt;script&gt;&quot;&amp;')
    expect(text).not.toContain('<script>')
    expect(body(text).querySelectorAll('aside')).toHaveLength(1)
  })

  it('keeps source marks with the statement, or with the fallback that took its place', () => {
    const marks = '<sup>1</sup>'
    const old = html(aClaim({ kind: 'reassures' }), PAST, { marks })
    expect(old).toContain('The fallback.<sup>1</sup>')
    expect(html(aClaim({ kind: 'warns' }), FRESH, { marks })).toContain('The claim.<sup>1</sup>')
  })
})

function aClaim(part: Partial<Claim>): Claim {
  return {
    id: 'sc01-x',
    kind: 'warns',
    asOf: '2026-06-24',
    checkBy: LAST,
    claim: 'The claim.',
    warning: null,
    warningFirst: false,
    fallback: 'The fallback.',
    confirmed: true,
    sources: ['law'],
    ...part,
  }
}

function html(claim: Claim, today: string, part: Partial<ClaimSetting> = {}): string {
  return claimHtml(claim, {
    today,
    recalled: false,
    language: 'en',
    words: WORDS,
    marks: '',
    ...part,
  })
}

function body(text: string): HTMLElement {
  const page = document.createElement('div')
  page.innerHTML = text
  return page
}

/** Texts of the paragraphs a reader sees once the clock of the page has set a state. */
function texts(text: string, state: string): string[] {
  const page = body(text)
  for (const part of page.querySelectorAll<HTMLElement>('[data-when]')) {
    part.hidden = !(part.dataset['when'] ?? '').split(' ').includes(state)
  }
  return [...page.querySelectorAll('p')]
    .filter((one) => one.closest('[hidden]') === null)
    .filter(
      (one) =>
        [...one.children].every((child) => !(child as HTMLElement).hidden) ||
        one.children.length === 0,
    )
    .map((one) => one.textContent)
    .filter((one) => one !== '')
}
