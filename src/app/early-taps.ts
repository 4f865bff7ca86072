/** Told to the window when the app has taken over the page. */
export const READY = 'guide:ready'

/**
 * On a slow phone the page is there before its script. What a person taps or ticks in
 * between is kept, and done as soon as the app can do it; nobody has to tap twice.
 */
export function keepEarlyTaps(): void {
  let tapped: HTMLButtonElement | null = null
  const ticked = new Map<HTMLInputElement, boolean>()
  const tap = (event: Event) => {
    const button = event.target instanceof Element ? event.target.closest('button') : null
    if (button === null) return
    event.preventDefault()
    tapped = button
  }
  const tick = ({ target }: Event) => {
    if (target instanceof HTMLInputElement && target.type === 'checkbox') {
      ticked.set(target, target.checked)
    }
  }
  document.addEventListener('click', tap, true)
  document.addEventListener('change', tick, true)
  addEventListener(
    READY,
    () => {
      document.removeEventListener('click', tap, true)
      document.removeEventListener('change', tick, true)
      for (const [box, isTicked] of ticked) {
        if (box.isConnected && box.checked !== isTicked) box.click()
      }
      if (tapped?.isConnected === true) tapped.click()
    },
    { once: true },
  )
}
