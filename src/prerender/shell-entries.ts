import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { ManifestTransform } from 'workbox-build'

/**
 * Gives every entry of the shell its hash: the worker refuses wrong bytes, whoever sent them.
 * @param outDir the finished build
 */
export function shellEntries(outDir: string): ManifestTransform {
  return async (entries) => {
    const manifest = await Promise.all(
      entries.map(async (entry) => {
        const bytes = await readFile(join(outDir, entry.url))
        const integrity = `sha256-${createHash('sha256').update(bytes).digest('base64')}`
        return { ...entry, integrity }
      }),
    )
    manifest.sort((a, b) => (a.url < b.url ? -1 : 1))
    return { manifest, warnings: [] }
  }
}
