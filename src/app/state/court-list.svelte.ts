import type { Ticks } from './ticks.svelte.ts'
import type { Checklist, ChecklistItem } from '#model/checklist.ts'

export interface CourtStep {
  number: number
  item: ChecklistItem
}

/** A checklist worked through step by step: one is open, what was done can be undone. */
export class CourtList {
  readonly sections: { id: string; title: string; steps: CourtStep[] }[]
  readonly #ticks: Ticks
  readonly #ids: string[]
  #open = $state<string | null>(null)
  /** How things stood before each tick. */
  #past = $state.raw<readonly { id: string; was: boolean; open: string | null }[]>([])

  /** @param ticks of the same list; they are changed in place */
  constructor(checklist: Checklist, ticks: Ticks) {
    let number = 0
    this.sections = checklist.sections.map(({ id, title, items }) => ({
      id,
      title,
      steps: items.map((item) => ({ number: (number += 1), item })),
    }))
    this.#ids = this.#all.map(({ item }) => item.id)
    this.#ticks = ticks
    this.#open = this.#nextAfter(-1)
  }

  /** Id of the step whose words are shown; null once all are done. */
  get open(): string | null {
    return this.#open
  }
  get current(): CourtStep | null {
    return this.#all.find(({ item }) => item.id === this.#open) ?? null
  }
  get canUndo(): boolean {
    return this.#past.length > 0
  }
  isDone(id: string): boolean {
    return this.#ticks.has(id)
  }

  show(id: string): void {
    this.#open = id
  }

  /** Ticks the open step and opens the next one that is not done. */
  next(): void {
    const id = this.#open
    if (id === null) return
    this.#remember(id)
    this.#ticks.add(id)
    this.#open = this.#nextAfter(this.#ids.indexOf(id))
  }

  /** Ticks or unticks a step out of turn. */
  turn(id: string): void {
    this.#remember(id)
    this.#ticks.turn(id)
    this.#open ??= this.#nextAfter(-1)
  }

  undo(): void {
    const last = this.#past.at(-1)
    if (last === undefined) return
    this.#past = this.#past.slice(0, -1)
    if (last.was) this.#ticks.add(last.id)
    else this.#ticks.delete(last.id)
    this.#open = last.open
  }

  get #all(): CourtStep[] {
    return this.sections.flatMap(({ steps }) => steps)
  }

  #remember(id: string): void {
    this.#past = [...this.#past, { id, was: this.#ticks.has(id), open: this.#open }]
  }

  #nextAfter(place: number): string | null {
    const order = [...this.#ids.slice(place + 1), ...this.#ids.slice(0, place + 1)]
    return order.find((id) => !this.#ticks.has(id)) ?? null
  }
}
