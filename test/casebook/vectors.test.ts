import { readFile } from 'node:fs/promises'
import { describe, expect, it } from 'vitest'
import { Book } from '#casebook/book.ts'
import { fromFile } from '#casebook/backup.ts'
import { fromBase64 } from '#casebook/bytes.ts'
import { type SealedRow, type Store, vaultKey, wrappingKey } from '#casebook/crypto.ts'
import { derive } from '#casebook/derive.ts'
import { readHeader } from '#casebook/header.ts'
import { Ledger } from '#casebook/ledger.ts'
import { MemoryRows } from '#casebook/rows.ts'
import { aFullCase, aReport, anId, faultFrom, TODAY } from '../kit/case.ts'

interface Golden {
  name: string
  passphrase: string
  header: { v: number; header: string; iv: string; wrapped: string }
  rows: { v: number; store: Store; id: string; rev: number; iv: string; ct: string }[]
}

interface Vectors {
  vaults: Golden[]
  backup: { passphrase: string; file: string }
}

/** Written once by version 1 and never again: what a phone may hold must open for ever. */
const vectors = JSON.parse(await readFile('test/casebook/vectors.json', 'utf8')) as Vectors

async function opened(golden: Golden, passphrase: string): Promise<Book> {
  const { v, header, iv, wrapped } = golden.header
  const sealed = {
    v,
    header: fromBase64(header),
    iv: fromBase64(iv),
    wrapped: fromBase64(wrapped),
  }
  const { vault, kdf } = readHeader(sealed)
  const kek = await wrappingKey(await derive(passphrase, kdf), kdf.salt)
  const rows = golden.rows.map((row): SealedRow => ({
    ...row,
    iv: fromBase64(row.iv),
    ct: fromBase64(row.ct),
  }))
  const key = await vaultKey(sealed, kek)
  return Book.open(new Ledger(new MemoryRows(rows), key, vault), () => TODAY)
}

describe.each(vectors.vaults)('a vault of version 1 with $name', (golden) => {
  it('opens, with all that was in it', async () => {
    const book = await opened(golden, golden.passphrase)
    expect(book.problems).toEqual([])
    const { case: kept, draft } = book.open(anId(1))
    expect(kept).toEqual(aFullCase())
    expect(draft?.name).toBe('Typed')
    expect(book.reports()).toEqual([aReport({ choices: { result: 'granted' } })])
    const saved = await book.save(aFullCase({ name: 'Later' }))
    expect(saved.name).toBe('Later')
  })

  it('opens with its passphrase only', async () => {
    const fault = await faultFrom(() => opened(golden, `${golden.passphrase}s`))
    expect(fault).toBe('wrong-passphrase')
  })
})

describe('a backup of version 1', () => {
  it('opens', async () => {
    const { passphrase, file } = vectors.backup
    const bundle = await fromFile(fromBase64(file), { is: 'passphrase', passphrase })
    expect(bundle.cases).toEqual([aFullCase()])
  }, 60_000)
})
