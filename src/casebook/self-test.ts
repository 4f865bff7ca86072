import { argon2id } from '@noble/hashes/argon2.js'
import { type Bytes, hex, random, randomId, utf8 } from './bytes.ts'
import { passingKey, seal, unseal } from './crypto.ts'

/** RFC 9106, 5.3. */
const ARGON2_TAG = '0d640df58d78766c08c037a34a8b53c9d01ef0452d75b65eb52520e96b01e659'
/** RFC 7914, 11: PBKDF2-HMAC-SHA256 of "passwd", "salt", one round, first 32 bytes. */
const PBKDF2_KEY = '55ac046e56e3089fec1691c22544b605f94185216dde0465e68b9d57c20dacbc'
/** The GCM specification's test case 13: 256-bit key and IV of zeros, no text. */
const GCM_TAG = '530f8afbc74536b9a963b4f1c4cb738b'

/**
 * Whether this browser computes what the casebook rests on: published vectors of each function,
 * and one record sealed and opened. Nothing is stored.
 */
export async function selfTest(): Promise<boolean> {
  try {
    return derivesArgon2() && (await derivesPbkdf2()) && (await sealsGcm()) && (await opensOwn())
  } catch {
    return false
  }
}

function derivesArgon2(): boolean {
  const tag = argon2id(filled(32, 1), filled(16, 2), {
    m: 32,
    t: 3,
    p: 4,
    dkLen: 32,
    key: filled(8, 3),
    personalization: filled(12, 4),
  })
  return hex(tag) === ARGON2_TAG
}

async function derivesPbkdf2(): Promise<boolean> {
  const typed = await crypto.subtle.importKey('raw', utf8('passwd'), 'PBKDF2', false, [
    'deriveBits',
  ])
  const rule = { name: 'PBKDF2', hash: 'SHA-256', salt: utf8('salt'), iterations: 1 }
  return hex(new Uint8Array(await crypto.subtle.deriveBits(rule, typed, 256))) === PBKDF2_KEY
}

async function sealsGcm(): Promise<boolean> {
  const key = await crypto.subtle.importKey('raw', filled(32, 0), 'AES-GCM', false, ['encrypt'])
  const tag = await crypto.subtle.encrypt({ name: 'AES-GCM', iv: filled(12, 0) }, key, filled(0, 0))
  return hex(new Uint8Array(tag)) === GCM_TAG
}

async function opensOwn(): Promise<boolean> {
  const key = await passingKey()
  const vault = randomId()
  const text = hex(random(16))
  const row = await seal(key, { vault, store: 'case', id: randomId(), rev: 1 }, text)
  return (await unseal(key, vault, row)) === text
}

function filled(length: number, value: number): Bytes {
  return new Uint8Array(length).fill(value)
}
