import type { ListedCase } from '#casebook/book.ts'
import type { Casebook } from '#casebook/casebook.ts'
import type { Opened } from '#casebook/protocol.ts'
import { CaseDesk } from './case-desk.svelte.ts'
import type { Lent } from './lent.svelte.ts'

/** The cases of the open casebook, and the one in front. Its methods throw `CasebookFault`. */
export class CaseShelf {
  readonly #book: Casebook
  readonly #lent: Lent
  #opened = $state.raw<Opened | null>(null)
  #cases = $state.raw<readonly ListedCase[]>([])
  #front = $state.raw<CaseDesk | null>(null)
  #removed = $state.raw<{ id: string; number: number; name: string } | null>(null)
  #added = $state(0)

  /** @param lent goes with the case in front */
  constructor(book: Casebook, lent: Lent) {
    this.#book = book
    this.#lent = lent
  }

  /** What the worker says of the open casebook; null while it is locked. */
  get opened(): Opened | null {
    return this.#opened
  }
  get cases(): readonly ListedCase[] {
    return this.#cases
  }
  get front(): CaseDesk | null {
    return this.#front
  }
  /** The case that was removed last and can come back until the lock. */
  get removed(): { id: string; number: number; name: string } | null {
    return this.#removed
  }

  /** How many cases a file or another phone brought last, until one is opened. */
  get added(): number {
    return this.#added
  }

  async refresh(): Promise<void> {
    const [cases, opened] = await Promise.all([
      this.#book.ask('list', {}),
      this.#book.ask('status', {}),
    ])
    this.#cases = cases
    this.#opened = opened
  }

  async begin(burst: boolean): Promise<void> {
    await this.putAway()
    this.#removed = null
    this.#added = 0
    this.#front = new CaseDesk(this.#book, await this.#book.ask('begin', { burst }), false)
  }

  async open(id: string): Promise<void> {
    if (this.#front?.case.id === id) return
    await this.putAway()
    this.#added = 0
    const { case: saved, draft } = await this.#book.ask('open', { id })
    this.#front = new CaseDesk(this.#book, draft ?? saved, draft !== null)
  }

  /** Saves the case in front and takes it off the screen. */
  async putAway(): Promise<void> {
    const front = this.#front
    if (front === null) return
    await this.#lent.settle()
    if (front.state === 'typing') await front.save()
    await this.forgetFront()
  }

  /** Takes the case in front out of the casebook; `undo` brings it back until the lock. */
  async remove(): Promise<void> {
    const front = this.#front
    if (front === null) return
    await front.flush()
    const { id, number, name } = front.case
    const listed = await this.#book.ask('list', {})
    // A case that nothing was written into was never stored.
    const isStored = listed.some((one) => one.id === id)
    if (isStored) await this.#book.ask('remove', { ids: [id] })
    await this.forgetFront()
    this.#removed = isStored ? { id, number, name } : null
  }

  /** Adds what was picked of a preview, as new. */
  async add(preview: string, places: readonly number[], reports: boolean): Promise<void> {
    const added = await this.#book.ask('restoreAdd', { preview, places, reports })
    this.#added = added.length
    await this.refresh()
  }

  async undo(): Promise<void> {
    if (this.#removed === null) return
    await this.#book.ask('undoRemove', { id: this.#removed.id })
    this.#removed = null
    await this.refresh()
  }

  /** Takes the case in front out for good, under a new key for all that stays. */
  async wipeFront(): Promise<void> {
    const front = this.#front
    if (front === null) return
    front.close()
    await this.#book.ask('wipeCase', { id: front.case.id })
    await this.forgetFront()
  }

  /** Drops the case in front from the screen: it is put away, gone or sealed. */
  async forgetFront(): Promise<void> {
    this.#lent.takeBack()
    this.#front?.close()
    this.#front = null
    await this.refresh()
  }

  /** Takes everything off the screen, with the lock. */
  clear(): void {
    this.#lent.takeBack()
    this.#front?.close()
    this.#front = null
    this.#cases = []
    this.#removed = null
    this.#added = 0
    this.#opened = null
  }
}
