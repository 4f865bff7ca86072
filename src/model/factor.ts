import type { Dated } from './freshness.ts'
import type { LanguageCode } from './language.ts'

/**
 * Where a fact may be written: on a sheet that a person carries, nowhere but in a lawyer's
 * file, or as history alone.
 */
export type FactorPaper = 'sheet' | 'lawyer-only' | 'history-only'

/**
 * One of the 19 things the memo of June 17, 2011 told officers to weigh, and what may prove it.
 * Its days are those of `now`: what was then does not change.
 */
export interface Factor extends Dated {
  id: string
  /** "Our numbering": the memo numbered nothing. */
  number: number
  title: string
  /** What the memo weighed. Never shown without `now`. */
  then: string
  /** What is left of it, as last seen. */
  now: string
  /** What proof fits. */
  evidence: string
  /** How to show it. */
  document: string
  /** What may do harm. */
  pitfall: string
  paper: FactorPaper
  /** As they are printed. */
  sources: string[]
  textLanguage: LanguageCode
}

/** The ticked factors as a sheet for court may carry them. */
export interface FactorSheet {
  /** To be written down, each with a line for its proof. */
  lines: Factor[]
  /** To be told to a lawyer, or no argument today: the sheet does not name them. */
  leftOff: Factor[]
}

/**
 * Parts what may stand on paper from what may not.
 * @param ticked ids of factors; unknown ones count for nothing
 */
export function factorSheet(factors: readonly Factor[], ticked: ReadonlySet<string>): FactorSheet {
  const own = factors.filter(({ id }) => ticked.has(id))
  return {
    lines: own.filter(({ paper }) => paper === 'sheet'),
    leftOff: own.filter(({ paper }) => paper !== 'sheet'),
  }
}
