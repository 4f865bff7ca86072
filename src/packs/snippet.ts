import { piecesOf, type Run } from '#model/search.ts'
import { isLittle } from './word-forms.ts'

/** Letters of a snippet, about two lines of a small phone. */
const LENGTH = 150
/** Letters before the first match. */
const BEFORE = 40

/** Whether a word is what was typed, what it was taken for, or neither. */
export type KindOf = (piece: string) => Run['match']

/**
 * @param fold of the guide's own texts
 * @param typed folded words as typed
 * @param words folded words that were looked for
 */
export function kindsOf(
  fold: (text: string) => string[],
  typed: ReadonlySet<string>,
  words: ReadonlySet<string>,
): KindOf {
  return (piece) => {
    const [word = ''] = fold(piece)
    if (!words.has(word) || isLittle(word)) return 'none'
    return typed.has(word) ? 'exact' : 'near'
  }
}

/** Neighbors of one kind are one run. */
export function runsOf(pieces: readonly string[], kindOf: KindOf): Run[] {
  const runs: Run[] = []
  for (const text of pieces) {
    const match = kindOf(text)
    const last = runs.at(-1)
    if (last?.match === match) last.text += text
    else runs.push({ text, match })
  }
  return runs
}

/** The stretch of a text around its first match, cut at words, with every match marked. */
export function snippetOf(text: string, kindOf: KindOf): Run[] {
  const pieces = piecesOf(text.replace(/\s+/g, ' '))
  const first = pieces.findIndex((piece) => kindOf(piece) !== 'none')
  const start = startBefore(pieces, Math.max(0, first))
  let end = start
  let length = 0
  while (end < pieces.length && length + (pieces[end] ?? '').length <= LENGTH) {
    length += (pieces[end] ?? '').length
    end += 1
  }
  return runsOf(
    [
      ...(start > 0 ? ['…'] : []),
      ...pieces.slice(start, end),
      ...(end < pieces.length ? ['…'] : []),
    ],
    kindOf,
  )
}

/** The start of the sentence where it is near, else of a word. */
function startBefore(pieces: readonly string[], at: number): number {
  let start = at
  let length = 0
  while (start > 0) {
    const before = pieces[start - 1] ?? ''
    if (/[.:?!]/.test(before) || length + before.length > BEFORE) break
    start -= 1
    length += before.length
  }
  while (start < at && !/^[\p{L}\p{N}]/u.test(pieces[start] ?? '')) start += 1
  return start
}
