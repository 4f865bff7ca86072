import type { Day } from '#model/freshness.ts'

const DAY_MS = 86_400_000

/** Whole days from `today` to `day`; below zero where it is past. */
export function daysTo(day: Day, today: Day): number {
  return Math.round((Date.parse(day) - Date.parse(today)) / DAY_MS)
}
