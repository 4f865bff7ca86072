import { beforeAll, describe, expect, it } from 'vitest'
import { type Bytes, fromUtf8, utf8 } from '#casebook/bytes.ts'
import {
  newVaultKey,
  passingKey,
  type SealedRow,
  seal,
  unseal,
  vaultKey,
  wrappingKey,
} from '#casebook/crypto.ts'
import { newKdf } from '#casebook/derive.ts'
import { readHeader, type SealedHeader } from '#casebook/header.ts'
import { anId, faultFrom, VAULT } from '../kit/case.ts'

const PLACE = { vault: VAULT, store: 'case', id: anId(1), rev: 3 } as const
const OTHER = 'f'.repeat(32)

let key: CryptoKey
let row: SealedRow
let kek: CryptoKey
let sealed: SealedHeader

beforeAll(async () => {
  key = await passingKey()
  row = await seal(key, PLACE, 'the red folder')
  kek = await wrappingKey(new Uint8Array(32).fill(7), new Uint8Array(16))
  sealed = (await newVaultKey({ vault: VAULT, kdf: newKdf('quick') }, kek)).sealed
})

/** Every single bit of some bytes the other way, one after the other. */
function flips(bytes: Bytes): Bytes[] {
  return Array.from({ length: bytes.length * 8 }, (_, bit) => {
    const copy = Uint8Array.from(bytes)
    copy[bit >> 3] = (copy[bit >> 3] ?? 0) ^ (1 << (bit % 8))
    return copy
  })
}

describe('a sealed record', () => {
  it('opens in its place', async () => {
    expect(await unseal(key, VAULT, row)).toBe('the red folder')
  })

  it.each<[string, Partial<SealedRow>]>([
    ['another id', { id: anId(2) }],
    ['another store', { store: 'draft' }],
    ['an earlier rev', { rev: 2 }],
    ['an earlier version', { v: 0 }],
  ])('does not open under %s', async (_, change) => {
    expect(await faultFrom(() => unseal(key, VAULT, { ...row, ...change }))).toBe('damaged-record')
  })

  it('D-22: does not open in another vault or under another key', async () => {
    expect(await faultFrom(() => unseal(key, OTHER, row))).toBe('damaged-record')
    const stranger = await passingKey()
    expect(await faultFrom(() => unseal(stranger, VAULT, row))).toBe('damaged-record')
  })

  it('of a later program is called newer, not damaged', async () => {
    expect(await faultFrom(() => unseal(key, VAULT, { ...row, v: 2 }))).toBe('newer-casebook')
  })

  it('D-22: is refused with any one bit changed, or cut anywhere', async () => {
    const changed = [
      ...flips(row.ct).map((ct) => ({ ...row, ct })),
      ...flips(row.iv).map((iv) => ({ ...row, iv })),
      ...Array.from(row.ct, (_, length) => ({ ...row, ct: row.ct.slice(0, length) })),
    ]
    const faults = await Promise.all(changed.map((one) => faultFrom(() => unseal(key, VAULT, one))))
    expect(new Set(faults)).toEqual(new Set(['damaged-record']))
    expect(faults.length).toBeGreaterThan(9_000)
  })

  it('shows its length in steps of 1,024 bytes only, and never repeats', async () => {
    const texts = ['', 'x', 'x'.repeat(1019), 'x'.repeat(1020), 'x'.repeat(1021)]
    const rows = await Promise.all(texts.map((text) => seal(key, PLACE, text)))
    expect(rows.map(({ ct }) => ct.length - 16)).toEqual([1024, 1024, 1024, 1024, 2048])
    expect(await Promise.all(rows.map((one) => unseal(key, VAULT, one)))).toEqual(texts)
    expect(new Set(rows.map(({ iv }) => iv.join())).size).toBe(5)
  })
})

describe('the vault key', () => {
  it('comes back under the key that wrapped it, and can not be exported', async () => {
    const made = await newVaultKey({ vault: VAULT, kdf: newKdf('quick') }, kek)
    const one = await seal(made.key, PLACE, 'kept')
    const again = await vaultKey(made.sealed, kek)
    expect(await unseal(again, VAULT, one)).toBe('kept')
    await expect(crypto.subtle.exportKey('raw', again)).rejects.toThrow()
    await expect(crypto.subtle.exportKey('raw', kek)).rejects.toThrow()
  })

  it('D-22: is refused with any one bit of header, slot or IV changed: as a wrong passphrase', async () => {
    const changed = [
      ...flips(sealed.header).map((header) => ({ ...sealed, header })),
      ...flips(sealed.wrapped).map((wrapped) => ({ ...sealed, wrapped })),
      ...flips(sealed.iv).map((iv) => ({ ...sealed, iv })),
    ]
    const faults = await Promise.all(changed.map((one) => faultFrom(() => vaultKey(one, kek))))
    expect(new Set(faults)).toEqual(new Set(['wrong-passphrase']))
  })
})

describe('a header', () => {
  it('reads back as written', () => {
    const kdf = newKdf('slow')
    const read = readHeader({ ...sealed })
    expect(read.vault).toBe(VAULT)
    expect(kdf.name).toBe('pbkdf2-sha256')
  })

  it('of a later program is called newer', async () => {
    expect(await faultFrom(() => readHeader({ ...sealed, v: 2 }))).toBe('newer-casebook')
  })

  it.each([
    ['cheaper work', (text: string) => text.replace('19456', '19455')],
    ['ruinous work', (text: string) => text.replace('19456', '9999999')],
    ['another function', (text: string) => text.replace('argon2id', 'argon2d')],
    ['a short salt', (text: string) => text.replace(/"salt":"../, '"salt":"')],
    ['no vault', (text: string) => text.replace(VAULT, '')],
    ['another version inside', (text: string) => text.replace('"v":1', '"v":0')],
    ['no JSON', () => '{'],
    ['null', () => 'null'],
  ])('with %s is damaged or foreign, known before any work', async (_, change) => {
    const header = utf8(change(fromUtf8(sealed.header)))
    expect(await faultFrom(() => readHeader({ ...sealed, header }))).toBe('damaged-casebook')
  })
})
