import { describe, expect, it } from 'vitest'
import { decidingQuestions } from '#model/deciding.ts'
import { fitting, type Answer, type Tree } from '#model/tree.ts'
import { togglePick } from '#model/picks.ts'
import { aTree } from '../kit/pack.ts'

const both = (text: string) => ({ you: text, client: text })

function anAnswer(id: string, own: Partial<Answer> = {}): Answer {
  return { id, label: both(id), next: null, flags: [], alerts: [], exclusive: false, ...own }
}

function aQuestion(answers: Answer[], multi = false) {
  return { q: both('?'), help: '', multi, next: multi ? 'r' : null, answers }
}

const end = aTree().outcomes['go']

function tree(): Tree {
  if (end === undefined) throw new Error('The small tree has an outcome')
  return aTree({
    start: 'a',
    questions: {
      a: aQuestion([
        anAnswer('held', { next: 'b', flags: ['held'] }),
        anAnswer('free', { next: 'b' }),
        anAnswer('out', { next: 'gone' }),
      ]),
      b: aQuestion(
        [anAnswer('late', { flags: ['late'] }), anAnswer('none', { exclusive: true })],
        true,
      ),
    },
    routers: {
      r: {
        why: '',
        cases: [{ all: ['late'], any: ['held', 'never'], none: [], next: 'run' }],
        default: 'wait',
      },
    },
    outcomes: { gone: end, run: end, wait: end },
  })
}

describe('the answers that decide', () => {
  it.each([
    ['the flags a router looked for', { a: ['held'], b: ['late'] }, ['a', 'b']],
    ['the last answer, where no flag was found', { a: ['free'], b: ['late'] }, ['b']],
    ['an answer that leads to the end by itself', { a: ['out'] }, ['a']],
    ['none before the end', { a: ['held'] }, []],
  ])('are %s', (_, answers, deciding) => {
    expect(decidingQuestions(tree(), answers)).toEqual(deciding)
  })
})

describe('answers of another edition', () => {
  it('stay where they fit and are counted where they do not', () => {
    const before = { a: ['held'], b: ['gone-by-now'], c: ['yes'] }
    expect(fitting(tree(), before)).toEqual({ answers: { a: ['held'] }, lost: 2 })
  })
})

describe('picking among several answers', () => {
  it('lets "none" stand alone and gives way to any other', () => {
    const question = tree().questions['b']
    if (question === undefined) throw new Error('There is a second question')
    expect(togglePick(question, ['late'], 'none')).toEqual(['none'])
    expect(togglePick(question, ['none'], 'late')).toEqual(['late'])
    expect(togglePick(question, ['late'], 'late')).toEqual([])
  })
})
