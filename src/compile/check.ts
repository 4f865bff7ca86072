import { checkAdvice } from './check-advice.ts'
import { checkArticles } from './check-articles.ts'
import { checkCards } from './check-cards.ts'
import { checkClaims } from './check-claims.ts'
import { checkData } from './check-data.ts'
import { checkFactors } from './check-factors.ts'
import { checkDeadlines } from './check-deadlines.ts'
import { checkGaps } from './check-gaps.ts'
import { checkLetter } from './check-letter.ts'
import { checkGroups } from './check-groups.ts'
import { checkGates } from './check-gates.ts'
import { checkNames } from './check-names.ts'
import { checkReading } from './check-reading.ts'
import { checkRepresentation } from './check-rep.ts'
import { checkTree } from './check-tree.ts'
import { checkWays } from './ways.ts'
import type { Raw } from './gather.ts'
import type { Known } from './known.ts'
import { checkLock } from './lock.ts'
import type { Findings } from './problem.ts'

/** Every promise that reaches beyond the shape of one file. */
export function checkPromises(raw: Raw, known: Known, findings: Findings): void {
  checkNames(raw, known, findings)
  checkClaims(raw, known, findings)
  checkGaps(raw, findings)
  checkArticles(raw, known, findings)
  checkReading(raw, findings)
  checkAdvice(raw, findings)
  checkCards(raw, findings)
  checkData(raw, findings)
  checkLetter(raw, findings)
  checkFactors(raw, findings)
  checkDeadlines(raw, findings)
  checkWays(raw, known, findings)
  const sound = checkTree(raw, findings)
  if (sound) {
    checkRepresentation(raw, findings)
    checkGroups(raw, findings)
    checkGates(raw, findings)
  }
  checkLock(raw, findings)
}
