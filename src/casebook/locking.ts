/** Why a casebook was locked. */
export type LockReason = 'idle' | 'hidden' | 'left' | 'clock' | 'hand' | 'exit'

/**
 * What happens on the page. `act`: a key or a touch; `left`: the page goes (`pagehide`,
 * `freeze`); `busy` and `free`: a hand-over or a camera that the person started begins, ends.
 */
export type WatchEvent =
  'act' | 'tick' | 'hidden' | 'shown' | 'left' | 'hand' | 'exit' | 'busy' | 'free'

/** Both clocks, in ms: `Date.now`, which can be set, and `performance.now`, which can pause. */
export interface Moment {
  wall: number
  steady: number
}

/** An open casebook being watched; `locked` says why it must be locked, or null. */
export interface Watch {
  lastAct: Moment
  hiddenSince: Moment | null
  lastSeen: Moment
  busySince: Moment | null
  locked: LockReason | null
}

export const IDLE_MS = 2 * 60_000
export const HIDDEN_MS = 30_000
/** A hand-over keeps its key no longer than this either. */
export const BUSY_MS = 15 * 60_000
/** The two clocks may differ by so much between two looks. */
const JUMP_MS = 30_000

/** Begins with the unlocking. */
export function watch(now: Moment): Watch {
  return { lastAct: now, hiddenSince: null, lastSeen: now, busySince: null, locked: null }
}

/**
 * One step: what happened, and when. Send a `tick` about every five seconds. Once locked it
 * stays so. Idleness, hiding and clocks do not lock while the person hands over or scans, for
 * a share sheet hides the page and stops its clock; leaving, the lock and quick exit always do.
 */
export function step(so: Watch, event: WatchEvent, now: Moment): Watch {
  if (so.locked !== null) return so
  const locked = reason(so, event, now)
  return {
    lastAct: event === 'act' || event === 'free' ? now : so.lastAct,
    hiddenSince: event === 'hidden' ? now : event === 'shown' ? null : so.hiddenSince,
    lastSeen: now,
    busySince: event === 'busy' ? now : event === 'free' ? null : so.busySince,
    locked,
  }
}

function reason(so: Watch, event: WatchEvent, now: Moment): LockReason | null {
  if (event === 'left' || event === 'hand' || event === 'exit') return event
  if (so.busySince !== null && gone(so.busySince, now) < BUSY_MS && now.wall >= so.busySince.wall) {
    return null
  }
  const walls = now.wall - so.lastSeen.wall
  const steadies = now.steady - so.lastSeen.steady
  if (Math.abs(walls - steadies) > JUMP_MS) return 'clock'
  if (so.hiddenSince !== null && gone(so.hiddenSince, now) >= HIDDEN_MS) return 'hidden'
  return gone(so.lastAct, now) >= IDLE_MS ? 'idle' : null
}

/** Time gone by the clock that says more: one of them may have stood still. */
function gone(since: Moment, now: Moment): number {
  return Math.max(now.wall - since.wall, now.steady - since.steady)
}
