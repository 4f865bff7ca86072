/**
 * What the browser says about keeping our storage: `promised`, or it may clear it when space is
 * short, or it does not say. Never a guarantee: a person can clear it with two taps.
 */
export type Promised = 'promised' | 'not-promised' | 'not-said'

/** As much of the browser's storage as is asked. */
export type Asked = Partial<Pick<StorageManager, 'persist' | 'persisted'>> | undefined

/**
 * Asks the browser to keep what we store; call it when a casebook is made. Some browsers ask
 * the person, some decide alone, some know no such thing.
 */
export async function askToKeep(storage: Asked): Promise<Promised> {
  return answered(storage?.persist?.bind(storage))
}

/** What it said before, without asking again. */
export async function isKept(storage: Asked): Promise<Promised> {
  return answered(storage?.persisted?.bind(storage))
}

async function answered(question: (() => Promise<boolean>) | undefined): Promise<Promised> {
  if (question === undefined) return 'not-said'
  try {
    return (await question()) ? 'promised' : 'not-promised'
  } catch {
    return 'not-said'
  }
}
