import type { Source } from '#model/source.ts'
import type { PartReader } from './page.ts'

/** What a page rests on, in its own order. */
export async function sourcesOf(
  { sources }: { sources: string[] },
  reader: PartReader,
): Promise<Source[]> {
  const register = (await reader.read('sources')).sources
  return sources.flatMap((id) => register[id] ?? [])
}
