import type { Status } from './article.ts'
import { type Dated, type Day, freshness } from './freshness.ts'

/** What a reader sees: the editors' status, or that it must be checked first. */
export type ShownStatus = Status | 'check-first'

/**
 * History does not go stale for a reader: what is past stays past, whoever looked last.
 * Everything else that was not checked in time must be checked before it is relied on.
 */
export function shownStatus(status: Status, dated: Dated, today: Day): ShownStatus {
  if (status === 'past' || status === 'replaced') return status
  return freshness(dated, today) === 'past' ? 'check-first' : status
}
