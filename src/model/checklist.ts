import type { Dated } from './freshness.ts'
import type { LanguageCode } from './language.ts'

export interface ChecklistItem {
  id: string
  do: string
  why: string
  /** A sentence for the record, or empty. */
  say: string
}

export interface ChecklistSection {
  id: string
  title: string
  items: ChecklistItem[]
}

export interface Checklist extends Dated {
  id: string
  number: number
  title: string
  summary: string
  keywords: string[]
  textLanguage: LanguageCode
  sections: ChecklistSection[]
  /** Ids. */
  sources: string[]
}

/** How far along a list is. Ticks for items no longer on it count for nothing. */
export function progress(
  checklist: Checklist,
  ticked: ReadonlySet<string>,
): { done: number; all: number } {
  const ids = checklist.sections.flatMap((section) => section.items.map((item) => item.id))
  return { done: ids.filter((id) => ticked.has(id)).length, all: ids.length }
}
