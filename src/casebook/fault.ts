/**
 * Everything that can go wrong, by name; the pages word it. Whatever the fault, nothing
 * that was stored has changed.
 */
export type FaultId =
  // Passphrases
  | 'wrong-passphrase'
  | 'wait'
  | 'wiped'
  | 'weak-passphrase'
  | 'passphrase-must-be-made'
  // The casebook as it stands on the phone
  | 'locked'
  | 'no-casebook'
  | 'casebook-exists'
  | 'damaged-casebook'
  | 'newer-casebook'
  | 'changed-elsewhere'
  | 'no-such-case'
  | 'damaged-record'
  | 'sealed-case'
  // Storage
  | 'storage-absent'
  | 'storage-refused'
  | 'storage-silent'
  | 'storage-blocked'
  | 'storage-full'
  | 'storage-lost'
  | 'storage-broken'
  // Files, in the order of the gates
  | 'empty'
  | 'too-large'
  | 'not-age'
  | 'header-too-large'
  | 'too-many-recipients'
  | 'costly-passphrase'
  | 'damaged-header'
  | 'needs-passphrase'
  | 'not-for-this-phone'
  | 'damaged-file'
  | 'too-slow'
  | 'not-packed'
  | 'unpacks-too-large'
  | 'not-text'
  | 'too-deep'
  | 'not-json'
  | 'forbidden-key'
  | 'not-a-casebook'
  | 'newer-format'
  | 'unknown-key'
  | 'missing-key'
  | 'wrong-type'
  | 'unknown-value'
  | 'too-long'
  | 'hidden-characters'
  | 'too-many'
  // Handing over
  | 'not-an-invitation'
  | 'invitation-over'
  | 'not-a-frame'
  | 'other-set'
  | 'damaged-frame'
  | 'damaged-set'
  | 'too-large-for-frames'
  | 'preview-over'
  // Not foreseen: a fault of the program
  | 'failed'

/** A fault with what the words need: a place in a file, seconds to wait, tries so far. */
export class CasebookFault extends Error {
  readonly fault: FaultId
  readonly detail: FaultDetail

  constructor(fault: FaultId, detail: FaultDetail = {}) {
    super(fault)
    this.name = 'CasebookFault'
    this.fault = fault
    this.detail = detail
  }
}

export interface FaultDetail {
  /** Where in a file or a case, as `cases[2].name`: ids and places, never text. */
  at?: string
  seconds?: number
  tries?: number
  /** Why a passphrase is weak. */
  weakness?: Weakness
}

/** Why a typed passphrase is refused. */
export type Weakness = 'short' | 'few-kinds' | 'repeats' | 'sequence' | 'common' | 'too-long'

/** Turns whatever was thrown into a fault; what nobody foresaw is named as that. */
export function faultOf(error: unknown): CasebookFault {
  return error instanceof CasebookFault ? error : new CasebookFault('failed')
}
