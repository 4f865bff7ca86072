import fc from 'fast-check'
import type { DayRule } from '#model/deadline.ts'
import { addDays, type Day } from '#model/freshness.ts'
import type { Claim } from '#model/claim.ts'

/** Days from 1990 to 2089, with leap years and the ends of years among them. */
export function someDay(): fc.Arbitrary<Day> {
  return fc.oneof(
    fc.integer({ min: 0, max: 36_524 }).map((count) => addDays('1990-01-01', count)),
    fc.constantFrom('2024-02-29', '2028-02-29', '2027-02-28', '2026-12-31', '2027-01-01'),
  )
}

export function aRule(own: Partial<DayRule> = {}): DayRule {
  return {
    id: 'appeal',
    event: 'decided',
    happened: 'The judge decided my case',
    day: 'Day of the decision',
    hint: '',
    unit: 'days',
    count: 10,
    longer: 30,
    received: true,
    due: 'Appeal to the Board',
    how: 'Count 10 days.',
    other: 'The form says 30 days.',
    late: 'File at once.',
    steps: [],
    pages: [],
    claims: [],
    fallbacks: ['Act as if you have 10 days.'],
    sources: ['The rule itself'],
    asOf: '2026-11-01',
    checkBy: '2027-05-01',
    ...own,
  }
}

export function aClaim(own: Partial<Claim> = {}): Claim {
  return {
    id: 'sc11-appeal',
    kind: 'warns',
    claim: 'Ten days are all you have.',
    warning: null,
    warningFirst: false,
    fallback: 'Act as if you have 10 days.',
    confirmed: true,
    sources: [],
    asOf: '2026-11-10',
    checkBy: '2027-01-10',
    ...own,
  }
}
