import type { Article } from '#model/article.ts'
import { type Changes, changesBetween } from '#model/changes.ts'
import type { LanguageCode } from '#model/language.ts'
import { type Part, PART_NAMES, type PartName } from '#model/pack.ts'
import { filesFor, openCache, readKept } from './kept.ts'
import { readPart, type Shelf } from './load.ts'
import { parsePart } from './part-file.ts'

/** What an update changed in one language, with the parts besides articles that are other ones now. */
export interface Compared extends Changes {
  parts: PartName[]
}

/**
 * Compares the parts of the edition before, which a phone keeps until the next update, with
 * those it reads from now.
 * @returns null where there was no update, or the parts before are gone
 */
export async function readChanges(base: string, code: LanguageCode): Promise<Compared | null> {
  const [cache, kept] = [await openCache(base), await readKept(base)]
  if (cache === null || kept === null || kept.previous.length === 0) return null
  const own = filesFor(kept.catalogue, [code]).map((file) => file.path)
  const read = async (path: string): Promise<Part | null> => {
    const reply = await cache.match(`${base}${path}`)
    return reply === undefined ? null : parsePart(await reply.text())
  }
  return compared(code, [kept.previous, own], read, kept.edition.recalled.claims)
}

/**
 * Compares what this phone reads from with an edition that waits. Its changed pages are
 * fetched and kept, so that the update need not fetch them again; nothing is switched.
 * @returns null where this phone keeps none to compare with
 * @throws PackError
 */
export async function readChangesAhead(
  base: string,
  code: LanguageCode,
  { edition, catalogue }: Shelf,
): Promise<Compared | null> {
  const kept = await readKept(base)
  if (kept === null) return null
  const [own, next] = [filesFor(kept.catalogue, [code]), filesFor(catalogue, [code])]
  const files = new Map([...own, ...next].map((file) => [file.path, file]))
  const read = async (path: string): Promise<Part | null> => {
    const file = files.get(path)
    return file === undefined ? null : readPart(base, file)
  }
  const sides = [own.map((file) => file.path), next.map((file) => file.path)] as const
  return compared(code, sides, read, edition.recalled.claims)
}

async function compared(
  code: LanguageCode,
  [before, after]: readonly [readonly string[], readonly string[]],
  read: (path: string) => Promise<Part | null>,
  recalled: readonly string[],
): Promise<Compared | null> {
  const names = PART_NAMES.filter(
    (name) => pathOf(before, code, name) !== pathOf(after, code, name),
  )
  const articles = async (paths: readonly string[]): Promise<Article[] | null> => {
    const all: Article[] = []
    for (const name of names.filter((one) => one.startsWith('articles-'))) {
      const path = pathOf(paths, code, name)
      const part = path === undefined ? null : await read(path)
      if (part === null) return null
      if ('articles' in part) all.push(...part.articles)
    }
    return all
  }
  const [old, own] = [await articles(before), await articles(after)]
  if (old === null || own === null) return null
  const parts = names.filter((name) => !name.startsWith('articles-'))
  return { ...changesBetween(old, own, new Set(recalled)), parts }
}

/** The register of sources has no language in its name: it is one file for all. */
function pathOf(paths: readonly string[], code: LanguageCode, name: PartName): string | undefined {
  const starts = [`parts/${code}-${name}.`, `parts/${name}.`]
  return paths.find((path) => starts.some((start) => path.startsWith(start)))
}
