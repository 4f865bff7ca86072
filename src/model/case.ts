import { daysBetween } from './deadline.ts'
import { addDays, type Day } from './freshness.ts'
import type { Answers } from './tree.ts'

/** How far a case is, by the ids of the tree's flags. */
export const STAGES = [
  'stage_none',
  'stage_uscis',
  'stage_nta_unfiled',
  'stage_court',
  'stage_detained',
  'stage_bia',
  'stage_pfr',
  'stage_order',
  'stage_closed',
] as const

export type Stage = (typeof STAGES)[number]

/** A walk as it stood when it was saved: another tree may read its answers otherwise. */
export interface SavedWalk {
  answers: Answers
  treeVersion: string
  /** Number and day of the edition it was walked in. */
  edition: { number: number; day: Day }
  /** Outcome id, or null where the walk was not at its end. */
  outcome: string | null
  savedOn: Day
}

/** A line the person added to a checklist. */
export interface OwnItem {
  id: string
  text: string
  done: boolean
}

export interface SavedChecklist {
  /** Item ids. */
  ticked: readonly string[]
  own: readonly OwnItem[]
}

export interface Deadline {
  id: string
  title: string
  day: Day
  note: string
  done: boolean
}

export interface Note {
  id: string
  text: string
  changedOn: Day
}

/** One person's papers and thoughts, under a name of the keeper's choosing. */
export interface Case {
  /** 32 hex digits by chance; says nothing. */
  id: string
  /** Empty for the neutral name made of `number`. */
  name: string
  /** Counts up in the casebook; with the interface's word it is the neutral name. */
  number: number
  stage: Stage | null
  /** Yes or no per flag id; what was not asked is not there. */
  flags: Readonly<Record<string, boolean>>
  walk: SavedWalk | null
  /** By checklist id. */
  checklists: Readonly<Record<string, SavedChecklist>>
  /** Ids of factors ticked. */
  factors: readonly string[]
  /** Text by letter field id. */
  letter: Readonly<Record<string, string>>
  deadlines: readonly Deadline[]
  /** "My note on 104": text by page number. */
  pageNotes: Readonly<Record<string, string>>
  notes: readonly Note[]
  createdOn: Day
  changedOn: Day
  /** The last day it is kept, or null for kept until removed. */
  expiresOn: Day | null
}

/** Days a case made in burst mode is kept unless the keeper says otherwise. */
export const BURST_DAYS = 7

/** The part of a case or summary that rules read. */
type Aging = Pick<Case, 'expiresOn'>

/**
 * An empty case.
 * @param id 32 hex digits by chance
 * @param number from `nextNumber`
 * @param burst made for one of many people on one phone: it expires by itself
 */
export function newCase(id: string, number: number, today: Day, burst: boolean): Case {
  return {
    id,
    name: '',
    number,
    stage: null,
    flags: {},
    walk: null,
    checklists: {},
    factors: [],
    letter: {},
    deadlines: [],
    pageNotes: {},
    notes: [],
    createdOn: today,
    changedOn: today,
    expiresOn: burst ? addDays(today, BURST_DAYS) : null,
  }
}

/** One more than the highest number in use: a neutral name never means two people at once. */
export function nextNumber(cases: readonly Pick<Case, 'number'>[]): number {
  return cases.reduce((highest, one) => Math.max(highest, one.number), 0) + 1
}

/** @param word the interface's word for a case, as in "Case 3" */
export function caseName(one: Pick<Case, 'name' | 'number'>, word: string): string {
  return one.name === '' ? `${word} ${one.number}` : one.name
}

/** Kept through `expiresOn` itself; gone from the next day. */
export function isExpired(one: Aging, today: Day): boolean {
  return one.expiresOn !== null && today > one.expiresOn
}

/** Whole days left, 0 on the last; null where it never expires. */
export function daysLeft(one: Aging, today: Day): number | null {
  if (one.expiresOn === null) return null
  return Math.max(0, daysBetween(today, one.expiresOn))
}
