import { exitsOf } from './check-tree.ts'
import type { Raw } from './gather.ts'
import type { Findings } from './problem.ts'
import type { TreeSheet } from './schema-tree.ts'

/** What is known on arriving somewhere: flags that still decide anything, as one bit each. */
type Flags = bigint

/** How a state was reached, for telling it. */
interface Arrival {
  from: string
  with: Flags
  /** Answers picked; none at a router. */
  picked: readonly string[]
}

/**
 * No outcome that needs a lawyer is reached without one: every reachable combination of
 * place and flags is visited, not just every edge. Flags that nothing ahead asks for are
 * dropped on the way, which keeps the count small and the answer exact.
 * Expects a tree without loops and dead ends.
 */
export function checkRepresentation(raw: Raw, findings: Findings): void {
  const { tree } = raw
  if (tree === null) return
  for (const { outcome, road } of outcomesWithoutRep(tree.value)) {
    const flags = tree.value.rep_flags.map((flag) => `"${flag}"`).join(' or ')
    findings.refuse(
      tree.file,
      tree.line(['outcomes', outcome]),
      `"${outcome}" is reached without ${flags}, as by ${road}.`,
      'Put a router before it that asks for one of them.',
    )
  }
}

/** An outcome, and one road to it. */
interface Reached {
  outcome: string
  road: string
}

// Visiting some hundred thousand states takes a second: only a changed tree is worth it.
let last: { tree: string; found: Reached[] } | null = null

function outcomesWithoutRep(sheet: TreeSheet): Reached[] {
  const tree = JSON.stringify(sheet)
  if (last?.tree !== tree) last = { tree, found: new Walker(sheet).withoutRep() }
  return last.found
}

class Walker {
  readonly #tree: TreeSheet
  readonly #bits = new Map<string, Flags>()
  readonly #masks = new WeakMap<readonly string[], Flags>()
  readonly #ahead = new Map<string, Flags>()
  readonly #arrivals = new Map<string, Map<Flags, Arrival | null>>()

  constructor(tree: TreeSheet) {
    this.#tree = tree
    const cases = Object.values(tree.routers).flatMap((router) => router.cases)
    const asked = cases.flatMap((one) => [...one.all, ...one.any, ...one.none])
    for (const flag of new Set([...asked, ...tree.rep_flags])) {
      this.#bits.set(flag, 1n << BigInt(this.#bits.size))
    }
  }

  /** Each outcome that needs a lawyer and is reached without, with one road to it. */
  withoutRep(): Reached[] {
    const { requires_rep, rep_flags, start } = this.#tree
    this.#arrivals.set(start, new Map([[0n, null]]))
    for (const id of this.#inOrder()) {
      for (const flags of this.#arrivals.get(id)?.keys() ?? []) this.#leave(id, flags)
    }
    const rep = this.#mask(rep_flags)
    return requires_rep.flatMap((outcome) => {
      const alone = [...(this.#arrivals.get(outcome)?.keys() ?? [])].find((flags) => !(flags & rep))
      return alone === undefined ? [] : [{ outcome, road: this.#road(outcome, alone) }]
    })
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
    const found = router.cases.find((one) => {
      const any = this.#mask(one.any)
      const all = this.#mask(one.all)
      return (
        (flags & all) === all &&
        (any === 0n || (flags & any) !== 0n) &&
        (flags & this.#mask(one.none)) === 0n
      )
    })
    this.#arrive(found?.next ?? router.default, flags, id, flags, [])
  }

  #arrive(id: string, flags: Flags, from: string, before: Flags, picked: readonly string[]): void {
    let known = this.#arrivals.get(id)
    if (known === undefined) this.#arrivals.set(id, (known = new Map<Flags, Arrival | null>()))
    const kept = flags & this.#aheadOf(id)
    if (!known.has(kept)) known.set(kept, { from, with: before, picked })
  }

  /** Flags that anything from here on asks for. */
  #aheadOf(id: string): Flags {
    const before = this.#ahead.get(id)
    if (before !== undefined) return before
    const { routers, requires_rep, rep_flags } = this.#tree
    const own = routers[id]?.cases.flatMap((one) => [...one.all, ...one.any, ...one.none]) ?? []
    let flags = this.#mask(requires_rep.includes(id) ? rep_flags : own)
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

  /** The last answers on the way, enough to find it. */
  #road(outcome: string, flags: Flags): string {
    const steps: string[] = []
    let at = this.#arrivals.get(outcome)?.get(flags) ?? null
    while (at !== null) {
      if (at.picked.length > 0) steps.unshift(`${at.from}: ${at.picked.join(' and ')}`)
      at = this.#arrivals.get(at.from)?.get(at.with) ?? null
    }
    return steps.slice(-3).join(', ')
  }
}
