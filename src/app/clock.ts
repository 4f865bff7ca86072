import { type Day, lawDay, localDay } from '#model/freshness.ts'

/**
 * The law clock on the page: an element with `data-until` is a clock, what it holds
 * with `data-when` shows only in the states named there. The words of every state are
 * in the HTML already; this only takes away what does not apply today.
 */
export function applyClock(root: ParentNode, today: Day, recalled: ReadonlySet<string>): void {
  for (const clock of root.querySelectorAll<HTMLElement>('[data-until],[data-claim]')) {
    setClock(clock, today, recalled)
  }
}

function setClock(clock: HTMLElement, today: Day, recalled: ReadonlySet<string>): void {
  const { claim, until } = clock.dataset
  const isRecalled = claim !== undefined && recalled.has(claim)
  if (until === undefined && !isRecalled) return
  const state = isRecalled ? 'recalled' : today > (until ?? '') ? 'past' : 'fresh'
  clock.dataset['state'] = state
  for (const part of clock.querySelectorAll<HTMLElement>('[data-when]')) {
    if (part.closest('[data-until],[data-claim]') !== clock) continue
    const hidden = !(part.dataset['when'] ?? '').split(' ').includes(state)
    if (part.hidden !== hidden) part.hidden = hidden
  }
}

/**
 * The day to count from on this page: the phone's, or the edition's where the phone lags.
 * `?today=` answers in development only.
 */
export function dayOfPage(edition: Day): Day {
  if (import.meta.env.DEV) {
    const asked = new URLSearchParams(location.search).get('today')
    if (asked !== null) return asked
  }
  return lawDay(localDay(new Date()), edition)
}
