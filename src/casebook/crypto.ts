import { type Bytes, fromUtf8, joined, random, utf8 } from './bytes.ts'
import { CasebookFault } from './fault.ts'
import { type Header, headerBytes, type SealedHeader, VAULT_VERSION } from './header.ts'

const KEK_PURPOSE = 'guide/v1/kek'
const IV_BYTES = 12
const PAGE = 1024
const LENGTH_BYTES = 4

/** Kinds of record; the one thing about a record that stands in clear. */
export type Store = 'case' | 'draft' | 'report' | 'index'

/** Where a record belongs: all of it is bound to the sealed bytes. */
export interface Place {
  vault: string
  store: Store
  id: string
  /** Counts the writes of this record, from 1. */
  rev: number
}

/** A record as it lies on the phone. */
export interface SealedRow {
  v: number
  store: Store
  id: string
  rev: number
  iv: Bytes
  ct: Bytes
}

/**
 * The key that wraps the vault's key.
 * @param derived 32 bytes from `derive`
 * @returns not extractable
 */
export async function wrappingKey(derived: Bytes, salt: Bytes): Promise<CryptoKey> {
  const base = await crypto.subtle.importKey('raw', derived, 'HKDF', false, ['deriveKey'])
  const way = { name: 'HKDF', hash: 'SHA-256', salt, info: utf8(KEK_PURPOSE) }
  const use: KeyUsage[] = ['wrapKey', 'unwrapKey']
  return crypto.subtle.deriveKey(way, base, { name: 'AES-GCM', length: 256 }, false, use)
}

/** A new vault's key and the header that holds it. The key returned can't be exported. */
export async function newVaultKey(
  header: Header,
  kek: CryptoKey,
): Promise<{ key: CryptoKey; sealed: SealedHeader }> {
  const bytes = headerBytes(header)
  const iv = random(IV_BYTES)
  const fresh = await crypto.subtle.generateKey({ name: 'AES-GCM', length: 256 }, true, [
    'encrypt',
    'decrypt',
  ])
  const way = { name: 'AES-GCM', iv, additionalData: bytes }
  const wrapped = new Uint8Array(await crypto.subtle.wrapKey('raw', fresh, kek, way))
  const sealed = { v: VAULT_VERSION, header: bytes, iv, wrapped }
  return { key: await vaultKey(sealed, kek), sealed }
}

/**
 * @returns the vault's key, not extractable
 * @throws CasebookFault `wrong-passphrase`, for a damaged slot too: the two can't be told apart
 */
export async function vaultKey(sealed: SealedHeader, kek: CryptoKey): Promise<CryptoKey> {
  const { iv, wrapped, header } = sealed
  const way = { name: 'AES-GCM', iv, additionalData: header }
  try {
    return await crypto.subtle.unwrapKey('raw', wrapped, kek, way, 'AES-GCM', false, [
      'encrypt',
      'decrypt',
    ])
  } catch {
    throw new CasebookFault('wrong-passphrase')
  }
}

/** A key for a casebook that is kept in memory only; nothing wraps it. */
export async function passingKey(): Promise<CryptoKey> {
  const use: KeyUsage[] = ['encrypt', 'decrypt']
  return crypto.subtle.generateKey({ name: 'AES-GCM', length: 256 }, false, use)
}

/** Seals a text for one place. Its length shows only in steps of 1,024 bytes. */
export async function seal(key: CryptoKey, place: Place, text: string): Promise<SealedRow> {
  const iv = random(IV_BYTES)
  const way = { name: 'AES-GCM', iv, additionalData: boundTo(place, VAULT_VERSION) }
  const ct = new Uint8Array(await crypto.subtle.encrypt(way, key, padded(utf8(text))))
  return { v: VAULT_VERSION, store: place.store, id: place.id, rev: place.rev, iv, ct }
}

/**
 * @throws CasebookFault `damaged-record` for one that was changed, moved or is another vault's;
 * `newer-casebook` for one of a later version
 */
export async function unseal(key: CryptoKey, vault: string, row: SealedRow): Promise<string> {
  if (row.v > VAULT_VERSION) throw new CasebookFault('newer-casebook')
  try {
    const place = { vault, store: row.store, id: row.id, rev: row.rev }
    const way = { name: 'AES-GCM', iv: row.iv, additionalData: boundTo(place, row.v) }
    return unpadded(new Uint8Array(await crypto.subtle.decrypt(way, key, row.ct)))
  } catch {
    throw new CasebookFault('damaged-record', { at: `${row.store}/${row.id}` })
  }
}

function boundTo({ vault, store, id, rev }: Place, version: number): Bytes {
  return utf8(['guide', String(version), vault, store, id, String(rev)].join('\u001F'))
}

function padded(text: Bytes): Bytes {
  const length = new Uint8Array(LENGTH_BYTES)
  new DataView(length.buffer).setUint32(0, text.length)
  const full = Math.ceil((LENGTH_BYTES + text.length) / PAGE) * PAGE
  return joined(length, text, new Uint8Array(full - LENGTH_BYTES - text.length))
}

function unpadded(bytes: Bytes): string {
  const length = new DataView(bytes.buffer).getUint32(0)
  if (length > bytes.length - LENGTH_BYTES) throw new CasebookFault('damaged-record')
  return fromUtf8(bytes.subarray(LENGTH_BYTES, LENGTH_BYTES + length))
}
