import type { PrecacheController } from 'workbox-precaching'

/** What the shell's cache really holds; the same shape as the page reads. */
export interface Counted {
  have: number
  need: number
  missing: string[]
  /** Files that came whole, were kept, and are not there all the same. */
  lost: string[]
}

/** How long one file may take, at install and at a count. */
export const PATIENCE_MS = 30_000

/**
 * Counts and hashes the shell and fetches what is missing or wrong: an activated worker
 * may have a hollow cache (WebKitGTK 2.50 after a failed first install).
 */
export async function countShell(controller: PrecacheController): Promise<Counted> {
  const cache = await caches.open(controller.strategy.cacheName)
  const entries = [...controller.getURLsToCacheKeys()]
  const ends = await Promise.all(
    entries.map(async ([url, cacheKey]) => {
      const integrity = controller.getIntegrityForCacheKey(cacheKey) ?? ''
      return { url, end: await countOne(cache, { url, cacheKey, integrity }) }
    }),
  )
  const missing = ends.filter((one) => one.end !== 'here').map((one) => one.url)
  const lost = ends.filter((one) => one.end === 'lost').map((one) => one.url)
  return { have: entries.length - missing.length, need: entries.length, missing, lost }
}

interface ShellFile {
  url: string
  cacheKey: string
  integrity: string
}

async function countOne(cache: Cache, file: ShellFile): Promise<'here' | 'missing' | 'lost'> {
  const { url, cacheKey, integrity } = file
  if (await isHere(cache, file)) return 'here'
  try {
    const signal = AbortSignal.timeout(PATIENCE_MS)
    const reply = await fetch(new Request(url, { integrity, cache: 'no-cache', signal }))
    if (reply.status !== 200) return 'missing'
    await cache.put(cacheKey, reply)
  } catch {
    return 'missing'
  }
  return (await isHere(cache, file)) ? 'here' : 'lost'
}

async function isHere(cache: Cache, { cacheKey, integrity }: ShellFile): Promise<boolean> {
  const kept = await cache.match(cacheKey)
  if (kept === undefined) return false
  const hash = await crypto.subtle.digest('SHA-256', await kept.arrayBuffer())
  return `sha256-${btoa(String.fromCharCode(...new Uint8Array(hash)))}` === integrity
}
