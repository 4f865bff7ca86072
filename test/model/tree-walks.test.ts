import fc from 'fast-check'
import { beforeAll, describe, expect, it } from 'vitest'
import { resume, resumeCode } from '#model/resume.ts'
import { type LawToday, outcomeToday } from '#model/tree-clock.ts'
import { type Answers, type Tree, type Walk, walk } from '#model/tree.ts'
import { depthLeft } from '#model/tree-graph.ts'
import { partIn } from '../kit/content.ts'
import { ourGuide } from '../kit/our-guide.ts'
import { one, type Random, type RandomWalk, randomWalk, seeded } from '../kit/random-walk.ts'
import { shortestWalks } from '../kit/walks.ts'

const WALKS = 300_000

/** Outcomes that only have papers found, dates looked up or a lawyer seen some day. */
const NO_HURRY = [
  'o_citizen_claim',
  'o_closed_maintain',
  'o_dismissed_before',
  'o_do_not_approach',
  'o_find_out_first',
  'o_keep_fighting',
  'o_nta_no_lawyer',
  'o_relief_first',
  'o_uscis_no_lawyer',
]

let tree: Tree
let late: LawToday
const depths = new Map<string, number>()

/** What is walked: the walk as the rules say it, and as the engine does. */
interface Walked {
  by: RandomWalk
  told: Walk
  random: Random
}

/** A promise, on one walk in how many it is tried, and whether it is kept; null where it does not apply. */
type Promised = [promise: string, every: number, kept: (walked: Walked) => boolean | null]

