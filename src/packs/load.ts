import type { LanguageCode } from '#model/language.ts'
import type { Catalogue, Edition, Part, PartFile } from '#model/pack.ts'
import { download } from './download.ts'
import { changeKept, dropUnneeded, filesFor, openAnew, openCache, readKept } from './kept.ts'
import { rememberAsked } from './pace.ts'
import { PackError } from './pack-error.ts'
import { fetchedText, keepFile, keptText, parseJson, parsePart } from './part-file.ts'

export { PackError } from './pack-error.ts'

/** How many files travel at once: as many as a browser opens to one host. */
const LANES = 6

/** What an edition is read from. */
export interface Shelf {
  edition: Edition
  catalogue: Catalogue
}

/** Parts checked and parsed once per visit, by address. */
const parsed = new Map<string, Promise<Part>>()

/**
 * @throws PackError `no-signal`, `missing`, or `damaged` where it is no edition this app knows
 */
export async function askEdition(base: string): Promise<Edition> {
  const text = await download(`${base}edition.json`, { cache: 'no-cache' })
  const edition = parseJson(text) as Partial<Edition> | null
  if (edition?.schema !== 1 || typeof edition.catalogue?.sha256 !== 'string') {
    throw new PackError('damaged')
  }
  rememberAsked(Date.now())
  return edition as Edition
}

/** The list of parts of an edition, checked against its hash. */
export async function askCatalogue(base: string, edition: Edition): Promise<Catalogue> {
  const { path, sha256 } = edition.catalogue
  return parseJson(await download(`${base}${path}`, { sha256 })) as Catalogue
}

/**
 * Reads a part: from this phone where it is whole, else from the network, and keeps it.
 * @throws PackError
 */
export function readPart(base: string, file: PartFile): Promise<Part> {
  const address = `${base}${file.path}`
  const before = parsed.get(address)
  if (before !== undefined) return before
  const reading = readFresh(base, file)
  parsed.set(address, reading)
  reading.catch(() => parsed.delete(address))
  return reading
}

async function readFresh(base: string, file: PartFile): Promise<Part> {
  const cache = await openCache(base)
  const kept = cache === null ? null : await keptText(base, cache, file)
  return parsePart(kept ?? (await fetchedText(base, cache, file)))
}

/**
 * Brings a whole language: what is here and whole is not fetched again, each file is
 * checked before it is kept, and only then does one write move the pointer. Where that
 * moves it to another edition, the languages kept before come along first.
 * @param onprogress bytes that have travelled, of all that will
 * @throws PackError; what was kept before stays whole
 */
export async function keepLanguage(
  base: string,
  { edition, catalogue }: Shelf,
  code: LanguageCode,
  onprogress: (done: number, all: number) => void,
): Promise<void> {
  const cache = await openCache(base)
  const { sha256 } = edition.catalogue
  const before = await readKept(base)
  const isMove = before !== null && before.edition.catalogue.sha256 !== sha256
  const wanted = new Set(isMove ? [...before.languages, code] : [code])
  const codes = catalogue.languages.map((one) => one.code).filter((one) => wanted.has(one))
  if (cache === null || !codes.includes(code)) throw new PackError('missing')
  const files = filesFor(catalogue, codes)
  await keepFiles(base, cache, files, onprogress)
  // Where an edition is kept the cache holds what it is given, and is never thrown away.
  const anew = before === null && files[0] !== undefined ? await openAnew(base, files[0]) : null
  if (anew !== null) await keepFiles(base, anew, files, onprogress)
  await changeKept(base, (kept) => {
    if (kept?.edition.catalogue.sha256 !== sha256) {
      const old = kept === null ? [] : filesFor(kept.catalogue, kept.languages)
      return { edition, catalogue, languages: codes, previous: old.map((file) => file.path) }
    }
    // The pointer may know of a recall that came after this edition was read.
    return { ...kept, languages: [...new Set([...kept.languages, ...codes])] }
  })
  await dropUnneeded(base)
}

async function keepFiles(
  base: string,
  cache: Cache,
  files: readonly PartFile[],
  onprogress: (done: number, all: number) => void,
): Promise<void> {
  const all = files.reduce((sum, file) => sum + file.wire, 0)
  const shares = new Map<PartFile, number>()
  const waiting = [...files]
  const lane = async () => {
    for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) {
      const file = next
      await keepFile(base, cache, file, (share) => {
        shares.set(file, share * file.wire)
        onprogress(Math.round([...shares.values()].reduce((sum, one) => sum + one, 0)), all)
      })
    }
  }
  // Each lane runs to its end or its first fault, so that what has come is kept.
  const ends = await Promise.allSettled(Array.from({ length: LANES }, lane))
  for (const end of ends) if (end.status === 'rejected') throw end.reason
}

/** Takes a language off this phone. */
export async function dropLanguage(base: string, code: LanguageCode): Promise<void> {
  await changeKept(base, (kept) =>
    kept === null
      ? null
      : { ...kept, languages: kept.languages.filter((one) => one !== code), previous: [] },
  )
  await dropUnneeded(base)
}
