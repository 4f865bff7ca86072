import { compile } from '#compile/compile.ts'
import { partFiles } from '#compile/files.ts'
import { SearchIndex } from '#packs/search.ts'
import { searchSet } from '#packs/searchable.ts'

export interface Growth {
  language: string
  /** Bytes that travel: of the largest part, and of all. */
  largest: number
  bytes: number
  /** Megabytes that the index holds. */
  megabytes: number
  /** Milliseconds: to make the index, and per key. */
  open: number
  p50: number
  p95: number
}

const TYPED = ['they want to dismiss my case', 'quieren cerrar mi caso', 'laywer freee notario']

/** What search costs over a folder, one key at a time. */
export async function measureGrowth(folder: string): Promise<Growth[]> {
  const outcome = await compile(folder)
  if (!outcome.ok)
    throw new Error(
      outcome.problems
        .slice(0, 3)
        .map(({ fault }) => fault)
        .join(' '),
    )
  const { catalogue } = partFiles(outcome.guide)
  return outcome.guide.languages.map(({ language, parts }) => {
    const wires =
      catalogue.languages.find((one) => one.code === language.code)?.parts.map((one) => one.wire) ??
      []
    const set = searchSet(parts)
    const before = process.memoryUsage().heapUsed
    const started = performance.now()
    const index = new SearchIndex(set)
    const open = performance.now() - started
    const megabytes = Math.max(0, process.memoryUsage().heapUsed - before) / 1e6
    const times = TYPED.flatMap((text) =>
      Array.from(text, (_, end) => {
        const start = performance.now()
        index.ask(text.slice(0, end + 1))
        return performance.now() - start
      }),
    ).sort((a, b) => a - b)
    const timeAt = (share: number) => times[Math.floor(times.length * share)] ?? 0
    return {
      language: language.code,
      largest: Math.max(...wires),
      bytes: wires.reduce((sum, one) => sum + one, 0),
      megabytes,
      open,
      p50: timeAt(0.5),
      p95: timeAt(0.95),
    }
  })
}
