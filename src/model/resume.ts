import { type Answers, type Question, type Tree, walk } from './tree.ts'

/** Letters and digits that nobody mixes up when copying by hand: no I, L, O, U. */
const DIGITS = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'
const LOOKS_LIKE: Readonly<Record<string, string>> = { I: '1', L: '1', O: '0', U: 'V' }

/** Steps a walk may have, and how many values check code and tree. */
const STEPS = 64n
const CHECK = 1024n

const GROUP = 4

/** What a code typed back is: the answers, or why it cannot be used. */
export type Resumed = { is: 'answers'; answers: Answers } | { is: 'mistyped' | 'other-tree' }

/**
 * A code for the answers on the way so far, to write down and type back on any phone.
 * It names no one, but whoever has it and the guide can read the answers.
 */
export function resumeCode(tree: Tree, answers: Answers): string {
  const { path } = walk(tree, answers)
  let value = 0n
  for (const step of [...path].reverse()) {
    const question = tree.questions[step.question]
    if (question === undefined) continue
    value = value * radix(question) + digit(question, step.answers)
  }
  value = value * STEPS + BigInt(path.length)
  value = value * CHECK + BigInt(sum(shapeOf(tree)))
  value = value * CHECK + BigInt(sum(value.toString()))
  let code = ''
  for (let rest = value; rest > 0n; rest /= 32n) code = (DIGITS[Number(rest % 32n)] ?? '') + code
  const groups = code.match(new RegExp(`.{1,${String(GROUP)}}`, 'g')) ?? []
  return groups.join('-')
}

/** Reads a code as a person types it: any case, spaces or dashes, O for 0. */
export function resume(tree: Tree, typed: string): Resumed {
  const code = typed.toUpperCase().replace(/[\s-]/g, '')
  let value = 0n
  for (const letter of code) {
    const place = DIGITS.indexOf(LOOKS_LIKE[letter] ?? letter)
    if (place === -1) return { is: 'mistyped' }
    value = value * 32n + BigInt(place)
  }
  const check = value % CHECK
  value /= CHECK
  if (code === '' || check !== BigInt(sum(value.toString()))) return { is: 'mistyped' }
  if (value % CHECK !== BigInt(sum(shapeOf(tree)))) return { is: 'other-tree' }
  value /= CHECK
  const steps = Number(value % STEPS)
  value /= STEPS
  const answers: Record<string, string[]> = {}
  for (let step = 0; step < steps; step += 1) {
    const { next } = walk(tree, answers)
    const question = next.is === 'question' ? tree.questions[next.id] : undefined
    if (question === undefined) return { is: 'mistyped' }
    const picked = pickedBy(question, value % radix(question))
    value /= radix(question)
    if (picked.length === 0) return { is: 'mistyped' }
    answers[next.id] = picked
  }
  return { is: 'answers', answers }
}

function radix(question: Question): bigint {
  const count = BigInt(question.answers.length)
  return question.multi ? 2n ** count : count
}

function digit(question: Question, picked: readonly string[]): bigint {
  if (!question.multi) {
    return BigInt(question.answers.findIndex((answer) => picked.includes(answer.id)))
  }
  return question.answers.reduce(
    (bits, answer, place) => (picked.includes(answer.id) ? bits + 2n ** BigInt(place) : bits),
    0n,
  )
}

function pickedBy(question: Question, value: bigint): string[] {
  const isPicked = (place: number) =>
    question.multi ? (value / 2n ** BigInt(place)) % 2n === 1n : value === BigInt(place)
  return question.answers.filter((_answer, place) => isPicked(place)).map((answer) => answer.id)
}

/** All that decides what an answer's place means: a tree of another shape reads other answers. */
function shapeOf(tree: Tree): string {
  const questions = Object.entries(tree.questions).map(
    ([id, { multi, next, answers }]) =>
      `${id}${String(multi)}${next ?? ''}:${answers.map((one) => `${one.id}>${one.next ?? ''}#${one.flags.join()}`).join()}`,
  )
  const routers = Object.entries(tree.routers).map(
    ([id, one]) => `${id}${JSON.stringify(one.cases)}${one.default}`,
  )
  return [tree.start, ...questions, ...routers].join('|')
}

/** A number below 1024 that another text hardly has. */
function sum(text: string): number {
  let hash = 2_166_136_261
  for (let place = 0; place < text.length; place += 1) {
    hash = Math.imul(hash ^ text.charCodeAt(place), 16_777_619)
  }
  return (hash >>> 0) % Number(CHECK)
}
