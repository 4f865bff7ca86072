import { fold, type Hit } from '#model/search.ts'
import type { Meant } from './meant.ts'

/** Letters of a snippet, about two lines of a small phone. */
const LENGTH = 150

const BEFORE = 40

type Run = Hit['snippet'][number]

/** The stretch of a text around its first match, cut at words, with every match marked. */
export function snippetOf(text: string, meant: readonly Meant[]): Run[] {
  const exact = new Set(meant.filter((one) => one.how === 'exact').map((one) => one.typed))
  const near = new Set(meant.flatMap((one) => one.words))
  const kindOf = (word: string): Run['match'] => {
    const [folded = ''] = fold(word)
    return exact.has(folded) ? 'exact' : near.has(folded) ? 'near' : 'none'
  }
  const pieces = text.replace(/\s+/g, ' ').split(/(?<=[^\p{L}\p{M}\p{N}'’])|(?=[^\p{L}\p{M}\p{N}'’])/u)
  const first = pieces.findIndex((piece) => piece.length > 3 && kindOf(piece) !== 'none')
  const start = startBefore(pieces, first === -1 ? 0 : first)
  const runs: Run[] = []
  let length = 0
  for (const piece of pieces.slice(start)) {
    if (length + piece.length > LENGTH) break
    length += piece.length
    const match = kindOf(piece)
    const last = runs.at(-1)
    if (last?.match === match) last.text += piece
    else runs.push({ text: piece, match })
  }
  return runs
}

function startBefore(pieces: readonly string[], at: number): number {
  let start = at
  let length = 0
  while (start > 0 && length + (pieces[start - 1]?.length ?? 0) < BEFORE) {
    start -= 1
    length += pieces[start]?.length ?? 0
  }
  while (start > 0 && start < at && /^\s*$/.test(pieces[start] ?? '')) start += 1
  return start
}
