import { describe, expect, it } from 'vitest'
import { caseName, daysLeft, isExpired, newCase, nextNumber } from '#model/case.ts'
import { summaryOf, tally } from '#model/case-summary.ts'
import { cleanText, textFlaw } from '#model/case-limits.ts'
import { aCase, aFullCase, anId, TODAY } from '../kit/case.ts'

describe('a case', () => {
  it('has a neutral name until the keeper chooses one', () => {
    expect(caseName(newCase(anId(1), 3, TODAY, false), 'Case')).toBe('Case 3')
    expect(caseName(aCase({ name: 'Blue door' }), 'Case')).toBe('Blue door')
  })

  it('gets a number that no other has', () => {
    expect(nextNumber([])).toBe(1)
    expect(nextNumber([{ number: 2 }, { number: 7 }])).toBe(8)
  })

  it.each([
    [null, '2031-01-01', false, null],
    ['2026-11-30', '2026-11-24', false, 6],
    ['2026-11-30', '2026-11-30', false, 0],
    ['2026-11-30', '2026-12-01', true, 0],
  ])('kept until %s, on %s: expired %s, days left %s', (expiresOn, today, expired, left) => {
    expect(isExpired({ expiresOn }, today)).toBe(expired)
    expect(daysLeft({ expiresOn }, today)).toBe(left)
  })

  it('made for one of many people expires after seven days', () => {
    expect(newCase(anId(1), 1, '2026-11-24', true).expiresOn).toBe('2026-12-01')
    expect(newCase(anId(1), 1, '2026-11-24', false).expiresOn).toBeNull()
  })

  it('is listed with the first deadline that is not done', () => {
    const deadline = (day: string, done: boolean) => ({ id: day, title: day, day, note: '', done })
    const deadlines = [
      deadline('2026-12-05', false),
      deadline('2026-12-01', true),
      deadline('2026-12-03', false),
    ]
    expect(summaryOf(aCase({ deadlines })).nextDeadline?.day).toBe('2026-12-03')
    expect(summaryOf(aCase()).nextDeadline).toBeNull()
    expect(summaryOf(aFullCase()).outcome).toBe('o_continuance')
  })

  it('is counted without a name', () => {
    const cases = [aFullCase(), aFullCase(), aCase()].map(summaryOf)
    const counted = tally(cases)
    expect(counted).toEqual({
      all: 3,
      stages: { stage_court: 2, unknown: 1 },
      outcomes: { o_continuance: 2 },
    })
    expect(JSON.stringify(counted)).not.toContain('Blue door')
  })
})

describe('a text', () => {
  it.each([
    ['Ana Luz', false, null],
    ['línea\notra\tlínea', true, null],
    ['línea\notra', false, 'hidden-characters'],
    ['a\u202Eb', true, 'hidden-characters'],
    ['a\u2067b', true, 'hidden-characters'],
    ['a\u0000b', true, 'hidden-characters'],
    ['a\uDC00b', true, 'hidden-characters'],
    ['👩‍👧 עברית', true, null],
    ['x'.repeat(21), true, 'too-long'],
  ])('%j with line breaks %s has the flaw %s', (text, lines, flaw) => {
    expect(textFlaw(text, 20, lines)).toBe(flaw)
  })

  it('that was cleaned has no flaw but its length', () => {
    const typed = 'a\u202Eb\u0007c\r\nd\re\uD800f\u2029\tg'
    for (const lines of [true, false])
      expect(textFlaw(cleanText(typed, lines), 99, lines)).toBeNull()
    expect(cleanText('a\r\nb', true)).toBe('a\nb')
    expect(cleanText('a\r\nb', false)).toBe('a b')
    expect(cleanText('👩‍👧 עברית', false)).toBe('👩‍👧 עברית')
  })
})
