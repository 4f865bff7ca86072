import type { Checklist } from '#model/checklist.ts'
import type { Route } from '#model/route.ts'
import type { DeskPart } from '../state/casebook-seat.svelte.ts'
import type { Guide } from '../state/guide.svelte.ts'
import { checklistOf } from './desk-parts.ts'

/** The guide's checklists; none where they are not here, then ids stand for their titles. */
export async function checklistsOf(guide: Guide): Promise<readonly Checklist[]> {
  try {
    return (await (await guide.reader()).read('checklists')).checklists
  } catch {
    return []
  }
}

export function titleOfList(lists: readonly Checklist[], id: string): string {
  return lists.find((list) => list.id === id)?.title ?? id
}

/** What lies on the desk, as in "the walk (9 answers), My papers (1 tick)". */
export function thingWords(
  guide: Guide,
  things: readonly { part: DeskPart; count: number }[],
  lists: readonly Checklist[],
): string {
  return things
    .map(({ part, count }) => {
      const kind = part.startsWith('checklist.') ? 'checklist' : part
      const title = titleOfList(lists, checklistOf(part))
      return guide.say(`casebook.thing.${kind}${count === 1 ? '.one' : ''}`, { count, title })
    })
    .join(', ')
}

/** The page on which a thing is gone on with. */
export function routeOf(part: DeskPart, language: string): Route {
  if (part === 'days') return { page: 'deadlines', language }
  if (part === 'walk' || part === 'factors' || part === 'letter') return { page: part, language }
  return { page: 'checklist', language, checklist: checklistOf(part) }
}
