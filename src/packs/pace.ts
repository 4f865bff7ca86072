export const SIX_HOURS = 6 * 60 * 60 * 1000

const ASKED_KEY = 'edition-asked'

/** Spreads a million phones: between the wait and a quarter more. */
export function jitter(wait: number, random: () => number = Math.random): number {
  return wait + Math.floor((random() * wait) / 4)
}

/** A clock that went backwards does not silence the question for good. */
export function isDue(last: number, now: number, wait: number): boolean {
  return now < last || now - last >= wait
}

/** When this phone last asked for the edition; 0 where it never did or nothing is remembered. */
export function lastAsked(): number {
  try {
    return Number(localStorage.getItem(ASKED_KEY) ?? 0)
  } catch {
    return 0
  }
}

/** @param now milliseconds since 1970, of the phone */
export function rememberAsked(now: number): void {
  try {
    localStorage.setItem(ASKED_KEY, String(now))
  } catch {
    return
  }
}
