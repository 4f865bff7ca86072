import type { Status } from './article.ts'
import { addDays, type Dated, type Day } from './freshness.ts'

/** Whose desk or courtroom a rule matters in. */
export const FORUMS = ['court', 'ICE', 'USCIS', 'CBP', 'Congress'] as const

export type Forum = (typeof FORUMS)[number]

/** A regime or a decision: when it governed, whom, and whether it was seen to hold. */
export interface TimelineEntry extends Dated {
  id: string
  kind: 'regime' | 'decision'
  forum: Forum[]
  status: Status
  /** `YYYY`, `YYYY-MM` or a day: as exactly as it is known. */
  from: string
  /** As `from`; null where no end was seen. */
  to: string | null
  title: string
  summary: string
  note: string
  issuer: string
  citation: string
  replacedBy: string | null
  /** What its sources are called. */
  sources: string[]
}

/** Whether an entry governed on a day: surely, perhaps (dates or later history unknown), or not. */
export type Governed = 'yes' | 'perhaps' | 'no'

/** First and last day that a year, a month or a day may stand for. */
export function daysOf(text: string): { first: Day; last: Day } {
  if (text.length === 10) return { first: text, last: text }
  if (text.length === 4) return { first: `${text}-01-01`, last: `${text}-12-31` }
  const [year = 0, month = 0] = text.split('-').map(Number)
  const next = month === 12 ? `${String(year + 1)}-01` : monthOf(year, month + 1)
  return { first: `${text}-01`, last: addDays(`${next}-01`, -1) }
}

/**
 * Whether an entry governed on a day. On the day one rule gave way to the next, the next
 * governs. What was not seen to end is sure only up to the day it was last seen.
 */
export function governedOn(entry: TimelineEntry, day: Day): Governed {
  const from = daysOf(entry.from)
  if (day < from.first) return 'no'
  if (entry.to !== null) {
    const to = daysOf(entry.to)
    if (day >= to.last) return 'no'
    return day >= from.last && day < to.first ? 'yes' : 'perhaps'
  }
  const surely = day >= from.last && day <= entry.asOf && entry.status !== 'replaced'
  return surely ? 'yes' : 'perhaps'
}

/**
 * What governed on a day, in the order it began; first what surely did.
 * @param forum one desk or courtroom, or null for all
 */
export function governing(
  entries: readonly TimelineEntry[],
  day: Day,
  forum: Forum | null,
): { entry: TimelineEntry; how: Governed }[] {
  const found = entries
    .filter((entry) => forum === null || entry.forum.includes(forum))
    .map((entry) => ({ entry, how: governedOn(entry, day) }))
  return [
    ...found.filter(({ how }) => how === 'yes'),
    ...found.filter(({ how }) => how === 'perhaps'),
  ]
}

/** Whether an entry was seen to have ended. */
export function hasEnded({ status }: TimelineEntry): boolean {
  return status === 'past' || status === 'replaced'
}

function monthOf(year: number, month: number): string {
  return `${String(year)}-${String(month).padStart(2, '0')}`
}
