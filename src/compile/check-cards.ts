import type { Raw } from './gather.ts'
import { didYouMean, type Findings } from './problem.ts'
import type { Path, Sheet } from './read.ts'
import type { TreeSheet } from './schema-tree.ts'
import type { Condition } from './tree-states.ts'

type Tree = Sheet<TreeSheet>

/** What answers set and raise is there, and what asks for something is prepared for it. */
export function checkCards(raw: Raw, findings: Findings): void {
  if (raw.tree === null) return
  checkFlags(raw.tree, findings)
  checkAlerts(raw.tree, findings)
  checkRequests(raw.tree, findings)
}

/** Flags that are set are listed, and flags that decide are set somewhere. */
function checkFlags(tree: Tree, findings: Findings): void {
  const { questions, routers, gates, flags } = tree.value
  const set = new Set<string>()
  for (const [id, question] of Object.entries(questions)) {
    question.answers.forEach((answer, place) => {
      answer.flags.forEach((flag, at) => {
        set.add(flag)
        if (flags.includes(flag)) return
        const line = tree.line(['questions', id, 'answers', place, 'flags', at])
        findings.refuse(
          tree.file,
          line,
          `The flag "${flag}" is not on the list of flags.`,
          didYouMean(flag, flags, 'Add it under "flags".'),
        )
      })
    })
  }
  const decides = (flag: string, path: Path) => {
    if (set.has(flag)) return
    const remedy = didYouMean(flag, set, 'Set it with an answer.')
    findings.refuse(tree.file, tree.line(path), `No answer sets the flag "${flag}".`, remedy)
  }
  const decide = (conditions: readonly Condition[], path: Path) => {
    conditions.forEach((one, place) => {
      for (const kind of ['all', 'any', 'none'] as const) {
        one[kind].forEach((flag, at) => {
          decides(flag, [...path, place, kind, at])
        })
      }
    })
  }
  for (const [id, router] of Object.entries(routers)) decide(router.cases, ['routers', id, 'cases'])
  decide(gates, ['gates'])
  for (const list of ['rep_flags', 'stages', 'roles', 'flags'] as const) {
    tree.value[list].forEach((flag, at) => {
      decides(flag, [list, at])
    })
  }
}

function checkAlerts(tree: Tree, findings: Findings): void {
  const { questions, alerts } = tree.value
  const raised = new Set<string>()
  for (const [id, question] of Object.entries(questions)) {
    question.answers.forEach((answer, place) => {
      answer.alerts.forEach((alert, at) => {
        raised.add(alert)
        if (alerts[alert] !== undefined) return
        const line = tree.line(['questions', id, 'answers', place, 'alerts', at])
        findings.refuse(
          tree.file,
          line,
          `There is no alert "${alert}".`,
          didYouMean(alert, Object.keys(alerts), 'Add it under "alerts".'),
        )
      })
    })
  }
  for (const id of Object.keys(alerts)) {
    if (raised.has(id)) continue
    findings.refuse(
      tree.file,
      tree.line(['alerts', id]),
      `No answer raises the alert "${id}".`,
      'Raise it somewhere, or take it out.',
    )
  }
}

/** An outcome that asks for something names who must be there, and what to do when its law is stale. */
function checkRequests(tree: Tree, findings: Findings): void {
  const { outcomes, requires_rep } = tree.value
  const refuse = (path: Path, fault: string, remedy: string) => {
    findings.refuse(tree.file, tree.line(path), fault, remedy)
  }
  requires_rep.forEach((id, place) => {
    const at = ['requires_rep', place]
    if (outcomes[id] === undefined) {
      refuse(
        at,
        `There is no outcome "${id}".`,
        didYouMean(id, Object.keys(outcomes), 'Take it out.'),
      )
    } else if (!outcomes[id].asks) {
      refuse(
        at,
        `"${id}" needs a lawyer but asks for nothing.`,
        'Set "asks: true" there, or take it out here.',
      )
    }
  })
  for (const [id, outcome] of Object.entries(outcomes)) {
    const at = ['outcomes', id]
    if (outcome.asks && !requires_rep.includes(id)) {
      refuse(at, `"${id}" asks for something without a lawyer.`, 'Add it to "requires_rep".')
    }
    const { instead } = outcome
    if (instead === null) {
      if (outcome.asks)
        refuse(
          at,
          `"${id}" asks for something and has no "instead".`,
          'Name the outcome that takes its place when its law is stale.',
        )
    } else if (outcomes[instead] === undefined) {
      refuse(
        [...at, 'instead'],
        `There is no outcome "${instead}".`,
        didYouMean(instead, Object.keys(outcomes), 'Write the id of one.'),
      )
    } else if (outcomes[instead].asks) {
      refuse(
        [...at, 'instead'],
        `"${instead}" is to stand in for "${id}" and asks for something itself.`,
        'Name one that asks for nothing.',
      )
    }
  }
}
