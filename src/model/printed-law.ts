import { addDays, type Day } from './freshness.ts'
import type { TreePart } from './pack.ts'
import { staleness } from './tree-clock.ts'
import type { Alert, Outcome } from './tree.ts'

/** How a card or outcome ages on a page that has no walk around it. */
export interface PrintedLaw {
  /** Last day its law may be relied on; null where that is over already. */
  until: Day | null
  /** Day since which it was not checked, where that is over. */
  since: Day
  /** What to go by as well once it is over. */
  fallbacks: string[]
}

/**
 * @param today the edition's day: the page is the same for every phone, its clock does the rest
 */
export function printedLaw(
  card: Alert | Outcome,
  part: TreePart,
  today: Day,
  recalled: ReadonlySet<string>,
): PrintedLaw {
  const law = { today, claims: part.claims, recalled }
  const now = staleness(card, law)
  if (now.stale) return { until: null, since: now.since, fallbacks: now.fallbacks }
  const claims = card.claims.flatMap((id) => part.claims[id] ?? [])
  const until = [card.checkBy, ...claims.map((claim) => claim.checkBy)].sort()[0] ?? card.checkBy
  const { fallbacks } = staleness(card, { ...law, today: addDays(latest(claims, until), 1) })
  return { until, since: card.asOf, fallbacks }
}

/** The day after which every claim is past, so that all fallbacks are printed. */
function latest(claims: readonly { checkBy: Day }[], until: Day): Day {
  return [until, ...claims.map((claim) => claim.checkBy)].sort().at(-1) ?? until
}
