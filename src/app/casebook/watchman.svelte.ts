import {
  BUSY_MS,
  HIDDEN_MS,
  IDLE_MS,
  type LockReason,
  type Moment,
  step,
  type Watch,
  watch,
  type WatchEvent,
} from '#casebook/locking.ts'

const TICK_MS = 1_000

/** Looks after an open casebook: what the page and its reader do, and both clocks. */
export class Watchman {
  readonly #onlock: (why: LockReason) => void
  #watch: Watch | null = null
  #stop: (() => void) | null = null
  #left = $state(0)
  readonly #holds = new Set<symbol>()
  #isHeld = $state(false)

  constructor(onlock: (why: LockReason) => void) {
    this.#onlock = onlock
  }

  /** Whole seconds until it locks by itself if nobody touches it. */
  get secondsLeft(): number {
    return this.#left
  }

  /** True while something runs that idleness must not cut short. */
  get isHeld(): boolean {
    return this.#isHeld
  }

  /**
   * A hand-over, a camera or a sheet of the phone begins, for a quarter of an hour at most.
   * @returns ends it; several may run at once
   */
  hold(): () => void {
    const mark = Symbol('hold')
    this.#holds.add(mark)
    this.#isHeld = true
    if (this.#holds.size === 1) this.happens('busy')
    return () => {
      if (!this.#holds.delete(mark) || this.#holds.size > 0) return
      this.#isHeld = false
      this.happens('free')
    }
  }

  start(): void {
    this.end()
    this.#watch = watch(now())
    this.#left = IDLE_MS / 1000
    const listeners: [EventTarget, string, () => void][] = [
      ...['pointerdown', 'keydown', 'scroll'].map((name): [EventTarget, string, () => void] => [
        window,
        name,
        () => {
          this.happens('act')
        },
      ]),
      [
        document,
        'visibilitychange',
        () => {
          cover(document.hidden)
          this.happens(document.hidden ? 'hidden' : 'shown')
        },
      ],
      ...['pagehide', 'freeze'].map((name): [EventTarget, string, () => void] => [
        name === 'freeze' ? document : window,
        name,
        () => {
          this.happens('left')
        },
      ]),
    ]
    for (const [target, name, act] of listeners)
      target.addEventListener(name, act, { passive: true, capture: true })
    const timer = setInterval(() => {
      this.happens('tick')
    }, TICK_MS)
    this.#stop = () => {
      clearInterval(timer)
      for (const [target, name, act] of listeners)
        target.removeEventListener(name, act, { capture: true })
      cover(false)
    }
  }

  happens(event: WatchEvent): void {
    if (this.#watch === null) return
    const at = now()
    this.#watch = step(this.#watch, event, at)
    const { locked, lastAct, busySince } = this.#watch
    const idle = lastAct.wall + IDLE_MS
    const end = busySince === null ? idle : Math.max(idle, busySince.wall + BUSY_MS)
    this.#left = Math.max(0, Math.ceil((end - at.wall) / 1000))
    if (locked === null) return
    this.end()
    this.#onlock(locked)
  }

  end(): void {
    this.#holds.clear()
    this.#isHeld = false
    this.#stop?.()
    this.#stop = null
    this.#watch = null
  }
}

export const LOCKS_AFTER = { idle: IDLE_MS / 60_000, hidden: HIDDEN_MS / 1000 }

function now(): Moment {
  return { wall: Date.now(), steady: performance.now() }
}

/** The task switcher draws a page that is hidden: best effort that it draws nothing. */
function cover(isHidden: boolean): void {
  document.documentElement.toggleAttribute('data-covered', isHidden)
}
