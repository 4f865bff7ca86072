import { STAGES } from './case.ts'

/** What can be asked for, and given. */
const FORMS = [
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
] as const

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
  asked: FORMS,
  given: ['none', ...FORMS],
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
  later: ['none', 'recalendared', 'new_nta', 'removed', 'relief_won'],
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
