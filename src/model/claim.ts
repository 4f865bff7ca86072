import { type Dated, type Day, freshness, type Kind } from './freshness.ts'

/** One checked line a reader could act on, in one language. */
export interface Claim extends Dated {
  id: string
  kind: Kind
  claim: string
  /** Lives by the rule for `warns`, whatever `kind` says. */
  warning: string | null
  warningFirst: boolean
  /** Complete in itself: every warning and do-not, no reassurance, no perishable detail. */
  fallback: string
  /** False: nobody could confirm it; printed as if past its life. */
  confirmed: boolean
  sources: string[]
}

/** Whether a claim may no longer be relied on: past its day, or never confirmed. */
export function isPastLife(claim: Claim, today: Day): boolean {
  return !claim.confirmed || freshness(claim, today) === 'past'
}

/** One paragraph of a printed claim, in reading order. */
export interface ClaimLine {
  role: 'claim' | 'warning' | 'fallback'
  text: string
  /** `unchecked`: print "Not checked since DATE. Act as if it is still so." under it; `check-first`: "… Check it first." */
  note: 'none' | 'unchecked' | 'check-first'
}

/**
 * What to print of a claim on a day.
 * A warning never disappears by age; a reassurance yields to its fallback;
 * procedure keeps its old text below the fallback. A recalled claim is its fallback alone.
 */
export function claimLines(claim: Claim, today: Day, recalled: boolean): ClaimLine[] {
  if (recalled) return [{ role: 'fallback', text: claim.fallback, note: 'none' }]
  const past = isPastLife(claim, today)
  const body = bodyLines(claim, past)
  if (claim.warning === null) return body
  const warning: ClaimLine = {
    role: 'warning',
    text: claim.warning,
    note: past ? 'unchecked' : 'none',
  }
  return claim.warningFirst ? [warning, ...body] : [...body, warning]
}

function bodyLines(claim: Claim, past: boolean): ClaimLine[] {
  const own = { role: 'claim', text: claim.claim } as const
  const fallback: ClaimLine = { role: 'fallback', text: claim.fallback, note: 'none' }
  if (!past) return [{ ...own, note: 'none' }]
  switch (claim.kind) {
    case 'warns':
      return [{ ...own, note: 'unchecked' }]
    case 'reassures':
      return [fallback]
    case 'informs':
      return [fallback, { ...own, note: 'check-first' }]
  }
}
