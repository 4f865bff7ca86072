import type { Case } from '#model/case.ts'
import type { OutcomeReport } from '#model/outcome-report.ts'
import type { SealedRow, Store } from './crypto.ts'
import { faultOf } from './fault.ts'
import { type IndexEntry, readCase, readReport } from './record.ts'

/** A record that could not be read, or not as it was left. The others can. */
export interface Problem {
  store: Store
  id: string
  /**
   * `missing`: listed, not there; `damaged`: there, not readable; `older`: an earlier state
   * came back; `newer`: a later program wrote it; `unlisted`: there, not listed.
   */
  what: 'missing' | 'damaged' | 'older' | 'newer' | 'unlisted'
}

/** What a casebook holds, read whole. */
export interface Contents {
  cases: Map<string, Case>
  drafts: Map<string, Case>
  reports: Map<string, OutcomeReport>
  problems: Problem[]
}

/** Puts one record where it belongs. @returns what is wrong with it, or null */
export function take(
  contents: Contents,
  row: SealedRow,
  text: PromiseSettledResult<string> | undefined,
  listedRev: number | null,
): Problem['what'] | null {
  if (text?.status !== 'fulfilled') return flawOf(text?.reason)
  try {
    if (row.store === 'report') contents.reports.set(row.id, readReport(text.value))
    else if (row.store === 'draft') contents.drafts.set(row.id, readCase(text.value))
    else contents.cases.set(row.id, readCase(text.value))
  } catch (error) {
    return flawOf(error)
  }
  if (listedRev === null) return 'unlisted'
  return listedRev === row.rev ? null : 'older'
}

/** What an error of opening or reading says about the record. */
export function flawOf(error: unknown): 'newer' | 'damaged' {
  return faultOf(error).fault === 'newer-casebook' ? 'newer' : 'damaged'
}

/** What the list says of a row; nothing of the list itself. */
export function entryOf({ store, id, rev }: SealedRow): IndexEntry[] {
  return store === 'index' ? [] : [{ store, id, rev }]
}
