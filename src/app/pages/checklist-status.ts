import type { Checklist } from '#model/checklist.ts'
import { freshness } from '#model/freshness.ts'
import type { Guide } from '../state/guide.svelte.ts'
import type { BannerStatus } from '../ui/banner-status.ts'

interface Banner {
  status: BannerStatus
  until: string | null
  words: { status: string; checkFirst: string; dates: string; late: string; after: string }
}

/** What the banner of a checklist says: it is as old as the oldest thing it rests on. */
export function checklistStatus(checklist: Checklist, guide: Guide): Banner {
  const isLate = freshness(checklist, guide.edition.date) === 'past'
  const dates = { seen: guide.day(checklist.asOf), by: guide.day(checklist.checkBy) }
  return {
    status: isLate ? 'check-first' : 'in-force',
    until: isLate ? null : checklist.checkBy,
    words: {
      status: guide.say(isLate ? 'status.check-first' : 'status.steps'),
      checkFirst: guide.say('status.check-first'),
      dates: guide.say(isLate ? 'status.late' : 'status.dates', dates),
      late: guide.say('status.late', dates),
      after: guide.say('status.after', { date: guide.day(checklist.checkBy) }),
    },
  }
}
