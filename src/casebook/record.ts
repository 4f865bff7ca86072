import type { Case } from '#model/case.ts'
import { CASE_LIMITS } from '#model/case-limits.ts'
import { type Day, isDay } from '#model/freshness.ts'
import type { OutcomeReport } from '#model/outcome-report.ts'
import { utf8 } from './bytes.ts'
import { caseShape, reportShape } from './case-shape.ts'
import { CasebookFault } from './fault.ts'
import { readJson } from './json.ts'
import { count, formed, listOf, object, oneOf, orNull, type Shape } from './shape.ts'

/**
 * The version of what a record says, inside its seal. A later program reads every earlier
 * one; it never asks an earlier program to read its own.
 */
export const RECORD_VERSION = 1

/** What the casebook says about itself: which records there are, and what was backed up. */
export interface Index {
  entries: IndexEntry[]
  /** Changes since the last backup that the person said they have. */
  changes: number
  backedUpOn: Day | null
}

export interface IndexEntry {
  store: 'case' | 'draft' | 'report'
  id: string
  rev: number
}

/** Far more than a phone would hold: only against a record that is not ours. */
const ENTRIES = 100_000

const KEPT_STORES = ['case', 'draft', 'report'] as const

const indexShape = object<Index>({
  entries: listOf(
    object<IndexEntry>({
      store: oneOf(KEPT_STORES),
      id: formed((text) => /^[0-9a-f]{32}$/.test(text)),
      rev: count,
    }),
    ENTRIES,
  ),
  changes: count,
  backedUpOn: orNull(formed(isDay)),
})

const keptCase = caseShape('strict')
const typedCase = caseShape('cleaned')

/**
 * A case as typed, in the form it is kept in.
 * @throws CasebookFault naming the field that is too long or has too many entries
 */
export function asKept(typed: Case): Case {
  const kept = typedCase(typed, 'case')
  if (utf8(JSON.stringify(kept)).length > CASE_LIMITS.bytes) {
    throw new CasebookFault('too-long', { at: 'case' })
  }
  return kept
}

/** @throws CasebookFault naming the field */
export function asKeptReport(typed: OutcomeReport): OutcomeReport {
  return reportShape(typed, 'report')
}

export function caseText(one: Case): string {
  return written(one)
}

export function reportText(one: OutcomeReport): string {
  return written(one)
}

export function indexText(one: Index): string {
  return written(one)
}

/** @throws CasebookFault `newer-casebook`, or the flaw of a record that is not as we write it */
export function readCase(text: string): Case {
  return readRecord(text, keptCase)
}

/** @throws CasebookFault as `readCase` */
export function readReport(text: string): OutcomeReport {
  return readRecord(text, reportShape)
}

/** @throws CasebookFault as `readCase` */
export function readIndex(text: string): Index {
  return readRecord(text, indexShape)
}

function written(content: object): string {
  return JSON.stringify({ v: RECORD_VERSION, content })
}

function readRecord<T>(text: string, shape: Shape<T>): T {
  const found = readJson(utf8(text))
  const version = versionOf(found)
  if (version > RECORD_VERSION) throw new CasebookFault('newer-casebook')
  return object<{ v: number; content: T }>({ v: count, content: shape })(found, 'record').content
}

function versionOf(found: unknown): number {
  const isVersioned = typeof found === 'object' && found !== null && 'v' in found
  return isVersioned && typeof found.v === 'number' ? found.v : 0
}
