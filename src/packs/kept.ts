import { partsCache, pointerAddress } from '#model/kept-place.ts'
import type { LanguageCode } from '#model/language.ts'
import type { Catalogue, Edition, PartFile } from '#model/pack.ts'
import { PackError } from './pack-error.ts'

/** The edition this phone reads from, and the languages it has whole. */
export interface Kept {
  edition: Edition
  catalogue: Catalogue
  languages: LanguageCode[]
  /** Parts of the edition before: pages that are still open may read them. */
  previous: string[]
  /** A newer edition the host has, which waits for the reader or for a newer app. */
  waiting?: Edition | undefined
}

/**
 * What a phone needs to read the guide in these languages: all their parts, and the other
 * languages' terms, whose words lead to these pages too.
 */
export function filesFor(catalogue: Catalogue, codes: readonly LanguageCode[]): PartFile[] {
  const isWhole = (code: LanguageCode) => codes.includes(code)
  if (!catalogue.languages.some((one) => isWhole(one.code))) return []
  const files = catalogue.languages.flatMap(({ code, parts }) =>
    parts.filter((file) => isWhole(code) || file.name === 'glossary'),
  )
  // The register of sources is one file for all languages.
  return [...new Map(files.map((file) => [file.path, file])).values()]
}

/**
 * @returns the cache, or null where the browser has none or refuses it
 */
export async function openCache(base: string): Promise<Cache | null> {
  if (!('caches' in globalThis)) return null
  try {
    return await caches.open(partsCache(base))
  } catch {
    return null
  }
}

/**
 * The cache made anew, where it took files and holds none: after a failed first install
 * WebKitGTK 2.50 loses what is put under an address it had before, without a word.
 * @returns null where it holds what it was given
 */
export async function openAnew(base: string, file: PartFile): Promise<Cache | null> {
  const cache = await openCache(base)
  if (cache === null || (await cache.match(`${base}${file.path}`)) !== undefined) return null
  await caches.delete(partsCache(base))
  return openCache(base)
}

/** The pointer: which edition is kept. Null before the first, or where it cannot be read. */
export async function readKept(base: string): Promise<Kept | null> {
  const cache = await openCache(base)
  try {
    const reply = await cache?.match(pointerAddress(base))
    const kept = (await reply?.json()) as Kept | undefined
    return kept?.edition.schema === 1 ? kept : null
  } catch {
    return null
  }
}

/**
 * Moves the pointer in one write: before it the old edition is whole, after it the new one.
 * What is there is read again first, one tab at a time, so that nobody's change is lost.
 * @param change returns what to keep, or null to leave everything as it is
 * @throws PackError `no-room`
 */
export async function changeKept(
  base: string,
  change: (kept: Kept | null) => Kept | null,
): Promise<void> {
  await oneAtATime(partsCache(base), async () => {
    const cache = await openCache(base)
    const next = change(await readKept(base))
    if (cache === null || next === null) return
    await putJson(cache, pointerAddress(base), JSON.stringify(next), {
      'Content-Language': next.languages.join(', '),
    })
  })
}

/**
 * @throws PackError `no-room` where the phone is full
 */
export async function putJson(
  cache: Cache,
  address: string,
  text: string,
  headers: Record<string, string> = {},
): Promise<void> {
  const reply = new Response(text, { headers: { 'Content-Type': 'application/json', ...headers } })
  try {
    await cache.put(address, reply)
  } catch (error) {
    throw new PackError('no-room', { cause: error })
  }
}

/** Removes parts that neither the kept languages of this edition nor the one before need. */
export async function dropUnneeded(base: string): Promise<void> {
  const cache = await openCache(base)
  const kept = await readKept(base)
  if (cache === null || kept === null) return
  const needed = new Set(
    filesFor(kept.catalogue, kept.languages)
      .map((file) => file.path)
      .concat(kept.previous)
      .map((path) => `${base}${path}`),
  )
  needed.add(pointerAddress(base))
  for (const request of await cache.keys()) {
    if (!needed.has(new URL(request.url).pathname)) await cache.delete(request)
  }
}

/** Two tabs of one guide share the cache; browsers without locks have to do without. */
async function oneAtATime(name: string, act: () => Promise<void>): Promise<void> {
  const locks = (globalThis as { navigator?: { locks?: LockManager } }).navigator?.locks
  if (locks === undefined) await act()
  else await locks.request(name, act)
}
