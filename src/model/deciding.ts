import { type Answers, caseThatHolds, type Tree, walk } from './tree.ts'

/**
 * The questions whose answers brought about the outcome: those that set the flags by which
 * the last routers chose, or the last one where its answer leads there by itself.
 * @returns question ids in the order they were answered; none while the walk is not at its end
 */
export function decidingQuestions(tree: Tree, answers: Answers): string[] {
  const { path, flags, next } = walk(tree, answers)
  const last = path.at(-1)
  if (next.is !== 'outcome' || last === undefined) return []
  const chosenBy = flagsOfLastRouters(tree, exitOf(tree, last), flags)
  const deciding = path.filter((step) =>
    tree.questions[step.question]?.answers.some(
      (answer) =>
        step.answers.includes(answer.id) && answer.flags.some((flag) => chosenBy.has(flag)),
    ),
  )
  const found = deciding.length > 0 ? deciding : [last]
  return found.map((step) => step.question)
}

/** Where the last answer of a walk leads. */
function exitOf(tree: Tree, { question, answers }: { question: string; answers: string[] }) {
  const asked = tree.questions[question]
  const picked = asked?.answers.find((answer) => answers.includes(answer.id))
  return asked?.multi === true ? asked.next : (picked?.next ?? null)
}

/** Flags that the routers after the last answer looked for and found. */
function flagsOfLastRouters(
  tree: Tree,
  from: string | null,
  flags: ReadonlySet<string>,
): ReadonlySet<string> {
  const found = new Set<string>()
  for (let id = from; id !== null;) {
    const router = tree.routers[id]
    if (router === undefined) break
    const taken = caseThatHolds(router, flags)
    for (const flag of [...(taken?.all ?? []), ...(taken?.any ?? [])]) {
      if (flags.has(flag)) found.add(flag)
    }
    id = taken?.next ?? router.default
  }
  return found
}
