import { type Claim, isPastLife } from './claim.ts'
import type { Dated, Day } from './freshness.ts'
import { freshness } from './freshness.ts'

/** A request to DHS; a motion both sides sign; a motion DHS did not agree to. */
export const LETTER_KINDS = ['letter', 'joint', 'contested'] as const

export type LetterKind = (typeof LETTER_KINDS)[number]

/** Fields are asked for in this order, which is not the paper's. */
export const LETTER_STEPS = ['frame', 'ask', 'case', 'facts', 'law', 'close'] as const

export type LetterStep = (typeof LETTER_STEPS)[number]

/** A place for a fact of the case. Names and A-numbers are never one. */
export interface LetterBlank {
  id: string
  /** What stands in brackets on the paper while nothing is filled in: English. */
  name: string
  label: string
  hint: string
  /** Whether one line is enough. */
  size: 'line' | 'text'
  /** Ready wordings, English as the letter is. */
  options: string[]
}

/** One line of the paper; `{id}` in its text is a blank. */
export type LetterLine =
  | { as: 'title' | 'center' | 'text' | 'ruled' | 'sign'; text: string }
  | { as: 'factors'; rows: { id: string; text: string }[] }
  /** Blanks whose lines are exhibits; `factors` stands for the papers of the ticked factors. */
  | { as: 'exhibits'; from: string[] }

/** What a part relies on. */
export interface LetterLaw extends Dated {
  /** What the sources are called. */
  sources: string[]
  claims: Claim[]
}

/** One part of the letter: what stands in it, and blanks for the facts of a case. */
export interface LetterPart {
  id: string
  kinds: LetterKind[]
  step: LetterStep
  /** What the part is called in the reader's language. */
  title: string
  /** The heading on the paper: English; empty for none. */
  heading: string
  /** Whether it may be left out, and whether it is in at first. */
  optional: 'in' | 'out' | null
  /** Begins a page of its own. */
  page: boolean
  lines: LetterLine[]
  blanks: LetterBlank[]
  /** What must not be said here unless a lawyer decided it. */
  never: string[]
  law: LetterLaw | null
}

/** What has been filled in and chosen. */
export interface LetterFill {
  blanks: Readonly<Record<string, string>>
  /** Ids of ticked factors; their facts and papers are the blanks `fact-ID` and `papers-ID`. */
  factors: ReadonlySet<string>
  /** Parts that may be left out, by id, where somebody chose. */
  choices: Readonly<Record<string, boolean>>
}

/** What the law clock needs from outside. */
export interface LetterDay {
  today: Day
  recalled: ReadonlySet<string>
}

/** A stretch of text; an empty blank is its name in brackets. */
export interface Run {
  text: string
  isEmpty: boolean
}

/** One block of the paper, whatever it is written on. */
export type LetterBlock =
  | { is: 'title' | 'heading' | 'center' | 'paragraph'; runs: Run[] }
  | { is: 'ruled' | 'signature'; label: string }
  | { is: 'factors'; columns: string[]; rows: { title: string; runs: Run[]; exhibits: Run[] }[] }
  /** Numbered from 1 in their order. */
  | { is: 'exhibits'; items: Run[][] }
  /** What follows under this heading rests on law last seen on that day. */
  | { is: 'check'; since: Day }
  | { is: 'page' }

/** The letter's own words: English in every language of the guide. */
export const EXHIBIT = 'Exhibit'
const COLUMNS = ['Fact', 'In this case', EXHIBIT]
const NO_FACT = '[fact]'
const NO_EXHIBIT = '[exhibit]'

/** Blank ids in a text. */
export function blanksIn(text: string): string[] {
  return [...text.matchAll(/\{([a-z0-9-]+)\}/g)].map((found) => found[1] ?? '')
}

/** Whether a part is on the paper. */
export function isIn(
  part: LetterPart,
  kind: LetterKind,
  fill: Pick<LetterFill, 'choices'>,
): boolean {
  if (!part.kinds.includes(kind)) return false
  return part.optional === null || (fill.choices[part.id] ?? part.optional === 'in')
}

/** Whether what a part relies on must be checked before it is used. */
export function isStale(part: LetterPart, { today, recalled }: LetterDay): boolean {
  if (part.law === null) return false
  const claims = part.law.claims.some((one) => recalled.has(one.id) || isPastLife(one, today))
  return claims || freshness(part.law, today) === 'past'
}

/** Rows of factors a kind of letter has room for, in the order of the paper. */
export function factorRows(parts: readonly LetterPart[]): { id: string; text: string }[] {
  return parts.flatMap(({ lines }) =>
    lines.flatMap((line) => (line.as === 'factors' ? line.rows : [])),
  )
}

/**
 * The letter as blocks, in the order of the paper.
 * Blanks that nobody filled stay visible in brackets; nothing is left out without a choice.
 * @param day the day the law is read on: parts whose law is stale begin with a mark
 */
