import { flushSync } from 'svelte'
import type { Casebook, Look } from '#casebook/casebook.ts'
import { CasebookFault, faultOf } from '#casebook/fault.ts'
import type { LockReason } from '#casebook/locking.ts'
import { askToKeep, isKept, type Promised } from '#casebook/promise.ts'
import type { CallName, Gives, Given, Opened } from '#casebook/protocol.ts'
import type { DeskPart, Room as Seen } from '#app/state/casebook-seat.svelte.ts'
import type { CaseDesk } from './case-desk.svelte.ts'
import { CaseShelf } from './case-shelf.svelte.ts'
import { Lent } from './lent.svelte.ts'
import { ReportShelf } from './report-shelf.svelte.ts'
import { Round } from './round.svelte.ts'
import { Watchman } from './watchman.svelte.ts'

/** A screen of the open casebook; the case is the one in front. */
export type View =
  | 'list'
  | 'case'
  | 'more'
  | 'burst'
  | 'keys'
  | 'backup'
  | 'restore'
  | 'give'
  | 'take'
  | 'survey'
  | 'report'
  | 'table'

/**
 * The casebook as its screens see it, from the first look to the lock. Keys and plaintext are
 * in the worker; here lies what is on screen, and it goes with the lock.
 */
export class Room implements Seen {
  readonly #book: Casebook
  #look = $state.raw<Look | null>(null)
  #part = $state(0)
  #isBusy = $state(false)
  #fault = $state.raw<CasebookFault | null>(null)
  #lockedBy = $state<LockReason | null>(null)
  #promised = $state<Promised | null>(null)
  #swept = $state(0)
  #hasPutAway = $state(false)
  #pageAsked = $state<number | null>(null)
  /** Screens over the list, by how deep they are in the page's history. */
  #views = $state.raw<readonly View[]>([])
  /** How deep the reader is in the screens over the list. */
  depth = 0
  /** What else must go with the lock: texts on the desk that came out of a case. */
  readonly #onlock: (() => void)[] = []
  /** What of the case in front lies on the guide's desk. */
  readonly lent = new Lent(() => {
    void this.run(() => this.shelf.putAway())
  })
  readonly shelf: CaseShelf
  readonly reports: ReportShelf
  readonly round: Round
  readonly watchman = new Watchman((why) => void this.#lockBy(why))

  constructor(book: Casebook) {
    this.#book = book
    this.shelf = new CaseShelf(book, this.lent)
    this.reports = new ReportShelf(book)
    this.round = new Round(book, this.shelf)
  }

  /** Null until it was looked. */
  get look(): Look | null {
    return this.#look
  }
  get opened(): Opened | null {
    return this.shelf.opened
  }
  get isOpen(): boolean {
    return this.shelf.opened !== null
  }
  get front(): CaseDesk | null {
    return this.shelf.front
  }
  /** How far a long task is, from 0 to 1. */
  get part(): number {
    return this.#part
  }
  get isBusy(): boolean {
    return this.#isBusy
  }
  /** What went wrong last; the next task clears it. */
  get fault(): CasebookFault | null {
    return this.#fault
  }
  /** Why it was locked, while the lock is on screen. */
  get lockedBy(): LockReason | null {
    return this.#lockedBy
  }
  /** What the browser says about keeping our storage, once asked. */
  get promised(): Promised | null {
    return this.#promised
  }
  /** Cases past their day that opening took out. */
  get swept(): number {
    return this.#swept
  }
  get wasOlder(): boolean {
    return this.#book.wasOlder
  }

  get hasPutAway(): boolean {
    return this.#hasPutAway
  }
  /** Number of the page that a note was asked for, until its field is open. */
  get pageAsked(): number | null {
    return this.#pageAsked
  }
  set pageAsked(number: number | null) {
    this.#pageAsked = number
  }

  holds(part: DeskPart): boolean {
    return this.lent.has(part)
  }

  async keep(...parts: DeskPart[]): Promise<boolean> {
    const { front } = this
    if (front === null) return false
    let isKept = false
    const isDone = await this.run(async () => {
      isKept = await this.lent.keep(front, parts)
    })
    return isDone && isKept
  }

  /** @param depth of the page's history */
  view(depth: number): View {
    const view = this.#views[depth - 1] ?? 'list'
    return view === 'case' && this.front === null ? 'list' : view
  }

  /** The screen one step deeper; the router is told by whoever taps. */
  stack(view: View, depth: number): void {
    // A lock forgets the screens, not how deep the page's history is.
    const under = Array.from({ length: depth }, (_, at) => this.#views[at] ?? 'list')
    this.#views = [...under, view]
  }

  /** Runs when the casebook is locked, in the same task. */
  whenLocked(act: () => void): void {
    this.#onlock.push(act)
  }

  async see(): Promise<void> {
    if (this.isOpen) return
    await this.#does(async () => {
      this.#look = await this.#book.look()
    })
  }

