import { exitsOf } from './check-tree.ts'
import type { TreeSheet } from './schema-tree.ts'

/** What is known on arriving somewhere: flags that still decide anything, as one bit each. */
type Flags = bigint

/** A condition on flags, as routers and gates write it. */
export interface Condition {
  all: readonly string[]
  any: readonly string[]
  none: readonly string[]
}

/** The place of a router's default among its cases. */
export const DEFAULT = -1

/** How a state was reached, for telling it. */
interface Arrival {
  from: string
  with: Flags
  /** Answers picked; none at a router. */
  picked: readonly string[]
}

// Visiting some hundred thousand states takes a second: only a changed tree is worth it.
let last: { tree: string; states: TreeStates } | null = null

/** The states of a tree; those of the tree asked for last are kept. */
export function statesOf(sheet: TreeSheet): TreeStates {
  const tree = JSON.stringify(sheet)
  if (last?.tree !== tree) last = { tree, states: new TreeStates(sheet) }
  return last.states
}

/**
 * Every combination of place and flags that some walk reaches, not just every edge.
 * Flags that nothing ahead asks for are dropped on the way, which keeps the count small
 * and the answer exact. Expects a tree without loops and dead ends.
 */
export class TreeStates {
  readonly #tree: TreeSheet
  readonly #bits = new Map<string, Flags>()
  readonly #masks = new WeakMap<readonly string[], Flags>()
  readonly #ahead = new Map<string, Flags>()
  readonly #arrivals = new Map<string, Map<Flags, Arrival | null>>()
  readonly #taken = new Map<string, Set<number>>()
  readonly #asked: Flags

  constructor(tree: TreeSheet) {
    this.#tree = tree
    const cases = Object.values(tree.routers).flatMap((router) => router.cases)
    const asked = [...cases, ...tree.gates].flatMap((one) => [...one.all, ...one.any, ...one.none])
    for (const flag of new Set([...asked, ...tree.rep_flags])) {
      this.#bits.set(flag, 1n << BigInt(this.#bits.size))
    }
    this.#asked = tree.gates
      .flatMap((one) => [one.all, one.any, one.none])
      .concat([tree.rep_flags])
      .reduce((bits, flags) => bits | this.#mask(flags), 0n)
    this.#arrivals.set(tree.start, new Map([[0n, null]]))
    for (const id of this.#inOrder()) {
      for (const flags of this.#arrivals.get(id)?.keys() ?? []) this.#leave(id, flags)
    }
  }

  /** All flags, as far as gates ask for them, with which walks reach an outcome. */
  arrivals(outcome: string): Flags[] {
    return [...(this.#arrivals.get(outcome)?.keys() ?? [])]
  }

  /** Whether some walk takes the case of a router at a place, or its default. */
  takes(router: string, place: number): boolean {
    return this.#taken.get(router)?.has(place) ?? false
  }

  holds({ all, any, none }: Condition, flags: Flags): boolean {
    const [must, may] = [this.#mask(all), this.#mask(any)]
    return (
      (flags & must) === must &&
      (may === 0n || (flags & may) !== 0n) &&
      (flags & this.#mask(none)) === 0n
    )
  }

  /** The last answers on one way to a state, enough to find it. */
  road(outcome: string, flags: Flags): string {
    const steps: string[] = []
    let at = this.#arrivals.get(outcome)?.get(flags) ?? null
    while (at !== null) {
      if (at.picked.length > 0) steps.unshift(`${at.from}: ${at.picked.join(' and ')}`)
      at = this.#arrivals.get(at.from)?.get(at.with) ?? null
    }
    return steps.slice(-3).join(', ')
  }

  #leave(id: string, flags: Flags): void {
    const question = this.#tree.questions[id]
    if (question === undefined) {
      this.#route(id, flags)
      return
    }
    if (!question.multi) {
      for (const answer of question.answers) {
        const after = flags | this.#mask(answer.flags)
        this.#arrive(answer.next ?? '', after, id, flags, [answer.id])
      }
      return
    }
    const to = question.next ?? ''
    const single = question.answers.filter((answer) => answer.exclusive)
    const free = question.answers.filter((answer) => !answer.exclusive)
    let sets = new Map<Flags, string[]>([[flags, []]])
    for (const answer of free) {
      const grown = new Map(sets)
      for (const [before, picked] of sets) {
        const after = (before | this.#mask(answer.flags)) & this.#aheadOf(to)
        if (!grown.has(after) || picked.length === 0) grown.set(after, [...picked, answer.id])
      }
      sets = grown
    }
    for (const answer of single) sets.set(flags | this.#mask(answer.flags), [answer.id])
    for (const [after, picked] of sets) {
      if (picked.length === 0) continue
      this.#arrive(to, after, id, flags, picked)
    }
  }

  #route(id: string, flags: Flags): void {
    const router = this.#tree.routers[id]
    if (router === undefined) return
    // Where no case holds, the place found is that of the default.
    const place = router.cases.findIndex((one) => this.holds(one, flags))
    const taken = this.#taken.get(id) ?? new Set()
    this.#taken.set(id, taken.add(place))
    this.#arrive(router.cases[place]?.next ?? router.default, flags, id, flags, [])
  }

  #arrive(id: string, flags: Flags, from: string, before: Flags, picked: readonly string[]): void {
    let known = this.#arrivals.get(id)
    if (known === undefined) this.#arrivals.set(id, (known = new Map<Flags, Arrival | null>()))
    const kept = flags & this.#aheadOf(id)
    if (!known.has(kept)) known.set(kept, { from, with: before, picked })
  }

  /** Flags that anything from here on asks for; what gates ask for is asked at the end. */
  #aheadOf(id: string): Flags {
    const before = this.#ahead.get(id)
    if (before !== undefined) return before
    const cases = this.#tree.routers[id]?.cases ?? []
    let flags = this.#asked
    for (const { all, any, none } of cases) {
      flags |= this.#mask(all) | this.#mask(any) | this.#mask(none)
    }
    for (const { to } of exitsOf(this.#tree, id)) flags |= this.#aheadOf(to)
    this.#ahead.set(id, flags)
    return flags
  }

  /** Questions and routers, each after everything that leads to it. */
  #inOrder(): string[] {
    const order: string[] = []
    const seen = new Set<string>()
    const visit = (id: string) => {
      if (seen.has(id)) return
      seen.add(id)
      for (const { to } of exitsOf(this.#tree, id)) visit(to)
      order.unshift(id)
    }
    visit(this.#tree.start)
    return order
  }

  /** One bit per flag; kept per list, for the same lists are asked for thousands of times. */
  #mask(flags: readonly string[]): Flags {
    const before = this.#masks.get(flags)
    if (before !== undefined) return before
    const mask = flags.reduce((bits, flag) => bits | (this.#bits.get(flag) ?? 0n), 0n)
    this.#masks.set(flags, mask)
    return mask
  }
}
