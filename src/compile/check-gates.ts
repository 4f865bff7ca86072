import type { Raw } from './gather.ts'
import { didYouMean, type Findings } from './problem.ts'
import type { Sheet } from './read.ts'
import type { TreeSheet } from './schema-tree.ts'
import { DEFAULT, statesOf, type TreeStates } from './tree-states.ts'

type Tree = Sheet<TreeSheet>

/**
 * No safety gate is skipped: a walk for which a gate holds ends where that gate allows,
 * whatever else was picked. Of several gates that hold, the first decides.
 * Also: every case of every router is taken by some walk, and its default, or it guards nothing.
 * Expects a tree without loops and dead ends.
 */
export function checkGates(raw: Raw, findings: Findings): void {
  const { tree } = raw
  if (tree === null) return
  const states = statesOf(tree.value)
  checkNames(tree, findings)
  checkEnds(tree, states, findings)
  checkCases(tree, states, findings)
}

function checkNames(tree: Tree, findings: Findings): void {
  const known = Object.keys(tree.value.outcomes)
  tree.value.gates.forEach(({ outcomes }, place) => {
    outcomes.forEach((id, at) => {
      if (known.includes(id)) return
      findings.refuse(
        tree.file,
        tree.line(['gates', place, 'outcomes', at]),
        `There is no outcome "${id}".`,
        didYouMean(id, known, 'Write the id of one.'),
      )
    })
  })
}

function checkEnds(tree: Tree, states: TreeStates, findings: Findings): void {
  const { gates, outcomes } = tree.value
  const used = gates.map(() => new Set<string>())
  for (const id of Object.keys(outcomes)) {
    const told = new Set<number>()
    for (const flags of states.arrivals(id)) {
      const place = gates.findIndex((gate) => states.holds(gate, flags))
      const gate = gates[place]
      if (gate === undefined) continue
      used[place]?.add(id)
      if (gate.outcomes.includes(id) || told.has(place)) continue
      told.add(place)
      findings.refuse(
        tree.file,
        tree.line(['outcomes', id]),
        `"${id}" is reached past the gate on line ${String(tree.line(['gates', place]))}, as by ${states.road(id, flags)}.`,
        'Let a router lead elsewhere, or allow it at the gate.',
      )
    }
  }
  gates.forEach((gate, place) => {
    gate.outcomes.forEach((id, at) => {
      if (outcomes[id] === undefined || used[place]?.has(id)) return
      findings.refuse(
        tree.file,
        tree.line(['gates', place, 'outcomes', at]),
        `No walk for which this gate holds ends at "${id}".`,
        'Take it out.',
      )
    })
  })
}

function checkCases(tree: Tree, states: TreeStates, findings: Findings): void {
  const answers = Object.values(tree.value.questions).flatMap((question) => question.answers)
  const set = new Set(answers.flatMap((answer) => answer.flags))
  for (const [id, router] of Object.entries(tree.value.routers)) {
    if (!states.takes(id, DEFAULT)) {
      findings.refuse(
        tree.file,
        tree.line(['routers', id, 'default']),
        `No walk takes the default of "${id}": one of its cases always holds.`,
        'Make the last case the default.',
      )
    }
    router.cases.forEach((one, place) => {
      const isToldElsewhere = ![...one.all, ...one.any, ...one.none].every((flag) => set.has(flag))
      if (isToldElsewhere || states.takes(id, place)) return
      findings.refuse(
        tree.file,
        tree.line(['routers', id, 'cases', place]),
        `No walk takes this case of "${id}": its flags never come together, or an earlier case holds first.`,
        'Change what it asks for, move it up, or take it out.',
      )
    })
  }
}