  selfTest(): Promise<boolean> {
    return this.#book.ask('selfTest', {})
  }

  /** A question to the worker for a screen of its own. @throws CasebookFault */
  ask<K extends Exclude<CallName, 'look' | 'wipe'>>(
    is: K,
    given: Given<K>,
    progress?: (part: number) => void,
  ): Promise<Gives<K>> {
    return this.#book.ask(is, given, progress)
  }

  make(passphrase: string): Promise<boolean> {
    return this.#does(async () => {
      await this.#book.ask('create', { passphrase }, this.#tell)
      this.#promised = await askToKeep(navigator.storage)
      await this.#begin()
    })
  }

  makeInMemory(): Promise<boolean> {
    return this.#does(async () => {
      await this.#book.ask('createInMemory', {})
      await this.#begin()
    })
  }

  async unlock(passphrase: string): Promise<boolean> {
    const done = await this.#does(async () => {
      await this.#book.ask('unlock', { passphrase }, this.#tell)
      this.#promised = await isKept(navigator.storage)
      await this.#begin()
    })
    if (!done && this.#fault?.fault !== 'wrong-passphrase') {
      const fault = this.#fault
      await this.see()
      this.#fault = fault
    }
    return done
  }

  /** After a loss, on the person's word. */
  startEmpty(): Promise<boolean> {
    return this.#does(async () => {
      await this.#book.startEmpty()
      this.#look = await this.#book.look()
    })
  }

  async lock(why: LockReason = 'hand'): Promise<void> {
    this.watchman.end()
    await this.#lockBy(why)
  }

  wipe(): Promise<boolean> {
    return this.#does(async () => {
      this.watchman.end()
      this.round.stop()
      this.#blank()
      await this.#book.wipe()
      this.#look = await this.#book.look()
    })
  }

  /** Does something of a screen, with its fault where the screens show faults. */
  run(act: () => Promise<void>): Promise<boolean> {
    return this.#does(act)
  }

  /** Another screen: what went wrong on the one before is not said there. */
  forgetFault(): void {
    this.#fault = null
  }

  readonly #tell = (part: number): void => {
    this.#part = part
  }

  async #begin(): Promise<void> {
    this.#swept = await this.#book.ask('sweep', {})
    await this.shelf.refresh()
    this.#lockedBy = null
    this.#hasPutAway = false
    this.#views = []
    this.watchman.start()
  }

  async #does(act: () => Promise<void>): Promise<boolean> {
    this.#fault = null
    this.#part = 0
    this.#isBusy = true
    try {
      await act()
      return true
    } catch (error) {
      this.#fault = faultOf(error)
      if (this.#fault.fault === 'too-slow') await this.#ended()
      return false
    } finally {
      this.#isBusy = false
    }
  }

  async #lockBy(why: LockReason): Promise<void> {
    const wasKept = this.opened?.mode === 'kept'
    const front = this.front
    if (!wasKept) this.round.stop()
    if (why === 'left' || why === 'exit') {
      this.#blank()
      this.#book.lockNow()
    } else {
      if (wasKept) {
        await this.lent.settle()
        await front?.flush()
      }
      this.#blank()
      await this.#book.lock()
    }
    this.#lockedBy = why
    this.#look = await this.#book.look().catch(() => null)
  }

  /** The worker was stopped, and with it went what it held. */
  async #ended(): Promise<void> {
    this.watchman.end()
    this.#blank()
    this.#lockedBy = null
    this.#look = await this.#book.look()
  }

  /** Takes everything off the screen in this task. */
  #blank(): void {
    this.#hasPutAway = !this.lent.isEmpty
    this.shelf.clear()
    this.reports.clear()
    this.#look = null
    for (const act of this.#onlock) act()
    flushSync()
  }
}
