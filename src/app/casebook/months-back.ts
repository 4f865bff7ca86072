import type { Day } from '#model/freshness.ts'

/** Months as `YYYY-MM`, from the one `today` is in backward. */
export function monthsBack(today: Day, count: number): string[] {
  const [year = 0, month = 1] = today.split('-').map(Number)
  return Array.from({ length: count }, (_, back) => {
    const months = year * 12 + month - 1 - back
    const [of, nth] = [Math.floor(months / 12), (months % 12) + 1]
    return `${String(of)}-${String(nth).padStart(2, '0')}`
  })
}
