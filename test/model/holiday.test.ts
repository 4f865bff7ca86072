import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addDays, type Day } from '#model/freshness.ts'
import {
  closures,
  holidayIn,
  type HolidayRule,
  observedOn,
  openDayUpTo,
  weekdayOf,
} from '#model/holiday.ts'
import { someDay } from '../kit/days.ts'

const named = (id: string, month: number, on: HolidayRule['on']): HolidayRule => ({
  id,
  name: id,
  month,
  on,
})
const newYear = named('new year', 1, { day: 1, years: null })
const king = named('king', 1, { weekday: 1, nth: 3 })
const inauguration = named('inauguration', 1, { day: 20, years: { every: 4, since: 2025 } })
const memorial = named('memorial', 5, { weekday: 1, nth: -1 })
const independence = named('independence', 7, { day: 4, years: null })
const thanksgiving = named('thanksgiving', 11, { weekday: 4, nth: 4 })
const rules = [newYear, king, inauguration, memorial, independence, thanksgiving]

describe('a holiday', () => {
  it.each([
    [newYear, 2027, '2027-01-01'],
    [king, 2027, '2027-01-18'],
    [king, 2029, '2029-01-15'],
    [memorial, 2026, '2026-05-25'],
    [memorial, 2027, '2027-05-31'],
    [thanksgiving, 2026, '2026-11-26'],
    [thanksgiving, 2029, '2029-11-22'],
    [inauguration, 2029, '2029-01-20'],
    [inauguration, 2027, null],
    [inauguration, 2021, null],
  ])('%o falls in %i on %s', (rule, year, day) => {
    expect(holidayIn(rule, year)).toBe(day)
  })

  it.each([
    ['2026-07-04', '2026-07-03', 'a Saturday is kept on the Friday before'],
    ['2027-07-04', '2027-07-05', 'a Sunday is kept on the Monday after'],
    ['2028-07-04', '2028-07-04', 'a Tuesday is kept on its day'],
    ['2028-01-01', '2027-12-31', 'a Saturday that begins the year is kept in the year before'],
  ])('%s is kept on %s: %s', (day, kept) => {
    expect(observedOn(day)).toBe(kept)
  })
})

describe('a closed day', () => {
  it.each([
    ['2026-07-03', [{ why: 'holiday', name: 'independence' }]],
    ['2026-07-04', [{ why: 'weekend' }, { why: 'holiday', name: 'independence' }]],
    ['2026-07-05', [{ why: 'weekend' }]],
    ['2026-07-06', []],
    ['2027-12-31', [{ why: 'holiday', name: 'new year' }]],
    ['2026-11-26', [{ why: 'holiday', name: 'thanksgiving' }]],
  ])('%s says why', (day, why) => {
    expect(closures(day, rules)).toEqual(why)
  })

  it.each([
    ['2026-07-05', '2026-07-02'],
    ['2026-11-26', '2026-11-25'],
    ['2028-01-02', '2027-12-30'],
    ['2026-12-09', '2026-12-09'],
  ])('%s is planned for %s', (day, open) => {
    expect(openDayUpTo(day, rules)).toBe(open)
  })

  it('moves to an open weekday, never a later one, and never far', () => {
    fc.assert(
      fc.property(someDay(), (day: Day) => {
        const open = openDayUpTo(day, rules)
        expect(closures(open, rules)).toEqual([])
        expect([1, 2, 3, 4, 5]).toContain(weekdayOf(open))
        expect(open <= day && open >= addDays(day, -4)).toBe(true)
      }),
      { numRuns: 2000 },
    )
  })
})
