import type { Raw } from './gather.ts'
import { exitsOf } from './check-tree.ts'
import { didYouMean, type Findings } from './problem.ts'
import type { TreeSheet } from './schema-tree.ts'

/**
 * Groups of questions that stand on one screen: where there are any, each question is in
 * one of them, and no road leads from a group back to an earlier one.
 */
export function checkGroups({ tree }: Raw, findings: Findings): void {
  if (tree === null || tree.value.groups.length === 0) return
  const { groups, questions } = tree.value
  const placeOf = new Map<string, number>()
  groups.forEach((group, place) => {
    group.questions.forEach((id, at) => {
      const line = tree.line(['groups', place, 'questions', at])
      if (questions[id] === undefined) {
        const remedy = didYouMean(id, Object.keys(questions), 'Take it out.')
        findings.refuse(
          tree.file,
          line,
          `"${group.id}" holds "${id}", which is no question.`,
          remedy,
        )
      } else if (placeOf.has(id)) {
        findings.refuse(tree.file, line, `"${id}" stands in two groups.`, 'Take it out of one.')
      }
      placeOf.set(id, place)
    })
  })
  for (const id of Object.keys(questions)) {
    if (!placeOf.has(id)) {
      const line = tree.line(['questions', id])
      findings.refuse(tree.file, line, `"${id}" is in no group.`, 'Add it to one of "groups".')
      continue
    }
    for (const next of questionsAfter(tree.value, id)) {
      if ((placeOf.get(next) ?? 0) >= (placeOf.get(id) ?? 0)) continue
      findings.refuse(
        tree.file,
        tree.line(['questions', id]),
        `"${id}" leads back to "${next}", which is in an earlier group.`,
        'Move one of them to another group.',
      )
    }
  }
}

/** The questions that may come next, whatever the routers between decide. */
function questionsAfter(tree: TreeSheet, id: string): string[] {
  return exitsOf(tree, id).flatMap(({ to }) =>
    tree.routers[to] === undefined
      ? tree.questions[to] === undefined
        ? []
        : [to]
      : questionsAfter(tree, to),
  )
}
