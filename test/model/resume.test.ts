import fc from 'fast-check'
import { beforeAll, describe, expect, it } from 'vitest'
import { resume, resumeCode } from '#model/resume.ts'
import { type Answers, type Tree, walk } from '#model/tree.ts'
import { ourGuide } from '../kit/our-guide.ts'

let trees: Tree[]

beforeAll(async () => {
  trees = (await ourGuide()).languages.flatMap(({ parts }) =>
    parts.flatMap((part) => (part.part === 'tree' ? [part.tree] : [])),
  )
}, 60_000)

/** Walks on by chance: each number picks an answer, or some where several may be picked. */
function walked(tree: Tree, chances: readonly number[]): Answers {
  const answers: Record<string, string[]> = {}
  for (const chance of chances) {
    const { next } = walk(tree, answers)
    const question = next.is === 'question' ? tree.questions[next.id] : undefined
    if (question === undefined) break
    const open = question.answers.filter((one) => !one.exclusive)
    const several = open.filter((_one, place) => (chance >> place) % 2 === 1).map((one) => one.id)
    const single = question.answers[chance % question.answers.length]?.id ?? ''
    answers[next.id] = question.multi && several.length > 0 ? several : [single]
  }
  return answers
}

const chances = fc.array(fc.nat(4095), { maxLength: 40 })

describe('a resume code', () => {
  it('brings back every walk, in either language, at any question or at its end', () => {
    const [english, spanish] = trees as [Tree, Tree]
    fc.assert(
      fc.property(chances, (picks) => {
        const answers = walked(english, picks)
        const back = resume(spanish, resumeCode(english, answers))
        if (back.is !== 'answers') throw new Error(back.is)
        expect(walk(spanish, back.answers)).toEqual(walk(spanish, answers))
      }),
      { numRuns: 500 },
    )
  })

  it('is short enough to copy by hand', () => {
    const longest = fc
      .sample(chances, 300)
      .map((picks) => resumeCode(trees[0] as Tree, walked(trees[0] as Tree, picks)).length)
    expect(Math.max(...longest)).toBeLessThanOrEqual(34)
  })

  it('may be typed in small letters, with spaces, with O for 0 and l for 1', () => {
    const tree = trees[0] as Tree
    const code = resumeCode(tree, walked(tree, [1, 2, 3, 4]))
    const sloppy = code
      .toLowerCase()
      .replaceAll('-', '  ')
      .replaceAll('0', 'o')
      .replaceAll('1', 'l')
    expect(resume(tree, sloppy)).toEqual(resume(tree, code))
    expect(resume(tree, code).is).toBe('answers')
  })

  it('is refused when one letter is wrong', () => {
    const tree = trees[0] as Tree
    const code = resumeCode(tree, walked(tree, [3, 1, 2]))
    const wrong = code
      .split('')
      .map((letter, place) =>
        letter === '-'
          ? null
          : code.slice(0, place) + (letter === '7' ? '8' : '7') + code.slice(place + 1),
      )
    const taken = wrong.filter((one) => one !== null && resume(tree, one).is === 'answers')
    expect(taken).toEqual([])
    expect(resume(tree, '').is).toBe('mistyped')
    expect(resume(tree, '????').is).toBe('mistyped')
  })

  it('of a tree of another shape is refused, and says so', () => {
    const tree = trees[0] as Tree
    const code = resumeCode(tree, walked(tree, [1, 2, 3]))
    const [first = ''] = Object.keys(tree.questions)
    const question = tree.questions[first]
    if (question === undefined) throw new Error('The tree has questions')
    const other: Tree = {
      ...tree,
      questions: {
        ...tree.questions,
        [first]: { ...question, answers: [...question.answers].reverse() },
      },
    }
    expect(resume(other, code)).toEqual({ is: 'other-tree' })
  })
})
