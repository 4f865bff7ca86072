/** Calendar day as `YYYY-MM-DD`; such strings sort as the days do. */
export type Day = string

export type Kind = 'warns' | 'reassures' | 'informs'

export type Freshness = 'fresh' | 'due' | 'past'

/** A statement with a life: seen true on `asOf`, to be checked again by `checkBy`. */
export interface Dated {
  asOf: Day
  checkBy: Day
}

/** Days before `checkBy` in which a statement is still good but an editor should renew it. */
const DUE_DAYS = 14

const MS_PER_DAY = 86_400_000

/**
 * Shelf life in days per class of source.
 * Source: content rules, "Age, kind, recall" (README of the facts).
 */
export const SHELF_LIFE: Readonly<Record<string, number>> = {
  history: 3650,
  statute: 365,
  regulation: 180,
  warning: 180,
  precedent: 120,
  official_contact: 90,
  memo: 60,
  fee_form: 60,
  other_contact: 30,
  litigation: 14,
}

/**
 * @param day an existing calendar day
 * @param count whole days, negative for earlier
 */
export function addDays(day: Day, count: number): Day {
  const time = Date.parse(`${day}T00:00:00Z`) + count * MS_PER_DAY
  return new Date(time).toISOString().slice(0, 10)
}

/** True for `YYYY-MM-DD` where that day exists (2026-02-30 does not). */
export function isDay(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false
  const time = Date.parse(`${text}T00:00:00Z`)
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(text)
}

/** The day a phone's clock shows in its own time zone. */
export function localDay(date: Date): Day {
  const month = String(date.getMonth() + 1).padStart(2, '0')
  const day = String(date.getDate()).padStart(2, '0')
  return `${String(date.getFullYear()).padStart(4, '0')}-${month}-${day}`
}

/**
 * The day the law clock counts from: a phone that lags behind the edition it
 * reads has a wrong clock, so the edition's day wins.
 */
export function lawDay(phone: Day, edition: Day): Day {
  return phone > edition ? phone : edition
}

/** Whether a dated statement may still be relied on. Good through `checkBy` itself. */
export function freshness(statement: Dated, today: Day): Freshness {
  if (today > statement.checkBy) return 'past'
  return addDays(today, DUE_DAYS) > statement.checkBy ? 'due' : 'fresh'
}
