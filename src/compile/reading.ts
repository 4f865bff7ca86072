import type { Token } from 'markdown-it'
import type { LanguageCode } from '#model/language.ts'
import type { Prose } from './prose.ts'

/** How hard a text is to read, by a measure of its language. */
export interface Reading {
  words: number
  /** Flesch–Kincaid grade (lower is easier) or Fernández-Huerta ease (higher is easier). */
  score: number
  /** `hard`: worth another look. `too-hard`: nobody we write for can read it. */
  verdict: 'good' | 'hard' | 'too-hard'
}

/** Pages for people without a lawyer: `good` up to the first figure, refused from the second. */
const LIMITS = { en: { hard: 6, tooHard: 8 }, es: { hard: 70, tooHard: 60 } } as const

/** Nobody reads an address syllable by syllable. */
const ADDRESS = /\b[\w-]+(?:\.[\w-]+)*\.(?:gov|org|com|net)(?:\/[\w/-]*)?/g

/**
 * @param sentences plain text, one or more sentences each
 * @returns `null` where there is no measure for the language, or no text
 */
export function reading(sentences: readonly string[], language: LanguageCode): Reading | null {
  const plain = sentences.map((text) => text.replace(ADDRESS, 'site'))
  const parts = plain.flatMap(sentencesOf).filter(hasWord)
  const words = parts.flatMap(wordsOf)
  if (words.length === 0) return null
  const perSentence = words.length / parts.length
  if (language === 'en') {
    const syllables = sum(words.map(englishSyllables)) / words.length
    const score = 0.39 * perSentence + 11.8 * syllables - 15.59
    const { hard, tooHard } = LIMITS.en
    return { words: words.length, score, verdict: verdictOf(score > hard, score > tooHard) }
  }
  if (language === 'es') {
    const syllables = sum(words.map(spanishSyllables)) / words.length
    const score = 206.84 - 60 * syllables - 1.02 * perSentence
    const { hard, tooHard } = LIMITS.es
    return { words: words.length, score, verdict: verdictOf(score < hard, score < tooHard) }
  }
  return null
}

/** An article's own prose by paragraph, list entry and cell, without headings, marks and claims. */
export function proseTexts(prose: Prose): string[] {
  let inHeading = false
  return prose.tokens.flatMap((token) => {
    if (token.type === 'heading_open') inHeading = true
    if (token.type === 'heading_close') inHeading = false
    return token.type === 'inline' && !inHeading ? textOf(token).split('\n') : []
  })
}

/** A text cut after each full stop, question mark or exclamation mark. */
export function sentencesOf(text: string): string[] {
  return text.split(/(?<=[.!?…]["'”’»)]?)\s+/)
}

/** Words of a text, for counting. */
export function countWords(texts: readonly string[]): number {
  return sum(texts.map((text) => wordsOf(text).length))
}

function textOf(token: Token): string {
  const runs = (token.children ?? []).map((child) => {
    if (child.type === 'hardbreak') return '\n'
    if (child.type === 'softbreak') return ' '
    return child.type === 'cite' || child.type === 'page_link' ? ' ' : child.content
  })
  return runs.join('')
}

function verdictOf(hard: boolean, tooHard: boolean): Reading['verdict'] {
  return tooHard ? 'too-hard' : hard ? 'hard' : 'good'
}

function wordsOf(text: string): string[] {
  return text.match(/[\p{L}\p{N}](?:[\p{L}\p{N}'’.-]*[\p{L}\p{N}])?/gu) ?? []
}

function hasWord(text: string): boolean {
  return /\p{L}/u.test(text)
}

/** Groups of vowels, less a silent final e; a number counts as one. */
function englishSyllables(word: string): number {
  const plain = word.toLowerCase().replace(/[^a-z]/g, '')
  if (plain.length <= 3) return 1
  const shorter = plain.replace(/(?:[^laeiouy]es|[^td]ed|[^laeiouy]e)$/, '').replace(/^y/, '')
  return Math.max(1, shorter.match(/[aeiouy]{1,2}/g)?.length ?? 1)
}

/** Vowel groups, parted where a strong or stressed vowel stands beside another. */
function spanishSyllables(word: string): number {
  const plain = word
    .toLowerCase()
    .replace(/qu(?=[eiéí])/g, 'q')
    .replace(/gu(?=[eiéí])/g, 'g')
    .replace(/y$/, 'i')
  const groups = plain.match(/[aeiouáéíóúü]+/g) ?? []
  const counts = groups.map((group) => {
    const strong = group.match(/[aeoáéóíú]/g)?.length ?? 0
    return Math.max(1, strong)
  })
  return Math.max(1, sum(counts))
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0)
}
