import { type LanguageCode, SOURCE_LANGUAGE } from './language.ts'

/** A sentence to hold up or to say, and what stands beneath it. */
export interface Spoken {
  /** What a judge or an officer should read or hear. */
  aloud: string
  language: LanguageCode
  /** The same in the reader's language, or a word of caution; empty where there is none. */
  beneath: string
  /** When not to say it, or that it needs checking; lines in the reader's language. */
  cautions: readonly string[]
}

/**
 * Editors write a sentence for English ears as `English. (Reader's language.)`; in English the
 * brackets hold a caution.
 * @returns the text whole, in the reader's language, where it is not of that shape
 */
export function spoken(text: string, language: LanguageCode): Spoken {
  const [, before = '', inside = ''] = /^((?:(?! \().)+) \(((?:(?! \().)+)\)$/.exec(text) ?? []
  if (before !== '') {
    return { aloud: before, language: SOURCE_LANGUAGE, beneath: inside, cautions: [] }
  }
  return { aloud: text, language, beneath: '', cautions: [] }
}
