import { sha256, utf8 } from './bytes.ts'
import { CasebookFault } from './fault.ts'
import { readBack } from './passphrase.ts'

/** What the receiving phone shows, and what it means. */
export interface Invitation {
  /** The public half of a key that was made for this once. */
  recipient: string
  /** The four words both screens show, in the receiver's language. */
  words: string[]
  /** What the QR code says: capitals keep it small. */
  text: string
}

/** The receiving phone's side, with the secret half; it never leaves the worker. */
export interface Expected {
  invitation: Invitation
  identity: string
  /** When it ends by itself, in ms as `Date.now`. */
  until: number
}

const MARK = 'G1'
const WORDS = 4
const LIFE_MS = 15 * 60_000

/** Makes a key for one hand-over. It ends with the import, and after 15 minutes. */
export async function invite(language: string, now: number): Promise<Expected> {
  const { generateX25519Identity, identityToRecipient } = await import('age-encryption')
  const identity = await generateX25519Identity()
  const recipient = await identityToRecipient(identity)
  const invitation = await invitationOf(recipient, language)
  return { invitation, identity, until: now + LIFE_MS }
}

/**
 * Reads what was scanned or pasted: our QR's text, or a bare age recipient.
 * @throws CasebookFault `not-an-invitation`
 */
export async function readInvitation(text: string): Promise<Invitation> {
  const form = /^(?:g1:(?<language>[a-z]{2,3}):)?(?<recipient>age1[02-9ac-hj-np-z]{58})$/
  const found = form.exec(text.trim().toLowerCase())?.groups
  if (found === undefined) throw new CasebookFault('not-an-invitation')
  const { recipient = '', language = 'en' } = found
  return invitationOf(recipient, language)
}

async function invitationOf(recipient: string, language: string): Promise<Invitation> {
  const words = readBack(await sha256(utf8(recipient)), language, WORDS)
  return { recipient, words, text: `${MARK}:${language}:${recipient}`.toUpperCase() }
}
