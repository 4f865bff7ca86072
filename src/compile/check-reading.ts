import type { Raw } from './gather.ts'
import { mayStayEnglish } from './known.ts'
import type { Findings } from './problem.ts'
import { proseTexts, type Reading, reading } from './reading.ts'
import type { TreeWords } from './schema-tree.ts'

/** Pages for people and helpers, and all that the tree tells a person, can be read by them. */
export function checkReading(raw: Raw, findings: Findings): void {
  for (const { about, words } of raw.articles) {
    if (about === null || mayStayEnglish(about.value.number)) continue
    for (const [code, { file, bodyLine, prose }] of words) {
      tell(reading(proseTexts(prose), code), 'The page', code, file, bodyLine, findings)
    }
  }
  for (const [code, sheet] of raw.treeWords) {
    tell(reading(treeTexts(sheet.value), code), 'The tree', code, sheet.file, 1, findings)
    for (const kind of ['alerts', 'outcomes'] as const) {
      for (const [id, card] of Object.entries<TreeCard>(sheet.value[kind])) {
        const found = reading(cardTexts(card), code)
        // One card is a few sentences: only what nobody could read is told of.
        if (found?.verdict !== 'too-hard') continue
        tell(found, `"${id}"`, code, sheet.file, sheet.line([kind, id]), findings)
      }
    }
  }
}

type TreeCard = TreeWords['alerts'][string] | TreeWords['outcomes'][string]

/** What the tree says to a person: cards and outcomes, in the voice of "you". */
export function treeTexts({ alerts, outcomes }: TreeWords): string[] {
  return [...Object.values(alerts), ...Object.values<TreeCard>(outcomes)].flatMap(cardTexts)
}

function cardTexts(card: TreeCard): string[] {
  if (!('steps' in card)) return [card.text]
  return [card.text, ...card.steps, ...card.warnings, card.say]
}

function tell(
  found: Reading | null,
  what: string,
  code: string,
  file: string,
  line: number,
  findings: Findings,
): void {
  if (found === null || found.verdict === 'good') return
  const score = found.score.toFixed(1)
  const measure = code === 'es' ? `an ease of ${score}` : `grade ${score}`
  const aim = code === 'es' ? '70 or more' : '6 or less'
  const say = found.verdict === 'too-hard' ? 'refuse' : 'note'
  findings[say](
    file,
    line,
    `${what} reads at ${measure}.`,
    `Use shorter sentences and words: ${aim}.`,
  )
}
