import { ask } from './ask-worker.ts'
import { activeWorker } from './shell.ts'

/**
 * Brings files that are fetched on a tap onto this phone before they are wanted, so that they
 * open with no signal. What is here already is not fetched again.
 * @param stems what the names of the files begin with after `later-`, such as `casebook`
 * @returns how many of them are here now, and how many there are; null where this browser has
 * no worker, or it does not answer
 */
export async function keepLater(
  stems: readonly string[],
): Promise<{ kept: number; need: number } | null> {
  const worker = await activeWorker()
  if (worker === null) return null
  return (await ask(worker, { type: 'KEEP_LATER', stems })) as { kept: number; need: number } | null
}
