import type { Tree } from './tree.ts'

/** Every place a question or router can lead to. */
export function exits(tree: Tree, id: string): string[] {
  const question = tree.questions[id]
  if (question !== undefined) {
    if (question.multi) return question.next === null ? [] : [question.next]
    return question.answers.flatMap((answer) => (answer.next === null ? [] : [answer.next]))
  }
  const router = tree.routers[id]
  return router === undefined ? [] : [...router.cases.map((one) => one.next), router.default]
}

/**
 * The most questions that can still come, `id` itself included; outcomes count nothing.
 * An upper bound: routers are taken as if every case could hold.
 */
export function depthLeft(tree: Tree, id: string, known = new Map<string, number>()): number {
  const before = known.get(id)
  if (before !== undefined) return before
  const own = tree.questions[id] === undefined ? 0 : 1
  const left = exits(tree, id).map((next) => depthLeft(tree, next, known))
  const depth = own + Math.max(0, ...left)
  known.set(id, depth)
  return depth
}
