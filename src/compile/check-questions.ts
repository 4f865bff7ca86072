import type { Findings } from './problem.ts'
import type { Path, Sheet } from './read.ts'
import type { TreeSheet } from './schema-tree.ts'

type Tree = Sheet<TreeSheet>

/** Whoever meets a question can answer it, and one place alone says where the answer leads. */
export function checkQuestions(tree: Tree, findings: Findings): void {
  const refuse = (path: Path, fault: string, remedy: string) => {
    findings.refuse(tree.file, tree.line(path), fault, remedy)
  }
  for (const [id, question] of Object.entries(tree.value.questions)) {
    const at = ['questions', id]
    if (!question.multi && question.next !== null) {
      refuse(
        [...at, 'next'],
        `"${id}" takes one answer and has a "next" of its own.`,
        'Only its answers may say where to go.',
      )
    }
    if (question.multi && !question.answers.some((answer) => answer.exclusive)) {
      refuse(
        at,
        `"${id}" takes several answers and none that stands alone.`,
        'Add one for "none of these", with "exclusive: true".',
      )
    }
    question.answers.forEach((answer, place) => {
      const path = [...at, 'answers', place]
      if (question.answers.findIndex((one) => one.id === answer.id) !== place) {
        refuse(path, `"${id}" has the answer "${answer.id}" twice.`, 'Give one of them another id.')
      }
      if (question.multi && answer.next !== null) {
        refuse(
          [...path, 'next'],
          `The answer "${answer.id}" has a "next", but "${id}" takes several answers.`,
          'Only the question may say where to go.',
        )
      }
    })
  }
}
