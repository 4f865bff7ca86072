import { untrack } from 'svelte'
import type { Case } from '#model/case.ts'
import { fitting } from '#model/tree.ts'
import type { DeskPart } from '../state/casebook-seat.svelte.ts'
import type { Desk } from '../state/desk.svelte.ts'
import type { Guide } from '../state/guide.svelte.ts'
import type { CaseDesk } from './case-desk.svelte.ts'
import { changeFrom } from './desk-change.ts'
import { layOn, partsOn, takeOff, textOf } from './desk-parts.ts'
import { factsFor, type GuideFacts } from './guide-facts.ts'

/** Changes on the desk are saved into the case this long after the last one. */
const SAVE_MS = 600

/**
 * What lies on the guide's desk and belongs to the case in front: its changes are saved into
 * the case by themselves, and it leaves the desk with the case or with the lock.
 */
export class Lent {
  readonly #onnext: () => void
  #guide: Guide | null = null
  #desk: Desk | null = null
  #front: CaseDesk | null = null
  #facts: GuideFacts | null = null
  /** Each thing with its text as it was saved last. */
  #parts = $state.raw<ReadonlyMap<DeskPart, string>>(new Map())
  #clearings = 0
  #dirty: ReadonlySet<DeskPart> = new Set()
  #timer: ReturnType<typeof setTimeout> | undefined
  #stop: (() => void) | null = null

  /** @param onnext the desk was cleared for the next person: the case in front is not theirs */
  constructor(onnext: () => void) {
    this.#onnext = onnext
  }

  /** The guide and its desk are the same as long as the page lives. */
  attach(guide: Guide, desk: Desk): void {
    this.#guide = guide
    this.#desk = desk
  }

  has(part: DeskPart): boolean {
    return this.#parts.has(part)
  }

  get isEmpty(): boolean {
    return this.#parts.size === 0
  }

  /** Things on the desk that are in no case, as far as this casebook knows. */
  get waiting(): DeskPart[] {
    return this.#desk === null ? [] : partsOn(this.#desk).filter((part) => !this.has(part))
  }

  /**
   * Puts things from the desk into a case.
   * @returns false where they could not be stored; on screen the case has them
   * @throws PackError where the guide's part they are read with is not here
   */
  async keep(front: CaseDesk, parts: readonly DeskPart[]): Promise<boolean> {
    const { desk, facts } = await this.#ready(parts)
    let change: Partial<Case> = {}
    for (const part of parts) {
      change = { ...change, ...changeFrom(desk, part, { ...front.case, ...change }, facts) }
    }
    const isKept = await front.save(change)
    this.#tie(front, parts)
    return isKept
  }

  /**
   * Lays things of a case on the desk, answers as far as they fit the questions of today.
   * @throws PackError where the guide's part they are read with is not here
   */
  async lay(front: CaseDesk, part: DeskPart): Promise<void> {
    const { desk, facts } = await this.#ready([part])
    layOn(desk, part, front.case)
    if (part === 'walk' && facts.tree !== null) {
      desk.answers = fitting(facts.tree, desk.answers).answers
    }
    this.#tie(front, [part])
  }

  /** From now on a thing on the desk is the case's no longer. */
  letGo(part: DeskPart): void {
    this.#parts = new Map([...this.#parts].filter(([one]) => one !== part))
  }

  /** Saves at once what waits to be saved. */
  async settle(): Promise<void> {
    clearTimeout(this.#timer)
    const [front, desk, facts] = [this.#front, this.#desk, this.#facts]
    const dirty = this.#dirty
    this.#dirty = new Set()
    if (front === null || desk === null || facts === null || dirty.size === 0) return
    if (desk.clearings !== this.#clearings) return
    // Made only now: the case may have changed by hand since.
    let change: Partial<Case> = {}
    for (const part of dirty) {
      change = { ...change, ...changeFrom(desk, part, { ...front.case, ...change }, facts) }
    }
    await front.save(change)
  }

  /** Takes everything of the case off the desk, in this task. */
  takeBack(): void {
    clearTimeout(this.#timer)
    this.#stop?.()
    const desk = this.#desk
    if (desk !== null && desk.clearings === this.#clearings) {
      for (const part of this.#parts.keys()) takeOff(desk, part)
    }
    this.#forget()
  }

  async #ready(parts: readonly DeskPart[]): Promise<{ desk: Desk; facts: GuideFacts }> {
    if (this.#guide === null || this.#desk === null) throw new Error('No desk is attached')
    const facts = await factsFor(this.#guide, [...this.#parts.keys(), ...parts])
    this.#facts = facts
    return { desk: this.#desk, facts }
  }

  #tie(front: CaseDesk, parts: readonly DeskPart[]): void {
    const desk = this.#desk
    if (desk === null) return
    if (desk.clearings !== this.#clearings) this.#forget()
    this.#clearings = desk.clearings
    this.#front = front
    this.#parts = new Map([
      ...this.#parts,
      ...parts.map((part) => [part, textOf(desk, part)] as const),
    ])
    this.#stop ??= $effect.root(() => {
      $effect(() => {
        const texts = new Map([...this.#parts.keys()].map((part) => [part, textOf(desk, part)]))
        untrack(() => {
          this.#follow(desk, texts)
        })
      })
    })
  }

  /** What changed on the desk goes into the case; what was cleared for the next person does not. */
  #follow(desk: Desk, texts: ReadonlyMap<DeskPart, string>): void {
    const { clearings } = desk
    if (clearings !== this.#clearings) {
      this.#parts = new Map()
      this.#onnext()
      return
    }
    const changed = [...texts].filter(([part, text]) => this.#parts.get(part) !== text)
    if (changed.length === 0) return
    this.#dirty = new Set([...this.#dirty, ...changed.map(([part]) => part)])
    this.#parts = new Map([...this.#parts, ...changed])
    clearTimeout(this.#timer)
    this.#timer = setTimeout(() => void this.settle(), SAVE_MS)
  }

  #forget(): void {
    this.#stop?.()
    this.#stop = null
    this.#front = null
    this.#dirty = new Set()
    this.#parts = new Map()
  }
}
