import { gzipSync } from 'node:zlib'
import { Encrypter, generateX25519Identity, identityToRecipient } from 'age-encryption'
import fc from 'fast-check'
import { beforeAll, describe, expect, it } from 'vitest'
import type { Case } from '#model/case.ts'
import { ageFile } from '#casebook/age-gate.ts'
import { fromFile, toFile } from '#casebook/backup.ts'
import { bundleBytes, readBundle } from '#casebook/bundle.ts'
import { type Bytes, fromUtf8, random, utf8 } from '#casebook/bytes.ts'
import { CasebookFault } from '#casebook/fault.ts'
import { unsqueezed } from '#casebook/squeeze.ts'
import { aCase, aFullCase, anId, aReport, faultFrom } from '../kit/case.ts'

const BUNDLE = { cases: [aFullCase()], reports: [aReport({ choices: { result: 'denied' } })] }
const JSON_TEXT = fromUtf8(bundleBytes(BUNDLE))

const MIB = 1024 * 1024
const MAC = `--- ${'A'.repeat(43)}\n`

let identity: string
let recipient: string
let file: Bytes

beforeAll(async () => {
  identity = await generateX25519Identity()
  recipient = await identityToRecipient(identity)
  const long = [
    {
      id: 'n',
      text: fromUtf8(utf8('note ')) + Array.from(random(2_000)).join(' '),
      changedOn: '2026-11-24',
    },
  ]
  file = await toFile(
    { cases: [aFullCase({ notes: long })], reports: [] },
    { is: 'key', recipient },
  )
})

function opened(bytes: Bytes): Promise<unknown> {
  return fromFile(bytes, { is: 'key', identity })
}

/** An age file of whatever bytes. */
async function sealed(bytes: Uint8Array): Promise<Bytes> {
  const encrypter = new Encrypter()
  encrypter.addRecipient(recipient)
  return Uint8Array.from(await encrypter.encrypt(bytes))
}

function withHeader(lines: string): Bytes {
  return utf8(`age-encryption.org/v1\n${lines}${MAC}`)
}

describe('the gates before decryption', () => {
  it.each<[string, () => Bytes, string]>([
    ['an empty file', () => new Uint8Array(), 'empty'],
    ['2 MiB and a byte', () => new Uint8Array(2 * MIB + 1), 'too-large'],
    ['a picture', () => random(5_000), 'not-age'],
    ['a page of HTML', () => utf8('<!doctype html><title>Sign in</title>'), 'not-age'],
    ['a later age', () => utf8('age-encryption.org/v2\n'), 'not-age'],
    ['a header without end', () => withHeader('-> X25519 a\n').slice(0, 30), 'damaged-header'],
    ['a header over 64 KiB', () => withHeader(`-> X ${'a'.repeat(70_000)}\n`), 'header-too-large'],
    ['21 recipients', () => withHeader('-> X25519 a\nb\n'.repeat(21)), 'too-many-recipients'],
    ['nobody it is for', () => withHeader(''), 'damaged-header'],
    ['a passphrase of 2^19', () => withHeader('-> scrypt abc 19\nb\n'), 'costly-passphrase'],
    ['a passphrase of 2^99', () => withHeader('-> scrypt abc 99\nb\n'), 'costly-passphrase'],
    ['a passphrase of 2^018', () => withHeader('-> scrypt abc 018\nb\n'), 'damaged-header'],
    ['a passphrase of 2^1e1', () => withHeader('-> scrypt abc 1e1\nb\n'), 'damaged-header'],
    [
      'two passphrases',
      () => withHeader('-> scrypt a 10\nb\n-> scrypt c 10\nd\n'),
      'damaged-header',
    ],
    [
      'armor without end',
      () => utf8('-----BEGIN AGE ENCRYPTED FILE-----\nYWdl\n'),
      'damaged-header',
    ],
    [
      'armor around no base64',
      () => utf8('-----BEGIN AGE ENCRYPTED FILE-----\n!\n-----END AGE ENCRYPTED FILE-----'),
      'damaged-header',
    ],
  ])('D-26: refuse %s', async (_, bytes, fault) => {
    expect(await faultFrom(() => ageFile(bytes()))).toBe(fault)
  })
})

