import type { Raw } from './gather.ts'
import type { Findings } from './problem.ts'
import { statesOf } from './tree-states.ts'

/**
 * No outcome that needs a lawyer is reached without one, whatever else was picked.
 * Expects a tree without loops and dead ends.
 */
export function checkRepresentation(raw: Raw, findings: Findings): void {
  const { tree } = raw
  if (tree === null) return
  const states = statesOf(tree.value)
  const { requires_rep, rep_flags } = tree.value
  const alone = { all: [], any: [], none: rep_flags }
  const flags = rep_flags.map((flag) => `"${flag}"`).join(' or ')
  for (const outcome of requires_rep) {
    const found = states.arrivals(outcome).find((one) => states.holds(alone, one))
    if (found === undefined) continue
    findings.refuse(
      tree.file,
      tree.line(['outcomes', outcome]),
      `"${outcome}" is reached without ${flags}, as by ${states.road(outcome, found)}.`,
      'Put a router before it that asks for one of them.',
    )
  }
}
