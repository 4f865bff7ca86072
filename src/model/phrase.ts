import type { Dated } from './freshness.ts'

export type PhraseKind = 'court' | 'officer' | 'door' | 'detained' | 'lawyer' | 'office'

/** A sentence to say aloud: in English, because courts and officers hear English. */
export interface Phrase extends Dated {
  id: string
  kind: PhraseKind
  english: string
  /** The same in the reader's language; the English one where that is English. */
  say: string
  /** When to say it, and when not. */
  when: string
  onlyIfTrue: boolean
}
