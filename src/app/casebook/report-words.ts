import {
  REPORT_FIELDS,
  REPORT_TICKS,
  type ReportField,
  type ReportTick,
} from '#model/report-fields.ts'

/** How the form of a report is cut; every field and every set of ticks stands in one of them. */
export const REPORT_SECTIONS = [
  {
    id: 'request',
    fields: ['agency', 'region', 'stage', 'custody', 'represented', 'how', 'asked'],
    ticks: [],
  },
  {
    id: 'answer',
    fields: ['result', 'given', 'days', 'motion', 'arrest', 'work_permit', 'later'],
    ticks: ['reasons'],
  },
  {
    id: 'person',
    fields: ['time_in_us', 'age', 'origin', 'language'],
    ticks: ['factors', 'negatives', 'relief'],
  },
  { id: 'reporter', fields: ['role'], ticks: [] },
] as const satisfies readonly {
  id: string
  fields: readonly ReportField[]
  ticks: readonly ReportTick[]
}[]

/** Every column of choices or ticks, in the order of the form. */
export const REPORT_GROUPS: readonly (ReportField | ReportTick)[] = REPORT_SECTIONS.flatMap(
  ({ fields, ticks }) => [...fields, ...ticks],
)

/** Key of the words for a value: the stages are a case's, both lists of forms are one. */
export function valueKey(field: ReportField | ReportTick, value: string): string {
  if (field === 'stage') return `case.stage.${value}`
  if ((field === 'asked' || field === 'given') && value !== 'none') return `survey.form.${value}`
  return `survey.${field}.${value}`
}

/**
 * Key of the words for a column of the table and for one value in it. Months speak for
 * themselves: null.
 * @param value one id; several are looked up one by one
 */
export function columnValueKey(column: string, value: string): string | null {
  return isGroup(column) ? valueKey(column, value) : null
}

function isGroup(column: string): column is ReportField | ReportTick {
  return column in REPORT_FIELDS || column in REPORT_TICKS
}
