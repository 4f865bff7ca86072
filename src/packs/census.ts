import type { LanguageCode } from '#model/language.ts'
import type { PartFile } from '#model/pack.ts'
import { walk } from '#model/tree.ts'
import { filesFor, openCache, readKept } from './kept.ts'
import { PackError, readPart } from './load.ts'
import { keepFile } from './part-file.ts'
import { askShellCensus } from './shell.ts'

/** What a phone really holds: counted, hashed and tried, not what a worker says of itself. */
export type Census =
  | { state: 'whole'; files: number; bytes: number }
  | { state: 'partial'; have: number; need: number; missing: string[] }
  | { state: 'unsupported' }

/**
 * Counts and hashes every part of a language and every file of the shell, fetches what is
 * missing or wrong, then opens search and walks the tree's first step from what is kept.
 * @param openSearch rejects where search cannot be opened
 */
export async function census(
  base: string,
  code: LanguageCode,
  openSearch: () => Promise<unknown> = () => Promise.resolve(),
): Promise<Census> {
  const cache = await openCache(base)
  const shell = cache === null ? null : await askShellCensus()
  if (cache === null || shell === null) return { state: 'unsupported' }
  const kept = await readKept(base)
  const files = kept?.languages.includes(code) === true ? filesFor(kept.catalogue, [code]) : []
  const missing = [...shell.missing, ...(await missingParts(base, cache, files))]
  const need = shell.need + files.length
  if (missing.length > 0 || files.length === 0) {
    return { state: 'partial', have: need - missing.length, need, missing }
  }
  try {
    const tree = files.find((file) => file.name === 'tree')
    const part = tree === undefined ? null : await readPart(base, tree)
    if (part?.part === 'tree') walk(part.tree, {})
    await openSearch()
  } catch (error) {
    if (!(error instanceof PackError)) throw error
    return { state: 'partial', have: need - 1, need, missing: [error.reason] }
  }
  return { state: 'whole', files: need, bytes: files.reduce((sum, file) => sum + file.bytes, 0) }
}

/** One after another: hashing all at once would hold all of them in memory. */
async function missingParts(
  base: string,
  cache: Cache,
  files: readonly PartFile[],
): Promise<string[]> {
  const missing: string[] = []
  for (const file of files) {
    try {
      await keepFile(base, cache, file)
    } catch (error) {
      if (!(error instanceof PackError)) throw error
      missing.push(file.path)
    }
  }
  return missing
}
