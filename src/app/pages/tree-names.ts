import type { RouterCase, Tree } from '#model/tree.ts'
import type { Guide } from '../state/guide.svelte.ts'

/** Names for the places of the tree on paper: numbers, which can be said and found. */
export class TreeNames {
  #tree: Tree
  #guide: Guide
  #numbers: ReadonlyMap<string, number>

  constructor(tree: Tree, guide: Guide) {
    this.#tree = tree
    this.#guide = guide
    const numbered = (ids: string[]) => ids.map((id, place) => [id, place + 1] as const)
    this.#numbers = new Map([
      ...numbered(Object.keys(tree.questions)),
      ...numbered(Object.keys(tree.routers)),
      ...numbered(Object.keys(tree.alerts)),
    ])
  }

  number(id: string): number {
    return this.#numbers.get(id) ?? 0
  }

  of(id: string): string {
    const number = this.number(id)
    if (this.#tree.questions[id] !== undefined) return this.#guide.say('tree.question', { number })
    if (this.#tree.routers[id] !== undefined) return this.#guide.say('tree.fork', { number })
    return this.#tree.outcomes[id]?.title ?? id
  }

  /** What must be true for one way of a fork, in words. */
  conditions(one: RouterCase): string {
    const flag = (id: string) => this.#tree.flags[id]?.you ?? id
    const parts = [
      ...one.all.map(flag),
      ...(one.any.length === 0 ? [] : [one.any.map(flag).join(` ${this.#guide.say('tree.or')} `)]),
      ...one.none.map((id) => this.#guide.say('tree.not', { flag: flag(id) })),
    ]
    return parts.join(`, ${this.#guide.say('tree.and')} `)
  }
}
