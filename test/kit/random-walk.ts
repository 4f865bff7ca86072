import type { Answer, Router, Tree } from '#model/tree.ts'

/** A number from 0 up to 1, the next of a row that is the same in every run. */
export type Random = () => number

/** One walk to its end, found without the engine. */
export interface RandomWalk {
  answers: Record<string, string[]>
  /** Questions on the way, in order. */
  path: string[]
  flags: Set<string>
  alerts: string[]
  outcome: string
  /** Routers on the way with the place of the case taken; -1 where none held. */
  cases: string[]
}

/** Source: Mulberry32, a small generator in the public domain. */
export function seeded(seed: number): Random {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
}

/**
 * Walks by chance, by the rules as they are written for editors and with none of the
 * engine's code, so that both can be held against each other.
 * @throws where the tree leads to nothing
 */
export function randomWalk(tree: Tree, random: Random): RandomWalk {
  const walk: RandomWalk = {
    answers: {},
    path: [],
    flags: new Set(),
    alerts: [],
    outcome: '',
    cases: [],
  }
  let id = tree.start
  while (tree.outcomes[id] === undefined) {
    const router = tree.routers[id]
    if (router !== undefined) {
      const place = caseOf(router, walk.flags)
      walk.cases.push(`${id} ${String(place)}`)
      id = router.cases[place]?.next ?? router.default
      continue
    }
    const question = tree.questions[id]
    if (question === undefined) throw new Error(`The tree leads to "${id}"`)
    const picked = question.multi
      ? some(question.answers, random)
      : [single(tree, question.answers, random)]
    walk.path.push(id)
    walk.answers[id] = picked.map((answer) => answer.id)
    for (const answer of picked) {
      for (const flag of answer.flags) walk.flags.add(flag)
      for (const alert of answer.alerts) {
        if (!walk.alerts.includes(alert)) walk.alerts.push(alert)
      }
    }
    id = question.next ?? picked[0]?.next ?? ''
  }
  walk.outcome = id
  return walk
}

export function one<T>(list: readonly T[], random: Random): T {
  return list[Math.floor(random() * list.length)] as T
}

/** One answer by chance, mostly one that leads on: most walks are to be long. */
function single(tree: Tree, answers: readonly Answer[], random: Random): Answer {
  const first = one(answers, random)
  const ends = tree.outcomes[first.next ?? ''] !== undefined
  return ends && random() < 0.75 ? one(answers, random) : first
}

/** Mostly one answer, which may be the one that stands alone; else some of the others. */
function some(answers: readonly Answer[], random: Random): Answer[] {
  const open = answers.filter((answer) => !answer.exclusive)
  const picked = open.filter(() => random() < 0.25)
  if (picked.length > 0 && random() < 0.4) return picked
  return [one(answers, random)]
}

function caseOf(router: Router, flags: ReadonlySet<string>): number {
  const has = (flag: string) => flags.has(flag)
  return router.cases.findIndex(
    ({ all, any, none }) =>
      all.every(has) && (any.length === 0 || any.some(has)) && !none.some(has),
  )
}
