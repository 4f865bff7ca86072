import type { Walkthrough } from './walkthrough.svelte.ts'

/** One answered question of a walk, in words. */
export interface AnswerRow {
  id: string
  number: number
  q: string
  answers: string
  /** Whether it brought about the outcome. */
  decides: boolean
}

/** All answers on the way, in order, in the voice of the walk. */
export function answerRows(walk: Walkthrough): AnswerRow[] {
  const { voice, part, deciding } = walk
  return walk.whole.path.map((step, place) => {
    const question = part.tree.questions[step.question]
    const picked = (question?.answers ?? []).filter((one) => step.answers.includes(one.id))
    return {
      id: step.question,
      number: place + 1,
      q: question?.q[voice] ?? '',
      answers: picked.map((one) => one.label[voice]).join('; '),
      decides: deciding.includes(step.question),
    }
  })
}
