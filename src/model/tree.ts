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

/** Questions that fit on one screen, for whoever asks them of many people. */
export interface QuestionGroup {
  id: string
  title: string
  questions: string[]
}

/** "Should this person ask for discretion, from whom, in what form?" */
export interface Tree {
  version: string
  textLanguage: LanguageCode
  horizon: Day
  start: string
  repFlags: string[]
  requiresRep: string[]
  /** In the order they are asked; none where the tree is not cut into groups. */
  groups: QuestionGroup[]
  /** Pages about the humans to turn to, named by every outcome. */
  turnTo: number[]
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

/** Where a router leads. */
export function routed(router: Router, flags: ReadonlySet<string>): string {
  return caseThatHolds(router, flags)?.next ?? router.default
}

/** The first case that holds decides; none leaves it to the default. */
export function caseThatHolds(router: Router, flags: ReadonlySet<string>): RouterCase | undefined {
  return router.cases.find(
    (one) =>
      one.all.every((flag) => flags.has(flag)) &&
      (one.any.length === 0 || one.any.some((flag) => flags.has(flag))) &&
      !one.none.some((flag) => flags.has(flag)),
  )
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

/** Whether somebody asks on behalf of the person whom the walk calls "you". */
export function isForSomeone(flags: ReadonlySet<string>): boolean {
  return flags.has('role_family') || flags.has('role_intake')
}

/**
 * Answers given to another edition's tree, as far as they fit this one.
 * @returns what fits, and how many questions were answered in a way that no longer exists
 */
export function fitting(tree: Tree, answers: Answers): { answers: Answers; lost: number } {
  const all = Object.entries(answers)
  const kept = all.flatMap(([id, picked]) => {
    const fits = tree.questions[id]?.answers.some((answer) => picked.includes(answer.id)) === true
    return fits ? [[id, picked] as const] : []
  })
  return { answers: Object.fromEntries(kept), lost: all.length - kept.length }
}
