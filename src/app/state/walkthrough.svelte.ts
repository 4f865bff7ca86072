import type { Day } from '#model/freshness.ts'
import type { TreePart } from '#model/pack.ts'
import { outcomeToday, staleness, type Staleness } from '#model/tree-clock.ts'
import {
  type Alert,
  type Answers,
  depthLeft,
  type Outcome,
  type Question,
  type Step,
  voiceOf,
  type Voiced,
  type Walk,
  walk,
} from '#model/tree.ts'

/** What the law clock needs from outside. */
export interface LawDay {
  today: Day
  recalled: ReadonlySet<string>
}

export interface Card {
  id: string
  alert: Alert
  staleness: Staleness
}

export type WalkScreen =
  | { is: 'question'; id: string; question: Question; number: number; left: number }
  | { is: 'cards'; after: string; cards: Card[] }
  | { is: 'check' }
  | {
      is: 'outcome'
      outcome: Outcome
      staleness: Staleness
      /** The outcome the answers led to, where stale law took it away. */
      replaced: { outcome: Outcome; staleness: Staleness } | null
    }

/** One walk through the tree. Its answers live here, in memory, and nowhere else. */
export class Walkthrough {
  readonly part: TreePart
  #law: LawDay
  #answers = $state.raw<Answers>({})

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

  answer(question: string, ids: readonly string[]): void {
    this.#answers = { ...this.#answers, [question]: [...ids] }
  }

  /**
   * Every screen of the walk in order, as far as the answers lead: questions, the cards
   * that arise after one, the check before a result that can wait, the result.
   */
  get screens(): WalkScreen[] {
    const { path, next } = this.whole
    const screens: WalkScreen[] = []
    path.forEach((step, place) => {
      screens.push(this.#question(step.question, place))
      const cards = this.#cards(this.#upTo(path, place + 1).lastAlerts)
      const endsHere = place === path.length - 1 && next.is === 'outcome'
      if (cards.length > 0 && !endsHere) {
        screens.push({ is: 'cards', after: step.question, cards })
      }
    })
    if (next.is === 'question') screens.push(this.#question(next.id, path.length))
    else screens.push(...this.#end(next.id))
    return screens
  }

  /** Every card of the walk, in the order they arose. */
  get cards(): Card[] {
    return this.#cards(this.whole.alerts)
  }

  #upTo(path: readonly Step[], steps: number): Walk {
    const kept = path.slice(0, steps)
    return walk(this.part.tree, Object.fromEntries(kept.map((one) => [one.question, one.answers])))
  }

  #question(id: string, place: number): WalkScreen {
    const { tree } = this.part
    const question = tree.questions[id]
    if (question === undefined) throw new Error(`No question "${id}"`)
    return { is: 'question', id, question, number: place + 1, left: depthLeft(tree, id) - 1 }
  }

  #end(reached: string): WalkScreen[] {
    const { tree, claims } = this.part
    const law = { ...this.#law, claims }
    const { id, replaced } = outcomeToday(tree, reached, law)
    const outcome = this.#outcome(id)
    const end: WalkScreen = {
      is: 'outcome',
      outcome,
      staleness: staleness(outcome, law),
      replaced: null,
    }
    if (replaced !== null) {
      const gone = this.#outcome(replaced)
      end.replaced = { outcome: gone, staleness: staleness(gone, law) }
    }
    return outcome.level === 'urgent' ? [end] : [{ is: 'check' }, end]
  }

  #outcome(id: string): Outcome {
    const outcome = this.part.tree.outcomes[id]
    if (outcome === undefined) throw new Error(`No outcome "${id}"`)
    return outcome
  }

  #cards(ids: readonly string[]): Card[] {
    const law = { ...this.#law, claims: this.part.claims }
    return ids.flatMap((id) => {
      const alert = this.part.tree.alerts[id]
      return alert === undefined ? [] : [{ id, alert, staleness: staleness(alert, law) }]
    })
  }
}
