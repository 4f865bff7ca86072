import { exits } from '#model/tree-graph.ts'
import { type Answer, type Question, type Router, type Step, type Tree } from '#model/tree.ts'

/** A set of flags that decide something, one bit each. */
type Flags = bigint

/** A place reached, the flags that still decide anything from there, and how it was reached. */
interface Reached {
  id: string
  flags: Flags
  last: { from: Reached; answers: string[] } | null
}

/**
 * For every outcome that can be reached the fewest questions that lead to it; of several such
 * walks the one with the earliest answers. Breadth first over answers and flags.
 * @returns in the order of `tree.outcomes`; an outcome nobody reaches is left out
 */
export function shortestWalks(tree: Tree): Map<string, Step[]> {
  const { flagsOf, ahead, after } = bitsOf(tree)
  const ways = new Map(
    Object.entries(tree.questions).map(([id, question]) => [
      id,
      choices(question).map((picked) => ({
        answers: picked.map((answer) => answer.id),
        flags: flagsOf(picked.flatMap((answer) => answer.flags)),
        next: question.next ?? picked[0]?.next ?? '',
      })),
    ]),
  )
  const found = new Map<string, Step[]>()
  const seen = new Map<string, Set<Flags>>()
  let edge: Reached[] = [{ id: tree.start, flags: 0n, last: null }]
  while (edge.length > 0 && found.size < Object.keys(tree.outcomes).length) {
    const beyond: Reached[] = []
    for (const from of edge) {
      for (const { answers, flags: set, next } of ways.get(from.id) ?? []) {
        const all = from.flags | set
        const id = after(next, all)
        const flags = all & ahead(id)
        const known = seen.get(id) ?? new Set()
        if (known.has(flags)) continue
        seen.set(id, known.add(flags))
        const reached = { id, flags, last: { from, answers } }
        if (ways.has(id)) beyond.push(reached)
        else found.set(id, stepsTo(reached))
      }
    }
    edge = beyond
  }
  return new Map(
    Object.keys(tree.outcomes).flatMap((id) => {
      const steps = found.get(id)
      return steps === undefined ? [] : [[id, steps]]
    }),
  )
}

/** Every way to answer a question; where several may be picked, fewer come first. */
function choices({ multi, answers }: Question): Answer[][] {
  if (!multi) return answers.map((answer) => [answer])
  const alone = answers.filter((answer) => answer.exclusive).map((answer) => [answer])
  const several = answers
    .filter((answer) => !answer.exclusive)
    .reduce<Answer[][]>((sets, answer) => [...sets, ...sets.map((set) => [...set, answer])], [[]])
    .filter((set) => set.length > 0)
  return [...alone, ...several].sort((one, other) => one.length - other.length)
}

function bitsOf(tree: Tree) {
  const asked = ({ cases }: Router) => cases.flatMap((one) => [...one.all, ...one.any, ...one.none])
  const order = [...new Set(Object.values(tree.routers).flatMap(asked))]
  const bits = new Map(order.map((flag, place) => [flag, 1n << BigInt(place)]))
  const flagsOf = (flags: readonly string[]) =>
    flags.reduce((set, flag) => set | (bits.get(flag) ?? 0n), 0n)
  const routers = new Map(
    Object.entries(tree.routers).map(([id, router]) => [
      id,
      {
        cases: router.cases.map(({ all, any, none, next }) => ({
          all: flagsOf(all),
          any: flagsOf(any),
          none: flagsOf(none),
          next,
        })),
        default: router.default,
        asked: flagsOf(asked(router)),
      },
    ]),
  )
  const known = new Map<string, Flags>()
  /** Flags that routers from a place on ask for: walks that differ in others go on alike. */
  const ahead = (id: string): Flags => {
    const before = known.get(id)
    if (before !== undefined) return before
    const flags = exits(tree, id).reduce(
      (set, next) => set | ahead(next),
      routers.get(id)?.asked ?? 0n,
    )
    known.set(id, flags)
    return flags
  }
  /** The next question or outcome, past all routers. */
  const after = (id: string, flags: Flags): string => {
    const router = routers.get(id)
    if (router === undefined) return id
    const found = router.cases.find(
      ({ all, any, none }) =>
        (flags & all) === all && (any === 0n || (flags & any) !== 0n) && (flags & none) === 0n,
    )
    return after(found?.next ?? router.default, flags)
  }
  return { flagsOf, ahead, after }
}

function stepsTo(reached: Reached): Step[] {
  const steps: Step[] = []
  for (let at = reached; at.last !== null; at = at.last.from) {
    steps.unshift({ question: at.last.from.id, answers: at.last.answers })
  }
  return steps
}
