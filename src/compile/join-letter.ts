import type { LetterBlank, LetterLine, LetterPart } from '#model/letter.ts'
import { lifeOf } from './fields.ts'
import { blanksOf } from './check-letter.ts'
import type { LetterSheet, LetterWords } from './schema-letter.ts'
import { claimOf, present, sourceOf, type Tongue, type Whole, wordsIn } from './tongue.ts'

type PartSheet = LetterSheet['parts'][number]

/** The letter's English text with the hints of one language. */
export function joinLetter(whole: Whole, tongue: Tongue): LetterPart[] {
  const { blanks, parts } = whole.letter.value
  const words = wordsIn(whole.letterWords, tongue.language.code).words.value
  return parts.map((part): LetterPart => {
    const own = present(words.parts[part.id], `words of ${part.id}`)
    return {
      id: part.id,
      kinds: part.kinds,
      step: part.step,
      ...own,
      heading: part.heading ?? '',
      optional: part.optional,
      page: part.page,
      lines: part.text.map(lineOf),
      blanks: [...new Set(part.text.flatMap(blanksOf))].map((id) => blankOf(id, blanks, words)),
      law: lawOf(part.law, tongue),
    }
  })
}

function blankOf(id: string, blanks: LetterSheet['blanks'], words: LetterWords): LetterBlank {
  const blank = present(
    blanks.find((one) => one.id === id),
    `blank ${id}`,
  )
  return { ...blank, ...present(words.blanks[id], `words of ${id}`) }
}

function lineOf(line: PartSheet['text'][number]): LetterLine {
  const { factors, exhibits } = line
  if (factors !== undefined) {
    return { as: 'factors', rows: Object.entries(factors).map(([id, text]) => ({ id, text })) }
  }
  if (exhibits !== undefined) return { as: 'exhibits', from: exhibits }
  for (const as of ['text', 'title', 'center', 'ruled', 'sign'] as const) {
    const text = line[as]
    if (text !== undefined) return { as, text }
  }
  throw new Error('The checks let through: a line that is nothing')
}

function lawOf(law: PartSheet['law'], tongue: Tongue): LetterPart['law'] {
  if (law === null) return null
  return {
    sources: law.sources.map((id) => sourceOf(id, tongue).printAs),
    claims: law.claims.map((id) => claimOf(id, tongue)),
    ...lifeOf(law),
  }
}
