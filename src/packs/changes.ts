import type { Article } from '#model/article.ts'
import { type Changes, changesBetween } from '#model/changes.ts'
import type { LanguageCode } from '#model/language.ts'
import { PART_NAMES, type PartName } from '#model/pack.ts'
import { filesFor, openCache, readKept } from './kept.ts'
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
  const names = PART_NAMES.filter(
    (name) => pathOf(kept.previous, code, name) !== pathOf(own, code, name),
  )
  const articles = async (paths: readonly string[]): Promise<Article[] | null> => {
    const all: Article[] = []
    for (const name of names.filter((one) => one.startsWith('articles-'))) {
      const path = pathOf(paths, code, name)
      const reply = path === undefined ? undefined : await cache.match(`${base}${path}`)
      if (reply === undefined) return null
      const part = parsePart(await reply.text())
      if ('articles' in part) all.push(...part.articles)
    }
    return all
  }
  const [before, after] = [await articles(kept.previous), await articles(own)]
  if (before === null || after === null) return null
  const parts = names.filter((name) => !name.startsWith('articles-'))
  const recalled = new Set(kept.edition.recalled.claims)
  return { ...changesBetween(before, after, recalled), parts }
}

/** The register of sources has no language in its name: it is one file for all. */
function pathOf(paths: readonly string[], code: LanguageCode, name: PartName): string | undefined {
  const starts = [`parts/${code}-${name}.`, `parts/${name}.`]
  return paths.find((path) => starts.some((start) => path.startsWith(start)))
}
