import type { Case } from '#model/case.ts'
import type { Tally } from '#model/case-summary.ts'
import type { Day } from '#model/freshness.ts'
import type { OutcomeReport } from '#model/outcome-report.ts'
import type { ListedCase, OpenCase } from './book.ts'
import type { Bytes } from './bytes.ts'
import type { FaultDetail, FaultId, Weakness } from './fault.ts'
import type { Match } from './find.ts'
import type { Invitation } from './invitation.ts'
import type { Problem } from './contents.ts'

/** What lies on the phone, as far as it can be known without a passphrase. */
export type Found =
  | { is: 'none' }
  | {
      is: 'kept'
      vault: string
      /** Seconds until the next try. */
      wait: number
      tries: number
      wipesAfterTen: boolean
    }

/** An open casebook. */
export interface Opened {
  /** `memory`: nothing is stored; it ends with the lock. */
  mode: 'kept' | 'memory'
  problems: readonly Problem[]
  /** Records. */
  size: number
  /** Changes since the last backup the person has. */
  changes: number
  backedUpOn: Day | null
}

/** What a file would bring, before anything is added. */
export interface Preview {
  /** For `restoreAdd`; forgotten with the next preview and with the lock. */
  id: string
  cases: {
    name: string
    number: number
    changedOn: Day
    /** `same` and `changed`: a case of this origin is here already; adding makes another. */
    already: 'new' | 'same' | 'changed'
  }[]
  reports: number
}

/** Every question the worker answers: what it is given, what it gives back. */
export interface Calls {
  look: { given: object; gives: Found }
  /** Whether this browser computes what the casebook rests on; needs no casebook. */
  selfTest: { given: object; gives: boolean }
  makePassphrase: { given: { language: string }; gives: string }
  weakness: { given: { passphrase: string }; gives: Weakness | null }
  create: { given: { passphrase: string }; gives: Opened }
  createInMemory: { given: object; gives: Opened }
  unlock: { given: { passphrase: string }; gives: Opened }
  status: { given: object; gives: Opened }
  changePassphrase: { given: { current: string; next: string }; gives: Opened }
  rekey: { given: object; gives: Opened }
  setWipesAfterTen: { given: { isOn: boolean }; gives: null }
  wipe: { given: object; gives: null }
  dismiss: { given: Pick<Problem, 'store' | 'id'>; gives: null }

  begin: { given: { burst: boolean }; gives: Case }
  list: { given: object; gives: ListedCase[] }
  open: { given: { id: string }; gives: OpenCase }
  save: { given: { case: Case }; gives: Case }
  draft: { given: { case: Case }; gives: null }
  dropDraft: { given: { id: string }; gives: null }
  remove: { given: { ids: readonly string[] }; gives: null }
  undoRemove: { given: { id: string }; gives: Case }
  wipeCase: { given: { id: string }; gives: Opened }
  sweep: { given: object; gives: number }
  sealCase: { given: { id: string }; gives: null }
  tally: { given: object; gives: Tally }
  find: { given: { query: string }; gives: Match[] }
  reports: { given: object; gives: OutcomeReport[] }
  beginReport: { given: object; gives: OutcomeReport }
  saveReport: { given: { report: OutcomeReport }; gives: null }
  removeReport: { given: { id: string }; gives: null }

  backup: { given: { passphrase: string }; gives: Bytes[] }
  backedUp: { given: object; gives: null }
  openerOf: { given: { file: Bytes }; gives: 'passphrase' | 'key' }
  restorePreview: { given: { file: Bytes; passphrase: string | null }; gives: Preview }
  restoreAdd: {
    given: { preview: string; places: readonly number[]; reports: boolean }
    gives: Case[]
  }
  invite: { given: { language: string }; gives: Invitation & { until: number } }
  readInvitation: { given: { text: string }; gives: Invitation }
  handOver: {
    given: { ids: readonly string[]; recipient: string }
    /** `frames` is null where the file is too large for pictures. */
    gives: { file: Bytes; frames: string[] | null }
  }
  collect: {
    given: { text: string }
    /** `missing`: numbers of pictures still to see; `preview` when there are none. */
    gives: { total: number; missing: number[]; preview: Preview | null }
  }
}

export type CallName = keyof Calls
export type Given<K extends CallName> = Calls[K]['given']
export type Gives<K extends CallName> = Calls[K]['gives']

/** Page to worker. */
export type Ask = {
  [K in CallName]: { id: number; name: string; is: K; given: Given<K> }
}[CallName]

/** Of a stored casebook, after a change: what a page may remember in clear. */
export interface Mark {
  vault: string
  rev: number
  records: number
}

/** Worker to page: how far a key is, then one answer. */
export type Reply =
  | { id: number; progress: number }
  | { id: number; gives: Gives<CallName>; mark: Mark | null }
  | { id: number; fault: FaultId; detail: FaultDetail }
