import { type Case, isExpired, newCase, nextNumber } from '#model/case.ts'
import { type CaseSummary, summaryOf, type Tally, tally } from '#model/case-summary.ts'
import type { Day } from '#model/freshness.ts'
import type { OutcomeReport } from '#model/outcome-report.ts'
import { randomId } from './bytes.ts'
import { CasebookFault } from './fault.ts'
import { findIn, type Match } from './find.ts'
import type { Contents, Problem } from './contents.ts'
import type { Ledger, Put } from './ledger.ts'
import { asKept, asKeptReport, caseText, reportText } from './record.ts'

/** A row of the list. A sealed case shows its number, stage and outcome only. */
export interface ListedCase extends CaseSummary {
  /** Text that was typed and not saved. */
  hasDraft: boolean
  isSealed: boolean
}

/** A case to read or write, with what was typed and not saved. */
export interface OpenCase {
  case: Case
  draft: Case | null
}

/** An open casebook: everything in it, in clear, in the worker's memory. */
export class Book {
  readonly #ledger: Ledger
  readonly #held: Contents
  readonly #today: () => Day
  readonly #sealed = new Map<string, CaseSummary>()
  readonly #removed = new Map<string, OpenCase>()
  #numbered = 0

  private constructor(ledger: Ledger, held: Contents, today: () => Day) {
    this.#ledger = ledger
    this.#held = held
    this.#today = today
  }

  static async open(ledger: Ledger, today: () => Day): Promise<Book> {
    return new Book(ledger, await ledger.read(), today)
  }

  get problems(): readonly Problem[] {
    return this.#held.problems
  }

  /** How many records there are. */
  get size(): number {
    return this.#held.cases.size + this.#sealed.size + this.#held.reports.size
  }

  /** A case with an id and a number; stored with its first save or draft. */
  begin(burst: boolean): Case {
    const all = [
      ...this.#held.cases.values(),
      ...this.#held.drafts.values(),
      ...this.#sealed.values(),
    ]
    this.#numbered = Math.max(this.#numbered + 1, nextNumber(all))
    return newCase(randomId(), this.#numbered, this.#today(), burst)
  }

  /** Last changed first. */
  list(): ListedCase[] {
    const { cases, drafts } = this.#held
    const unsaved = [...drafts.values()].filter(({ id }) => !cases.has(id) && !this.#sealed.has(id))
    const open = [...cases.values(), ...unsaved].map((one) => ({
      ...summaryOf(one),
      hasDraft: drafts.has(one.id),
      isSealed: false,
    }))
    const sealed = [...this.#sealed.values()].map((one) => ({
      ...one,
      hasDraft: false,
      isSealed: true,
    }))
    return [...open, ...sealed].sort(byChange)
  }

