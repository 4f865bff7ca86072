import { fold, type Hit, piecesOf } from '#model/search.ts'
import { isLittle } from './word-forms.ts'

/** Letters of a snippet, about two lines of a small phone. */
const LENGTH = 150
/** Letters before the first match. */
const BEFORE = 40

type Run = Hit['snippet'][number]

/**
 * The stretch of a text around its first match, cut at words, with every match marked.
 * @param typed folded words as typed
 * @param words folded words that were looked for
 */
export function snippetOf(
  text: string,
  typed: ReadonlySet<string>,
  words: ReadonlySet<string>,
): Run[] {
  const kindOf = (piece: string): Run['match'] => {
    const [word = ''] = fold(piece)
    if (!words.has(word) || isLittle(word)) return 'none'
    return typed.has(word) ? 'exact' : 'near'
  }
  const pieces = piecesOf(text.replace(/\s+/g, ' '))
  const first = pieces.findIndex((piece) => kindOf(piece) !== 'none')
  const start = startBefore(pieces, Math.max(0, first))
  const runs: Run[] = start > 0 ? [{ text: '…', match: 'none' }] : []
  let length = 0
  for (const piece of pieces.slice(start)) {
    length += piece.length
    if (length > LENGTH) {
      runs.push({ text: '…', match: 'none' })
      break
    }
    const match = kindOf(piece)
    const last = runs.at(-1)
    if (last?.match === match) last.text += piece
    else runs.push({ text: piece, match })
  }
  return runs
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
