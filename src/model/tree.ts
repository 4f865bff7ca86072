import type { Dated, Day } from './freshness.ts'
import type { LanguageCode } from './language.ts'

/** One text in both voices: to the person, and to a lawyer about a client. */
export interface Voiced {
  you: string
  client: string
}

/** The same for lists of sentences. */
export interface VoicedList {
  you: string[]
  client: string[]
}

export interface Answer {
  id: string
  label: Voiced
  /** Question, router or outcome; null where the question's own `next` decides. */
  next: string | null
  flags: string[]
  alerts: string[]
  /** Stands alone among several answers. */
  exclusive: boolean
}

export interface Question {
  q: Voiced
  help: string
  /** Several answers may be picked; then `next` is followed. */
  multi: boolean
  next: string | null
  answers: Answer[]
}

export interface RouterCase {
  all: string[]
  any: string[]
  none: string[]
  next: string
}

export interface Router {
  why: string
  cases: RouterCase[]
  default: string
}

export interface Alert extends Dated {
  level: 'stop' | 'urgent' | 'warn' | 'info'
  claims: string[]
  sources: string[]
  text: Voiced
  /** Words people type for it; never shown. */
  keywords: string[]
}

export interface Outcome extends Dated {
  level: 'stop' | 'urgent' | 'plan'
  /** The main step asks DHS, DOJ or a court for a favor, or agrees to something. */
  asks: boolean
  /** The outcome without a request that takes its place when its law is stale. */
  instead: string | null
  title: string
  text: Voiced
  steps: VoicedList
  warnings: VoicedList
  say: Voiced
  wouldChange: string
  whoDecides: string
  pages: number[]
  claims: string[]
  sources: string[]
  /** Words people type for it; never shown. */
  keywords: string[]
}

/** "Should this person ask for discretion, from whom, in what form?" */
export interface Tree {
  version: string
  textLanguage: LanguageCode
  horizon: Day
  start: string
  repFlags: string[]
  requiresRep: string[]
  questions: Record<string, Question>
  routers: Record<string, Router>
  alerts: Record<string, Alert>
  outcomes: Record<string, Outcome>
  flags: Record<string, Voiced>
}

/** Question id to the ids of the answers picked: one, or several where the question allows. */
export type Answers = Readonly<Record<string, readonly string[]>>

export interface Step {
  question: string
  answers: string[]
}

export interface Walk {
  /** Questions answered, in order, without those no longer reachable. */
  path: Step[]
  flags: ReadonlySet<string>
  /** Alert ids in the order they arose, each once. */
  alerts: string[]
  next: { is: 'question'; id: string } | { is: 'outcome'; id: string }
  /** Alerts of the last answered question, for showing as they arise. */
  lastAlerts: string[]
}

/**
 * Follows the answers from the start as far as they lead.
 * Answers to questions not on the way are left alone and count for nothing;
 * an answer the question does not have counts as not answered.
 * @param tree a tree that passed the build's checks: no loop, no dead end
 * @throws where the tree leads to nothing
 */
export function walk(tree: Tree, answers: Answers): Walk {
  const path: Step[] = []
  const flags = new Set<string>()
  const alerts = new Set<string>()
  let lastAlerts: string[] = []
  let id = tree.start
  for (;;) {
    const router = tree.routers[id]
    if (router !== undefined) {
      id = routed(router, flags)
      continue
    }
    if (tree.outcomes[id] !== undefined) {
      return { path, flags, alerts: [...alerts], next: { is: 'outcome', id }, lastAlerts }
    }
    const question = tree.questions[id]
    if (question === undefined) throw new Error(`The tree leads to "${id}", which is nothing`)
    const picked = pickedAnswers(question, answers[id] ?? [])
    const first = picked[0]
    if (first === undefined) {
      return { path, flags, alerts: [...alerts], next: { is: 'question', id }, lastAlerts }
    }
    path.push({ question: id, answers: picked.map((answer) => answer.id) })
    const raised = new Set(picked.flatMap((answer) => answer.alerts))
    lastAlerts = [...raised].filter((alert) => !alerts.has(alert))
    for (const alert of raised) alerts.add(alert)
    for (const flag of picked.flatMap((answer) => answer.flags)) flags.add(flag)
    id = (question.multi ? question.next : first.next) ?? ''
  }
}

/** The first case that holds decides. */
export function routed(router: Router, flags: ReadonlySet<string>): string {
  const found = router.cases.find(
    (one) =>
      one.all.every((flag) => flags.has(flag)) &&
      (one.any.length === 0 || one.any.some((flag) => flags.has(flag))) &&
      !one.none.some((flag) => flags.has(flag)),
  )
  return found?.next ?? router.default
}

function pickedAnswers(question: Question, ids: readonly string[]): Answer[] {
  const known = question.answers.filter((answer) => ids.includes(answer.id))
  if (!question.multi) return known.slice(0, 1)
  const alone = known.find((answer) => answer.exclusive)
  return alone === undefined || known.length === 1
    ? known
    : known.filter((answer) => !answer.exclusive)
}

/** Which voice a walk speaks in: a lawyer or representative reads about a client. */
export function voiceOf(flags: ReadonlySet<string>): keyof Voiced {
  return flags.has('role_rep') ? 'client' : 'you'
}

/** Every place a question or router can lead to. */
export function exits(tree: Tree, id: string): string[] {
  const question = tree.questions[id]
  if (question !== undefined) {
    if (question.multi) return question.next === null ? [] : [question.next]
    return question.answers.flatMap((answer) => (answer.next === null ? [] : [answer.next]))
  }
  const router = tree.routers[id]
  return router === undefined ? [] : [...router.cases.map((one) => one.next), router.default]
}

/**
 * The most questions that can still come, `id` itself included; outcomes count nothing.
 * An upper bound: routers are taken as if every case could hold.
 */
export function depthLeft(tree: Tree, id: string, known = new Map<string, number>()): number {
  const before = known.get(id)
  if (before !== undefined) return before
  const own = tree.questions[id] === undefined ? 0 : 1
  const left = exits(tree, id).map((next) => depthLeft(tree, next, known))
  const depth = own + Math.max(0, ...left)
  known.set(id, depth)
  return depth
}
