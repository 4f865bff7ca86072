import { describe, expect, it } from 'vitest'
import { type Claim, claimLines } from '#model/claim.ts'
import { shownStatus } from '#model/status.ts'

const FRESH_DAY = '2026-11-24'
const LATE_DAY = '2028-01-01'

function aClaim(over: Partial<Claim> = {}): Claim {
  return {
    id: 'sc99-example',
    kind: 'warns',
    claim: 'the claim',
    warning: null,
    warningFirst: false,
    fallback: 'the fallback',
    confirmed: true,
    sources: ['usc'],
    asOf: '2026-06-24',
    checkBy: '2026-12-21',
    ...over,
  }
}

function printed(claim: Claim, today: string, recalled = false): string[] {
  return claimLines(claim, today, recalled).map((line) => `${line.text} [${line.note}]`)
}

describe('what is printed of a claim', () => {
  it('a fresh claim stands alone, whatever its kind', () => {
    for (const kind of ['warns', 'reassures', 'informs'] as const) {
      expect(printed(aClaim({ kind }), FRESH_DAY)).toEqual(['the claim [none]'])
    }
  })

  it('a warning past its life stays, and says since when nobody checked it', () => {
    expect(printed(aClaim(), LATE_DAY)).toEqual(['the claim [unchecked]'])
  })

  it('a reassurance past its life is gone; its fallback stands in its place', () => {
    expect(printed(aClaim({ kind: 'reassures' }), LATE_DAY)).toEqual(['the fallback [none]'])
  })

  it('procedure past its life comes after its fallback', () => {
    expect(printed(aClaim({ kind: 'informs' }), LATE_DAY)).toEqual([
      'the fallback [none]',
      'the claim [check-first]',
    ])
  })

  it('an unconfirmed claim prints as if past on the day it was seen', () => {
    const claim = aClaim({ kind: 'reassures', confirmed: false })
    expect(printed(claim, '2026-06-24')).toEqual(['the fallback [none]'])
  })

  it('the warning of a reassurance outlives it', () => {
    const claim = aClaim({ kind: 'reassures', warning: 'the warning', warningFirst: true })
    expect(printed(claim, LATE_DAY)).toEqual(['the warning [unchecked]', 'the fallback [none]'])
    expect(printed(claim, FRESH_DAY)).toEqual(['the warning [none]', 'the claim [none]'])
  })

  it('a recalled claim is its fallback alone, fresh or not, with no warning beside it', () => {
    const claim = aClaim({ warning: 'the warning' })
    expect(printed(claim, FRESH_DAY, true)).toEqual(['the fallback [none]'])
  })
})

describe('the status a reader sees', () => {
  const dated = { asOf: '2026-06-24', checkBy: '2026-12-21' }

  it.each([
    ['in-force', FRESH_DAY, 'in-force'],
    ['in-force', LATE_DAY, 'check-first'],
    ['contested', LATE_DAY, 'check-first'],
    ['past', LATE_DAY, 'past'],
    ['replaced', LATE_DAY, 'replaced'],
  ] as const)('%s on %s shows as %s', (status, today, expected) => {
    expect(shownStatus(status, dated, today)).toBe(expected)
  })
})
