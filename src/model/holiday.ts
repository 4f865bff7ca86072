import { addDays, type Day } from './freshness.ts'

/**
 * A federal holiday as a rule: a day of a month, or a weekday counted within one.
 * Holidays only warn that offices may be closed; they never lengthen a deadline.
 */
export interface HolidayRule {
  id: string
  name: string
  /** 1 to 12. */
  month: number
  on: FixedDay | CountedWeekday
}

/** All of them, and whether anybody has read the statute they come from. */
export interface Holidays {
  verified: boolean
  rules: HolidayRule[]
}

export interface FixedDay {
  day: number
  /** Only every so many years, counted from one in which it was kept; null for each year. */
  years: { every: number; since: number } | null
}

export interface CountedWeekday {
  /** 0 is Sunday. */
  weekday: number
  /** Which one of the month; -1 is the last. */
  nth: number
}

/** Why offices may be closed on a day. */
export type Closure = { why: 'weekend' } | { why: 'holiday'; name: string }

const [SUNDAY, SATURDAY] = [0, 6]

/** 0 is Sunday. */
export function weekdayOf(day: Day): number {
  return new Date(`${day}T00:00:00Z`).getUTCDay()
}

/** The day itself in a year; null where it is not kept that year. */
export function holidayIn({ month, on }: HolidayRule, year: number): Day | null {
  const first = dayIn(year, month, 1)
  if ('day' in on) {
    const { day, years } = on
    if (years !== null && (year < years.since || (year - years.since) % years.every !== 0)) {
      return null
    }
    return dayIn(year, month, day)
  }
  const start = addDays(first, (on.weekday - weekdayOf(first) + 7) % 7)
  if (on.nth > 0) return addDays(start, 7 * (on.nth - 1))
  const fifth = addDays(start, 28)
  return fifth.slice(0, 7) === first.slice(0, 7) ? fifth : addDays(start, 21)
}

/** The workday on which it is kept: Friday for a Saturday, Monday for a Sunday. */
export function observedOn(holiday: Day): Day {
  const weekday = weekdayOf(holiday)
  if (weekday === SATURDAY) return addDays(holiday, -1)
  return weekday === SUNDAY ? addDays(holiday, 1) : holiday
}

/** Every reason why offices may be closed on a day; none where they should be open. */
export function closures(day: Day, rules: readonly HolidayRule[]): Closure[] {
  const weekday = weekdayOf(day)
  const year = Number(day.slice(0, 4))
  // January 1 on a Saturday is kept on the last day of the year before.
  const kept = rules.filter((rule) =>
    [year, year + 1].some((one) => {
      const holiday = holidayIn(rule, one)
      return holiday !== null && (holiday === day || observedOn(holiday) === day)
    }),
  )
  return [
    ...(weekday === SUNDAY || weekday === SATURDAY ? [{ why: 'weekend' } as const] : []),
    ...kept.map(({ name }) => ({ why: 'holiday', name }) as const),
  ]
}

/** The day itself where offices should be open, else the last such day before: never a later one. */
export function openDayUpTo(day: Day, rules: readonly HolidayRule[]): Day {
  let open = day
  while (closures(open, rules).length > 0) open = addDays(open, -1)
  return open
}

function dayIn(year: number, month: number, day: number): Day {
  const parts = [
    String(year).padStart(4, '0'),
    ...[month, day].map((n) => String(n).padStart(2, '0')),
  ]
  return parts.join('-')
}
