/** How many times Shift in a row leaves, and how long a pause starts the count again. */
const PRESSES = 3
const PAUSE_MS = 2000

/**
 * Leaves now: the screen is emptied first, in the same task, then the page is replaced by
 * a plain unit converter that is on the phone. Answers live in this page's memory and go
 * with it. The browser's own history of visited addresses stays; the guide says so.
 */
export function quickExit(base: string): void {
  document.title = ''
  document.body.replaceChildren()
  location.replace(`${base}units/`)
}

/** Leaves on Shift pressed three times, without anything else between. */
export function exitOnShift(base: string): void {
  let presses = 0
  let last = 0
  window.addEventListener('keydown', (event) => {
    if (event.key !== 'Shift') {
      presses = 0
      return
    }
    if (event.repeat) return
    presses = event.timeStamp - last > PAUSE_MS ? 1 : presses + 1
    last = event.timeStamp
    if (presses < PRESSES) return
    presses = 0
    quickExit(base)
  })
}
