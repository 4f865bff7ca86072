import type { Status } from '#model/article.ts'
import type { Dated } from '#model/freshness.ts'
import { type ShownStatus, shownStatus } from '#model/status.ts'
import type { Guide } from './guide.svelte.ts'

/** A page's status in words: as it is on the edition's day, and as it is once it is late. */
export interface StatusWords {
  status: ShownStatus
  /** Last day it may be relied on; null where age changes nothing any more. */
  until: string | null
  label: string
  late: string
  after: string
}

/** The markup carries both states; the law clock of the page picks, so nothing depends on the phone here. */
export function statusWords(head: Dated & { status: Status }, guide: Guide): StatusWords {
  const status = shownStatus(head.status, head, guide.edition.date)
  const ages = status === 'in-force' || status === 'contested'
  return {
    status,
    until: ages ? head.checkBy : null,
    label: guide.say(`status.${status}`),
    late: guide.say('status.check-first'),
    after: guide.say('status.after', { date: guide.day(head.checkBy) }),
  }
}
