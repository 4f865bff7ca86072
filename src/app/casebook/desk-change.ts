import type { Case, Deadline, SavedWalk } from '#model/case.ts'
import { STAGES } from '#model/case.ts'
import { deadline, type DayRule, type Happened, ruleLaw } from '#model/deadline.ts'
import type { Day } from '#model/freshness.ts'
import type { Tree } from '#model/tree.ts'
import { walk } from '#model/tree.ts'
import type { DeskPart } from '../state/casebook-seat.svelte.ts'
import type { Desk } from '../state/desk.svelte.ts'
import type { LetterDesk } from '../state/letter-desk.svelte.ts'
import { checklistOf, dayId, isDayId, LETTER_KEYS } from './desk-parts.ts'
import type { GuideFacts } from './guide-facts.ts'

/**
 * What of a case changes when a thing on the desk is put into it. What a person added to the
 * case by hand stays: own lines of a checklist, dates of their own, what was ticked as done.
 * @param facts of the guide that the thing is read with; `tree` for a walk, `days` for days
 */
export function changeFrom(
  desk: Desk,
  part: DeskPart,
  one: Case,
  facts: GuideFacts,
): Partial<Case> {
  if (part === 'walk') return walkChange(desk, one, facts)
  if (part === 'factors') return { factors: [...desk.factors.ids] }
  if (part === 'letter') return { letter: letterText(desk.letter) }
  if (part === 'days') return { deadlines: deadlines(desk.days, one.deadlines, facts) }
  const id = checklistOf(part)
  const own = one.checklists[id]?.own ?? []
  const ticked = [...desk.ticksOf(id).ids]
  return { checklists: { ...one.checklists, [id]: { ticked, own } } }
}

/** A case whose stage nobody chose takes the one that the walk found. */
function walkChange(desk: Desk, one: Case, { tree, edition, today }: GuideFacts): Partial<Case> {
  if (tree === null) throw new Error('A walk is saved with its tree')
  const { next, flags } = walk(tree, desk.answers)
  const saved: SavedWalk = {
    answers: desk.answers,
    treeVersion: tree.version,
    edition,
    outcome: next.is === 'outcome' ? next.id : null,
    savedOn: today,
  }
  const stage = one.stage ?? STAGES.find((name) => flags.has(name)) ?? null
  return { walk: saved, stage }
}

function letterText({ sheet }: LetterDesk): Record<string, string> {
  const { signer, kind, blanks, choices } = sheet
  const text: Record<string, string> = { ...blanks, [LETTER_KEYS.kind]: kind }
  for (const [part, isIn] of Object.entries(choices)) {
    text[LETTER_KEYS.part + part] = isIn ? 'in' : 'out'
  }
  if (signer !== null) text[LETTER_KEYS.signer] = signer
  return text
}

/** Counted days take the place of those counted before; titles say nothing about the case. */
function deadlines(
  days: readonly Happened[],
  before: readonly Deadline[],
  { days: facts, today }: GuideFacts,
): Deadline[] {
  if (facts === null) throw new Error('Days are saved with their rules')
  const counted = days.flatMap((happened) =>
    facts.rules
      .filter(({ event }) => event === happened.event)
      .flatMap((rule): Deadline[] => {
        const day = fileBy(rule, happened.day)
        if (day === null) return []
        const id = dayId(happened, rule.id)
        const note = facts.note(rule, happened.day)
        const known = before.find((one) => one.id === id)
        return [known ?? { id, title: facts.title, day, note, done: false }]
      }),
  )
  return [...before.filter(({ id }) => !isDayId(id)), ...counted]

  function fileBy(rule: DayRule, start: Day): Day | null {
    if (facts === null || ruleLaw(rule, today, facts.recalled).state === 'recalled') return null
    return deadline(rule, start, today, facts.holidays)?.fileBy ?? null
  }
}

/** Whether a saved walk was made with other questions than those of today. */
export function isOtherTree(saved: SavedWalk, tree: Tree): boolean {
  return saved.treeVersion !== tree.version
}
