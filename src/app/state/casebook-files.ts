import { keepLater } from '#packs/keep-later.ts'

/**
 * Brings all files of the casebook onto this phone, so that it opens with no signal.
 * @returns false where some are not here: no worker, no signal, no room
 */
export async function keepCasebook(): Promise<boolean> {
  try {
    const files = (await keepLater(['casebook'])) ?? (await onceReady())
    return files !== null && files.kept === files.need
  } catch {
    return false
  }
}

/** On a first visit the worker is still on its way; where there can be none, there is no waiting. */
async function onceReady(): Promise<Awaited<ReturnType<typeof keepLater>>> {
  if (!('serviceWorker' in navigator)) return null
  await navigator.serviceWorker.ready
  return keepLater(['casebook'])
}
