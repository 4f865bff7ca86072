import type { Case } from '#model/case.ts'
import type { Happened } from '#model/deadline.ts'
import { isDay } from '#model/freshness.ts'
import { LETTER_KINDS } from '#model/letter.ts'
import type { DeskPart } from '../state/casebook-seat.svelte.ts'
import type { Desk } from '../state/desk.svelte.ts'
import type { LetterSheet, Signer } from '../state/letter-desk.svelte.ts'

/** Keys in a case's letter that are no blank: blanks have no dot in their ids. */
export const LETTER_KEYS = { signer: 'desk.signer', kind: 'desk.kind', part: 'desk.in.' } as const

const SIGNERS: readonly Signer[] = ['attorney', 'representative', 'other']
const CHECKLIST = 'checklist.'
const DAY = 'day.'

export function checklistPart(id: string): DeskPart {
  return `${CHECKLIST}${id}` as DeskPart
}

export function checklistOf(part: DeskPart): string {
  return part.slice(CHECKLIST.length)
}

/** A deadline's id says what it was counted from, so that its count can be opened again. */
export function dayId({ event, day }: Happened, rule: string): string {
  return `${DAY}${event}.${day}.${rule}`
}

/** True where a deadline was counted, false where a person wrote it down. */
export function isDayId(id: string): boolean {
  return id.startsWith(DAY)
}

/** What lies on the desk, in the order in which it is told. */
export function partsOn(desk: Desk): DeskPart[] {
  const parts: DeskPart[] = []
  if (Object.keys(desk.answers).length > 0) parts.push('walk')
  parts.push(...desk.ticked.map(([id]) => checklistPart(id)))
  if (desk.factors.ids.size > 0) parts.push('factors')
  if (!desk.letter.isEmpty) parts.push('letter')
  if (desk.days.length > 0) parts.push('days')
  return parts
}

/** How many answers, ticks, filled places or days there are. */
export function countOn(desk: Desk, part: DeskPart): number {
  if (part === 'walk') return Object.keys(desk.answers).length
  if (part === 'factors') return desk.factors.ids.size
  if (part === 'letter') return Object.keys(desk.letter.fill.blanks).length
  if (part === 'days') return desk.days.length
  return desk.ticksOf(checklistOf(part)).ids.size
}

/** All of a thing as text, to tell whether it changed. */
export function textOf(desk: Desk, part: DeskPart): string {
  if (part === 'walk') return JSON.stringify(desk.answers)
  if (part === 'factors') return JSON.stringify([...desk.factors.ids])
  if (part === 'letter') return JSON.stringify(desk.letter.sheet)
  if (part === 'days') return JSON.stringify(desk.days)
  return JSON.stringify([...desk.ticksOf(checklistOf(part)).ids])
}

/** Takes a thing off the desk. */
export function takeOff(desk: Desk, part: DeskPart): void {
  if (part === 'walk') {
    desk.answers = {}
    desk.walkDepth = 0
  } else if (part === 'factors') desk.factors.clear()
  else if (part === 'letter') desk.letter.clear()
  else if (part === 'days') desk.days = []
  else desk.ticksOf(checklistOf(part)).clear()
}

/** Lays what a case has of a thing on the desk, in place of what lay there. */
export function layOn(desk: Desk, part: DeskPart, one: Case): void {
  takeOff(desk, part)
  if (part === 'walk') desk.answers = one.walk?.answers ?? {}
  else if (part === 'factors') desk.factors.add(...one.factors)
  else if (part === 'letter') desk.letter.restore(letterSheet(one.letter))
  else if (part === 'days') desk.days = daysOf(one)
  else {
    const id = checklistOf(part)
    desk.ticksOf(id).add(...(one.checklists[id]?.ticked ?? []))
  }
}

/** What a case has of the guide, in the order in which it is told. */
export function partsIn(one: Case): DeskPart[] {
  const parts: DeskPart[] = []
  if (one.walk !== null) parts.push('walk')
  parts.push(...Object.keys(one.checklists).map(checklistPart))
  if (one.factors.length > 0) parts.push('factors')
  if (Object.keys(one.letter).length > 0) parts.push('letter')
  if (daysOf(one).length > 0) parts.push('days')
  return parts
}

/** What of a case changes when a thing is taken out of it. */
export function without(one: Case, part: DeskPart): Partial<Case> {
  if (part === 'walk') return { walk: null }
  if (part === 'factors') return { factors: [] }
  if (part === 'letter') return { letter: {} }
  if (part === 'days') return { deadlines: one.deadlines.filter(({ id }) => !isDayId(id)) }
  const { [checklistOf(part)]: gone, ...checklists } = one.checklists
  return gone === undefined ? {} : { checklists }
}

/** Days that the case's counted deadlines began with, each once. */
export function daysOf(one: Pick<Case, 'deadlines'>): Happened[] {
  const days = new Map<string, Happened>()
  for (const { id } of one.deadlines) {
    const [start = '', event = '', day = ''] = id.split('.')
    if (`${start}.` === DAY && isDay(day)) days.set(`${event}.${day}`, { event, day })
  }
  return [...days.values()]
}

/** The blanks of a case's letter, without what else is kept beside them. */
export function letterSheet(letter: Case['letter']): LetterSheet {
  const all = Object.entries(letter)
  const choices = all.flatMap(([key, text]) =>
    key.startsWith(LETTER_KEYS.part)
      ? [[key.slice(LETTER_KEYS.part.length), text === 'in'] as const]
      : [],
  )
  return {
    signer: SIGNERS.find((one) => one === letter[LETTER_KEYS.signer]) ?? null,
    kind: LETTER_KINDS.find((one) => one === letter[LETTER_KEYS.kind]) ?? 'letter',
    blanks: Object.fromEntries(all.filter(([key]) => !key.includes('.'))),
    choices: Object.fromEntries(choices),
  }
}
