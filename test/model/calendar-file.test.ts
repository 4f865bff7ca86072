import fc from 'fast-check'
import ICAL from 'ical.js'
import { describe, expect, it } from 'vitest'
import { calendarFile } from '#model/calendar-file.ts'
import { someDay } from '../kit/days.ts'

const STAMP = '2026-11-24'
const days = [
  { rule: 'appeal', day: '2026-12-04' },
  { rule: 'moved-court', day: '2026-11-27' },
]

function eventsOf(text: string) {
  const calendar = new ICAL.Component(ICAL.parse(text) as [string, unknown[], unknown[]])
  return calendar.getAllSubcomponents('vevent').map((one) => ({
    event: new ICAL.Event(one),
    stamp: String(one.getFirstPropertyValue('dtstamp')),
    alarms: one.getAllSubcomponents('valarm').map((alarm) => {
      const start = new ICAL.Event(one).startDate.clone()
      start.isDate = false
      start.addDuration(
        alarm.getFirstPropertyValue('trigger') as InstanceType<typeof ICAL.Duration>,
      )
      return start.toString()
    }),
  }))
}

describe('a calendar file', () => {
  it('is read by somebody else’s parser: whole days, the title, alarms at nine 7, 2 and 1 days before', () => {
    const [first, second] = eventsOf(calendarFile(days, 'Call the lawyer', STAMP))
    expect(first?.event.summary).toBe('Call the lawyer')
    expect(first?.event.startDate.isDate).toBe(true)
    expect(first?.event.startDate.toString()).toBe('2026-12-04')
    expect(first?.alarms).toEqual([
      '2026-11-27T09:00:00',
      '2026-12-02T09:00:00',
      '2026-12-03T09:00:00',
    ])
    expect(second?.event.startDate.toString()).toBe('2026-11-27')
  })

  it('carries the day of the edition as its stamp, so the same count gives the same bytes', () => {
    const text = calendarFile(days, 'Call the lawyer', STAMP)
    expect(eventsOf(text)[0]?.stamp).toBe('2026-11-24T00:00:00Z')
    expect(calendarFile(days, 'Call the lawyer', STAMP)).toBe(text)
  })

  it('names each entry the same in every file and language, and no two the same', () => {
    const ids = (title: string, stamp: string) =>
      eventsOf(calendarFile(days, title, stamp)).map(({ event }) => event.uid)
    expect(ids('Errand', '2027-03-01')).toEqual(ids('Call the lawyer', STAMP))
    expect(new Set(ids('Errand', STAMP)).size).toBe(2)
    const all = fc.tuple(fc.constantFrom('appeal', 'moved', 'asylum'), someDay())
    fc.assert(
      fc.property(all, all, ([one, a], [other, b]) => {
        const pair = [
          { rule: one, day: a },
          { rule: other, day: b },
        ]
        const uids = eventsOf(calendarFile(pair, 'x', STAMP)).map(({ event }) => event.uid)
        expect(uids[0] === uids[1]).toBe(one === other && a === b)
      }),
    )
  })

  it('says nothing about a case: no rule, no law, no name of the guide', () => {
    const text = calendarFile(days, 'Errand', STAMP).toLowerCase()
    const words = ['appeal', 'moved', 'court', 'guide', 'immigra', 'deport', 'pd-', 'lawyer']
    expect(words.filter((word) => text.includes(word))).toEqual([])
  })

  it('escapes and folds any title so that it comes back whole, no line over 75 octets', () => {
    const title = fc.string({ unit: 'grapheme', maxLength: 200 })
    const hard = fc.oneof(title, fc.constantFrom('a,b;c\\d\ne', 'ñ'.repeat(90), '☎️'.repeat(40)))
    fc.assert(
      fc.property(hard, (typed) => {
        // A control sign cannot stand in a calendar file, and no title of ours holds one.
        const words = typed.replace(/(?!\n)\p{Cc}/gu, '').trim()
        const text = calendarFile(days, words, STAMP)
        expect(text.endsWith('\r\n')).toBe(true)
        expect(text.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/)
        for (const line of text.split('\r\n')) {
          expect(new TextEncoder().encode(line).length).toBeLessThanOrEqual(75)
        }
        expect(eventsOf(text)[0]?.event.summary).toBe(words)
      }),
    )
  })
})
