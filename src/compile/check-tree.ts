import { checkQuestions } from './check-questions.ts'
import type { Raw } from './gather.ts'
import { didYouMean, type Findings } from './problem.ts'
import type { Path, Sheet } from './read.ts'
import type { TreeSheet } from './schema-tree.ts'

type Tree = Sheet<TreeSheet>

/** An edge of the tree, with the entry that draws it. */
interface Exit {
  to: string
  path: Path
}

/**
 * Every road through the tree ends at an outcome, and everything in it is on a road.
 * @returns true where the roads can be followed to their ends
 */
export function checkTree(raw: Raw, findings: Findings): boolean {
  const { tree } = raw
  if (tree === null) return false
  checkOneKind(tree, findings)
  checkQuestions(tree, findings)
  const sound = [checkExits(tree, findings), checkLoops(tree, findings)].every(Boolean)
  checkReach(tree, findings)
  return sound
}

/** Where a question or router leads, and by which entry. */
export function exitsOf(tree: TreeSheet, id: string): Exit[] {
  const question = tree.questions[id]
  if (question?.multi === true) {
    return question.next === null ? [] : [{ to: question.next, path: ['questions', id, 'next'] }]
  }
  if (question !== undefined) {
    return question.answers.flatMap(({ next }, place) =>
      next === null ? [] : [{ to: next, path: ['questions', id, 'answers', place, 'next'] }],
    )
  }
  const router = tree.routers[id]
  if (router === undefined) return []
  return [
    ...router.cases.map(({ next }, place) => ({
      to: next,
      path: ['routers', id, 'cases', place, 'next'],
    })),
    { to: router.default, path: ['routers', id, 'default'] },
  ]
}

/** An id names one thing only. */
function checkOneKind(tree: Tree, findings: Findings): void {
  const { questions, routers, outcomes } = tree.value
  for (const [kind, ids] of [
    ['routers', Object.keys(routers)],
    ['outcomes', Object.keys(outcomes)],
  ] as const) {
    for (const id of ids) {
      if (questions[id] === undefined && (kind === 'routers' || routers[id] === undefined)) continue
      findings.refuse(
        tree.file,
        tree.line([kind, id]),
        `"${id}" names two things in the tree.`,
        'Give one of them another id.',
      )
    }
  }
}

function checkExits(tree: Tree, findings: Findings): boolean {
  const { questions, routers, outcomes, start } = tree.value
  const known = [...Object.keys(questions), ...Object.keys(routers), ...Object.keys(outcomes)]
  let sound = true
  const lead = (name: string, to: string, path: Path) => {
    if (known.includes(to)) return
    sound = false
    const remedy = didYouMean(to, known, 'Write the id of one.')
    findings.refuse(
      tree.file,
      tree.line(path),
      `${name} leads to "${to}", which is no question, router or outcome.`,
      remedy,
    )
  }
  const stop = (path: Path, fault: string, remedy: string) => {
    sound = false
    findings.refuse(tree.file, tree.line(path), fault, remedy)
  }
  if (!Object.keys(questions).includes(start)) {
    stop(
      ['start'],
      `The tree starts at "${start}", which is no question.`,
      didYouMean(start, Object.keys(questions), 'Write the id of one.'),
    )
  }
  for (const [id, question] of Object.entries(questions)) {
    question.answers.forEach((answer, place) => {
      const path = ['questions', id, 'answers', place]
      if (!question.multi && answer.next === null) {
        stop(path, `The answer "${answer.id}" of "${id}" leads nowhere.`, 'Give it a "next".')
      } else if (answer.next !== null) lead(`"${answer.id}"`, answer.next, [...path, 'next'])
    })
    if (question.multi && question.next === null) {
      stop(
        ['questions', id],
        `"${id}" takes several answers and leads nowhere.`,
        'Give the question its own "next".',
      )
    }
    if (question.next !== null) lead(`"${id}"`, question.next, ['questions', id, 'next'])
  }
  for (const id of Object.keys(routers)) {
    for (const { to, path } of exitsOf(tree.value, id)) lead(`"${id}"`, to, path)
  }
  return sound
}

function checkLoops(tree: Tree, findings: Findings): boolean {
  const state = new Map<string, 'open' | 'done'>()
  let sound = true
  const visit = (id: string, road: readonly string[]) => {
    state.set(id, 'open')
    for (const { to, path } of exitsOf(tree.value, id)) {
      if (state.get(to) === 'open') {
        sound = false
        const loop = [...road.slice(road.indexOf(to)), to].map((one) => `"${one}"`).join(' to ')
        findings.refuse(
          tree.file,
          tree.line(path),
          `The tree runs in a circle: ${loop}.`,
          'Let one of them lead on.',
        )
      } else if (!state.has(to)) visit(to, [...road, to])
    }
    state.set(id, 'done')
  }
  for (const id of [...Object.keys(tree.value.questions), ...Object.keys(tree.value.routers)]) {
    if (!state.has(id)) visit(id, [id])
  }
  return sound
}

function checkReach(tree: Tree, findings: Findings): void {
  const { questions, routers, outcomes, start } = tree.value
  const reached = new Set<string>()
  const open = [start]
  for (let id = open.pop(); id !== undefined; id = open.pop()) {
    if (reached.has(id)) continue
    reached.add(id)
    const instead = outcomes[id]?.instead
    open.push(...exitsOf(tree.value, id).map(({ to }) => to), ...(instead ? [instead] : []))
  }
  for (const [kind, ids] of Object.entries({ questions, routers, outcomes })) {
    for (const id of Object.keys(ids)) {
      if (reached.has(id)) continue
      findings.refuse(
        tree.file,
        tree.line([kind, id]),
        `No road leads to the ${kind.slice(0, -1)} "${id}".`,
        'Lead to it from somewhere, or take it out.',
      )
    }
  }
}
