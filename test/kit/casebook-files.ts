import { Encrypter } from 'age-encryption'
import { type Bytes, utf8 } from '#casebook/bytes.ts'
import { bundleBytes } from '#casebook/bundle.ts'
import { squeezed } from '#casebook/squeeze.ts'
import { aCase, aFullCase, anId } from './case.ts'

/** Words that open the files below. */
export const WORDS = 'cabin velvet otter maple quilt zebra'

const JSON_TEXT = new TextDecoder().decode(bundleBytes({ cases: [aFullCase()], reports: [] }))
const MIB = 1024 * 1024

/** A sealed file of whatever bytes, whose words cost little. */
async function sealed(bytes: Uint8Array): Promise<Bytes> {
  const encrypter = new Encrypter()
  encrypter.setPassphrase(WORDS)
  encrypter.setScryptWorkFactor(10)
  return Uint8Array.from(await encrypter.encrypt(bytes))
}

async function packed(text: string): Promise<Bytes> {
  return sealed(await squeezed(utf8(text)))
}

function instead(what: string, by: string): Promise<Bytes> {
  if (!JSON_TEXT.includes(what)) throw new Error(`${what} is not in the file`)
  return packed(JSON_TEXT.replace(what, by))
}

function withHeader(lines: string): Bytes {
  return utf8(`age-encryption.org/v1\n${lines}--- ${'A'.repeat(43)}\n`)
}

/** Files that the first gates refuse, with what the reader is told. */
export const UNOPENED: [string, () => Bytes | Promise<Bytes>, RegExp][] = [
  ['is empty', () => new Uint8Array(), /This file is empty/],
  ['is 2 MiB and a byte', () => new Uint8Array(2 * MIB + 1), /larger than 2 MB/],
  ['is a page of HTML', () => utf8('<!doctype html>'), /not a sealed file/],
  ['has a huge front', () => withHeader(`-> X ${'a'.repeat(70_000)}\n`), /front .* is too large/],
  ['has 21 readers', () => withHeader('-> X25519 a\nb\n'.repeat(21)), /too many readers/],
  ['costs 2^19', () => withHeader('-> scrypt abc 19\nb\n'), /tie up the phone/],
  ['is cut in its front', () => withHeader('-> X25519 a\n').slice(0, 30), /front .* damaged/],
  ['is for a key', () => withHeader('-> X25519 a\nb\n'), /The one-time key is gone/],
]

/** Files that were sound once: refused, wherever the damage is. */
export const DAMAGED: [string, () => Promise<Bytes>, RegExp][] = [
  ['is cut', async () => (await packed(JSON_TEXT)).slice(0, -20), /damaged or cut off/],
  [
    'has one bit turned',
    async () =>
      (await packed(JSON_TEXT)).map((byte, at, all) => (at === all.length - 9 ? byte ^ 4 : byte)),
    /damaged or cut off/,
  ],
]

/** Files that open with `WORDS` and are refused then, each a gate further in. */
export const OPENED: [string, () => Promise<Bytes>, RegExp][] = [
  ['is not packed', () => sealed(utf8(JSON_TEXT)), /not packed/],
  ['is a bomb', () => packed(' '.repeat(2 * MIB + 1)), /grows past 2 MB/],
  ['is not text', async () => sealed(await squeezed(Uint8Array.of(0xff, 0xfe))), /is not text/],
  ['nests 17 deep', () => packed('['.repeat(17) + ']'.repeat(17)), /nested too deep/],
  ['breaks off', () => packed(JSON_TEXT.slice(0, -3)), /breaks off or is mixed up/],
  ['reaches for a prototype', () => instead('"format"', '"__proto__":1,"format"'), /could harm/],
  ['is another program’s', () => packed('{"v":1}'), /holds no casebook/],
  ['is of a newer guide', () => instead('"v":1', '"v":2'), /A newer guide made this file/],
  ['has a stranger in it', () => instead('"v":1', '"v":1,"more":1'), /does not know.*Place: file/],
  ['lacks a list', () => instead('"factors":["family"],', ''), /missing.*cases\[0\]\.factors/],
  ['has a text for a number', () => instead('"number":1', '"number":"1"'), /wrong kind.*\.number/],
  ['has a number without end', () => instead('"number":1', '"number":1e999'), /value .*\.number/],
  [
    'has a name too long',
    () => instead('Blue door', 'x'.repeat(2_001)),
    /text .* too long.*\.name/,
  ],
  ['turns text around', () => instead('Blue door', 'Blue \u202edoor'), /hidden characters.*\.name/],
  ['has half a character', () => instead('Blue door', '\\ud800'), /hidden characters.*\.name/],
  [
    'has 501 answers',
    () => instead('"q05_stage":["court"]', `"q":${JSON.stringify(Array(501).fill('a'))}`),
    /too many.*answers/,
  ],
]

/** One case that was here before and stays as it is, and one more. */
export async function goodFile(): Promise<Bytes> {
  const cases = [aFullCase(), aCase({ id: anId(2), number: 2, name: 'Two' })]
  return sealed(await squeezed(bundleBytes({ cases, reports: [] })))
}
