import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { dateFault, daysBetween, deadline, ruleLaw } from '#model/deadline.ts'
import { addDays } from '#model/freshness.ts'
import type { HolidayRule } from '#model/holiday.ts'
import { aClaim, aRule, someDay } from '../kit/days.ts'

const TODAY = '2026-11-24'
const holidays: HolidayRule[] = [
  { id: 'thanksgiving', name: 'Thanksgiving Day', month: 11, on: { weekday: 4, nth: 4 } },
  { id: 'new-year', name: 'New Year’s Day', month: 1, on: { day: 1, years: null } },
  { id: 'christmas', name: 'Christmas Day', month: 12, on: { day: 25, years: null } },
]
const none = new Set<string>()
const byYear = aRule({ unit: 'year', count: 0, longer: null })
const fiveDays = aRule({ count: 5, longer: null })

describe('a count', () => {
  it.each([
    [aRule(), '2026-11-24', '2026-12-04', '2026-12-04', 'an open day stays'],
    [aRule(), '2026-11-18', '2026-11-28', '2026-11-27', 'a Saturday moves to the Friday before'],
    [aRule(), '2026-11-19', '2026-11-29', '2026-11-27', 'a Sunday moves to the Friday before'],
    [aRule(), '2026-11-16', '2026-11-26', '2026-11-25', 'a holiday moves to the day before'],
    [aRule(), '2026-12-22', '2027-01-01', '2026-12-31', 'and so over the end of a year'],
    [aRule(), '2026-12-24', '2027-01-03', '2026-12-31', 'past a weekend and a holiday at once'],
    [fiveDays, '2026-11-20', '2026-11-25', '2026-11-25', 'a weekend on the way counts'],
    [fiveDays, '2028-02-24', '2028-02-29', '2028-02-29', 'February 29 counts where it exists'],
    [fiveDays, '2027-02-24', '2027-03-01', '2027-03-01', 'and not where it does not'],
    [byYear, '2026-03-10', '2027-03-09', '2027-03-09', 'a year ends the day before its date'],
    [byYear, '2028-02-29', '2029-02-27', '2029-02-27', 'a year from February 29 is the shorter'],
    [byYear, '2027-03-01', '2028-02-29', '2028-02-29', 'a year may end on February 29'],
    [
      byYear,
      '2027-01-01',
      '2027-12-31',
      '2027-12-30',
      'January 1 on a Saturday is kept the day before',
    ],
  ])('$1 ends on $2, is planned for $3: $4', (rule, start, end, fileBy) => {
    expect(deadline(rule, start, TODAY, holidays)).toMatchObject({ start, end, fileBy })
  })

  it('says why offices may be closed on its last day', () => {
    expect(deadline(aRule(), '2026-11-16', TODAY, holidays)?.closed).toEqual([
      { why: 'holiday', name: 'Thanksgiving Day' },
    ])
  })

  it('plans for the shorter of two texts, however they are written, and shows the longer', () => {
    for (const [count, longer] of [
      [10, 30],
      [30, 10],
    ] as const) {
      const found = deadline(aRule({ count, longer }), '2026-11-24', TODAY, holidays)
      expect(found).toMatchObject({ end: '2026-12-04', longerEnd: '2026-12-24' })
    }
    expect(deadline(fiveDays, '2026-11-24', TODAY, holidays)?.longerEnd).toBeNull()
  })

  it.each([
    ['2026-11-24', 10],
    ['2026-11-18', 3],
    ['2026-11-14', 0],
    ['2026-11-13', -1],
    ['2020-01-01', -2510],
  ])('from %s leaves %i days', (start, left) => {
    expect(deadline(aRule(), start, TODAY, holidays)?.left).toBe(left)
  })

  it('goes on where the day has not come yet, and says so: the clock may be wrong', () => {
    expect(deadline(aRule(), '2026-11-25', TODAY, holidays)).toMatchObject({
      ahead: true,
      end: '2026-12-05',
    })
    expect(deadline(aRule(), '2026-11-24', TODAY, holidays)?.ahead).toBe(false)
  })

  it('is none where a rule is only shown', () => {
    expect(deadline(aRule({ unit: 'shown', count: 0 }), TODAY, TODAY, holidays)).toBeNull()
  })

  it('never gives more days than the shorter text, and never ends on a closed day', () => {
    const counts = fc.record({
      count: fc.integer({ min: 5, max: 400 }),
      longer: fc.option(fc.integer({ min: 5, max: 400 })),
      unit: fc.constantFrom('days' as const, 'year' as const),
    })
    fc.assert(
      fc.property(counts, someDay(), someDay(), (own, start, today) => {
        const found = deadline(aRule(own), start, today, holidays)
        const most = own.unit === 'year' ? 365 : Math.min(own.count, own.longer ?? own.count)
        if (found === null) throw new Error('It is counted')
        expect(daysBetween(start, found.end)).toBeLessThanOrEqual(most)
        expect(found.fileBy <= found.end && found.fileBy > start).toBe(true)
        expect(daysBetween(found.fileBy, found.end)).toBeLessThanOrEqual(4)
        expect(new Date(found.fileBy).getUTCDay() % 6).not.toBe(0)
        expect(addDays(today, found.left)).toBe(found.fileBy)
      }),
      { numRuns: 3000 },
    )
  })

  it('of plain days is the same with holidays and without, but for the day to plan for', () => {
    fc.assert(
      fc.property(someDay(), (start) => {
        const found = deadline(aRule(), start, TODAY, holidays)
        const bare = deadline(aRule(), start, TODAY, [])
        expect(found?.end).toBe(bare?.end)
        expect((found?.fileBy ?? '') <= (bare?.fileBy ?? '')).toBe(true)
      }),
    )
  })
})

describe('a typed date', () => {
  it.each([
    ['2026-11-20', null],
    ['2028-02-29', null],
    ['2015-06-01', null],
    ['2027-02-29', 'missing'],
    ['2026-11-31', 'missing'],
    ['', 'missing'],
    ['tomorrow', 'missing'],
    ['0002-11-24', 'far'],
    ['1989-12-31', 'far'],
    ['2028-11-24', 'far'],
    ['9999-12-31', 'far'],
  ])('"%s" has the fault %s', (text, fault) => {
    expect(dateFault(text, TODAY)).toBe(fault)
  })

  it('without a fault can be counted by every kind of rule', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), someDay()), (text) => {
        if (dateFault(text, TODAY) !== null) return
        for (const rule of [aRule(), byYear]) {
          expect(deadline(rule, text, TODAY, holidays)?.end).toMatch(/^\d{4}-\d\d-\d\d$/)
        }
      }),
    )
  })
})

describe('the law clock of a rule', () => {
  const rule = aRule({ claims: [aClaim()] })

  it.each([
    ['2026-11-24', { state: 'fresh', until: '2027-01-10' }],
    ['2027-01-10', { state: 'fresh', until: '2027-01-10' }],
    ['2027-01-11', { state: 'stale', since: '2026-11-10' }],
    ['2027-05-02', { state: 'stale', since: '2026-11-01' }],
  ])('on %s is as old as the oldest thing it rests on', (today, law) => {
    expect(ruleLaw(rule, today, none)).toEqual(law)
  })

  it('is stale where nobody could confirm a claim, and over where one was taken back', () => {
    const unsure = aRule({ claims: [aClaim({ confirmed: false })] })
    expect(ruleLaw(unsure, TODAY, none).state).toBe('stale')
    expect(ruleLaw(rule, TODAY, new Set(['sc11-appeal']))).toEqual({ state: 'recalled' })
  })
})
