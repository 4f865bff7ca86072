import { afterLater, laterCache, laterStem } from '#model/kept-place.ts'
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
  const reply = await asked(address, integrity)
  if (reply.ok) {
    try {
      await cache.put(address, reply.clone())
    } catch {
      // A full phone keeps nothing more; the file serves this once.
    }
  }
  return reply
}

/**
 * Before a new app counts as here: the new build's file for each one that this phone keeps,
 * so that what could be done with no signal still can after the update.
 * @throws where one cannot be had; what was kept before stays
 */
export async function renewLater(scope: string, files: LaterFiles): Promise<void> {
  const kept = await keptBelow(scope)
  const stems = new Set(kept.map(laterStem))
  await Promise.all(
    [...files].map(async ([below, integrity]) => {
      if (kept.includes(below) || !stems.has(laterStem(below))) return
      await keepOne(scope, below, integrity)
    }),
  )
}

/**
 * Brings every file whose name after `later-` begins with one of these stems.
 * @returns how many of them are on this phone now, and how many there are
 */
export async function keepLater(
  scope: string,
  stems: readonly string[],
  files: LaterFiles,
): Promise<{ kept: number; need: number }> {
  const here = await keptBelow(scope)
  const wanted = [...files].filter(([below]) =>
    stems.some((stem) => afterLater(below).startsWith(stem)),
  )
  const ends = await Promise.allSettled(
    wanted.map(async ([below, integrity]) => {
      if (!here.includes(below)) await keepOne(scope, below, integrity)
    }),
  )
  const kept = ends.filter(({ status }) => status === 'fulfilled').length
  return { kept, need: wanted.length }
}

/** Drops files of editions before. */
export async function tidyLater(scope: string, files: LaterFiles): Promise<void> {
  const cache = await caches.open(laterCache(scope))
  for (const request of await cache.keys()) {
    const below = new URL(request.url).pathname.slice(scope.length)
    if (!files.has(below)) await cache.delete(request)
  }
}

async function keptBelow(scope: string): Promise<string[]> {
  const cache = await caches.open(laterCache(scope))
  const kept = await cache.keys()
  return kept.map((request) => new URL(request.url).pathname.slice(scope.length))
}

/** @throws where the file does not come whole, or there is no room for it */
async function keepOne(scope: string, below: string, integrity: string): Promise<void> {
  const address = `${scope}${below}`
  const reply = await asked(address, integrity)
  if (reply.status !== 200) throw new Error(`${below} did not come: ${String(reply.status)}`)
  const cache = await caches.open(laterCache(scope))
  await cache.put(address, reply)
}

function asked(address: string, integrity: string): Promise<Response> {
  const signal = AbortSignal.timeout(PATIENCE_MS)
  return fetch(new Request(address, { integrity, cache: 'no-cache', signal }))
}
