import type { DayRule } from '#model/deadline.ts'
import type { Day } from '#model/freshness.ts'
import type { HolidayRule } from '#model/holiday.ts'
import type { Tree } from '#model/tree.ts'
import { say } from '#model/words.ts'
import type { DeskPart } from '../state/casebook-seat.svelte.ts'
import type { Guide } from '../state/guide.svelte.ts'

/** What of the guide it takes to put a thing from the desk into a case. */
export interface GuideFacts {
  today: Day
  edition: { number: number; day: Day }
  /** Null where no walk is saved. */
  tree: Tree | null
  /** Null where no days are saved. */
  days: {
    rules: readonly DayRule[]
    holidays: readonly HolidayRule[]
    recalled: ReadonlySet<string>
    /** Says nothing about a case: lists are read over shoulders. */
    title: string
    /** What is due, and what it was counted from. */
    note: (rule: DayRule, start: Day) => string
  } | null
}

/** @throws PackError where the guide's part is neither on this phone nor to be had */
export async function factsFor(guide: Guide, parts: readonly DeskPart[]): Promise<GuideFacts> {
  const { today, edition, recalled } = guide
  return {
    today,
    edition: { number: edition.number, day: edition.date },
    tree: parts.includes('walk') ? (await guide.tree()).tree : null,
    days: parts.includes('days') ? await days() : null,
  }

  async function days(): Promise<GuideFacts['days']> {
    const { words, rules, holidays } = await (await guide.reader()).read('tools')
    return {
      rules,
      holidays: holidays.rules,
      recalled,
      title: say(words, 'deadlines.calendar.title.lawyer'),
      note: ({ due, happened }, start) => `${due}. ${happened}, ${guide.day(start)}.`,
    }
  }
}
