import { SvelteSet } from 'svelte/reactivity'
import type { Happened } from '#model/deadline.ts'
import type { Answers } from '#model/tree.ts'

/**
 * What lies open while the tab lives: answers, ticks, blanks filled in. All of it reveals a
 * case, so it is in memory and nowhere else; the casebook alone may keep it.
 */
export class Desk {
  #answers = $state.raw<Answers>({})
  #days = $state.raw<readonly Happened[]>([])
  /** Ids of ticked items by checklist. */
  readonly #ticks = new Map<string, SvelteSet<string>>()
  /** Ids of ticked factors. */
  readonly factors = new SvelteSet<string>()

  /** Answers of the walk, also those to questions that are not on the way just now. */
  get answers(): Answers {
    return this.#answers
  }
  set answers(answers: Answers) {
    this.#answers = answers
  }

  /** Days a person counts from, in the order they were typed. */
  get days(): readonly Happened[] {
    return this.#days
  }
  set days(days: readonly Happened[]) {
    this.#days = days
  }

  ticksOf(checklist: string): SvelteSet<string> {
    const known = this.#ticks.get(checklist)
    if (known !== undefined) return known
    const fresh = new SvelteSet<string>()
    this.#ticks.set(checklist, fresh)
    return fresh
  }

  /** For the next person: nothing of this one stays. */
  clear(): void {
    this.#answers = {}
    this.#days = []
    for (const ticks of this.#ticks.values()) ticks.clear()
    this.factors.clear()
  }
}
