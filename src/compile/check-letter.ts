import { blanksIn } from '#model/letter.ts'
import { sameNames, sameParts } from './check-gaps.ts'
import type { Raw } from './gather.ts'
import { didYouMean, type Findings } from './problem.ts'
import type { Sheet } from './read.ts'
import type { LetterSheet } from './schema-letter.ts'

/** Every blank is declared, used and explained in every language; so is every part. */
export function checkLetter(raw: Raw, findings: Findings): void {
  const { letter, letterWords } = raw
  if (letter === null) return
  const { blanks, parts } = letter.value
  for (const sheet of letterWords.values()) {
    sameNames(
      sheet,
      ['blanks'],
      blanks.map(({ id }) => id),
      'blank',
      findings,
    )
    sameNames(
      sheet,
      ['parts'],
      parts.map(({ id }) => id),
      'part',
      findings,
    )
  }
  sameParts(letterWords, ['parts'], ['never'], findings)
  refuseTwins(letter, 'blanks', findings)
  refuseTwins(letter, 'parts', findings)
  checkBlanks(letter, findings)
  checkFactors(letter, raw, findings)
}

function refuseTwins(
  letter: Sheet<LetterSheet>,
  list: 'blanks' | 'parts',
  findings: Findings,
): void {
  const ids = letter.value[list].map(({ id }) => id)
  ids.forEach((id, place) => {
    if (ids.indexOf(id) === place) return
    findings.refuse(
      letter.file,
      letter.line([list, place, 'id']),
      `"${id}" stands twice in "${list}".`,
      'Give one of them another id.',
    )
  })
}

function checkBlanks(letter: Sheet<LetterSheet>, findings: Findings): void {
  const { blanks, parts } = letter.value
  const known = blanks.map(({ id }) => id)
  const used = new Set<string>()
  parts.forEach((part, place) => {
    part.text.forEach((line, at) => {
      for (const id of blanksOf(line)) {
        used.add(id)
        if (known.includes(id)) continue
        findings.refuse(
          letter.file,
          letter.line(['parts', place, 'text', at]),
          `There is no blank "${id}".`,
          didYouMean(id, known, 'Add it under "blanks".'),
        )
      }
    })
  })
  known.forEach((id, place) => {
    if (used.has(id)) return
    findings.refuse(
      letter.file,
      letter.line(['blanks', place, 'id']),
      `No text has the blank "${id}".`,
      `Write {${id}} where it belongs, or take it out.`,
    )
  })
}

/** Ids of the blanks a line has, whatever kind of line it is. */
export function blanksOf(line: LetterSheet['parts'][number]['text'][number]): string[] {
  const texts = [line.text, line.title, line.center].flatMap((text) => text ?? [])
  return [...texts.flatMap(blanksIn), ...(line.exhibits ?? []).filter((one) => one !== 'factors')]
}

/** Rows of the letter are factors that there are. */
function checkFactors(letter: Sheet<LetterSheet>, raw: Raw, findings: Findings): void {
  if (raw.factors === null) return
  const ids = raw.factors.value.map(({ id }) => id)
  letter.value.parts.forEach((part, place) => {
    part.text.forEach((line, at) => {
      for (const id of Object.keys(line.factors ?? {})) {
        if (ids.includes(id)) continue
        findings.refuse(
          letter.file,
          letter.line(['parts', place, 'text', at, 'factors', id]),
          `There is no factor "${id}".`,
          didYouMean(id, ids, 'Take it out.'),
        )
      }
    })
  })
}
