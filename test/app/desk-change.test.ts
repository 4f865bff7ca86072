import { describe, expect, it } from 'vitest'
import { changeFrom } from '../../src/app/casebook/desk-change.ts'
import {
  checklistPart,
  countOn,
  layOn,
  partsIn,
  partsOn,
  takeOff,
  without,
} from '../../src/app/casebook/desk-parts.ts'
import type { GuideFacts } from '../../src/app/casebook/guide-facts.ts'
import type { DeskPart } from '../../src/app/state/casebook-seat.svelte.ts'
import { Desk } from '../../src/app/state/desk.svelte.ts'
import { caseShape } from '#casebook/case-shape.ts'
import type { Case } from '#model/case.ts'
import { aCase, aFullCase } from '../kit/case.ts'
import { aRule } from '../kit/days.ts'
import { aTree } from '../kit/pack.ts'

const LIST = checklistPart('court-day')
const PARTS: readonly DeskPart[] = ['walk', LIST, 'factors', 'letter', 'days']

/** Answers that lead to the end of the small tree. */
const END = { who: ['me'] }

const facts: GuideFacts = {
  today: '2026-11-24',
  edition: { number: 3, day: '2026-11-20' },
  tree: aTree(),
  days: {
    rules: [aRule({ id: 'appeal', event: 'judge-decided', count: 10 })],
    holidays: [],
    recalled: new Set(),
    title: 'Call the lawyer',
    note: ({ id }, start) => `${id} from ${start}`,
  },
}

/** A desk with something of everything. */
function aDesk(): Desk {
  const desk = new Desk()
  desk.answers = { who: ['me'], gone: ['old'] }
  desk.ticksOf('court-day').add('address', 'photo')
  desk.factors.add('family')
  desk.letter.signer = 'attorney'
  desk.letter.kind = 'joint'
  desk.letter.write('ask', 'agree to\nclose it')
  desk.letter.choose('exhibits', false)
  desk.letter.choose('history', true)
  desk.days = [{ event: 'judge-decided', day: '2026-11-18' }]
  return desk
}

function saved(desk: Desk, one: Case = aCase()): Case {
  return PARTS.reduce((now, part) => ({ ...now, ...changeFrom(desk, part, now, facts) }), one)
}

describe('what lies on the desk', () => {
  it('is told in order, with how many of each', () => {
    const desk = aDesk()
    expect(partsOn(desk)).toEqual(PARTS)
    expect(PARTS.map((part) => countOn(desk, part))).toEqual([2, 2, 1, 1, 1])
    expect(partsOn(new Desk())).toEqual([])
  })

  it('becomes a case that the casebook accepts, and comes back the same', () => {
    const one = saved(aDesk())
    expect(caseShape('strict')(one, 'case')).toEqual(one)
    const desk = new Desk()
    for (const part of PARTS) layOn(desk, part, one)
    expect(JSON.parse(desk.handOn())).toEqual(JSON.parse(aDesk().handOn()))
  })

  it('takes the place of what lay there when it comes out of a case', () => {
    const desk = aDesk()
    for (const part of PARTS) layOn(desk, part, aCase())
    expect(desk.isLaden).toBe(false)
  })

  it('is taken off thing by thing', () => {
    const desk = aDesk()
    takeOff(desk, 'letter')
    takeOff(desk, LIST)
    expect(partsOn(desk)).toEqual(['walk', 'factors', 'days'])
    expect(desk.letter.signer).toBeNull()
  })
})

describe('a walk that is saved', () => {
  it('says where it led, by which questions and which edition', () => {
    const desk = new Desk()
    desk.answers = END
    const { walk } = changeFrom(desk, 'walk', aCase(), facts)
    expect(walk).toEqual({
      answers: END,
      treeVersion: aTree().version,
      edition: { number: 3, day: '2026-11-20' },
      outcome: 'go',
      savedOn: '2026-11-24',
    })
  })

  it('has no outcome before its end', () => {
    expect(changeFrom(new Desk(), 'walk', aCase(), facts).walk?.outcome).toBeNull()
  })

  it('tells the stage of a case where nobody chose one', () => {
    const desk = new Desk()
    desk.answers = END
    const tree = aTree()
    for (const answer of tree.questions['who']?.answers ?? []) answer.flags.push('stage_bia')
    const known = { ...facts, tree }
    expect(changeFrom(desk, 'walk', aCase(), known).stage).toBe('stage_bia')
    expect(changeFrom(desk, 'walk', aCase({ stage: 'stage_court' }), known).stage).toBe(
      'stage_court',
    )
  })
})

describe('what a person added to a case by hand', () => {
  it('stays when ticks of its list are saved, and other lists stay whole', () => {
    const own = [{ id: 'a1', text: 'Bring the photo', done: true }]
    const before = aCase({
      checklists: { 'court-day': { ticked: ['old'], own }, intake: { ticked: ['x'], own: [] } },
    })
    expect(saved(aDesk(), before).checklists).toEqual({
      'court-day': { ticked: ['address', 'photo'], own },
      intake: { ticked: ['x'], own: [] },
    })
  })

  it('stays among the dates; counted ones come and go with their days', () => {
    const before = aFullCase()
    const first = saved(aDesk(), before)
    const [hearing, counted] = first.deadlines
    expect(hearing).toEqual(before.deadlines[0])
    expect(counted).toEqual({
      id: 'day.judge-decided.2026-11-18.appeal',
      title: 'Call the lawyer',
      day: '2026-11-27',
      note: 'appeal from 2026-11-18',
      done: false,
    })
    const done = first.deadlines.map((one) => ({ ...one, title: 'Mine', done: true }))
    expect(saved(aDesk(), { ...first, deadlines: done }).deadlines).toEqual(done)
    const desk = aDesk()
    desk.days = []
    expect(changeFrom(desk, 'days', first, facts).deadlines).toEqual([hearing])
  })
})

it('a thing taken out of a case leaves the others, and dates written by hand', () => {
  const one = saved(aDesk(), aFullCase())
  for (const part of PARTS) {
    const rest = { ...one, ...without(one, part) }
    expect(partsIn(rest)).toEqual(PARTS.filter((other) => other !== part))
    expect(rest.deadlines.map(({ title }) => title)).toContain('Hearing')
  }
})

it('a day whose rule was taken back, or that counts no days, brings no date', () => {
  const rules = [aRule({ event: 'judge-decided', unit: 'shown' })]
  const days = facts.days === null ? null : { ...facts.days, rules }
  expect(changeFrom(aDesk(), 'days', aCase(), { ...facts, days }).deadlines).toEqual([])
})
