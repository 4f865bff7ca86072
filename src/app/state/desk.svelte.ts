import type { Happened } from '#model/deadline.ts'
import type { Answers } from '#model/tree.ts'
import { LetterDesk, type LetterSheet } from './letter-desk.svelte.ts'
import { Ticks } from './ticks.svelte.ts'

/** What is carried over a reload that the reader asked for: never stored, only handed on. */
interface DeskSheet {
  answers: Answers
  isFast: boolean
  ticks: Record<string, string[]>
  factors: string[]
  letter: LetterSheet
  days: readonly Happened[]
}

/**
 * What lies open while the tab lives: answers, ticks, blanks filled in. All of it reveals a
 * case, so it is in memory and nowhere else; the casebook alone may keep it.
 */
export class Desk {
  #answers = $state.raw<Answers>({})
  #isFast = $state(false)
  #days = $state.raw<readonly Happened[]>([])
  /** Ids of ticked items by checklist. */
  readonly #ticks = new Map<string, Ticks>()
  /** Ids of ticked factors. */
  readonly factors = new Ticks()
  readonly letter = new LetterDesk()
  /** How many screens of the walk were passed when it was left. */
  walkDepth = 0
  /** Counts clearings: what lies here later is another person's. */
  clearings = 0

  /** Answers of the walk, also those to questions that are not on the way just now. */
  get answers(): Answers {
    return this.#answers
  }
  set answers(answers: Answers) {
    this.#answers = answers
  }

  /** The walk asks several questions on one screen. */
  get isFast(): boolean {
    return this.#isFast
  }
  set isFast(isFast: boolean) {
    this.#isFast = isFast
  }

  /** Whether anything lies here that would be lost with the page. */
  get isLaden(): boolean {
    return (
      Object.keys(this.#answers).length > 0 ||
      this.ticked.length > 0 ||
      this.factors.ids.size > 0 ||
      !this.letter.isEmpty ||
      this.#days.length > 0
    )
  }

  /** Days a person counts from, in the order they were typed. */
  get days(): readonly Happened[] {
    return this.#days
  }
  set days(days: readonly Happened[]) {
    this.#days = days
  }

  /** Lists with anything ticked, by id, each with the ids of its items. */
  get ticked(): [string, string[]][] {
    return [...this.#ticks].flatMap(([id, { ids }]) => (ids.size > 0 ? [[id, [...ids]]] : []))
  }

  ticksOf(checklist: string): Ticks {
    const known = this.#ticks.get(checklist)
    if (known !== undefined) return known
    const fresh = new Ticks()
    this.#ticks.set(checklist, fresh)
    return fresh
  }

  /** For the next person: nothing of this one stays. */
  clear(): void {
    this.clearings += 1
    this.#answers = {}
    this.walkDepth = 0
    this.#days = []
    for (const ticks of this.#ticks.values()) ticks.clear()
    this.factors.clear()
    this.letter.clear()
  }

  /** All of it as text, for the page that comes after an update. Empty where nothing lies open. */
  handOn(): string {
    if (!this.isLaden) return ''
    const sheet: DeskSheet = {
      answers: this.#answers,
      isFast: this.#isFast,
      ticks: Object.fromEntries(this.ticked),
      factors: [...this.factors.ids],
      letter: this.letter.sheet,
      days: this.#days,
    }
    return JSON.stringify(sheet)
  }

  /** Takes over what the page before handed on. */
  takeOver(text: string): void {
    if (text === '') return
    const sheet = JSON.parse(text) as DeskSheet
    this.#answers = sheet.answers
    this.#isFast = sheet.isFast
    for (const [id, ids] of Object.entries(sheet.ticks)) {
      this.ticksOf(id).add(...ids)
    }
    this.factors.add(...sheet.factors)
    this.letter.restore(sheet.letter)
    this.#days = sheet.days
  }
}
