import type { Casebook } from '#casebook/casebook.ts'
import { type CasebookFault, faultOf } from '#casebook/fault.ts'
import type { Case } from '#model/case.ts'

/** Typing is sealed and stored as a draft this long after the last letter. */
const DRAFT_MS = 600

/**
 * One case being read and written. What is typed is stored as a draft within a second; a save
 * makes it the case. Writes follow one another; what is on screen is never taken back.
 */
export class CaseDesk {
  readonly #book: Casebook
  #case = $state.raw<Case>() as Case
  #state = $state<'saved' | 'typing' | 'draft' | 'not-saved'>('saved')
  #fault = $state.raw<CasebookFault | null>(null)
  #halves = $state.raw<Readonly<Record<string, string>>>({})
  #typed = 0
  #timer: ReturnType<typeof setTimeout> | undefined
  #writes: Promise<unknown> = Promise.resolve()
  #isOver = false

  constructor(book: Casebook, one: Case, isDraft: boolean) {
    this.#book = book
    this.#case = one
    this.#state = isDraft ? 'draft' : 'saved'
  }

  get case(): Case {
    return this.#case
  }
  /** `draft`: typed, sealed, stored; not yet part of the saved case. */
  get state(): 'saved' | 'typing' | 'draft' | 'not-saved' {
    return this.#state
  }
  /** Why it is not saved. */
  get fault(): CasebookFault | null {
    return this.#fault
  }

  /** What was typed into a field that adds something, and was not added yet. */
  half(field: string): string {
    return this.#halves[field] ?? ''
  }

  setHalf(field: string, text: string): void {
    this.#halves = { ...this.#halves, [field]: text }
  }

  /** Something was typed: on screen at once, stored as a draft within a second. */
  type(change: Partial<Case>): void {
    this.#case = { ...this.#case, ...change }
    this.#typed += 1
    this.#state = 'typing'
    clearTimeout(this.#timer)
    this.#timer = setTimeout(() => void this.#write('draft'), DRAFT_MS)
  }

  /** @returns false where it could not be stored */
  async save(change: Partial<Case> = {}): Promise<boolean> {
    if (Object.keys(change).length > 0) {
      this.#case = { ...this.#case, ...change }
      this.#typed += 1
    } else if (this.#state === 'saved') return true
    clearTimeout(this.#timer)
    return this.#write('save')
  }

  /** Stores what was typed, before the casebook is locked. */
  async flush(): Promise<void> {
    clearTimeout(this.#timer)
    if (this.#state === 'typing') await this.#write('draft')
    await this.#writes
  }

  /** Takes what was typed back to what was saved. */
  async revert(): Promise<void> {
    clearTimeout(this.#timer)
    await this.#book.ask('dropDraft', { id: this.#case.id })
    const { case: saved } = await this.#book.ask('open', { id: this.#case.id })
    this.#case = saved
    this.#state = 'saved'
    this.#fault = null
  }

  /** The case is gone or out of sight: nothing more is written. */
  close(): void {
    clearTimeout(this.#timer)
    this.#isOver = true
  }

  #write(how: 'save' | 'draft'): Promise<boolean> {
    const write = this.#writes.then(() => this.#store(how))
    this.#writes = write
    return write
  }

  async #store(how: 'save' | 'draft'): Promise<boolean> {
    if (this.#isOver) return false
    const typed = this.#typed
    try {
      const kept = await this.#book.ask(how, { case: this.#case })
      this.#fault = null
      // What was typed meanwhile stays on screen, and is stored in its turn.
      if (typed !== this.#typed) return true
      if (kept !== null) this.#case = kept
      this.#state = how === 'save' ? 'saved' : 'draft'
      return true
    } catch (error) {
      this.#fault = faultOf(error)
      this.#state = 'not-saved'
      return false
    }
  }
}
