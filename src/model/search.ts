import type { Status } from './article.ts'
import { cutWords, foldScripts, withoutArticle } from './scripts.ts'

/** One thing search can find: a section of a page. */
export interface Searchable {
  /** Unique: path plus anchor. */
  id: string
  number: number
  path: string
  anchor: string
  title: string
  heading: string
  text: string
  /** Title, summary, keywords of the page; only on its first section. */
  summary: string
  keywords: string
  status: Status | null
  /** Whether its page is for someone in danger now. */
  isSafety: boolean
}

/** Weights by field; found by trying, kept here because they are the product's judgment. */
export const FIELD_WEIGHTS = {
  title: 6,
  keywords: 4,
  summary: 3,
  heading: 3,
  text: 1,
} as const

/** A stretch of text, and whether it is what was typed or what it was taken for. */
export interface Run {
  text: string
  match: 'none' | 'exact' | 'near'
}

export interface Hit {
  number: number
  path: string
  anchor: string
  /** Title, heading and snippet as runs in reading order; the heading of none is empty. */
  title: Run[]
  heading: Run[]
  status: Status | null
  snippet: Run[]
}

/** Whether two results look the same on the screen. */
export function sameHit(one: Hit, other: Hit): boolean {
  return (
    one.path === other.path &&
    one.anchor === other.anchor &&
    sameRuns(one.title, other.title) &&
    sameRuns(one.heading, other.heading) &&
    sameRuns(one.snippet, other.snippet)
  )
}

function sameRuns(some: readonly Run[], others: readonly Run[]): boolean {
  return (
    some.length === others.length &&
    some.every(({ text, match }, place) => {
      const there = others[place]
      return text === there?.text && match === there.match
    })
  )
}

const QUOTED = /^\s*["“”«»„](.*)["“”«»„]\s*$/s

/** Asks for exactly what stands in it: nothing is corrected, ended or put into other forms. */
export function asTyped(query: string): string {
  return `"${query.trim()}"`
}

/** What stands between the quotation marks of a query that asks for exactly that; else null. */
export function typedIn(query: string): string | null {
  return QUOTED.exec(query)?.[1] ?? null
}

export interface Found {
  /** The query this answers, as typed: stale answers are not painted. */
  query: string
  hits: Hit[]
  /** What was understood where it differs from what was typed; otherwise empty. */
  meant: string
  /** Whether the guide has every telling word as it was typed, whole or begun. */
  isKnown: boolean
  /** Whether pages are missing here because a part of the language cannot be read. */
  isPartial: boolean
}

const WORDS = /[\p{L}\p{M}\p{N}'\u2019\u02bc]+/gu
const DIRECTIONS = /[\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]/g

/**
 * Case, accents and variants of each script folded away; the words of a text, in order.
 * Letters and digits of any script count; apostrophes inside a word vanish.
 */
export function fold(text: string): string[] {
  return wordsOf(plain(text)).flatMap(foldWord)
}

/** @returns a `fold` that remembers each word of the texts it is given, for texts with words in common */
export function rememberingFold(): (text: string) => string[] {
  const known = new Map<string, string[]>()
  const folded = (word: string) => {
    const before = known.get(word)
    if (before !== undefined) return before
    const now = cutWords(word).flatMap(foldWord)
    known.set(word, now)
    return now
  }
  return (text) => (plain(text).match(WORDS) ?? []).flatMap(folded)
}

function plain(text: string): string {
  return text.normalize('NFKC').replace(DIRECTIONS, '')
}

function foldWord(word: string): string[] {
  const folded = foldScripts(
    word
      .normalize('NFKD')
      .toLowerCase()
      .replace(/['\u2019\u02bc]/g, ''),
  )
  return (folded.match(/[\p{L}\p{M}\p{N}]+/gu) ?? []).map(withoutArticle)
}

/** The words of a text as they are written, in order. */
export function wordsOf(text: string): string[] {
  return (text.match(WORDS) ?? []).flatMap(cutWords)
}

/** A text cut at its words: words and what stands between them, all of it in order. */
export function piecesOf(text: string): string[] {
  return (
    text.match(/[\p{L}\p{M}\p{N}'\u2019\u02bc]+|[^\p{L}\p{M}\p{N}'\u2019\u02bc]+/gu) ?? []
  ).flatMap(cutWords)
}

/** Whether every typed word, perhaps unfinished, begins a word of the text; true where none is. */
export function beginsIn(typed: readonly string[], text: string): boolean {
  const words = fold(text)
  return typed.every((one) => words.some((word) => word.startsWith(one)))
}