const PROMISES: Promised[] = [
  [
    'ends where the rules as written lead, with the same way, flags and alerts',
    1,
    ({ by, told }) =>
      told.next.is === 'outcome' &&
      told.next.id === by.outcome &&
      told.path.every(({ question, answers }, place) => {
        return question === by.path[place] && answers.join() === by.answers[question]?.join()
      }) &&
      told.path.length === by.path.length &&
      told.alerts.join() === by.alerts.join() &&
      [...told.flags].join() === [...by.flags].join(),
  ],
  ['asks at most 31 questions', 1, ({ told }) => told.path.length <= 31],
  [
    'raises each alert once',
    1,
    ({ told }) =>
      new Set(told.alerts).size === told.alerts.length &&
      new Set(told.lastAlerts).size === told.lastAlerts.length,
  ],
  [
    'leads to asking the government for something only with a lawyer or representative',
    1,
    ({ by }) => only(asks(by.outcome), hasRep(by)),
  ],
  [
    'with officers at the door leads to what to do now',
    1,
    ({ by }) => only(by.flags.has('arrest_now'), by.outcome === 'o_emergency_now'),
  ],
  [
    'with a flight in days leads to what is urgent, or to the old order',
    1,
    ({ by }) =>
      only(
        by.flags.has('imminent') && !by.flags.has('arrest_now'),
        isUrgent(by) || by.outcome === 'o_reinstatement',
      ),
  ],
  [
    'of someone held, or with a flight in days, never leads to a mere search for papers',
    1,
    ({ by }) =>
      only(by.flags.has('imminent') || by.flags.has('detained'), !NO_HURRY.includes(by.outcome)),
  ],
  [
    'of someone held without a lawyer leads to what is urgent, a specialist, or the old order',
    1,
    ({ by }) =>
      only(
        by.flags.has('detained') && !hasRep(by),
        isUrgent(by) || ['o_specialist_first', 'o_reinstatement'].includes(by.outcome),
      ),
  ],
  [
    'of someone who may be a citizen asks for nothing, but for a stay of a flight in days',
    1,
    ({ by }) =>
      only(by.flags.has('maybe_citizen'), !asks(by.outcome) || by.outcome === 'o_imminent_stay'),
  ],
  [
    'puts the time to appeal before every specialist and every request',
    1,
    ({ by }) => {
      const board = by.flags.has('appeal_window') && by.outcome === 'o_appeal_first'
      const court = by.flags.has('pfr_window') && by.outcome.startsWith('o_pfr')
      return only(
        by.flags.has('appeal_window') || by.flags.has('pfr_window'),
        board || court || by.outcome === 'o_reinstatement',
      )
    },
  ],
  [
    'with a record, a serious fact or a broken report stops a person at a specialist, after an appeal',
    1,
    ({ by }) =>
      only(
        ['crim', 'neg_serious', 'absconded'].some((flag) => by.flags.has(flag)) &&
          !by.flags.has('role_rep'),
        ['o_specialist_first', 'o_appeal_first', 'o_pfr_no_lawyer', 'o_reinstatement'].includes(
          by.outcome,
        ),
      ),
  ],
  [
    'without a case asks for nothing, whoever uses the guide',
    1,
    ({ by }) => only(by.flags.has('stage_none'), !asks(by.outcome)),
  ],
  [
    'in 2028, with law nobody checked, leads to a request only where hours count',
    1,
    ({ by }) => {
      const today = outcomeToday(tree, by.outcome, late)
      const given = tree.outcomes[today.id]
      return only(asks(by.outcome), given?.asks === false || given?.level === 'urgent')
    },
  ],
  [
    'brings the end nearer with each question, and never sooner than it said',
    1,
    ({ by }) =>
      by.path.every((id, place) => {
        const left = depthLeft(tree, id, depths)
        const next = by.path[place + 1]
        const then = next === undefined ? 0 : depthLeft(tree, next, depths)
        return then < left && left >= by.path.length - place
      }),
  ],
  [
    'is not changed by answers to questions off the way',
    10,
    ({ by, told, random }) => {
      const foreign = randomWalk(tree, random).answers
      return line(walk(tree, { gone: ['yes'], ...foreign, ...by.answers })) === line(told)
    },
  ],
  [
    'stops at the question whose answer is unknown, and goes on if a known one stands beside it',
    10,
    ({ by, told, random }) => {
      const place = Math.floor(random() * by.path.length)
      const id = by.path[place] ?? ''
      const stopped = walk(tree, { ...by.answers, [id]: ['gone'] })
      const beside = walk(tree, { ...by.answers, [id]: ['gone', ...(by.answers[id] ?? [])] })
      return (
        stopped.next.id === id &&
        stopped.path.length === place &&
        line(stopped) === line(walk(tree, upTo(by, place))) &&
        line(beside) === line(told)
      )
    },
  ],
  [
    'keeps later answers where they fit when an earlier one changes, and comes back when it does',
    10,
    ({ by, told, random }) => {
      const place = Math.floor(random() * by.path.length)
      const id = by.path[place] ?? ''
      const other = one(tree.questions[id]?.answers ?? [], random).id
      const changed = { ...by.answers, [id]: [other] }
      const after = walk(tree, changed)
      const isKept = after.path.every(({ question, answers }) => {
        return answers.join() === changed[question]?.join()
      })
      const isDone = after.next.is === 'outcome' || !(after.next.id in changed)
      const back = walk(tree, { ...changed, [id]: by.answers[id] ?? [] })
      return isKept && isDone && line(back) === line(told)
    },
  ],
  [
    'does not mind in which order several answers were picked, nor one beside them that stands alone',
    10,
    ({ by, told }) => {
      const several = Object.keys(by.answers).filter((id) => (by.answers[id]?.length ?? 0) > 1)
      if (several.length === 0) return null
      const turned = several.map((id) => [id, [...(by.answers[id] ?? [])].reverse()] as const)
      const more = several.map((id) => {
        const alone = tree.questions[id]?.answers.filter((answer) => answer.exclusive) ?? []
        return [id, [...alone.map((answer) => answer.id), ...(by.answers[id] ?? [])]] as const
      })
      return [turned, more].every((changes) => {
        return line(walk(tree, { ...by.answers, ...Object.fromEntries(changes) })) === line(told)
      })
    },
  ],
  [
    'only gains on the way: answers, flags and alerts stay, and each alert is told when it arises',
    30,
    ({ by, told }) => {
      const prefixes = by.path.map((_id, place) => walk(tree, upTo(by, place + 1)))
      return prefixes.every((now, place) => {
        const before = prefixes[place - 1]
        return (
          now.path.length === place + 1 &&
          (now.next.id === by.path[place + 1] || now.next.id === told.next.id) &&
          [...(before?.flags ?? [])].every((flag) => now.flags.has(flag)) &&
          [...(before?.alerts ?? []), ...now.lastAlerts].join() === now.alerts.join()
        )
      })
    },
  ],
  [
    'comes back from its code, from any question on the way',
    30,
    ({ by, random }) => {
      const answers = upTo(by, Math.floor(random() * (by.path.length + 1)))
      const back = resume(tree, resumeCode(tree, answers))
      return back.is === 'answers' && line(walk(tree, back.answers)) === line(walk(tree, answers))
    },
  ],
]

/** On how many walks each promise applied, and the first walks that broke it. */
const tried = new Map<string, number>()
const broken = new Map<string, Answers[]>()
const reached = { outcomes: new Set<string>(), alerts: new Set<string>() }
const answered = new Set<string>()
const taken = new Set<string>()
const fewest = new Map<string, number>()

beforeAll(async () => {
  const part = partIn(await ourGuide(), 'en', 'tree')
  tree = part.tree
  late = { today: '2028-01-01', claims: part.claims, recalled: new Set() }
  const random = seeded(20_261_124)
  for (let count = 0; count < WALKS; count += 1) {
    const by = randomWalk(tree, random)
    const walked = { by, told: walk(tree, by.answers), random }
    for (const [promise, every, kept] of PROMISES) {
      if (count % every !== 0) continue
      const found = kept(walked)
      if (found !== null) tried.set(promise, (tried.get(promise) ?? 0) + 1)
      if (found === false) broken.set(promise, [...(broken.get(promise) ?? []), by.answers])
    }
    note(by)
  }
}, 120_000)

