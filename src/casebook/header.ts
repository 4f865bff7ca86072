import { type Bytes, fromHex, fromUtf8, hex, utf8 } from './bytes.ts'
import { isAcceptable, type Kdf } from './derive.ts'
import { CasebookFault } from './fault.ts'

/** The version of header and records that this program writes. */
export const VAULT_VERSION = 1

/** What must be known before the key can be had. None of it is secret. */
export interface Header {
  /** 32 hex digits by chance. */
  vault: string
  kdf: Kdf
}

/**
 * A header with the wrapped key, as one row. The bytes of the header are kept as written:
 * they are what the key is bound to.
 */
export interface SealedHeader {
  v: number
  header: Bytes
  iv: Bytes
  wrapped: Bytes
}

/** The header as bytes; the same header always gives the same bytes. */
export function headerBytes({ vault, kdf }: Header): Bytes {
  return utf8(JSON.stringify({ v: VAULT_VERSION, vault, kdf: { ...kdf, salt: hex(kdf.salt) } }))
}

/**
 * @throws CasebookFault `newer-casebook` for a version this program does not know,
 * `damaged-casebook` for anything that we would not have written
 */
export function readHeader(sealed: SealedHeader): Header {
  if (!Number.isSafeInteger(sealed.v)) throw new CasebookFault('damaged-casebook')
  if (sealed.v > VAULT_VERSION) throw new CasebookFault('newer-casebook')
  const found = parsed(sealed.header)
  const kdf = kdfOf(found['kdf'])
  const vault = found['vault']
  const isOurs =
    found['v'] === sealed.v &&
    typeof vault === 'string' &&
    /^[0-9a-f]{32}$/.test(vault) &&
    kdf !== null &&
    isAcceptable(kdf)
  if (!isOurs) throw new CasebookFault('damaged-casebook')
  return { vault, kdf }
}

function parsed(bytes: Bytes): Record<string, unknown> {
  try {
    const found: unknown = JSON.parse(fromUtf8(bytes))
    return isRecord(found) ? found : {}
  } catch {
    throw new CasebookFault('damaged-casebook')
  }
}

function kdfOf(found: unknown): Kdf | null {
  if (!isRecord(found) || typeof found['salt'] !== 'string') return null
  const salt = fromHex(found['salt'])
  if (found['name'] === 'argon2id' && found['version'] === 0x13 && found['lanes'] === 1) {
    const { memory, passes } = found
    if (typeof memory !== 'number' || typeof passes !== 'number') return null
    return { name: 'argon2id', version: 0x13, memory, passes, lanes: 1, salt }
  }
  if (found['name'] === 'pbkdf2-sha256' && typeof found['rounds'] === 'number') {
    return { name: 'pbkdf2-sha256', rounds: found['rounds'], salt }
  }
  return null
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
