import { describe, expect, it } from 'vitest'
import { addDays, freshness, isDay, lawDay, localDay } from '#model/freshness.ts'
import { longDay } from '#model/day-words.ts'

describe('days', () => {
  it.each([
    ['2026-06-24', 180, '2026-12-21'],
    ['2024-02-28', 1, '2024-02-29'],
    ['2026-02-28', 1, '2026-03-01'],
    ['2026-03-07', 2, '2026-03-09'],
    ['2026-01-01', -1, '2025-12-31'],
  ])('%s and %i days is %s', (day, count, expected) => {
    expect(addDays(day, count)).toBe(expected)
  })

  it.each(['2026-02-30', '2026-13-01', '26-01-01', '2026-1-1', '', 'today', '2026-00-10'])(
    '"%s" is no day',
    (text) => {
      expect(isDay(text)).toBe(false)
    },
  )

  it('a leap day is a day in leap years only', () => {
    expect([isDay('2024-02-29'), isDay('2026-02-29')]).toEqual([true, false])
  })

  it('the phone shows its own calendar day, not the one in Greenwich', () => {
    expect(localDay(new Date(2027, 0, 5, 23, 59))).toBe('2027-01-05')
  })

  it('a phone whose clock lags behind the edition counts from the edition', () => {
    expect(lawDay('2020-01-01', '2026-11-24')).toBe('2026-11-24')
    expect(lawDay('2028-01-01', '2026-11-24')).toBe('2028-01-01')
  })

  it('a day is printed as readers write it', () => {
    expect(longDay('2026-06-24', 'en')).toBe('June 24, 2026')
    expect(longDay('2026-06-24', 'es')).toBe('24 de junio de 2026')
  })
})

describe('the law clock', () => {
  const statement = { asOf: '2026-06-24', checkBy: '2026-12-21' }

  it.each([
    ['2026-06-24', 'fresh'],
    ['2026-12-07', 'fresh'],
    ['2026-12-08', 'due'],
    ['2026-12-21', 'due'],
    ['2026-12-22', 'past'],
    ['2028-01-01', 'past'],
  ])('on %s the statement is %s', (today, expected) => {
    expect(freshness(statement, today)).toBe(expected)
  })
})
