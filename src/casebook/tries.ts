import type { Tries } from './vault.ts'

const LONGEST_S = 60

/** With the option on, the casebook is wiped at this wrong try. */
export const TRIES_TO_WIPE = 10

/**
 * Seconds to wait before the next try: 1, 2, 4 and so on up to 60. A clock that was set back
 * shortens nothing.
 * @param now ms as `Date.now`
 */
export function waitSeconds({ count, last }: Tries, now: number): number {
  if (count === 0) return 0
  const delay = Math.min(LONGEST_S, 2 ** (count - 1))
  const gone = Math.max(0, (now - last) / 1000)
  return Math.max(0, Math.ceil(delay - gone))
}
