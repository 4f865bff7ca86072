import { sameNames } from './check-gaps.ts'
import type { Raw } from './gather.ts'
import type { Findings } from './problem.ts'

/** Factors stand in the order of their numbers, each once, with words in every language. */
export function checkFactors(raw: Raw, findings: Findings): void {
  const { factors } = raw
  if (factors === null) return
  const ids = factors.value.map(({ id }) => id)
  for (const sheet of raw.factorWords.values()) {
    sameNames(sheet, ['factors'], ids, 'factor', findings)
  }
  factors.value.forEach(({ id, number }, place) => {
    if (number !== place + 1) {
      findings.refuse(
        factors.file,
        factors.line([place, 'number']),
        `The factor "${id}" has the number ${number} and stands at place ${place + 1}.`,
        'Count from 1, without a gap: people name factors by their number.',
      )
    }
    if (ids.indexOf(id) !== place) {
      findings.refuse(
        factors.file,
        factors.line([place, 'id']),
        `The factor "${id}" stands here twice.`,
        'Give one of them another id.',
      )
    }
  })
}
