import { argon2id } from '@noble/hashes/argon2.js'
import { type Bytes, random, utf8 } from './bytes.ts'

/** How a passphrase becomes a key; stands in the header, so that it can rise. */
export type Kdf =
  | { name: 'argon2id'; version: 0x13; memory: number; passes: number; lanes: 1; salt: Bytes }
  | { name: 'pbkdf2-sha256'; rounds: number; salt: Bytes }

export const SALT_BYTES = 16

/** Source: OWASP Password Storage Cheat Sheet; DECISIONS.md, "Key derivation". */
const ARGON2 = { memory: 19_456, passes: 2 } as const
const PBKDF2_ROUNDS = 1_200_000

/** The least and the most that is accepted from a header, before any work is done. */
const BOUNDS = {
  memory: [19_456, 131_072],
  passes: [1, 6],
  /** Memory times passes; 47,104 in one pass is OWASP's other equal. */
  work: 38_912,
  rounds: [600_000, 5_000_000],
} as const

const PASSPHRASE_BYTES = 1024

const PROBE = { memory: 8_192, passes: 1 } as const
const PATIENCE_MS = 8_000

/** A setting for a new casebook. */
export function newKdf(engine: 'quick' | 'slow'): Kdf {
  const salt = random(SALT_BYTES)
  return engine === 'quick'
    ? { name: 'argon2id', version: 0x13, ...ARGON2, lanes: 1, salt }
    : { name: 'pbkdf2-sha256', rounds: PBKDF2_ROUNDS, salt }
}

/** Whether the setting is one we would work with: neither weaker than ours nor ruinous. */
export function isAcceptable(kdf: Kdf): boolean {
  if (kdf.salt.length !== SALT_BYTES) return false
  if (kdf.name === 'pbkdf2-sha256') return isWithin(kdf.rounds, BOUNDS.rounds)
  return (
    isWithin(kdf.memory, BOUNDS.memory) &&
    isWithin(kdf.passes, BOUNDS.passes) &&
    kdf.memory * kdf.passes >= BOUNDS.work
  )
}

/**
 * Derives 32 bytes from a passphrase. Takes seconds on a slow phone and blocks its thread.
 * @param passphrase as typed; normalized here
 * @param progress from 0 to 1, about twenty times; not called by PBKDF2
 * @throws never for a wrong passphrase: only opening can tell
 */
export async function derive(
  passphrase: string,
  kdf: Kdf,
  progress: (part: number) => void = () => undefined,
): Promise<Bytes> {
  const typed = utf8(normalized(passphrase))
  if (kdf.name === 'pbkdf2-sha256') return pbkdf2(typed, kdf.salt, kdf.rounds)
  const { memory, passes } = kdf
  let shown = 0
  const onProgress = (part: number) => {
    if (part < 1 && part < shown + 0.05) return
    shown = part
    progress(part)
  }
  return Uint8Array.from(
    argon2id(typed, kdf.salt, { m: memory, t: passes, p: 1, dkLen: 32, onProgress }),
  )
}

/**
 * One passphrase, one form: small letters without accents, single spaces. A phone's keyboard
 * begins with a capital and ends with a space, another has no accents; all are forgiven.
 * What this returns for a text must never change: keys depend on it.
 */
export function normalized(passphrase: string): string {
  const plain = passphrase.normalize('NFKD').replaceAll(/\p{M}/gu, '')
  return plain
    .trim()
    .replaceAll(/[\s-]+/g, ' ')
    .toLowerCase()
}

/** True where the passphrase is longer than anybody types. */
export function isTooLong(passphrase: string): boolean {
  return utf8(normalized(passphrase)).length > PASSPHRASE_BYTES
}

/**
 * Finds out, by a trial of about a tenth of the work, whether the engine compiles: without a
 * compiler (Lockdown Mode, hardened Android) Argon2id would take longer than a person waits.
 */
export function engineSpeed(now: () => number = () => performance.now()): 'quick' | 'slow' {
  const start = now()
  argon2id('trial', 'trial of speed..', { m: PROBE.memory, t: PROBE.passes, p: 1 })
  const ratio = (ARGON2.memory * ARGON2.passes) / (PROBE.memory * PROBE.passes)
  return (now() - start) * ratio > PATIENCE_MS ? 'slow' : 'quick'
}

async function pbkdf2(typed: Bytes, salt: Bytes, iterations: number): Promise<Bytes> {
  const key = await crypto.subtle.importKey('raw', typed, 'PBKDF2', false, ['deriveBits'])
  const way = { name: 'PBKDF2', hash: 'SHA-256', salt, iterations }
  return new Uint8Array(await crypto.subtle.deriveBits(way, key, 256))
}

function isWithin(value: number, [least, most]: readonly [number, number]): boolean {
  return Number.isSafeInteger(value) && value >= least && value <= most
}
