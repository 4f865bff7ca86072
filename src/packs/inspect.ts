import type { LanguageCode } from '#model/language.ts'
import type { Edition, PartFile } from '#model/pack.ts'
import { walk } from '#model/tree.ts'
import { filesFor, openCache, readKept } from './kept.ts'
import { PackError, readPart } from './load.ts'
import { keptText } from './part-file.ts'
import { askShellCensus } from './shell.ts'

/** What one phone holds of the guide, counted and hashed as it lies there. */
export interface Inspection {
  edition: Edition | null
  languages: LanguageCode[]
  files: { file: PartFile; isWhole: boolean }[]
  shell: { have: number; need: number } | null
  /** The tree opens and takes its first step. */
  walks: boolean
  /** Bytes the browser says this guide takes, or null where it does not say. */
  used: number | null
}

export async function inspect(base: string): Promise<Inspection> {
  const [cache, kept] = [await openCache(base), await readKept(base)]
  const files = kept === null ? [] : filesFor(kept.catalogue, kept.languages)
  const counted: Inspection['files'] = []
  for (const file of cache === null ? [] : files) {
    // One after another: hashing all at once would hold all of them in memory.
    counted.push({ file, isWhole: cache !== null && (await keptText(base, cache, file)) !== null })
  }
  const shell = await askShellCensus()
  return {
    edition: kept?.edition ?? null,
    languages: kept?.languages ?? [],
    files: counted,
    shell: shell === null ? null : { have: shell.have, need: shell.need },
    walks: await takesFirstStep(base, files),
    used: await usedBytes(),
  }
}

async function takesFirstStep(base: string, files: readonly PartFile[]): Promise<boolean> {
  const tree = files.find((file) => file.name === 'tree')
  if (tree === undefined) return false
  try {
    const part = await readPart(base, tree)
    return part.part === 'tree' && walk(part.tree, {}).next.id !== ''
  } catch (error) {
    if (!(error instanceof PackError)) throw error
    return false
  }
}

async function usedBytes(): Promise<number | null> {
  const { storage } = navigator as { storage?: StorageManager }
  try {
    return (await storage?.estimate())?.usage ?? null
  } catch {
    return null
  }
}
