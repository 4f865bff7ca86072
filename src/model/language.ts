/** BCP 47 code of a language the guide is written in, such as `en` or `es`. */
export type LanguageCode = string

export type Direction = 'ltr' | 'rtl'

export interface Language {
  code: LanguageCode
  /** Its own name for itself, as a reader of it knows it. */
  name: string
  direction: Direction
  /** Who translated or checked the translation; null until a person has. */
  translatedBy: string | null
}

/** The language every text exists in; the others fall back to it, and say so. */
export const SOURCE_LANGUAGE: LanguageCode = 'en'
