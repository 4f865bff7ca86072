/** One thing to put right in the content folder, for someone who edits words. */
export interface Problem {
  /** From the content folder's own name on, such as `content/tree/tree.yaml`. */
  file: string
  /** Counted from 1. */
  line: number
  /** What is wrong, as a sentence. */
  fault: string
  /** How to put it right, as a sentence. */
  remedy: string
}

/** The one line an editor reads: file and line, fault, remedy. */
export function printProblem({ file, line, fault, remedy }: Problem): string {
  return `${file}:${line}: ${fault} ${remedy}`.trimEnd()
}

/** Gathers everything wrong, so that all of it can be said at once. */
export class Findings {
  readonly #problems: Problem[] = []
  readonly #notes: Problem[] = []

  /** A broken promise: no guide is built. */
  refuse(file: string, line: number, fault: string, remedy: string): void {
    this.#problems.push({ file, line, fault, remedy })
  }

  /** Worth an editor's look; the guide is built all the same. */
  note(file: string, line: number, fault: string, remedy: string): void {
    this.#notes.push({ file, line, fault, remedy })
  }

  /** Broken promises in reading order, each once. */
  get problems(): Problem[] {
    return inOrder(this.#problems)
  }

  get notes(): Problem[] {
    return inOrder(this.#notes)
  }
}

/**
 * The nearest known name, as a remedy.
 * @returns `Did you mean "arrest"?`, or `otherwise` where nothing is near
 */
export function didYouMean(wrong: string, known: Iterable<string>, otherwise: string): string {
  let best = ''
  let least = Math.max(1, Math.floor(wrong.length / 3)) + 1
  for (const name of known) {
    const far = distance(wrong.toLowerCase(), name.toLowerCase())
    if (far < least) [best, least] = [name, far]
  }
  return best === '' ? otherwise : `Did you mean "${best}"?`
}

/** Letters to add, drop, change or swap until both are the same. */
function distance(a: string, b: string): number {
  if (Math.abs(a.length - b.length) > Math.max(a.length, b.length) / 2) return a.length + b.length
  let before: number[] = []
  let last = Array.from({ length: b.length + 1 }, (_, j) => j)
  for (let i = 1; i <= a.length; i += 1) {
    const row = [i]
    for (let j = 1; j <= b.length; j += 1) {
      const change = (last[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1)
      const swap =
        i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]
          ? (before[j - 2] ?? 0) + 1
          : Infinity
      row.push(Math.min(change, swap, (last[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1))
    }
    ;[before, last] = [last, row]
  }
  return last[b.length] ?? 0
}

function inOrder(problems: readonly Problem[]): Problem[] {
  const sorted = [...problems].sort(
    (a, b) => byText(a.file, b.file) || a.line - b.line || byText(a.fault, b.fault),
  )
  const seen = new Set<string>()
  return sorted.filter((problem) => {
    const printed = printProblem(problem)
    return !seen.has(printed) && seen.add(printed)
  })
}

function byText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}
