import { setTimeout as pause } from 'node:timers/promises'

/** How long a slowed process may run before it is stopped again, in ms. */
const RUN_MS = 4

/**
 * Slows the whole page, its workers too, by stopping its process for most of the time: the
 * browser's own throttle knows the main thread alone.
 * @param page of Chromium
 * @param rate how many times slower
 * @returns ends it
 */
export async function slowed(page, rate) {
  const browser = await page.context().browser().newBrowserCDPSession()
  const { processInfo } = await browser.send('SystemInfo.getProcessInfo')
  await browser.detach()
  const pids = processInfo.filter(({ type }) => type === 'renderer').map(({ id }) => id)
  let isOver = false
  const send = (signal) => {
    for (const pid of pids) {
      try {
        process.kill(pid, signal)
      } catch {
        // A spare process of the browser's own may be gone.
      }
    }
  }
  const turning = (async () => {
    while (!isOver) {
      send('SIGSTOP')
      await pause(RUN_MS * (rate - 1))
      send('SIGCONT')
      await pause(RUN_MS)
    }
  })()
  return async () => {
    isOver = true
    await turning
    send('SIGCONT')
  }
}