describe('every bit of a file of 3 kB', () => {
  it('D-25: counts: one changed, or any cut, and nothing is read from it', async () => {
    const changed = Array.from(file, (byte, place) => {
      const copy = Uint8Array.from(file)
      copy[place] = byte ^ (1 << (place % 8))
      return copy
    })
    const cut = Array.from({ length: 460 }, (_, place) =>
      file.slice(0, Math.floor((place * file.length) / 460)),
    )
    const faults = new Set<string>()
    for (const one of [...changed, ...cut]) faults.add(await faultFrom(() => opened(one)))
    expect(file.length).toBeGreaterThan(3_000)
    expect([...faults].sort()).toEqual(
      ['damaged-file', 'damaged-header', 'empty', 'not-age', 'not-for-this-phone'].sort(),
    )
  }, 120_000)
})

describe('the gates after decryption', () => {
  it('refuse what gzip did not make', async () => {
    expect(await faultFrom(async () => opened(await sealed(random(500))))).toBe('not-packed')
    const whole = gzipSync(JSON_TEXT)
    expect(await faultFrom(async () => opened(await sealed(whole.subarray(0, -9))))).toBe(
      'not-packed',
    )
  })

  it('D-26: stop a bomb long before it is unpacked', async () => {
    const bomb = Uint8Array.from(gzipSync(new Uint8Array(256 * MIB)))
    expect(await faultFrom(() => unsqueezed(bomb))).toBe('unpacks-too-large')
  }, 60_000)

  it('D-26: take 2 MiB and not a byte more', async () => {
    const packed = (length: number) => Uint8Array.from(gzipSync(new Uint8Array(length)))
    expect((await unsqueezed(packed(2 * MIB))).length).toBe(2 * MIB)
    expect(await faultFrom(() => unsqueezed(packed(2 * MIB + 1)))).toBe('unpacks-too-large')
  })

  it.each<[string, Uint8Array | string, string]>([
    ['bytes that are no text', Uint8Array.of(0x22, 0xff, 0x22), 'not-text'],
    ['depth 17', `${'['.repeat(17)}${']'.repeat(17)}`, 'too-deep'],
    ['depth a million', '['.repeat(1_000_000), 'too-deep'],
    ['no JSON', '{"format":', 'not-json'],
    ['a number', '7', 'not-a-casebook'],
    ['another format', '{"format":"other"}', 'not-a-casebook'],
    ['__proto__ as a key', '{"__proto__":{"x":1}}', 'forbidden-key'],
    ['constructor as a key', '{"format":"guide-casebook","a":{"constructor":1}}', 'forbidden-key'],
    ['__proto__ in disguise', '{"\\u005f_proto__":{"x":1}}', 'forbidden-key'],
    ['a later version', JSON_TEXT.replace('"v":1', '"v":2'), 'newer-format'],
    ['an unknown key', JSON_TEXT.replace('"v":1', '"v":1,"more":1'), 'unknown-key'],
    ['a key less', JSON_TEXT.replace('"stage":"stage_court",', ''), 'missing-key'],
    ['a number for a name', JSON_TEXT.replace('"Blue door"', '7'), 'wrong-type'],
    ['null for a list', JSON_TEXT.replace('"factors":["family"]', '"factors":null'), 'wrong-type'],
    ['1e999', JSON_TEXT.replace('"number":1', '"number":1e999'), 'unknown-value'],
    ['half a number', JSON_TEXT.replace('"number":1', '"number":1.5'), 'unknown-value'],
    ['an unknown stage', JSON_TEXT.replace('stage_court', 'stage_moon'), 'unknown-value'],
    ['a day that is none', JSON_TEXT.replace('2026-12-01', '2026-02-30'), 'unknown-value'],
    ['a page that is none', JSON_TEXT.replace('"104"', '"../1"'), 'unknown-key'],
    [
      'writing turned round',
      JSON_TEXT.replace('Blue door', 'Blue \u202Edoor'),
      'hidden-characters',
    ],
    ['an isolate', JSON_TEXT.replace('First line', 'First \u2066line'), 'hidden-characters'],
    ['a control character', JSON_TEXT.replace('Blue door', 'Blue\\u0007door'), 'hidden-characters'],
    ['a line break in a name', JSON_TEXT.replace('Blue door', 'Blue\\ndoor'), 'hidden-characters'],
    ['half a character', JSON_TEXT.replace('Blue door', '\\ud800'), 'hidden-characters'],
    ['a name too long', JSON_TEXT.replace('Blue door', 'x'.repeat(201)), 'too-long'],
    ['a note too long', JSON_TEXT.replace('First line', 'x'.repeat(100_001)), 'too-long'],
  ])('D-26: refuse %s', async (_, content, fault) => {
    const bytes = typeof content === 'string' ? utf8(content) : content
    expect(await faultFrom(() => readBundle(bytes))).toBe(fault)
    expect(Object.keys(Object.prototype)).toEqual([])
  })

  it.each<[string, { cases: Case[] }]>([
    [
      '201 cases',
      { cases: Array.from({ length: 201 }, (_, number) => aCase({ id: anId(number) })) },
    ],
    ['501 flags', { cases: [aCase({ flags: many(501, () => true) })] }],
    ['501 answers', { cases: [withAnswers(many(167, () => ['a', 'b', 'c']))] }],
  ])('D-26: refuse %s, and name the place', (_, { cases }) => {
    const bytes = bundleBytes({ cases, reports: [] })
    expect(() => readBundle(bytes)).toThrow('too-many')
    try {
      readBundle(bytes)
    } catch (error) {
      expect((error as CasebookFault).detail.at).toMatch(/^file\.cases/)
    }
  })

  it('D-26: take 500 answers, and depth 16 of strings full of brackets', () => {
    const cases = [
      withAnswers(many(250, () => ['a', 'b'])),
      aCase({ id: anId(2), name: '[[[[{{{{"\\' }),
    ]
    expect(readBundle(bundleBytes({ cases, reports: [] })).cases).toEqual(cases)
  })

  it('compose letters that came apart', () => {
    const apart = utf8(JSON_TEXT.replace('Blue door', 'Jose\u0301'))
    expect(readBundle(apart).cases[0]?.name).toBe('José')
  })

  it('D-27: end in a named fault or a whole bundle, 65,000 times, and leave objects clean', () => {
    const json = fc.jsonValue({ maxDepth: 6 })
    const spliced = fc
      .tuple(fc.nat(JSON_TEXT.length), fc.nat(20), json)
      .map(
        ([place, length, value]) =>
          JSON_TEXT.slice(0, place) + JSON.stringify(value) + JSON_TEXT.slice(place + length),
      )
    const flipped = fc.tuple(fc.nat(JSON_TEXT.length - 1), fc.nat(255)).map(([place, byte]) => {
      const bytes = utf8(JSON_TEXT)
      bytes[place] = byte
      return bytes
    })
    const inputs = fc.oneof(
      fc.uint8Array({ maxLength: 200 }),
      json.map((value) => utf8(JSON.stringify(value))),
      json.map((value) =>
        utf8(JSON.stringify({ format: 'guide-casebook', v: 1, cases: value, reports: [] })),
      ),
      spliced.map(utf8),
      flipped,
    )
    let whole = 0
    fc.assert(
      fc.property(inputs, (bytes) => {
        try {
          whole += readBundle(bytes).cases.length > 0 ? 1 : 0
        } catch (error) {
          if (!(error instanceof CasebookFault)) throw error
        }
        return ({} as { x?: unknown }).x === undefined
      }),
      { numRuns: 65_000 },
    )
    expect(whole).toBeGreaterThan(0)
  }, 120_000)
})

function many<T>(count: number, make: () => T): Record<string, T> {
  return Object.fromEntries(Array.from({ length: count }, (_, number) => [`q${number}`, make()]))
}

function withAnswers(answers: Record<string, string[]>): Case {
  const full = aFullCase()
  return full.walk === null ? full : { ...full, walk: { ...full.walk, answers } }
}
