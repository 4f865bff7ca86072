import { STAGES } from './case.ts'

/**
 * What a report on one request asks. Every field is a choice, a month or a set of ticks:
 * there is no place where a name could go.
 * Source: practice.md 7, "Outcome reports"
 */
export const REPORT_FIELDS = {
  role: ['attorney', 'accredited_rep', 'clinic'],
  region: [
    'withheld',
    'circuit_1',
    'circuit_2',
    'circuit_3',
    'circuit_4',
    'circuit_5',
    'circuit_6',
    'circuit_7',
    'circuit_8',
    'circuit_9',
    'circuit_10',
    'circuit_11',
    'circuit_dc',
  ],
  agency: ['opla', 'ero', 'hsi', 'uscis', 'cbp', 'doj'],
  stage: STAGES,
  custody: ['yes', 'no', 'released_later'],
  represented: ['yes', 'no', 'limited'],
  how: ['letter', 'portal', 'oral', 'joint_motion', 'dhs_own_idea'],
  asked: [
    'no_nta',
    'continuance',
    'administrative_closure',
    'dismissal',
    'termination',
    'stipulation',
    'bond_or_release',
    'no_appeal',
    'joint_reopening',
    'stay',
    'deferred_action',
    'supervision',
  ],
  given: [
    'none',
    'no_nta',
    'continuance',
    'administrative_closure',
    'dismissal',
    'termination',
    'stipulation',
    'bond_or_release',
    'no_appeal',
    'joint_reopening',
    'stay',
    'deferred_action',
    'supervision',
  ],
  result: ['granted', 'part', 'denied', 'no_answer', 'withdrawn', 'worse'],
  days: ['0_7', '8_30', '31_90', 'over_90'],
  time_in_us: ['under_2', '2_5', '5_10', '10_20', 'over_20'],
  age: ['under_18', '18_24', '25_39', '40_59', '60_up'],
  origin: [
    'withheld',
    'mexico_central_america',
    'caribbean',
    'south_america',
    'europe',
    'middle_east_north_africa',
    'africa',
    'asia_pacific',
  ],
  language: ['en', 'es', 'ht', 'pt', 'zh', 'other'],
  motion: ['dismiss', 'pretermit', 'recalendar', 'none'],
  arrest: ['court', 'check_in', 'uscis', 'home', 'none'],
  work_permit: ['kept', 'lost', 'gained', 'not_applicable'],
} as const satisfies Record<string, readonly string[]>

/** Fields where several values may be ticked. */
export const REPORT_TICKS = {
  reasons: ['none', 'not_a_priority', 'criminal_history', 'no_relief', 'policy', 'other'],
  factors: [
    'presence',
    'arrived_as_child',
    'military',
    'family',
    'caregiver',
    'pregnancy',
    'illness',
    'age',
    'community',
    'work_and_taxes',
    'likely_relief',
    'victim_or_witness',
    'rehabilitation',
    'compliance',
  ],
  negatives: ['none', 'traffic', 'misdemeanor', 'felony', 'immigration_only'],
  relief: ['none', 'asylum', 'cancellation', 'family', 'survivor', 'sij', 'other'],
} as const satisfies Record<string, readonly string[]>

export type ReportField = keyof typeof REPORT_FIELDS
export type ReportTick = keyof typeof REPORT_TICKS

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

/** How often each value of a field was chosen, in the field's own order. */
export function reportTotals(
  reports: readonly OutcomeReport[],
  field: ReportField,
): { value: string; count: number }[] {
  return REPORT_FIELDS[field].map((value) => ({
    value,
    count: reports.filter((report) => report.choices[field] === value).length,
  }))
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
