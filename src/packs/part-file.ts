import type { Part, PartFile } from '#model/pack.ts'
import { type PackedPart, unpacked } from '#model/packed.ts'
import { download } from './download.ts'
import { hasHash } from './hash.ts'
import { putJson } from './kept.ts'
import { PackError } from './pack-error.ts'

/**
 * The kept text of a part, checked against its hash.
 * @returns null where it is not here, or not what it must be
 */
export async function keptText(base: string, cache: Cache, file: PartFile): Promise<string | null> {
  const reply = await cache.match(`${base}${file.path}`)
  if (reply === undefined) return null
  const bytes = await reply.arrayBuffer()
  return (await hasHash(bytes, file.sha256)) ? new TextDecoder().decode(bytes) : null
}

/**
 * Fetches a part and checks it. Where there is room it is kept.
 * @throws PackError `no-signal`, `missing` or `damaged`
 */
export async function fetchedText(
  base: string,
  cache: Cache | null,
  { path, sha256 }: PartFile,
): Promise<string> {
  const text = await download(`${base}${path}`, { sha256 })
  try {
    if (cache !== null) await putJson(cache, `${base}${path}`, text)
  } catch (error) {
    if (!(error instanceof PackError)) throw error
  }
  return text
}

/**
 * Brings a part onto this phone unless it is here and whole.
 * @param onshare how much of it has come, from 0 to 1
 * @throws PackError
 */
export async function keepFile(
  base: string,
  cache: Cache,
  file: PartFile,
  onshare: (share: number) => void = () => undefined,
): Promise<void> {
  if ((await keptText(base, cache, file)) === null) {
    const text = await download(`${base}${file.path}`, {
      sha256: file.sha256,
      onbytes: (count) => {
        onshare(Math.min(1, count / file.bytes))
      },
    })
    await putJson(cache, `${base}${file.path}`, text)
  }
  onshare(1)
}

/**
 * The part that a file holds; what it must be was checked by its hash.
 * @throws PackError `damaged` where the text is no JSON
 */
export function parsePart(text: string): Part {
  return unpacked(parseJson(text) as PackedPart)
}

/**
 * @throws PackError `damaged` where the text is no JSON
 */
export function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch (error) {
    throw new PackError('damaged', { cause: error })
  }
}
