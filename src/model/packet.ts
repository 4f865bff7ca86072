import type { Factor } from './factor.ts'
import type { Day } from './freshness.ts'
import type { LanguageCode } from './language.ts'
import type { TreePart } from './pack.ts'
import { type LawToday, outcomeToday, staleness } from './tree-clock.ts'
import { type Answers, voiceOf, type Voiced, walk } from './tree.ts'
import type { Words } from './words.ts'

/**
 * All that one language needs for its column of the sheet for court. It travels with every
 * language's tools: English must be on the sheet where only another language is on the phone.
 */
export interface SheetTongue {
  language: LanguageCode
  /** What the language calls itself. */
  name: string
  /** Keys that begin with `packet.sheet.`. */
  words: Words
  /** Names of the factors, by id. */
  factors: Readonly<Record<string, string>>
  /** Sentences to say in court, by id. */
  phrases: Readonly<Record<string, string>>
}

/** More of them stand on the sheet in two columns, so that all fit on two sides. */
const ROOMY_FACTORS = 6

/**
 * Whether the ticked factors have a whole line each. With none ticked, all that may stand on
 * paper are printed, to tick by pen.
 */
export function isRoomy(lines: readonly Factor[]): boolean {
  return lines.length > 0 && lines.length <= ROOMY_FACTORS
}

/** What a walk's answers lead to, as the sheet prints it. */
export interface SheetOutcome {
  id: string
  voice: keyof Voiced
  asOf: Day
  checkBy: Day
  /** Day since which its law was not checked; null where it was. */
  lateSince: Day | null
}

/**
 * A sentence of a translation that gives the English one first and its own in brackets: beside
 * the English column its own is enough.
 */
export function besideEnglish(english: string, own: string): string {
  const parts = /^([^(]+?)\s*\((.+)\)\.?$/.exec(own)
  const [, first = '', second = own] = parts ?? []
  return first !== '' && english.startsWith(first) ? second : own
}

/**
 * @returns what the answers lead to on this day, or null while a question is still open
 */
export function sheetOutcome(
  part: TreePart,
  answers: Answers,
  law: Pick<LawToday, 'today' | 'recalled'>,
): SheetOutcome | null {
  const { next, flags } = walk(part.tree, answers)
  if (next.is === 'question') return null
  const whole = { ...law, claims: part.claims }
  const { id } = outcomeToday(part.tree, next.id, whole)
  const outcome = part.tree.outcomes[id]
  if (outcome === undefined) throw new Error(`No outcome "${id}"`)
  const { stale, since } = staleness(outcome, whole)
  return {
    id,
    voice: voiceOf(flags),
    asOf: outcome.asOf,
    checkBy: outcome.checkBy,
    lateSince: stale ? since : null,
  }
}