describe(`each of ${String(WALKS)} walks by chance through our tree`, () => {
  it.each(PROMISES)('%s', (promise) => {
    expect(broken.get(promise)?.slice(0, 3) ?? []).toEqual([])
    expect(tried.get(promise)).toBeGreaterThan(500)
  })
})

describe('all of our tree', () => {
  it('is walked: every outcome, alert and answer, and every case of every router', () => {
    const answers = Object.entries(tree.questions).flatMap(([id, question]) =>
      question.answers.map((answer) => `${id} ${answer.id}`),
    )
    const cases = Object.entries(tree.routers).flatMap(([id, router]) =>
      [-1, ...router.cases.keys()].map((place) => `${id} ${String(place)}`),
    )
    expect(Object.keys(tree.outcomes).filter((id) => !reached.outcomes.has(id))).toEqual([])
    expect(Object.keys(tree.alerts).filter((id) => !reached.alerts.has(id))).toEqual([])
    expect(answers.filter((one) => !answered.has(one))).toEqual([])
    expect(cases.filter((one) => !taken.has(one))).toEqual([])
  })

  it('promises 31 questions at the start, and no outcome counts as one', () => {
    expect(depthLeft(tree, tree.start)).toBe(31)
    expect(Object.keys(tree.outcomes).filter((id) => depthLeft(tree, id) !== 0)).toEqual([])
  })

  it('has a shortest walk to each of its 45 outcomes, and the engine agrees', () => {
    const walks = shortestWalks(tree)
    expect([...walks.keys()]).toEqual(Object.keys(tree.outcomes))
    expect(walks.size).toBe(45)
    for (const [outcome, steps] of walks) {
      const answers = Object.fromEntries(steps.map((step) => [step.question, step.answers]))
      const { path, next } = walk(tree, answers)
      expect(next).toEqual({ is: 'outcome', id: outcome })
      expect(path).toEqual(steps)
      expect(steps.length).toBeLessThanOrEqual(fewest.get(outcome) ?? 0)
    }
    expect(walks.get('o_emergency_now')).toEqual([
      { question: 'q01_who', answers: ['person'] },
      { question: 'q02_now', answers: ['arrest'] },
    ])
  })

  it('stands any answers at all: only those on the way count', () => {
    const ids = Object.keys(tree.questions)
    const known = ids.flatMap((id) => tree.questions[id]?.answers.map((answer) => answer.id) ?? [])
    const anyAnswers = fc.dictionary(
      fc.constantFrom(...ids, 'gone', '__proto__'),
      fc.array(fc.oneof({ weight: 9, arbitrary: fc.constantFrom(...known) }, fc.string())),
      { maxKeys: 45 },
    )
    fc.assert(
      fc.property(anyAnswers, (answers) => {
        const told = walk(tree, answers)
        const counted = told.path.map((step) => [step.question, step.answers] as const)
        expect(walk(tree, Object.fromEntries(counted))).toEqual(told)
        for (const [id, picked] of counted) {
          expect(picked.every((one) => answers[id]?.includes(one))).toBe(true)
        }
      }),
      { numRuns: 2000, seed: 5 },
    )
  })
})

/** Whether a promise is kept, where it applies. */
function only(applies: boolean, kept: boolean): boolean | null {
  return applies ? kept : null
}

function asks(outcome: string): boolean {
  return tree.outcomes[outcome]?.asks === true
}

function isUrgent({ outcome }: RandomWalk): boolean {
  return tree.outcomes[outcome]?.level === 'urgent'
}

function hasRep({ flags }: RandomWalk): boolean {
  return flags.has('has_rep') || flags.has('role_rep')
}

/** The first answers of a walk. */
function upTo({ path, answers }: RandomWalk, count: number): Record<string, string[]> {
  return Object.fromEntries(path.slice(0, count).map((id) => [id, answers[id] ?? []]))
}

/** All that a walk tells, as one line: equal lines are equal walks. */
function line({ path, flags, alerts, next, lastAlerts }: Walk): string {
  const steps = path.map((step) => `${step.question}:${step.answers.join()}`)
  return [steps, [...flags], alerts, lastAlerts, [next.is, next.id]].join('|')
}

function note(by: RandomWalk): void {
  reached.outcomes.add(by.outcome)
  fewest.set(by.outcome, Math.min(by.path.length, fewest.get(by.outcome) ?? Infinity))
  for (const alert of by.alerts) reached.alerts.add(alert)
  for (const id of by.path)
    for (const picked of by.answers[id] ?? []) answered.add(`${id} ${picked}`)
  for (const one of by.cases) taken.add(one)
}
