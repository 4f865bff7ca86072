import { mkdtemp, readFile, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import { generateX25519Identity, identityToRecipient } from 'age-encryption'
import { beforeAll, describe, expect, it } from 'vitest'
import { fromFile, toFile } from '#casebook/backup.ts'
import { bundleBytes, bundles } from '#casebook/bundle.ts'
import { squeezed } from '#casebook/squeeze.ts'
import { Exchange } from '#casebook/exchange.ts'
import { age, ageOnTerminal } from '../kit/age.ts'
import { aBook, aCase, aFullCase, anId, aReport, faultFrom } from '../kit/case.ts'

const PASSPHRASE = 'ábaco velero nogal lápiz trigo zafiro'
const BUNDLE = { cases: [aFullCase()], reports: [aReport({ choices: { result: 'granted' } })] }

let folder: string
let identity: string
let recipient: string

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'guide-age-'))
  identity = await generateX25519Identity()
  recipient = await identityToRecipient(identity)
  await writeFile(join(folder, 'identity'), `${identity}\n`)
})

/** What a person with age and gunzip gets to read. */
function inClear(bytes: Uint8Array): unknown {
  return JSON.parse(gunzipSync(bytes).toString('utf8'))
}

describe('a backup', () => {
  it('D-24: is opened by age and gunzip alone, with its passphrase', async () => {
    const [sealed, clear] = [join(folder, 'backup.age'), join(folder, 'backup.gz')]
    await writeFile(sealed, await toFile(BUNDLE, { is: 'passphrase', passphrase: PASSPHRASE }))
    ageOnTerminal(['-d', '-o', clear, sealed], [PASSPHRASE])
    expect(inClear(await readFile(clear))).toEqual({ format: 'guide-casebook', v: 1, ...BUNDLE })
  }, 60_000)

  it('D-24: made by age opens here, armored or not', async () => {
    const [clear, sealed] = [join(folder, 'clear.gz'), join(folder, 'made.age')]
    await writeFile(clear, await squeezed(bundleBytes(BUNDLE)))
    ageOnTerminal(['-p', '-a', '-o', sealed, clear], [PASSPHRASE, PASSPHRASE])
    const file = Uint8Array.from(await readFile(sealed))
    const opened = await fromFile(file, {
      is: 'passphrase',
      passphrase: 'Abaco VELERO nogal lapiz trigo zafiro ',
    })
    expect(opened).toEqual(BUNDLE)
  }, 60_000)

  it('D-24: goes both ways between age and us for a key, too', async () => {
    const ours = await toFile(BUNDLE, { is: 'key', recipient })
    expect(inClear(age(['-d', '-i', join(folder, 'identity')], ours))).toMatchObject(BUNDLE)
    const theirs = age(['-r', recipient], await squeezed(bundleBytes(BUNDLE)))
    expect(await fromFile(Uint8Array.from(theirs), { is: 'key', identity })).toEqual(BUNDLE)
  })

  it('with another passphrase, key or kind of opener says which is wrong', async () => {
    const forPhrase = await toFile(BUNDLE, { is: 'passphrase', passphrase: PASSPHRASE })
    const forKey = await toFile(BUNDLE, { is: 'key', recipient })
    const other = { is: 'key', identity: await generateX25519Identity() } as const
    const phrase = { is: 'passphrase', passphrase: 'another' } as const
    expect(await faultFrom(() => fromFile(forPhrase, phrase))).toBe('wrong-passphrase')
    expect(await faultFrom(() => fromFile(forPhrase, other))).toBe('needs-passphrase')
    expect(await faultFrom(() => fromFile(forKey, phrase))).toBe('not-for-this-phone')
    expect(await faultFrom(() => fromFile(forKey, other))).toBe('not-for-this-phone')
  }, 60_000)

  it('of very many cases is cut into files that any phone takes in', () => {
    const long = [{ id: 'n', text: 'x'.repeat(90_000), changedOn: '2026-11-24' }]
    const cases = Array.from({ length: 450 }, (_, number) =>
      aCase({ id: anId(number), notes: number < 40 ? long : [] }),
    )
    const reports = Array.from({ length: 201 }, (_, number) => aReport({ id: anId(number) }))
    const all = bundles({ cases, reports })
    expect(all.flatMap((one) => one.cases)).toEqual(cases)
    expect(all.flatMap((one) => one.reports)).toEqual(reports)
    for (const one of all) {
      expect(one.cases.length).toBeLessThanOrEqual(200)
      expect(one.reports.length).toBeLessThanOrEqual(200)
      expect(bundleBytes(one).length).toBeLessThan(2 * 1024 * 1024)
    }
  })
})

describe('restoring', () => {
  it('shows first, then adds as new, and overwrites nothing', async () => {
    const exchange = new Exchange()
    const { book, again } = await aBook()
    await book.save(aFullCase())
    await book.save(aFullCase({ id: anId(2), number: 2, name: 'Two' }))
    const [file] = await exchange.backup(book, PASSPHRASE)
    if (file === undefined) throw new Error('no file')
    await book.save(aFullCase({ name: 'Changed since' }))
    const before = book.list()
    const preview = await exchange.preview(book, file, PASSPHRASE)
    expect(preview.cases).toMatchObject([
      { name: 'Blue door', already: 'changed' },
      { name: 'Two', already: 'same' },
    ])
    expect(book.list()).toEqual(before)
    await exchange.add(book, preview.id, [0], true)
    const after = (await again()).list()
    expect(after.map(({ name, number }) => [number, name]).sort()).toEqual([
      [1, 'Changed since'],
      [2, 'Two'],
      [3, 'Blue door'],
    ])
    expect(new Set(after.map(({ id }) => id)).size).toBe(3)
    expect(await faultFrom(() => exchange.add(book, preview.id, [0], true))).toBe('preview-over')
  }, 60_000)

  it('into an empty casebook brings the same cases back', async () => {
    const exchange = new Exchange()
    const { book } = await aBook()
    await book.save(aFullCase())
    await book.saveReport(aReport())
    const [file = new Uint8Array()] = await exchange.backup(book, PASSPHRASE)
    const { book: empty, again } = await aBook()
    const preview = await exchange.preview(empty, file, PASSPHRASE)
    expect(preview.cases[0]?.already).toBe('new')
    await exchange.add(empty, preview.id, [0], true)
    const restored = await again()
    expect(restored.open(anId(1)).case).toEqual(aFullCase())
    expect(restored.reports()).toEqual([aReport()])
  }, 60_000)

  it('asks for a passphrase that holds, before it makes a file', async () => {
    const { book } = await aBook()
    expect(await faultFrom(() => new Exchange().backup(book, '1234'))).toBe('weak-passphrase')
  })
})
