import { base64, type Bytes, fromBase64, isSame, joined, random, sha256, utf8 } from './bytes.ts'
import { CasebookFault } from './fault.ts'

/** Bytes of the file in one picture: a code of version 25 or so, which any camera reads. */
const FRAME_BYTES = 800
const FRAME_TEXT = 1_200
/** More pictures than that nobody scans. */
const MAKES = 12
const TAKES = 99
const HASH_BYTES = 32

/** Pictures of one file as far as they were seen. */
export interface Collected {
  /** Four letters, or empty before the first. */
  set: string
  total: number
  parts: ReadonlyMap<number, Bytes>
}

export const NOTHING_COLLECTED: Collected = { set: '', total: 0, parts: new Map() }

/**
 * A file as texts for QR codes: `G1|set|i/n|crc32|base64`, each whole by its sum, all together
 * by a SHA-256 in front of the bytes.
 * @throws CasebookFault `too-large-for-frames`: then the file goes another way
 */
export async function toFrames(file: Bytes): Promise<string[]> {
  const bytes = joined(await sha256(file), file)
  const total = Math.ceil(bytes.length / FRAME_BYTES)
  if (total > MAKES) throw new CasebookFault('too-large-for-frames')
  const set = setId()
  return Array.from({ length: total }, (_, place) => {
    const part = bytes.slice(place * FRAME_BYTES, (place + 1) * FRAME_BYTES)
    const start = `G1|${set}|${place + 1}/${total}`
    const text = base64(part)
    return `${start}|${crc32(utf8(`${start}|${text}`))}|${text}`
  })
}

/**
 * Adds what a camera read. The text is never followed, opened or shown.
 * @throws CasebookFault `not-a-frame`, `damaged-frame`, or `other-set` for one of another file
 */
export function collect(so: Collected, text: string): Collected {
  const frame =
    text.length > FRAME_TEXT
      ? null
      : /^(?<start>G1\|(?<set>[0-9A-Z]{4})\|(?<place>\d{1,2})\/(?<total>\d{1,2}))\|(?<sum>[0-9a-f]{8})\|(?<text>[A-Za-z0-9+/]+={0,2})$/.exec(
          text,
        )
  const {
    start = '',
    set = '',
    place = '',
    total = '',
    sum = '',
    text: body = '',
  } = frame?.groups ?? {}
  if (frame === null) throw new CasebookFault('not-a-frame')
  const [number, all] = [Number(place), Number(total)]
  const isSound = crc32(utf8(`${start}|${body}`)) === sum && number >= 1 && number <= all
  if (!isSound || all > TAKES) throw new CasebookFault('damaged-frame')
  if (so.set !== '' && (so.set !== set || so.total !== all)) throw new CasebookFault('other-set')
  return { set, total: all, parts: new Map([...so.parts, [number, partOf(body)]]) }
}

/**
 * The file, once all pictures were seen; null before.
 * @throws CasebookFault `damaged-set` where they do not make what was sent
 */
export async function fileOf(so: Collected): Promise<Bytes | null> {
  if (so.total === 0 || so.parts.size < so.total) return null
  const numbers = Array.from({ length: so.total }, (_, place) => place + 1)
  const bytes = joined(...numbers.flatMap((number) => so.parts.get(number) ?? []))
  const file = bytes.slice(HASH_BYTES)
  if (!isSame(await sha256(file), bytes.subarray(0, HASH_BYTES))) {
    throw new CasebookFault('damaged-set')
  }
  return file
}

/** Which pictures are still to be seen. */
export function missing(so: Collected): number[] {
  const numbers = Array.from({ length: so.total }, (_, place) => place + 1)
  return numbers.filter((number) => !so.parts.has(number))
}

/** The sum of zip files, as eight hex digits. */
export function crc32(bytes: Uint8Array): string {
  let sum = 0xffffffff
  for (const byte of bytes) {
    sum ^= byte
    for (let bit = 0; bit < 8; bit += 1) sum = (sum >>> 1) ^ (sum & 1 ? 0xedb88320 : 0)
  }
  return ((sum ^ 0xffffffff) >>> 0).toString(16).padStart(8, '0')
}

function partOf(text: string): Bytes {
  try {
    return fromBase64(text)
  } catch {
    throw new CasebookFault('damaged-frame')
  }
}

function setId(): string {
  const letters = '0123456789ABCDEFGHJKLMNPQRSTUVWX'
  return [...random(4)].map((byte) => letters[byte % letters.length] ?? '').join('')
}
