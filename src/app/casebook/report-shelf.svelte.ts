import type { Casebook } from '#casebook/casebook.ts'
import type { OutcomeReport } from '#model/outcome-report.ts'

/** Outcome reports of the open casebook, and the one in front. Its methods throw `CasebookFault`. */
export class ReportShelf {
  readonly #book: Casebook
  #reports = $state.raw<readonly OutcomeReport[]>([])
  #front = $state.raw<OutcomeReport | null>(null)
  #isStored = $state(false)
  #removed = $state.raw<OutcomeReport | null>(null)

  constructor(book: Casebook) {
    this.#book = book
  }

  get reports(): readonly OutcomeReport[] {
    return this.#reports
  }
  get front(): OutcomeReport | null {
    return this.#front
  }
  /** True once all that is chosen in the report in front is stored. */
  get isStored(): boolean {
    return this.#isStored
  }
  /** The report that was removed last and can come back until the lock. */
  get removed(): OutcomeReport | null {
    return this.#removed
  }

  async refresh(): Promise<void> {
    this.#reports = await this.#book.ask('reports', {})
  }

  /** Stored with the first choice. */
  async begin(): Promise<void> {
    this.#front = await this.#book.ask('beginReport', {})
    this.#isStored = false
  }

  open(report: OutcomeReport): void {
    this.#front = report
    this.#isStored = true
  }

  /** What is chosen is on screen at once, and stays there where it cannot be stored. */
  async change(report: OutcomeReport): Promise<void> {
    this.#front = report
    this.#isStored = false
    await this.#book.ask('saveReport', { report })
    if (this.#front === report) this.#isStored = true
    await this.refresh()
  }

  async remove(): Promise<void> {
    const report = this.#front
    if (report === null) return
    await this.#book.ask('removeReport', { id: report.id })
    this.#front = null
    this.#removed = report
    await this.refresh()
  }

  async undo(): Promise<void> {
    const report = this.#removed
    if (report === null) return
    await this.#book.ask('saveReport', { report })
    this.#removed = null
    await this.refresh()
  }

  /** Takes everything off the screen, with the lock. */
  clear(): void {
    this.#reports = []
    this.#front = null
    this.#removed = null
  }
}
