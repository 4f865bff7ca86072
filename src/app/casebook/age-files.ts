import { FILE_BYTES } from '#casebook/age-gate.ts'
import type { Day } from '#model/freshness.ts'

/** What browsers call a file that is nothing they know. */
const KIND = 'application/octet-stream'

/** A sealed file that is ready to be saved. */
export interface AgeFile {
  name: string
  type: string
  bytes: Uint8Array<ArrayBuffer>
}

/**
 * Names sealed files: kind, day, and a number where there are several; nothing of what is in them.
 */
export function ageFiles(
  kind: 'backup' | 'case',
  day: Day,
  files: readonly Uint8Array<ArrayBuffer>[],
): AgeFile[] {
  return files.map((bytes, place) => {
    const number = files.length === 1 ? '' : `-${String(place + 1)}`
    return { name: `guide-${kind}-${day.replaceAll('-', '')}${number}.age`, type: KIND, bytes }
  })
}

/** As much of a file as the first gate must see; a film is not read whole to be refused. */
export async function bytesOf(file: Blob): Promise<Uint8Array<ArrayBuffer>> {
  return new Uint8Array(await file.slice(0, FILE_BYTES + 1).arrayBuffer())
}
