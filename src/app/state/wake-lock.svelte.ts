/** Keeps the screen awake while someone must read from it, where the browser can. */
export class WakeLock {
  #cannot = $state(false)
  #held: WakeLockSentinel | null = null
  #isWanted = false

  /** True once the browser has refused, or knows no such thing. */
  get cannot(): boolean {
    return this.#cannot
  }

  /** @returns lets the screen sleep again */
  start(): () => void {
    this.#isWanted = true
    void this.#ask()
    // A hidden page loses the lock: it is asked for again when the reader comes back.
    const back = () => {
      if (document.visibilityState === 'visible') void this.#ask()
    }
    document.addEventListener('visibilitychange', back)
    return () => {
      this.#isWanted = false
      document.removeEventListener('visibilitychange', back)
      void this.#held?.release()
      this.#held = null
    }
  }

  async #ask(): Promise<void> {
    // Older browsers lack it, and so does a page without HTTPS.
    const { wakeLock } = navigator as Partial<Navigator>
    if (wakeLock === undefined) {
      this.#cannot = true
      return
    }
    try {
      const lock = await wakeLock.request('screen')
      this.#cannot = false
      if (this.#isWanted) this.#held = lock
      else await lock.release()
    } catch {
      this.#cannot = document.visibilityState === 'visible'
    }
  }
}
