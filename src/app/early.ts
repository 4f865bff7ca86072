/**
 * Runs in the head, before anything is painted: sets the theme and the law clock while
 * the page is still arriving, so that nothing flashes and nothing moves; keeps early taps.
 */
import { applyClock, dayOfPage } from './clock.ts'
import { keepEarlyTaps } from './early-taps.ts'
import { readTheme } from './state/theme.ts'

const root = document.documentElement
const theme = readTheme()
if (theme !== 'auto') root.dataset['theme'] = theme
const edition = document.querySelector<HTMLMetaElement>('meta[name=edition]')?.content ?? ''
const today = dayOfPage(edition)
const none: ReadonlySet<string> = new Set()
root.dataset['clock'] = today

// A clock's own children may arrive after it: until the page is whole, all are set again.
const watch = new MutationObserver(() => {
  applyClock(document, today, none)
})
watch.observe(document, { childList: true, subtree: true })
document.addEventListener('DOMContentLoaded', () => {
  applyClock(document, today, none)
  watch.disconnect()
})

keepEarlyTaps()
