import type { PageLink } from './article.ts'
import { type Claim, isPastLife } from './claim.ts'
import { addDays, type Dated, type Day, freshness, isDay } from './freshness.ts'
import { type Closure, closures, type HolidayRule, openDayUpTo } from './holiday.ts'

/** A rule that counts days from a date a person has on paper. Every such rule is a warning. */
export interface DayRule extends Dated {
  id: string
  /** Id of what happened; one event may start several counts. */
  event: string
  /** What happened, as the person would say it. */
  happened: string
  /** The day to type. */
  day: string
  /** Which day that is where it is not sure; may be empty. */
  hint: string
  /** `year`: less than one year. `shown`: no date can be counted, so it is only said. */
  unit: 'days' | 'year' | 'shown'
  /** How many days; 0 where it counts none. */
  count: number
  /** The longer count that another official text gives: shown, never planned for. */
  longer: number | null
  /** The paper must have arrived by then; mailing it is not enough. */
  received: boolean
  /** What is due. */
  due: string
  /** The count in words. */
  how: string
  /** What the other official text says; empty where there is none. */
  other: string
  /** What to do where the day has passed; empty where none can. */
  late: string
  /** What to do; empty where the claims say it all. */
  steps: string[]
  pages: PageLink[]
  claims: Claim[]
  /** What to go by once its law is past, complete in itself. */
  fallbacks: string[]
  /** As printed. */
  sources: string[]
}

/** What a person typed: what happened, and on which day. */
export interface Happened {
  event: string
  day: Day
}

/** A count with all that its working shows. */
export interface Deadline {
  start: Day
  /** Last day by plain count. */
  end: Day
  /** Why offices may be closed on that day. */
  closed: Closure[]
  /** The last open day up to the end: the day to plan for. */
  fileBy: Day
  /** Where the longer count of another text ends; shown beside the end, never planned for. */
  longerEnd: Day | null
  /** Days from today to `fileBy`; negative once it has passed. */
  left: number
  /** The start lies after today: a slip, or a phone whose clock is wrong. */
  ahead: boolean
}

export type DateFault = 'missing' | 'far'

/** How a rule's law has aged. */
export type RuleLaw =
  | { state: 'fresh'; until: Day }
  | { state: 'stale'; since: Day }
  /** Taken back: nothing is counted by it any more. */
  | { state: 'recalled' }

/** Before it nobody counts days for a case of today; a year half typed lies there too. */
const FIRST_DAY: Day = '1990-01-01'

/** A date this far ahead of today is a slip, whatever the phone's clock says. */
const DAYS_AHEAD = 730

const MS_PER_DAY = 86_400_000

/** @returns null for a date that can be counted from; one that does not exist reads as missing */
export function dateFault(text: string, today: Day): DateFault | null {
  if (!isDay(text)) return 'missing'
  return text < FIRST_DAY || text > addDays(today, DAYS_AHEAD) ? 'far' : null
}

/**
 * Counts by plain calendar days: weekends and holidays count, and an end on one of them
 * moves back to the last open day, never forward.
 * @param start a day without `dateFault`
 * @returns null for a rule that is only shown
 */
export function deadline(
  rule: DayRule,
  start: Day,
  today: Day,
  holidays: readonly HolidayRule[],
): Deadline | null {
  if (rule.unit === 'shown') return null
  const counts = [rule.count, ...(rule.longer === null ? [] : [rule.longer])]
  const ends =
    rule.unit === 'year'
      ? [addDays(yearAfter(start), -1)]
      : counts.map((count) => addDays(start, count)).sort()
  const end = ends[0] ?? start
  const fileBy = openDayUpTo(end, holidays)
  return {
    start,
    end,
    closed: closures(end, holidays),
    fileBy,
    longerEnd: ends[1] ?? null,
    left: daysBetween(today, fileBy),
    ahead: start > today,
  }
}

/** What the law clock says of a rule and of the claims it rests on. */
export function ruleLaw(rule: DayRule, today: Day, recalled: ReadonlySet<string>): RuleLaw {
  if (rule.claims.some(({ id }) => recalled.has(id))) return { state: 'recalled' }
  const stale = rule.claims.filter((claim) => isPastLife(claim, today)).map(({ asOf }) => asOf)
  if (freshness(rule, today) === 'past') stale.push(rule.asOf)
  const since = stale.sort()[0]
  if (since !== undefined) return { state: 'stale', since }
  const until = [rule.checkBy, ...rule.claims.map(({ checkBy }) => checkBy)].sort()[0]
  return { state: 'fresh', until: until ?? rule.checkBy }
}

/** Whole days from one day to another; negative where the second is the earlier. */
export function daysBetween(from: Day, to: Day): number {
  return Math.round((Date.parse(to) - Date.parse(from)) / MS_PER_DAY)
}

/** The same date of the next year; February 29 has none there, so the day before it counts. */
function yearAfter(start: Day): Day {
  const year = String(Number(start.slice(0, 4)) + 1).padStart(4, '0')
  const same = `${year}${start.slice(4)}`
  return isDay(same) ? same : `${year}-02-28`
}
