import { random } from './bytes.ts'
import { normalized, isTooLong } from './derive.ts'
import type { Weakness } from './fault.ts'
import { ENGLISH } from './words-en.ts'
import { SPANISH } from './words-es.ts'

/** Six of 2,048 words: 66 bits. Source: DECISIONS.md, "Six words" */
const WORDS = 6

const BITS_PER_WORD = 11

/** A typed passphrase has at least this many characters, of which so many are different. */
const LEAST = 12
const KINDS = 6

const SEQUENCES = ['abcdefghijklmnopqrstuvwxyz', '0123456789', 'qwertyuiop', 'asdfghjkl', 'zxcvbnm']

/** What thieves try first, in both languages; a passphrase made only of these is none. */
const COMMON =
  /^(?:pass(?:word|phrase)?|contrasena|clave|secret[oa]?|welcome|bienvenid[oa]s?|admin|letmein|iloveyou|teamo|tequiero|guide|guia|casebook|attorney|abogad[oa]|immigra(?:tion|nt)|inmigra(?:cion|nte)|discretion|monkey|dragon|football|futbol|jesus|dios|maria|mexico|[\W\d_])+$/

/** Words of the reader's language; where there is no list of it, English ones. */
export function wordsOf(language: string): readonly string[] {
  return language === 'es' ? SPANISH : ENGLISH
}

/** Six different words by chance, with spaces between. */
export function makePassphrase(language: string): string {
  const words = wordsOf(language)
  // 2,048 divides 65,536, so no word comes oftener than another.
  const draws = new Uint16Array(random(WORDS * 2).buffer)
  const drawn = new Set([...draws].map((draw) => words[draw % words.length] ?? ''))
  return drawn.size === WORDS ? [...drawn].join(' ') : makePassphrase(language)
}

/** Words for a hash, 11 bits each: read aloud, they show that two phones mean the same key. */
export function readBack(hash: Uint8Array, language: string, count: number): string[] {
  const words = wordsOf(language)
  const bits = [...hash].map((byte) => byte.toString(2).padStart(8, '0')).join('')
  return Array.from({ length: count }, (_, place) => {
    const from = place * BITS_PER_WORD
    return words[Number.parseInt(bits.slice(from, from + BITS_PER_WORD), 2)] ?? ''
  })
}

/**
 * Why a typed passphrase would not hold against someone with a copy of the phone, or null.
 * Five words of our lists are enough; so are twelve characters that are no pattern.
 */
export function weakness(passphrase: string): Weakness | null {
  if (isTooLong(passphrase)) return 'too-long'
  const text = normalized(passphrase)
  if (isListed(text, 5)) return null
  const bare = text.replaceAll(' ', '')
  if (bare.length < LEAST) return 'short'
  if (COMMON.test(bare)) return 'common'
  if (new Set(bare).size < KINDS) return 'few-kinds'
  if (/^(?<part>.+?)\k<part>+$/.test(bare)) return 'repeats'
  if (withoutRuns(bare).length < LEAST / 2) return 'sequence'
  return null
}

/** Whether a passphrase has the strength of one that we make: where keys are cheap to try. */
export function isMade(passphrase: string): boolean {
  return isListed(normalized(passphrase), WORDS)
}

/**
 * The spelling of our lists for words typed without accents or with capitals; any other
 * text as it is. Files are opened with it, for there the spelling counts.
 */
export function asListed(passphrase: string): string {
  const typed = normalized(passphrase).split(' ')
  for (const list of [ENGLISH, SPANISH]) {
    const spelled = typed.map((word) => plainOf(list).get(word))
    if (spelled.every((word) => word !== undefined)) return spelled.join(' ')
  }
  return passphrase.normalize('NFC').trim()
}

function isListed(text: string, least: number): boolean {
  const words = new Set(text.split(' '))
  const inList = (list: readonly string[]) =>
    [...words].filter((word) => plainOf(list).has(word)).length
  return Math.max(inList(ENGLISH), inList(SPANISH)) >= least
}

const plain = new Map<readonly string[], ReadonlyMap<string, string>>()

function plainOf(list: readonly string[]): ReadonlyMap<string, string> {
  const known = plain.get(list)
  if (known !== undefined) return known
  const made = new Map(list.map((word) => [normalized(word), word]))
  plain.set(list, made)
  return made
}

/** What is left when every run of neighbors on the alphabet or the keyboard counts as one. */
function withoutRuns(text: string): string {
  const isNext = (a: string, b: string) =>
    SEQUENCES.some((row) => row.includes(a + b) || row.includes(b + a)) || a === b
  return Array.from(text)
    .filter((letter, place) => place === 0 || !isNext(text[place - 1] ?? '', letter))
    .join('')
}
