import { SvelteSet } from 'svelte/reactivity'
import type { Answers } from '#model/tree.ts'

/**
 * What lies open while the tab lives: answers, ticks, blanks filled in. All of it reveals a
 * case, so it is in memory and nowhere else; the casebook alone may keep it.
 */
export class Desk {
  #answers = $state.raw<Answers>({})
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

  /** Whether anything lies here that would be lost with the page. */
  get isLaden(): boolean {
    const ticked = [this.factors, ...this.#ticks.values()].some((ticks) => ticks.size > 0)
    return ticked || Object.keys(this.#answers).length > 0
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
    for (const ticks of this.#ticks.values()) ticks.clear()
    this.factors.clear()
  }
}
