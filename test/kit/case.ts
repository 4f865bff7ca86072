import type { Case } from '#model/case.ts'
import { newCase } from '#model/case.ts'
import type { OutcomeReport } from '#model/outcome-report.ts'
import { newReport } from '#model/outcome-report.ts'
import { Book } from '#casebook/book.ts'
import { passingKey } from '#casebook/crypto.ts'
import { Ledger } from '#casebook/ledger.ts'
import { MemoryRows, type Rows } from '#casebook/rows.ts'

export const TODAY = '2026-11-24'
export const VAULT = 'c0ffee00c0ffee00c0ffee00c0ffee00'

export function anId(number: number): string {
  return number.toString(16).padStart(32, '0')
}

export function aCase(parts: Partial<Case> = {}): Case {
  return { ...newCase(anId(1), 1, TODAY, false), ...parts }
}

/** A case with something in every field. */
export function aFullCase(parts: Partial<Case> = {}): Case {
  return aCase({
    name: 'Blue door',
    stage: 'stage_court',
    flags: { has_rep: true, detained: false },
    walk: {
      answers: { q05_stage: ['court'], q20_relief: ['asylum', 'family'] },
      treeVersion: '2026-11-24',
      edition: { number: 1, day: TODAY },
      outcome: 'o_continuance',
      savedOn: TODAY,
    },
    checklists: {
      'court-day': {
        ticked: ['address'],
        own: [{ id: 'a1', text: 'Bring the photo', done: false }],
      },
    },
    factors: ['family'],
    letter: { opening: 'To the office' },
    deadlines: [{ id: 'd1', title: 'Hearing', day: '2026-12-01', note: 'Room 4', done: false }],
    pageNotes: { '104': 'Ask about this' },
    notes: [{ id: 'n1', text: 'First line\nSecond línea', changedOn: TODAY }],
    ...parts,
  })
}

export function aReport(parts: Partial<OutcomeReport> = {}): OutcomeReport {
  return { ...newReport(anId(900)), ...parts }
}

/** A book whose rows are in memory, and the way to open the same rows again. */
export async function aBook(
  today: () => string = () => TODAY,
  rows: Rows = new MemoryRows(),
): Promise<{ book: Book; rows: Rows; again: (other?: Rows) => Promise<Book> }> {
  const key = await passingKey()
  const again = (other = rows) => Book.open(new Ledger(other, key, VAULT), today)
  return { book: await again(), rows, again }
}

/** The name of the fault that something ends with; fails where it ends well. */
export async function faultFrom(act: () => unknown): Promise<string> {
  try {
    await act()
  } catch (error) {
    return error instanceof Error ? error.message : 'no error'
  }
  return 'no fault'
}
