/**
 * How much a case may hold. Files brought in are held to the same figures, so whatever a
 * casebook can keep, another can take over.
 */
export const CASE_LIMITS = {
  /** Characters of a name, a title, one line. */
  line: 200,
  /** Characters of a field of the letter, a deadline's note, an own item. */
  text: 2_000,
  /** Characters of a note. */
  note: 100_000,
  answers: 500,
  /** Flags, factors, ticks, own items, fields, notes, deadlines: each. */
  things: 500,
  /** Characters of an id out of the guide. */
  id: 80,
  /** Bytes of a whole case as JSON: one case always fits a file. */
  bytes: 1_000_000,
  /** Cases and reports in one file, each. */
  casesInFile: 200,
  /** Days a backup may be due before one is reminded. */
  changesBeforeReminder: 5,
} as const

/** Why a text cannot be kept as it is. */
export type TextFlaw = 'too-long' | 'hidden-characters'

/** Overrides of writing direction: with them a text can look like another. */
const BIDI = /[\u202A-\u202E\u2066-\u2069]/gu
// eslint-disable-next-line no-control-regex -- control characters are what is looked for
const CONTROL = /[\u0000-\u0008\u000B-\u001F\u007F-\u009F]/gu
const BREAKS = /[\t\n]/gu

/**
 * What is wrong with a text that came from elsewhere, or null.
 * @param lines whether line breaks and tabs are part of it
 */
export function textFlaw(text: string, limit: number, lines: boolean): TextFlaw | null {
  if (text.length > limit) return 'too-long'
  const isHidden =
    text.search(BIDI) !== -1 ||
    text.search(CONTROL) !== -1 ||
    (!lines && text.search(BREAKS) !== -1) ||
    !isWellFormed(text)
  return isHidden ? 'hidden-characters' : null
}

/**
 * A typed or pasted text as it is kept: composed letters, and without characters nobody sees.
 * Its length is left alone, for nothing typed may be lost unseen.
 */
export function cleanText(text: string, lines: boolean): string {
  const plain = text
    .replaceAll('\r\n', '\n')
    .replaceAll('\r', '\n')
    .replaceAll(BIDI, '')
    .replaceAll(CONTROL, '')
  const shown = lines ? plain : plain.replaceAll(BREAKS, ' ')
  return wellFormed(shown).normalize('NFC')
}

function isWellFormed(text: string): boolean {
  return wellFormed(text) === text
}

/** Half of a pair of code units becomes the sign for "no character", as any UTF-8 writer does. */
function wellFormed(text: string): string {
  return text.replaceAll(
    /[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/g,
    '\uFFFD',
  )
}
