/**
 * What writers of one script write in several ways, folded to one; by script, so that a language
 * can be added without touching search. Texts come here decomposed (NFKD) and in lower case.
 */

/** Marks that are left out as often as they are written: vowels and hamza of Arabic, nukta of Gurmukhi. */
const MARKS = oneOf([
  String.raw`\u0300-\u036f`,
  String.raw`\u0610-\u061a\u0640\u064b-\u065f\u0670\u06d6-\u06ed`,
  String.raw`\u0a3c\u0a71`,
])

/** Letters that sound alike and are written one for another, each with what it is folded to. */
const ALIKE: Readonly<Record<string, string>> = {
  // Arabic, and the letters of Persian and Urdu keyboards
  ة: 'ه',
  ى: 'ي',
  ی: 'ي',
  ک: 'ك',
  ہ: 'ه',
  // Gurmukhi: bindi and tippi
  '\u0a02': '\u0a70',
}

/** Ethiopic series of one sound: first letter of the series, first letter of the one it is folded to. */
const ETHIOPIC: readonly (readonly [from: number, to: number])[] = [
  [0x1210, 0x1200],
  [0x1280, 0x1200],
  [0x1220, 0x1230],
  [0x12d0, 0x12a0],
  [0x1340, 0x1338],
]
const ORDERS = 8

const VARIANTS = oneOf([
  ...Object.keys(ALIKE),
  String.raw`\u1210-\u1227\u1280-\u1287\u12d0-\u12d7\u1340-\u1347`,
])

/** The Arabic article, alone or after a one-letter word, where a word is left behind it. */
const ARTICLE = /^[وفبك]?ال(?=\p{L}{3})/u

/** @param text decomposed (NFKD) and in lower case */
export function foldScripts(text: string): string {
  return text.replace(MARKS, '').replace(VARIANTS, (letter) => ALIKE[letter] ?? ethiopic(letter))
}

/** @param word folded */
export function withoutArticle(word: string): string {
  return word.replace(ARTICLE, '')
}

function ethiopic(letter: string): string {
  const code = letter.charCodeAt(0)
  const series = ETHIOPIC.find(([from]) => code >= from && code < from + ORDERS)
  return series === undefined ? letter : String.fromCharCode(code - series[0] + series[1])
}

/** Scripts that are written without spaces between words. */
const UNSPACED =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u

let segmenter: Intl.Segmenter | null = null

/** Whether words of this text stand side by side without spaces. */
export function isUnspaced(text: string): boolean {
  return UNSPACED.test(text)
}

/**
 * A run of letters as its words: one, or several where the script has no spaces.
 * Firefox before 125 has no cutter: there each letter is a word, and search finds less well.
 */
export function cutWords(run: string): string[] {
  if (!isUnspaced(run)) return [run]
  if (!('Segmenter' in Intl)) return Array.from(run)
  segmenter ??= new Intl.Segmenter(undefined, { granularity: 'word' })
  return [...segmenter.segment(run)].map(({ segment }) => segment)
}

/** Any letter of these ranges. */
function oneOf(ranges: readonly string[]): RegExp {
  return new RegExp(`[${ranges.join('')}]`, 'g')
}
