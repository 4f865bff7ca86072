import { laterCache } from '#model/kept-place.ts'
import { PATIENCE_MS } from './count.ts'

/** Integrity of each file that is fetched on a tap, by its path below the guide. */
export type LaterFiles = ReadonlyMap<string, string>

/**
 * A file that is fetched when first wanted: from this phone where it is, else from the host,
 * and then kept. Wrong bytes, whoever sent them, are refused and not kept.
 * A file this worker does not know, as of an edition before, is only asked for.
 */
export async function fromLater(
  scope: string,
  below: string,
  files: LaterFiles,
): Promise<Response> {
  const address = `${scope}${below}`
  const cache = await caches.open(laterCache(scope))
  const kept = await cache.match(address)
  if (kept !== undefined) return kept
  const integrity = files.get(below)
  if (integrity === undefined) return fetch(address)
  const signal = AbortSignal.timeout(PATIENCE_MS)
  const reply = await fetch(new Request(address, { integrity, cache: 'no-cache', signal }))
  if (reply.ok) {
    try {
      await cache.put(address, reply.clone())
    } catch {
      // A full phone keeps nothing more; the file serves this once.
    }
  }
  return reply
}

/** Drops files of editions before. */
export async function tidyLater(scope: string, files: LaterFiles): Promise<void> {
  const cache = await caches.open(laterCache(scope))
  for (const request of await cache.keys()) {
    const below = new URL(request.url).pathname.slice(scope.length)
    if (!files.has(below)) await cache.delete(request)
  }
}