  open(id: string): OpenCase {
    if (this.#sealed.has(id)) throw new CasebookFault('sealed-case')
    const draft = this.#held.drafts.get(id) ?? null
    const found = this.#held.cases.get(id) ?? draft
    if (found === null) throw new CasebookFault('no-such-case')
    return { case: found, draft }
  }

  /** Resolves when stored for good; the draft goes with it. */
  async save(typed: Case): Promise<Case> {
    if (this.#sealed.has(typed.id)) throw new CasebookFault('sealed-case')
    const kept = asKept({ ...typed, changedOn: this.#today() })
    const puts: Put[] = [{ store: 'case', id: kept.id, text: caseText(kept) }]
    const removes = this.#held.drafts.has(kept.id) ? [draftKey(kept.id)] : []
    await this.#ledger.write(puts, removes, { changes: this.#ledger.index.changes + 1 })
    this.#held.cases.set(kept.id, kept)
    this.#held.drafts.delete(kept.id)
    return kept
  }

  /** Stores what is typed without saving it: at most a second of typing can be lost. */
  async draft(typed: Case): Promise<void> {
    if (this.#sealed.has(typed.id)) throw new CasebookFault('sealed-case')
    const kept = asKept(typed)
    await this.#ledger.write([{ store: 'draft', id: kept.id, text: caseText(kept) }], [])
    this.#held.drafts.set(kept.id, kept)
  }

  async dropDraft(id: string): Promise<void> {
    if (!this.#held.drafts.has(id)) return
    await this.#ledger.write([], [draftKey(id)])
    this.#held.drafts.delete(id)
  }

  /** Takes cases out; until the casebook is locked they can come back. */
  async remove(ids: readonly string[]): Promise<void> {
    const gone = await Promise.all(ids.map((id) => this.#wholeCase(id)))
    const kept = gone.map((one) => ({ case: one, draft: this.#held.drafts.get(one.id) ?? null }))
    const keys = ids.flatMap((id) => [{ store: 'case' as const, id }, draftKey(id)])
    await this.#ledger.write([], keys, { changes: this.#ledger.index.changes + ids.length })
    for (const one of kept) {
      this.#removed.set(one.case.id, one)
      this.#forget(one.case.id)
    }
  }

  async undoRemove(id: string): Promise<Case> {
    const one = this.#removed.get(id)
    if (one === undefined) throw new CasebookFault('no-such-case')
    const puts: Put[] = [{ store: 'case', id, text: caseText(one.case) }]
    if (one.draft !== null) puts.push({ store: 'draft', id, text: caseText(one.draft) })
    await this.#ledger.write(puts, [], { changes: this.#ledger.index.changes + 1 })
    this.#removed.delete(id)
    this.#held.cases.set(id, one.case)
    if (one.draft !== null) this.#held.drafts.set(id, one.draft)
    return one.case
  }

  /** Strikes a record that can't be read, or is missing, from the casebook for good. */
  async dismiss({ store, id }: Pick<Problem, 'store' | 'id'>): Promise<void> {
    await this.#ledger.write([], store === 'index' ? [] : [{ store, id }])
    const { problems } = this.#held
    this.#held.problems = problems.filter((one) => one.store !== store || one.id !== id)
  }

  /** Takes out for good what removing kept for an undo. */
  forgetRemoved(): void {
    this.#removed.clear()
  }

  /** Removes cases past their day. @returns how many */
  async sweep(): Promise<number> {
    const today = this.#today()
    const gone = this.list().filter((one) => isExpired(one, today))
    if (gone.length > 0) await this.remove(gone.map(({ id }) => id))
    return gone.length
  }

  /** "Next person": what was open is out of sight until the passphrase is typed again. */
  async sealCase(id: string): Promise<void> {
    const draft = this.#held.drafts.get(id)
    if (draft !== undefined) await this.save(draft)
    const one = this.#held.cases.get(id)
    if (one === undefined) throw new CasebookFault('no-such-case')
    this.#sealed.set(id, { ...summaryOf(one), name: '', nextDeadline: null })
    this.#held.cases.delete(id)
    this.#removed.clear()
  }

  tally(): Tally {
    return tally(this.list())
  }

  find(query: string): Match[] {
    const { cases, drafts } = this.#held
    const unsaved = [...drafts.values()].filter(({ id }) => !cases.has(id))
    return findIn([...cases.values(), ...unsaved], query)
  }

  reports(): OutcomeReport[] {
    return [...this.#held.reports.values()]
  }

  async saveReport(typed: OutcomeReport): Promise<void> {
    const kept = asKeptReport(typed)
    const puts: Put[] = [{ store: 'report', id: kept.id, text: reportText(kept) }]
    await this.#ledger.write(puts, [], { changes: this.#ledger.index.changes + 1 })
    this.#held.reports.set(kept.id, kept)
  }

  async removeReport(id: string): Promise<void> {
    await this.#ledger.write([], [{ store: 'report', id }])
    this.#held.reports.delete(id)
  }

  /** Everything for a backup, sealed cases too; saved text, not drafts. */
  async everything(): Promise<{ cases: Case[]; reports: OutcomeReport[] }> {
    const sealed = [...this.#sealed.keys()].map((id) => this.#wholeCase(id))
    const cases = [...this.#held.cases.values(), ...(await Promise.all(sealed))]
    return { cases, reports: this.reports() }
  }

  /** Adds what came from elsewhere, all in one write, as new: nothing here is overwritten. */
  async add(cases: readonly Case[], reports: readonly OutcomeReport[]): Promise<Case[]> {
    const taken = new Set(this.list().map(({ id }) => id))
    const added = cases.map((one) => {
      const { number } = this.begin(false)
      return { ...one, number, id: taken.has(one.id) ? randomId() : one.id }
    })
    const known = this.#held.reports
    const more = reports.filter(({ id }) => !known.has(id))
    const puts: Put[] = [
      ...added.map((one) => ({ store: 'case' as const, id: one.id, text: caseText(one) })),
      ...more.map((one) => ({ store: 'report' as const, id: one.id, text: reportText(one) })),
    ]
    await this.#ledger.write(puts, [], { changes: this.#ledger.index.changes + puts.length })
    for (const one of added) this.#held.cases.set(one.id, one)
    for (const one of more) known.set(one.id, one)
    return added
  }

  /** The person says that the backup is in their hands. */
  async backedUp(): Promise<void> {
    await this.#ledger.write([], [], { changes: 0, backedUpOn: this.#today() })
  }

  async #wholeCase(id: string): Promise<Case> {
    return this.#sealed.has(id) ? this.#ledger.readAgain(id) : this.open(id).case
  }

  #forget(id: string): void {
    this.#held.cases.delete(id)
    this.#held.drafts.delete(id)
    this.#sealed.delete(id)
  }
}

function draftKey(id: string): { store: 'draft'; id: string } {
  return { store: 'draft', id }
}

function byChange(a: CaseSummary, b: CaseSummary): number {
  if (a.changedOn !== b.changedOn) return a.changedOn < b.changedOn ? 1 : -1
  return b.number - a.number
}
