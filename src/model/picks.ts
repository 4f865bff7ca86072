import type { Answer, Question } from './tree.ts'

/** The picks of a question after one more tap: "none" stands alone, one answer replaces another. */
export function togglePick(question: Question, picked: readonly string[], id: string): string[] {
  if (!question.multi) return [id]
  if (picked.includes(id)) return picked.filter((one) => one !== id)
  const isExclusive = (one: string) =>
    question.answers.some((answer) => answer.id === one && answer.exclusive)
  return isExclusive(id) ? [id] : [...picked.filter((one) => !isExclusive(one)), id]
}

const UNSURE = /^(?:not-sure|not-known|not-checked|cannot-tell|rather-not-say)$/

/** Whether an answer says "I do not know": it is listed last, and never leads to a dead end. */
export function isUnsure(answer: Answer): boolean {
  return UNSURE.test(answer.id)
}

/** Answers as they are listed. */
export function listed(question: Question): Answer[] {
  return [...question.answers].sort((a, b) => Number(isUnsure(a)) - Number(isUnsure(b)))
}
