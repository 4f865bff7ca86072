import { describe, expect, it } from 'vitest'
import {
  isMonth,
  previewColumns,
  REPORT_COLUMNS,
  reportLines,
  reportsByMonth,
  reportTotals,
} from '#model/outcome-report.ts'
import { REPORT_FIELDS, REPORT_TICKS } from '#model/report-fields.ts'
import { anId, aReport } from '../kit/case.ts'

const REPORTS = [
  aReport({ id: anId(1), askedIn: '2026-08', choices: { result: 'granted', agency: 'opla' } }),
  aReport({
    id: anId(2),
    askedIn: '2026-10',
    choices: { result: 'worse', agency: 'opla' },
    ticks: { reasons: ['not_a_priority', 'other'] },
  }),
]

describe('reports', () => {
  it('become lines that a spreadsheet opens, the last month first', () => {
    const columns = ['asked_in', 'result', 'reasons']
    expect(reportLines(REPORTS, columns)).toBe(
      'asked_in,result,reasons\r\n2026-10,worse,not_a_priority other\r\n2026-08,granted,\r\n',
    )
  })

  it('leave their ids behind', () => {
    expect(reportLines(REPORTS)).not.toContain(anId(1))
    expect(REPORT_COLUMNS).not.toContain('id')
  })

  it('can hold no value that a spreadsheet would run or that needs quotes', () => {
    const values = [...Object.values(REPORT_FIELDS), ...Object.values(REPORT_TICKS)].flat()
    expect(values.filter((value) => !/^[a-z0-9_]+$/.test(value))).toEqual([])
  })

  it('show beforehand what each column would give away', () => {
    const preview = previewColumns(REPORTS)
    expect(preview.map(({ id }) => id)).toEqual(REPORT_COLUMNS)
    expect(preview.find(({ id }) => id === 'agency')?.values).toEqual([{ value: 'opla', rows: 2 }])
    expect(preview.find(({ id }) => id === 'reasons')?.values).toEqual([
      { value: '', rows: 1 },
      { value: 'not_a_priority other', rows: 1 },
    ])
  })

  it('are added up in the order of the field', () => {
    const totals = reportTotals(REPORTS, 'result')
    expect(totals.map(({ value }) => value)).toEqual(REPORT_FIELDS.result)
    expect(totals.filter(({ count }) => count > 0)).toEqual([
      { value: 'granted', count: 1 },
      { value: 'worse', count: 1 },
    ])
  })

  it('count every tick', () => {
    const totals = reportTotals(REPORTS, 'reasons').filter(({ count }) => count > 0)
    expect(totals).toEqual([
      { value: 'not_a_priority', count: 1 },
      { value: 'other', count: 1 },
    ])
  })

  it('stand under the month of the answer, else of the request, the newest first', () => {
    const answered = aReport({ id: anId(3), askedIn: '2026-08', answeredIn: '2026-11' })
    const blank = aReport({ id: anId(4), askedIn: '', answeredIn: '' })
    const months = reportsByMonth([blank, ...REPORTS, answered])
    expect(months.map(({ month }) => month)).toEqual(['2026-11', '2026-10', '2026-08', ''])
    expect(months.map(({ reports }) => reports.length)).toEqual([1, 1, 1, 1])
  })

  it.each([
    ['2026-11', true],
    ['2026-13', false],
    ['2026-1', false],
    ['2026-11-24', false],
  ])('know %s as a month: %s', (text, is) => {
    expect(isMonth(text)).toBe(is)
  })
})
