import type { Casebook } from '#casebook/casebook.ts'
import { CasebookFault } from '#casebook/fault.ts'
import type { CaseShelf } from './case-shelf.svelte.ts'

/**
 * Burst mode: many people, one after another, on one phone. It lasts until it is stopped, also
 * over a lock: what the passphrase opened again is sealed anew with the next person.
 */
export class Round {
  readonly #book: Casebook
  readonly #shelf: CaseShelf
  #isOn = $state(false)
  /** Ids of its cases, in the order of the people. */
  #ids = $state.raw<readonly string[]>([])

  constructor(book: Casebook, shelf: CaseShelf) {
    this.#book = book
    this.#shelf = shelf
  }

  get isOn(): boolean {
    return this.#isOn
  }

  /** Which person it is, counted from 1; 0 before the first. */
  get person(): number {
    return this.#ids.length
  }

  /** True where the case in front is one of this round. */
  get isInFront(): boolean {
    const { front } = this.#shelf
    return front !== null && this.holds(front.case.id)
  }

  /** True for a case of this round. */
  holds(id: string): boolean {
    return this.#isOn && this.#ids.includes(id)
  }

  /**
   * Saves and seals the case in front, and begins the next one.
   * @throws CasebookFault; nothing is sealed where the case in front could not be saved
   */
  async next(): Promise<void> {
    await this.#saveFront()
    await this.#sealAll()
    await this.#shelf.begin(true)
    const { front } = this.#shelf
    if (front !== null) this.#ids = [...this.#ids, front.case.id]
    this.#isOn = true
  }

  /** What is sealed stays so until the passphrase is typed again. */
  stop(): void {
    this.#isOn = false
    this.#ids = []
  }

  /** Whoever was here counts, even where nothing was typed. */
  async #saveFront(): Promise<void> {
    const { front } = this.#shelf
    if (front === null || !this.isInFront) return
    if (await front.save({ ...front.case })) return
    throw front.fault ?? new CasebookFault('failed')
  }

  async #sealAll(): Promise<void> {
    await this.#shelf.putAway()
    await this.#shelf.refresh()
    const there = this.#shelf.cases.filter((one) => this.holds(one.id))
    for (const { id, isSealed } of there) {
      if (!isSealed) await this.#book.ask('sealCase', { id })
    }
    this.#ids = this.#ids.filter((id) => there.some((one) => one.id === id))
    await this.#shelf.refresh()
  }
}
