import { describe, expect, it } from 'vitest'
import { REPORT_COLUMNS } from '#model/outcome-report.ts'
import {
  REPORT_FIELDS,
  REPORT_TICKS,
  type ReportField,
  type ReportTick,
} from '#model/report-fields.ts'
import { monthsBack } from '../../src/app/casebook/months-back.ts'
import { columnValueKey, REPORT_GROUPS, valueKey } from '../../src/app/casebook/report-words.ts'
import { wordsOf } from '../kit/app.ts'

const VALUES = { ...REPORT_FIELDS, ...REPORT_TICKS }
const GROUPS = Object.keys(VALUES) as (ReportField | ReportTick)[]

describe('the form of a report', () => {
  it('asks everything once', () => {
    expect([...REPORT_GROUPS].sort()).toEqual([...GROUPS].sort())
  })

  it.each(['en', 'es'] as const)('has words for every column and value in %s', (code) => {
    const words = wordsOf(code)
    const keys = [
      ...REPORT_COLUMNS.map((column) => `survey.${column}`),
      ...GROUPS.flatMap((group) => VALUES[group].map((value) => valueKey(group, value))),
    ]
    expect(keys.filter((key) => words[key] === undefined)).toEqual([])
  })

  it('says two values of a field in different words', () => {
    const words = wordsOf('es')
    for (const group of GROUPS) {
      const said = VALUES[group].map((value) => words[valueKey(group, value)])
      expect(new Set(said).size, group).toBe(said.length)
    }
  })

  it('leaves months to speak for themselves', () => {
    expect(columnValueKey('asked_in', '2026-10')).toBeNull()
    expect(columnValueKey('given', 'none')).toBe('survey.given.none')
    expect(columnValueKey('asked', 'stay')).toBe('survey.form.stay')
  })
})

describe('months to choose from', () => {
  it('go back over the turn of a year', () => {
    expect(monthsBack('2026-02-28', 4)).toEqual(['2026-02', '2026-01', '2025-12', '2025-11'])
  })
})
