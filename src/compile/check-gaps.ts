import { SOURCE_LANGUAGE } from '#model/language.ts'
import { TOOLS } from '#model/route.ts'
import type { InLanguages, Raw } from './gather.ts'
import { didYouMean, type Findings } from './problem.ts'
import type { Path, Sheet } from './read.ts'

/** Keys of the interface that compiled HTML itself prints. */
const NEEDED_KEYS = [
  'claim.after',
  'claim.then',
  'claim.dates',
  'claim.unchecked',
  'claim.check-first',
  'claim.source',
  'article.outcomes',
  ...Object.entries(TOOLS)
    .filter(([, path]) => !path.startsWith('checklist/'))
    .map(([number]) => `tool.${number}`),
  ...[100, 200, 300, 500].map((series) => `title.series.${String(series)}`),
]

/** Words and structure hold the same names, in every language. */
export function checkGaps(raw: Raw, findings: Findings): void {
  checkInterface(raw.interfaceWords, findings)
  if (raw.claims !== null) {
    const ids = raw.claims.value.map(({ id }) => id)
    for (const sheet of raw.claimWords.values()) sameNames(sheet, [], ids, 'claim', findings)
    sameParts(raw.claimWords, [], ['warning'], findings)
  }
  if (raw.terms !== null) {
    const ids = raw.terms.value.map(({ id }) => id)
    for (const [code, sheet] of raw.termWords) {
      sameNames(sheet, [], ids, 'term', findings)
      if (code === SOURCE_LANGUAGE) continue
      for (const [id, { use }] of Object.entries(sheet.value)) {
        if (use !== undefined) continue
        findings.refuse(
          sheet.file,
          sheet.line([id]),
          `The term "${id}" has no "use".`,
          'Write the one rendering we print.',
        )
      }
    }
  }
  for (const { items, words } of raw.checklists) {
    if (items === null) continue
    const { sections } = items.value
    for (const sheet of words.values()) {
      sameNames(
        sheet,
        ['sections'],
        sections.map(({ id }) => id),
        'section',
        findings,
      )
      const ids = sections.flatMap((section) => section.items.map(({ id }) => id))
      sameNames(sheet, ['items'], ids, 'item', findings)
    }
    sameParts(words, ['items'], ['say'], findings)
  }
  if (raw.tree !== null) checkTreeWords(raw.tree, raw.treeWords, findings)
}

function checkTreeWords(
  tree: NonNullable<Raw['tree']>,
  words: Raw['treeWords'],
  findings: Findings,
): void {
  for (const sheet of words.values()) {
    for (const kind of ['questions', 'routers', 'alerts', 'outcomes'] as const) {
      const one = kind.slice(0, -1)
      sameNames(sheet, [kind], Object.keys(tree.value[kind]), one, findings)
    }
    sameNames(sheet, ['flags'], tree.value.flags, 'flag', findings)
    const groups = tree.value.groups.map(({ id }) => id)
    sameNames(sheet, ['groups'], groups, 'group', findings)
    for (const [id, question] of Object.entries(tree.value.questions)) {
      if (sheet.value.questions[id] === undefined) continue
      const ids = question.answers.map((answer) => answer.id)
      sameNames(sheet, ['questions', id, 'answers'], ids, 'answer', findings)
    }
  }
  sameParts(words, ['questions'], ['q_rep', 'help'], findings)
  sameParts(words, ['alerts'], ['text_rep'], findings)
  const parts = ['text_rep', 'steps_rep', 'warnings_rep', 'say_rep', 'steps', 'warnings']
  sameParts(words, ['outcomes'], parts, findings)
}

function checkInterface(words: Raw['interfaceWords'], findings: Findings): void {
  const english = words.get(SOURCE_LANGUAGE)
  if (english === undefined) return
  for (const key of NEEDED_KEYS) {
    if (english.value[key] !== undefined) continue
    findings.refuse(english.file, 1, `There are no words for "${key}".`, 'Add them.')
  }
  for (const [code, sheet] of words) {
    if (code === SOURCE_LANGUAGE) continue
    sameNames(sheet, [], Object.keys(english.value), 'key', findings)
    for (const [key, text] of Object.entries(sheet.value)) {
      const [here, there] = [marksIn(text), marksIn(english.value[key] ?? text)]
      if (here === there) continue
      findings.refuse(
        sheet.file,
        sheet.line([key]),
        `"${key}" fills ${here || 'nothing'}, and in English ${there || 'nothing'}.`,
        'Use the same marks in braces.',
      )
    }
  }
}

function marksIn(text: string): string {
  return [...new Set(text.match(/\{\w+\}/g))].sort().join(' ')
}

/** Refuses names that the words lack, and names that only the words have. */
export function sameNames(
  sheet: Sheet<unknown>,
  path: Path,
  wanted: readonly string[],
  kind: string,
  findings: Findings,
): void {
  const here = Object.keys(at(sheet.value, path) ?? {})
  for (const name of here) {
    if (wanted.includes(name)) continue
    const unwritten = wanted.filter((one) => !here.includes(one))
    const remedy = didYouMean(name, unwritten, 'Take it out.')
    findings.refuse(
      sheet.file,
      sheet.line([...path, name]),
      `There is no ${kind} "${name}".`,
      remedy,
    )
  }
  for (const name of wanted) {
    if (here.includes(name)) continue
    findings.refuse(
      sheet.file,
      sheet.line(path),
      `The ${kind} "${name}" has no words here.`,
      'Write them.',
    )
  }
}

/** Refuses an optional part that one language has and another lacks, and lists of other lengths. */
export function sameParts(
  words: InLanguages<Sheet<unknown>>,
  path: Path,
  parts: readonly string[],
  findings: Findings,
): void {
  const english = at(words.get(SOURCE_LANGUAGE)?.value, path)
  if (english === null) return
  for (const [code, sheet] of words) {
    if (code === SOURCE_LANGUAGE) continue
    for (const [id, own] of Object.entries(at(sheet.value, path) ?? {})) {
      for (const part of parts) {
        const [here, there] = [countOf(at(own, [part])), countOf(at(english[id], [part]))]
        if (here === there || english[id] === undefined) continue
        findings.refuse(
          sheet.file,
          sheet.line([...path, id, part]),
          `"${part}" of "${id}" has ${here === 0 ? 'nothing' : countWords(here)} here and ${there === 0 ? 'nothing' : countWords(there)} in English.`,
          'Say the same in both.',
        )
      }
    }
  }
}

function countOf(value: unknown): number {
  if (Array.isArray(value)) return value.length
  return value === undefined || value === null || value === '' ? 0 : 1
}

function countWords(count: number): string {
  return count === 1 ? 'one entry' : `${String(count)} entries`
}

function at(value: unknown, path: Path): Record<string, unknown> | null {
  let found: unknown = value
  for (const step of path) {
    if (typeof found !== 'object' || found === null) return null
    found = (found as Record<string, unknown>)[String(step)]
  }
  return (found as Record<string, unknown> | undefined) ?? null
}
