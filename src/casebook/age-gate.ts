import { fromUtf8, type Bytes } from './bytes.ts'
import { CasebookFault } from './fault.ts'

/** What a file is before anything is decrypted. */
export interface AgeFile {
  bytes: Bytes
  /** Opened by a passphrase, or by a key that a phone showed. */
  opens: 'passphrase' | 'key'
}

/** No file of ours is larger. */
export const FILE_BYTES = 2 * 1024 * 1024
const HEADER_BYTES = 64 * 1024
const STANZAS = 20
/** Twice the work of ours; 20 would take half a minute and a gigabyte on a desktop. */
const WORK_FACTOR = 18

const VERSION = 'age-encryption.org/v1\n'
const ARMOR_BEGIN = '-----BEGIN AGE ENCRYPTED FILE-----'
const ARMOR_END = '-----END AGE ENCRYPTED FILE-----'

/**
 * The gates before decryption: size, kind, size of the header, number of its stanzas, and
 * the work that a passphrase costs, so that no file can make a phone labor.
 * @throws CasebookFault `empty`, `too-large`, `not-age`, `header-too-large`,
 * `too-many-recipients`, `costly-passphrase` or `damaged-header`
 */
export function ageFile(file: Bytes): AgeFile {
  if (file.length === 0) throw new CasebookFault('empty')
  if (file.length > FILE_BYTES) throw new CasebookFault('too-large')
  const bytes = unarmored(file)
  if (!startsWith(bytes, VERSION)) throw new CasebookFault('not-age')
  const stanzas = headerOf(bytes)
    .split('\n')
    .filter((line) => line.startsWith('-> '))
  if (stanzas.length > STANZAS) throw new CasebookFault('too-many-recipients')
  if (stanzas.length === 0) throw new CasebookFault('damaged-header')
  const scrypt = stanzas.filter((line) => line.startsWith('-> scrypt '))
  for (const line of scrypt) checkWork(line)
  if (scrypt.length > 1) throw new CasebookFault('damaged-header')
  return { bytes, opens: scrypt.length === 1 ? 'passphrase' : 'key' }
}

/** The lines up to the mark that ends them. */
function headerOf(bytes: Bytes): string {
  const text = latin(bytes.subarray(0, HEADER_BYTES))
  const end = /\n--- [^\n]*\n/.exec(text)
  if (end !== null) return text.slice(0, end.index)
  throw new CasebookFault(bytes.length > HEADER_BYTES ? 'header-too-large' : 'damaged-header')
}

function checkWork(line: string): void {
  const logN = /^-> scrypt \S+ (?<logN>[1-9]\d?)$/.exec(line)?.groups?.['logN']
  if (logN === undefined) throw new CasebookFault('damaged-header')
  if (Number(logN) > WORK_FACTOR) throw new CasebookFault('costly-passphrase')
}

/** A file written as text, as mail and messengers carry it, back to bytes. */
function unarmored(file: Bytes): Bytes {
  const start = latin(file.subarray(0, 200)).trimStart()
  if (!start.startsWith(ARMOR_BEGIN)) return file
  const text = asText(file).trim()
  const inner = text.slice(ARMOR_BEGIN.length, -ARMOR_END.length)
  if (!text.endsWith(ARMOR_END)) throw new CasebookFault('damaged-header')
  try {
    return Uint8Array.from(atob(inner.replaceAll(/\s/g, '')), (letter) => letter.charCodeAt(0))
  } catch {
    throw new CasebookFault('damaged-header')
  }
}

function asText(file: Bytes): string {
  try {
    return fromUtf8(file)
  } catch {
    throw new CasebookFault('damaged-header')
  }
}

function startsWith(bytes: Bytes, text: string): boolean {
  return latin(bytes.subarray(0, text.length)) === text
}

/** Each byte a letter: headers are ASCII, and anything else must not stop the search. */
function latin(bytes: Bytes): string {
  return new TextDecoder('latin1').decode(bytes)
}
