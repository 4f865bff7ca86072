import { decidingQuestions } from '#model/deciding.ts'
import type { Day } from '#model/freshness.ts'
import type { TreePart } from '#model/pack.ts'
import { outcomeToday, staleness, type Staleness } from '#model/tree-clock.ts'
import { depthLeft } from '#model/tree-graph.ts'
import {
  type Alert,
  type Answers,
  isForSomeone,
  type Outcome,
  type Question,
  type QuestionGroup,
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

/** Where the answers lie: in memory, and nowhere else. */
export interface AnswersKept {
  answers: Answers
  /** Several questions on one screen. */
  isFast: boolean
}

export interface Card {
  id: string
  alert: Alert
  staleness: Staleness
}

/** One question among others on a screen, with what its answer brought up. */
export interface GroupRow {
  id: string
  question: Question
  number: number
  cards: Card[]
}

export type WalkScreen =
  | { is: 'question'; id: string; question: Question; number: number; left: number }
  | { is: 'group'; group: QuestionGroup; rows: GroupRow[]; isDone: boolean; left: number }
  | { is: 'cards'; after: string; cards: Card[] }
  | { is: 'check' }
  | {
      is: 'outcome'
      outcome: Outcome
      staleness: Staleness
      /** The outcome the answers led to, where stale law took it away. */
      replaced: { outcome: Outcome; staleness: Staleness } | null
    }

/** One walk through the tree, in one language, over the answers that are kept. */
export class Walkthrough {
  readonly part: TreePart
  #law: LawDay
  #kept: AnswersKept
  #depths = new Map<string, number>()
  /** Followed once for each answer, however often a screen asks for it. */
  #whole = $derived.by(() => walk(this.part.tree, this.#kept.answers))
  #screens = $derived.by(() => this.#allScreens())

  constructor(part: TreePart, law: LawDay, kept: AnswersKept) {
    this.part = part
    this.#law = law
    this.#kept = kept
  }

  get answers(): Answers {
    return this.#kept.answers
  }

  get whole(): Walk {
    return this.#whole
  }

  get voice(): keyof Voiced {
    return voiceOf(this.whole.flags)
  }

  get isForSomeone(): boolean {
    return isForSomeone(this.whole.flags)
  }

  /** Questions whose answers brought about the outcome. */
  get deciding(): string[] {
    return decidingQuestions(this.part.tree, this.answers)
  }

  /** Whether the tree is cut into groups, so that several questions fit on one screen. */
  get hasGroups(): boolean {
    return this.part.tree.groups.length > 0
  }

  answer(question: string, ids: readonly string[]): void {
    this.#kept.answers = { ...this.answers, [question]: [...ids] }
  }

  /**
   * Every screen of the walk in order, as far as the answers lead: questions, one by one
   * with the cards that arise after each, or in groups; the check before a result that can
   * wait, the result.
   */
  get screens(): readonly WalkScreen[] {
    return this.#screens
  }

  /** Every card of the walk, in the order they arose. */
  get cards(): Card[] {
    return this.#cards(this.whole.alerts)
  }

  #allScreens(): WalkScreen[] {
    const whole = this.whole
    const screens =
      this.#kept.isFast && this.hasGroups ? this.#groups(whole) : this.#oneByOne(whole)
    if (whole.next.is === 'outcome') screens.push(...this.#end(whole.next.id))
    return screens
  }

  #oneByOne({ path, next }: Walk): WalkScreen[] {
    const screens: WalkScreen[] = []
    path.forEach((step, place) => {
      screens.push(this.#question(step.question, place))
      const cards = this.#cardsAfter(path, place)
      const endsHere = place === path.length - 1 && next.is === 'outcome'
      if (cards.length > 0 && !endsHere) {
        screens.push({ is: 'cards', after: step.question, cards })
      }
    })
    if (next.is === 'question') screens.push(this.#question(next.id, path.length))
    return screens
  }

  #groups({ path, next }: Walk): WalkScreen[] {
    const open = next.is === 'question' ? next.id : null
    const rows: GroupRow[] = path.map((step, place) => ({
      id: step.question,
      question: this.#ask(step.question),
      number: place + 1,
      cards: this.#cardsAfter(path, place),
    }))
    if (open !== null) {
      rows.push({ id: open, question: this.#ask(open), number: path.length + 1, cards: [] })
    }
    return this.part.tree.groups.flatMap((group): WalkScreen[] => {
      const own = rows.filter((row) => group.questions.includes(row.id))
      const last = own.at(-1)
      if (last === undefined) return []
      const isDone = open === null || !group.questions.includes(open)
      return [{ is: 'group', group, rows: own, isDone, left: this.#left(last.id) }]
    })
  }

  #cardsAfter(path: readonly Step[], place: number): Card[] {
    const kept = path.slice(0, place + 1)
    const answers = Object.fromEntries(kept.map((one) => [one.question, one.answers]))
    return this.#cards(walk(this.part.tree, answers).lastAlerts)
  }

  #question(id: string, place: number): WalkScreen {
    const question = this.#ask(id)
    return { is: 'question', id, question, number: place + 1, left: this.#left(id) }
  }

  /** The most questions that can come after one. */
  #left(id: string): number {
    return depthLeft(this.part.tree, id, this.#depths) - 1
  }

  #ask(id: string): Question {
    const question = this.part.tree.questions[id]
    if (question === undefined) throw new Error(`No question "${id}"`)
    return question
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
