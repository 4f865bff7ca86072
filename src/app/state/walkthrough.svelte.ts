import type { TreePart } from '#model/pack.ts'
import { outcomeToday, staleness, type Staleness } from '#model/tree-clock.ts'
import {
  type Alert,
  type Answers,
  depthLeft,
  type Outcome,
  type Question,
  voiceOf,
  type Voiced,
  type Walk,
  walk,
} from '#model/tree.ts'
import type { Day } from '#model/freshness.ts'

/** What the law clock needs from outside. */
export interface LawDay {
  today: Day
  recalled: ReadonlySet<string>
}

export type Screen =
  | { is: 'question'; id: string; question: Question; number: number; left: number }
  | { is: 'outcome'; id: string; outcome: Outcome; replaced: Outcome | null; staleness: Staleness }

/** One walk through the tree. Its answers live here, in memory, and nowhere else. */
export class Walkthrough {
  readonly part: TreePart
  #law: LawDay
  #answers = $state.raw<Answers>({})
  /** Alert ids already shown, so that each arises once. */
  #shownAlerts = new Set<string>()

  constructor(part: TreePart, law: LawDay) {
    this.part = part
    this.#law = law
  }

  get answers(): Answers {
    return this.#answers
  }

  get whole(): Walk {
    return walk(this.part.tree, this.#answers)
  }

  get voice(): keyof Voiced {
    return voiceOf(this.whole.flags)
  }

  /**
   * The walk as of its first steps: what Back and "Change" show again.
   * @param steps questions taken as answered
   */
  upTo(steps: number): Walk {
    const kept = this.whole.path.slice(0, steps)
    return walk(this.part.tree, Object.fromEntries(kept.map((one) => [one.question, one.answers])))
  }

  screen(steps: number): Screen {
    const { next } = this.upTo(steps)
    const { tree } = this.part
    if (next.is === 'question') {
      const question = tree.questions[next.id]
      if (question === undefined) throw new Error(`No question "${next.id}"`)
      const left = depthLeft(tree, next.id) - 1
      return { is: 'question', id: next.id, question, number: steps + 1, left }
    }
    const law = { ...this.#law, claims: this.part.claims }
    const { id, replaced } = outcomeToday(tree, next.id, law)
    const outcome = tree.outcomes[id]
    if (outcome === undefined) throw new Error(`No outcome "${id}"`)
    return {
      is: 'outcome',
      id,
      outcome,
      replaced: replaced === null ? null : (tree.outcomes[replaced] ?? null),
      staleness: staleness(tree.outcomes[replaced ?? id] ?? outcome, law),
    }
  }

  answer(question: string, ids: readonly string[]): void {
    this.#answers = { ...this.#answers, [question]: [...ids] }
  }

  /** Cards that arose with the last of these steps and were not shown before. */
  alertsAt(steps: number): { id: string; alert: Alert; staleness: Staleness }[] {
    return this.#cards(steps === 0 ? [] : this.upTo(steps).lastAlerts)
  }

  /** Every card of the walk so far. */
  allAlerts(steps: number): { id: string; alert: Alert; staleness: Staleness }[] {
    return this.#cards(this.upTo(steps).alerts)
  }

  #cards(ids: readonly string[]): { id: string; alert: Alert; staleness: Staleness }[] {
    const law = { ...this.#law, claims: this.part.claims }
    return ids.flatMap((id) => {
      const alert = this.part.tree.alerts[id]
      return alert === undefined ? [] : [{ id, alert, staleness: staleness(alert, law) }]
    })
  }
}
