import { resume } from '#model/resume.ts'
import { fitting } from '#model/tree.ts'
import type { Desk } from './desk.svelte.ts'
import type { Guide } from './guide.svelte.ts'
import type { Router } from './router.svelte.ts'
import { Walkthrough, type WalkScreen } from './walkthrough.svelte.ts'

/** Why a walk could not begin: its questions are not here, or a typed code was not taken. */
export type WalkFault = 'failed' | 'mistyped' | 'other-tree'

/** Where a reader is in the walk: each step is one more entry of Back, and only their number. */
export class WalkCourse {
  #guide: Guide
  #router: Router
  #desk: Desk
  #walk = $state.raw<Walkthrough | null>(null)
  #fault = $state.raw<WalkFault | null>(null)
  #isOpening = $state(false)
  #lost = $state(0)
  #over = $state.raw<{ is: 'answers' | 'handover'; depth: number } | null>(null)

  constructor(guide: Guide, router: Router, desk: Desk) {
    this.#guide = guide
    this.#router = router
    this.#desk = desk
  }

  get walk(): Walkthrough | null {
    return this.#walk
  }
  get fault(): WalkFault | null {
    return this.#fault
  }
  /** The questions are being read or fetched. */
  get isOpening(): boolean {
    return this.#isOpening
  }
  /** How many answers of another edition have no place here. */
  get lost(): number {
    return this.#lost
  }
  /** What was opened over a screen of the walk. */
  get opened(): 'answers' | 'handover' | null {
    return this.#over?.depth === this.#router.depth ? this.#over.is : null
  }
  get screen(): WalkScreen | undefined {
    return this.#screens[this.#place]
  }
  /** How many answers lie before the reader, those on this screen included. */
  get answered(): number {
    const passed = this.#screens.slice(0, this.#place + 1)
    const rows = passed.flatMap((one) => (one.is === 'group' ? one.rows : []))
    const alone = passed.slice(0, this.#place).filter((one) => one.is === 'question')
    return alone.length + rows.filter((row) => row.id in this.#desk.answers).length
  }
  /** Answers that lie on the desk, to go on with. */
  get waiting(): number {
    return Object.keys(this.#desk.answers).length
  }

  async begin(isFast: boolean): Promise<void> {
    const walk = await this.#open()
    if (walk === null) return
    this.#desk.clear()
    this.#desk.isFast = isFast
    this.#walk = walk
    this.deeper()
  }

  /** @param code of an earlier walk, as typed */
  async beginAt(code: string): Promise<void> {
    const walk = await this.#open()
    if (walk === null) return
    const back = resume(walk.part.tree, code)
    if (back.is !== 'answers') {
      this.#fault = back.is
      return
    }
    this.#desk.clear()
    this.#desk.answers = back.answers
    this.#walk = walk
    this.#pass(walk.screens.length)
  }

  /**
   * Shows the walk whose answers lie on the desk: where it was left when only the language
   * changed or Back led here, else at its last screen.
   */
  async goOn(): Promise<void> {
    const walk = await this.#open()
    if (walk === null) return
    const fit = fitting(walk.part.tree, this.#desk.answers)
    this.#desk.answers = fit.answers
    this.#walk = walk
    const left = this.#router.isTurned ? this.#desk.walkDepth : Infinity
    if (this.#router.depth === 0) this.#pass(Math.min(left, walk.screens.length))
    this.#lost = fit.lost
  }

  answer(question: string, ids: readonly string[]): void {
    this.#walk?.answer(question, ids)
    this.deeper()
  }

  deeper(): void {
    this.#over = null
    this.#lost = 0
    this.#router.deeper()
  }

  openOver(is: 'answers' | 'handover'): void {
    this.#over = { is, depth: this.#router.depth + 1 }
    this.#router.deeper()
  }

  /** Goes back to a question to change its answer; later answers stay where they still fit. */
  change(question: string): void {
    const target = this.#screens.findIndex(
      (one) =>
        (one.is === 'question' && one.id === question) ||
        (one.is === 'group' && one.rows.some((row) => row.id === question)),
    )
    history.go(target + 1 - this.#router.depth)
  }

  /** Forgets at once: neither Back nor Forward may show this case to the next person. */
  again(): void {
    this.#desk.clear()
    this.#walk = null
    history.go(-this.#router.depth)
  }

  /** Remembers where the walk was left. */
  mark(): void {
    if (this.#walk !== null && this.opened === null) this.#desk.walkDepth = this.#router.depth
  }

  get #screens(): readonly WalkScreen[] {
    return this.#walk?.screens ?? []
  }

  /** Place of the screen in the walk; below 0 is the start. */
  get #place(): number {
    return this.#router.depth - (this.opened === null ? 1 : 2)
  }

  async #open(): Promise<Walkthrough | null> {
    this.#fault = null
    this.#isOpening = true
    try {
      const law = { today: this.#guide.today, recalled: this.#guide.recalled }
      return new Walkthrough(await this.#guide.tree(), law, this.#desk)
    } catch {
      this.#fault = 'failed'
      return null
    } finally {
      this.#isOpening = false
    }
  }

  /** One step of Back for every screen that was passed. */
  #pass(count: number): void {
    for (let passed = 0; passed < count; passed += 1) this.deeper()
  }
}