export function draft(
  parts: readonly LetterPart[],
  kind: LetterKind,
  fill: LetterFill,
  day: LetterDay,
): LetterBlock[] {
  const own = parts.filter((part) => isIn(part, kind, fill))
  const names = new Map(own.flatMap(({ blanks }) => blanks.map(({ id, name }) => [id, name])))
  const exhibits = exhibitsOf(own, fill, names)
  return own.flatMap((part) => {
    const blocks: LetterBlock[] = part.page ? [{ is: 'page' }] : []
    if (part.heading !== '') blocks.push({ is: 'heading', runs: [solid(part.heading)] })
    if (part.law !== null && isStale(part, day)) blocks.push({ is: 'check', since: part.law.asOf })
    return [...blocks, ...part.lines.flatMap((line) => blocksOf(line, fill, names, exhibits))]
  })
}

function blocksOf(
  line: LetterLine,
  fill: LetterFill,
  names: ReadonlyMap<string, string>,
  exhibits: Exhibits,
): LetterBlock[] {
  switch (line.as) {
    case 'title':
    case 'center':
      return [{ is: line.as, runs: runsOf(line.text, fill, names) }]
    case 'text':
      return paragraphs(line.text, fill, names)
    case 'ruled':
      return [{ is: 'ruled', label: line.text }]
    case 'sign':
      return [{ is: 'signature', label: line.text }]
    case 'exhibits':
      return [{ is: 'exhibits', items: exhibits.items }]
    case 'factors': {
      const rows = line.rows
        .filter(({ id }) => fill.factors.has(id))
        .map(({ id, text }) => ({
          title: text,
          runs: [filled(fill.blanks[`fact-${id}`], NO_FACT)],
          exhibits: [filled(exhibits.numbers.get(id)?.join(', '), NO_EXHIBIT)],
        }))
      return rows.length === 0 ? [] : [{ is: 'factors', columns: COLUMNS, rows }]
    }
  }
}

/** A line that is one blank and nothing else keeps the paragraphs that were typed into it. */
function paragraphs(
  text: string,
  fill: LetterFill,
  names: ReadonlyMap<string, string>,
): LetterBlock[] {
  const [only] = blanksIn(text)
  const typed = linesOf(fill.blanks[only ?? ''])
  if (only === undefined || text !== `{${only}}` || typed.length === 0) {
    return [{ is: 'paragraph', runs: runsOf(text, fill, names) }]
  }
  return typed.map((one) => ({ is: 'paragraph', runs: [solid(one)] }))
}

function runsOf(text: string, fill: LetterFill, names: ReadonlyMap<string, string>): Run[] {
  return text
    .split(/(\{[a-z0-9-]+\})/)
    .filter((piece) => piece !== '')
    .map((piece) => {
      const [id] = blanksIn(piece)
      return id === undefined ? solid(piece) : filled(fill.blanks[id], `[${names.get(id) ?? id}]`)
    })
}

interface Exhibits {
  items: Run[][]
  /** Numbers of a factor's papers. */
  numbers: ReadonlyMap<string, number[]>
}

function exhibitsOf(
  parts: readonly LetterPart[],
  fill: LetterFill,
  names: ReadonlyMap<string, string>,
): Exhibits {
  const items: Run[][] = []
  const numbers = new Map<string, number[]>()
  const add = (text: string) => items.push([solid(text)])
  const from = parts.flatMap(({ lines }) =>
    lines.flatMap((line) => (line.as === 'exhibits' ? line.from : [])),
  )
  for (const blank of from) {
    if (blank !== 'factors') {
      const papers = linesOf(fill.blanks[blank])
      if (papers.length === 0)
        items.push([{ text: `[${names.get(blank) ?? blank}]`, isEmpty: true }])
      for (const paper of papers) add(paper)
      continue
    }
    for (const { id } of factorRows(parts)) {
      if (!fill.factors.has(id)) continue
      numbers.set(id, linesOf(fill.blanks[`papers-${id}`]).map(add))
    }
  }
  return { items, numbers }
}

/** Text of a blank on one line, or its name in brackets. */
function filled(text: string | undefined, name: string): Run {
  const lines = linesOf(text)
  return lines.length === 0 ? { text: name, isEmpty: true } : solid(lines.join(' '))
}

function linesOf(text: string | undefined): string[] {
  return (text ?? '')
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
}

function solid(text: string): Run {
  return { text, isEmpty: false }
}

/** The parts of a kind with the blanks to ask for in each: a blank is asked for once. */
export function fieldsOf(
  parts: readonly LetterPart[],
  kind: LetterKind,
): { part: LetterPart; blanks: LetterBlank[] }[] {
  const asked = new Set<string>()
  return LETTER_STEPS.flatMap((step) =>
    parts
      .filter((part) => part.step === step && part.kinds.includes(kind))
      .map((part) => {
        const blanks = part.blanks.filter(({ id }) => !asked.has(id))
        for (const { id } of blanks) asked.add(id)
        return { part, blanks }
      }),
  )
}

/** How many places of a draft nobody has filled in. */
export function emptyIn(blocks: readonly LetterBlock[]): number {
  const runs = blocks.flatMap((block): Run[] => {
    if ('runs' in block) return block.runs
    if (block.is === 'exhibits') return block.items.flat()
    if (block.is === 'factors') return block.rows.flatMap((row) => [...row.runs, ...row.exhibits])
    return []
  })
  return runs.filter(({ isEmpty }) => isEmpty).length
}
