import { type Claim, isPastLife } from './claim.ts'
import { type Day, freshness } from './freshness.ts'
import type { Alert, Outcome, Tree } from './tree.ts'

/** What the law clock needs besides the tree itself. */
export interface LawToday {
  today: Day
  claims: Readonly<Record<string, Claim>>
  recalled: ReadonlySet<string>
}

/** An alert or outcome that rests on law nobody has checked lately, and what to print with it. */
export interface Staleness {
  stale: boolean
  /** Day since which it was not checked: the oldest as-of among what is stale. */
  since: Day
  /** Fallbacks of its stale claims, in order. */
  fallbacks: string[]
}

/** Whether an alert or outcome, or any claim it names, is past, unconfirmed or recalled. */
export function staleness(card: Alert | Outcome, law: LawToday): Staleness {
  const stale = card.claims
    .map((id) => law.claims[id])
    .filter((claim) => claim !== undefined)
    .filter((claim) => isStale(claim, law))
  const own = freshness(card, law.today) === 'past'
  const days = [...stale.map((claim) => claim.asOf), ...(own ? [card.asOf] : [])].sort()
  return {
    stale: own || stale.length > 0,
    since: days[0] ?? card.asOf,
    fallbacks: stale.map((claim) => claim.fallback),
  }
}

/**
 * The outcome to print for the one the walk reached.
 * Only an outcome that asks the government for something, and where hours do not
 * count, gives way to its `instead`; all others stay, with their fallbacks.
 */
export function outcomeToday(
  tree: Tree,
  id: string,
  law: LawToday,
): { id: string; replaced: string | null } {
  const outcome = tree.outcomes[id]
  if (outcome === undefined) throw new Error(`No outcome "${id}"`)
  const gone =
    outcome.asks &&
    outcome.level !== 'urgent' &&
    outcome.instead !== null &&
    staleness(outcome, law).stale
  return gone ? { id: outcome.instead ?? id, replaced: id } : { id, replaced: null }
}

function isStale(claim: Claim, law: LawToday): boolean {
  return law.recalled.has(claim.id) || isPastLife(claim, law.today)
}
