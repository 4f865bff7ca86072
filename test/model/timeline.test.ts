import { describe, expect, it } from 'vitest'
import { daysOf, governedOn, governing, type TimelineEntry } from '#model/timeline.ts'

function anEntry(own: Partial<TimelineEntry>): TimelineEntry {
  return {
    id: 'memo',
    kind: 'regime',
    forum: ['ICE'],
    status: 'past',
    from: '2011-06-17',
    to: '2014-11-20',
    title: 'The memo',
    summary: 'It told ICE to choose.',
    note: '',
    issuer: 'ICE',
    citation: '',
    replacedBy: null,
    asOf: '2014-11-20',
    checkBy: '2024-11-17',
    sources: [],
    ...own,
  }
}

describe('the days a date may stand for', () => {
  it.each([
    ['2019', '2019-01-01', '2019-12-31'],
    ['2025-02', '2025-02-01', '2025-02-28'],
    ['2024-12', '2024-12-01', '2024-12-31'],
    ['2011-06-17', '2011-06-17', '2011-06-17'],
  ])('of %s run from %s to %s', (text, first, last) => {
    expect(daysOf(text)).toEqual({ first, last })
  })
})

describe('whether a rule governed on a day', () => {
  const closed = anEntry({})
  const open = anEntry({ to: null, status: 'in-force', asOf: '2026-06-29' })

  it.each([
    ['the day before it began', closed, '2011-06-16', 'no'],
    ['the day it began', closed, '2011-06-17', 'yes'],
    ['the day before it ended', closed, '2014-11-19', 'yes'],
    ['the day the next one came', closed, '2014-11-20', 'no'],
    ['a day on which it was seen', open, '2026-06-29', 'yes'],
    ['a day after it was last seen', open, '2026-06-30', 'perhaps'],
    ['a year in which it began, day unknown', anEntry({ from: '2012' }), '2012-05-01', 'perhaps'],
    ['a month in which it ended, day unknown', anEntry({ to: '2014-11' }), '2014-11-05', 'perhaps'],
    [
      'a time after a court set it aside',
      anEntry({ to: null, status: 'replaced' }),
      '2012-01-01',
      'perhaps',
    ],
  ])('on %s', (_name, entry, day, how) => {
    expect(governedOn(entry, day)).toBe(how)
  })

  it('names what surely governed first, and only for the desk that was asked for', () => {
    const perhaps = anEntry({ id: 'perhaps', from: '2012', forum: ['court'] })
    const court = anEntry({ id: 'court', forum: ['court', 'ICE'] })
    const found = governing([perhaps, closed, court], '2012-07-01', 'court')
    expect(found.map(({ entry, how }) => [entry.id, how])).toEqual([
      ['court', 'yes'],
      ['perhaps', 'perhaps'],
    ])
  })

  it('finds Johnson, and no Morton memo, for March 14, 2015', () => {
    const johnson = anEntry({ id: 'johnson', from: '2014-11-20', to: '2017-02-20' })
    const found = governing([closed, johnson], '2015-03-14', null)
    expect(found.map(({ entry }) => entry.id)).toEqual(['johnson'])
  })
})
