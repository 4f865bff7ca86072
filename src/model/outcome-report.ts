import { REPORT_FIELDS, REPORT_TICKS, type ReportField, type ReportTick } from './report-fields.ts'

/** One request and what came of it; linked to no case. */
export interface OutcomeReport {
  /** 32 hex digits by chance, no case's. */
  id: string
  /** `YYYY-MM`, or empty where not known. */
  askedIn: string
  answeredIn: string
  /** One value per field answered. */
  choices: Readonly<Partial<Record<ReportField, string>>>
  ticks: Readonly<Partial<Record<ReportTick, readonly string[]>>>
}

/** A column of the table a person looks over before it leaves the phone. */
export interface ReportColumn {
  id: string
  /** Every value that will be written, with its number of rows; what is empty is "". */
  values: { value: string; rows: number }[]
}

/** An id per column, in order. The report's own id stays behind: it could link two files. */
export const REPORT_COLUMNS: readonly string[] = [
  'asked_in',
  'answered_in',
  ...Object.keys(REPORT_FIELDS),
  ...Object.keys(REPORT_TICKS),
]

export function newReport(id: string): OutcomeReport {
  return { id, askedIn: '', answeredIn: '', choices: {}, ticks: {} }
}

/** True for a calendar month as `YYYY-MM`. */
export function isMonth(text: string): boolean {
  return /^\d{4}-(?:0[1-9]|1[0-2])$/.test(text)
}

/** What each column would give away, for reading before the file is made. */
export function previewColumns(reports: readonly OutcomeReport[]): ReportColumn[] {
  const rows = reports.map(rowOf)
  return REPORT_COLUMNS.map((id, column) => {
    const counts = new Map<string, number>()
    for (const row of rows) {
      const value = row[column] ?? ''
      counts.set(value, (counts.get(value) ?? 0) + 1)
    }
    const values = [...counts].map(([value, count]) => ({ value, rows: count }))
    return { id, values: values.sort((a, b) => b.rows - a.rows) }
  })
}

/**
 * The reports as a table for any spreadsheet: RFC 4180, one line each, the most recent month
 * first so that the order of entry tells nothing.
 * @param columns ids of the columns to write, out of `REPORT_COLUMNS`
 */
export function reportLines(
  reports: readonly OutcomeReport[],
  columns: readonly string[] = REPORT_COLUMNS,
): string {
  const places = columns.map((id) => REPORT_COLUMNS.indexOf(id)).filter((place) => place !== -1)
  const pick = (row: readonly string[]) => places.map((place) => row[place] ?? '').join(',')
  const rows = reports.map((report) => pick(rowOf(report))).sort((a, b) => (a < b ? 1 : -1))
  return [pick(REPORT_COLUMNS), ...rows].map((line) => `${line}\r\n`).join('')
}

/** How often each value of a field was chosen or ticked, in the field's own order. */
export function reportTotals(
  reports: readonly OutcomeReport[],
  field: ReportField | ReportTick,
): { value: string; count: number }[] {
  const picked = reports.flatMap(({ choices, ticks }) =>
    isTick(field) ? (ticks[field] ?? []) : (choices[field] ?? []),
  )
  return valuesOf(field).map((value) => ({
    value,
    count: picked.filter((one) => one === value).length,
  }))
}

/** One's own reports by the month of the answer, else of the request; the newest first. */
export function reportsByMonth(
  reports: readonly OutcomeReport[],
): { month: string; reports: OutcomeReport[] }[] {
  const months = [...new Set(reports.map(monthOf))].sort((a, b) => (a < b ? 1 : -1))
  return months.map((month) => ({
    month,
    reports: reports.filter((report) => monthOf(report) === month),
  }))
}

function monthOf({ answeredIn, askedIn }: OutcomeReport): string {
  return answeredIn === '' ? askedIn : answeredIn
}

function valuesOf(field: ReportField | ReportTick): readonly string[] {
  return isTick(field) ? REPORT_TICKS[field] : REPORT_FIELDS[field]
}

function isTick(field: ReportField | ReportTick): field is ReportTick {
  return field in REPORT_TICKS
}

/** Values are ids of lower-case letters, digits and `_`: none needs quotes or can be a formula. */
function rowOf(report: OutcomeReport): string[] {
  const fields = Object.keys(REPORT_FIELDS) as ReportField[]
  const ticks = Object.keys(REPORT_TICKS) as ReportTick[]
  return [
    report.askedIn,
    report.answeredIn,
    ...fields.map((field) => report.choices[field] ?? ''),
    ...ticks.map((tick) => (report.ticks[tick] ?? []).join(' ')),
  ]
}
