import type { Decrypter, Encrypter } from 'age-encryption'
import { ageFile } from './age-gate.ts'
import { type Bundle, bundleBytes, readBundle } from './bundle.ts'
import type { Bytes } from './bytes.ts'
import { CasebookFault } from './fault.ts'
import { asListed } from './passphrase.ts'
import { squeezed, unsqueezed } from './squeeze.ts'

/** OWASP's 128 MiB; 2^18 takes three seconds and twice the memory. */
const WORK_FACTOR = 17

/** What opens a file: a passphrase, or the secret half of what a phone showed. */
export type Opener = { is: 'passphrase'; passphrase: string } | { is: 'key'; identity: string }

/** Whom a file is for. */
export type Receiver = { is: 'passphrase'; passphrase: string } | { is: 'key'; recipient: string }

/**
 * A bundle as an age file: `age -d FILE | gunzip` gives its JSON on any computer.
 * @throws CasebookFault `not-an-invitation` for a recipient that is none
 */
export async function toFile(bundle: Bundle, receiver: Receiver): Promise<Bytes> {
  const { Encrypter } = await age()
  const encrypter = new Encrypter()
  address(encrypter, receiver)
  return Uint8Array.from(await encrypter.encrypt(await squeezed(bundleBytes(bundle))))
}

/**
 * Reads a file through all gates, in order; nothing is stored.
 * @throws CasebookFault of the first gate that it does not pass
 */
export async function fromFile(file: Bytes, opener: Opener): Promise<Bundle> {
  const { bytes, opens } = ageFile(file)
  if (opens === 'passphrase' && opener.is === 'key') throw new CasebookFault('needs-passphrase')
  if (opens === 'key' && opener.is === 'passphrase') throw new CasebookFault('not-for-this-phone')
  return readBundle(await unsqueezed(await decrypted(bytes, opener)))
}

/** Which opener a file needs, found out without opening it. */
export function openerOf(file: Bytes): 'passphrase' | 'key' {
  return ageFile(file).opens
}

function address(encrypter: Encrypter, receiver: Receiver): void {
  if (receiver.is === 'passphrase') {
    encrypter.setPassphrase(receiver.passphrase)
    encrypter.setScryptWorkFactor(WORK_FACTOR)
    return
  }
  try {
    encrypter.addRecipient(receiver.recipient)
  } catch {
    throw new CasebookFault('not-an-invitation')
  }
}

async function decrypted(bytes: Bytes, opener: Opener): Promise<Bytes> {
  const { Decrypter } = await age()
  const decrypter = new Decrypter()
  if (opener.is === 'key') decrypter.addIdentity(opener.identity)
  else addPassphrases(decrypter, opener.passphrase)
  try {
    return Uint8Array.from(await decrypter.decrypt(bytes))
  } catch (error) {
    throw decryptFault(error, opener)
  }
}

/** As typed, and as our lists spell it: a passphrase is often typed without accents. */
function addPassphrases(decrypter: Decrypter, typed: string): void {
  for (const one of new Set([asListed(typed), typed.normalize('NFC').trim()])) {
    decrypter.addPassphrase(one)
  }
}

/** age says by its message alone whether no key fitted or the file is damaged. */
function decryptFault(error: unknown, opener: Opener): CasebookFault {
  const isNoMatch = error instanceof Error && error.message.startsWith('no identity matched')
  if (!isNoMatch) return new CasebookFault('damaged-file')
  return new CasebookFault(opener.is === 'key' ? 'not-for-this-phone' : 'wrong-passphrase')
}

/** Loaded when first needed: most people never make a file. */
async function age() {
  return import('age-encryption')
}
