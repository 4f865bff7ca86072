import { describe, expect, it } from 'vitest'
import type { Claim } from '#model/claim.ts'
import { type LawToday, outcomeToday, staleness } from '#model/tree-clock.ts'
import { routed, type Tree, walk } from '#model/tree.ts'
import { depthLeft } from '#model/tree-graph.ts'

const both = (text: string) => ({ you: text, client: text })
const bothLists = { you: [], client: [] }
const dated = { asOf: '2026-06-24', checkBy: '2026-12-21' }

function answer(id: string, next: string | null, over: object = {}) {
  return { id, label: both(id), next, flags: [], alerts: [], exclusive: false, ...over }
}

function outcome(over: object = {}) {
  return {
    ...dated,
    level: 'plan' as const,
    asks: false,
    instead: null,
    title: 'title',
    text: both('text'),
    steps: bothLists,
    warnings: bothLists,
    say: both('say'),
    wouldChange: '',
    whoDecides: '',
    pages: [],
    claims: [],
    sources: [],
    keywords: [],
    ...over,
  }
}

const question = { help: '', multi: false, next: null }

const tree: Tree = {
  version: '1',
  textLanguage: 'en',
  horizon: '2026-06-29',
  start: 'q_now',
  repFlags: ['has_rep'],
  requiresRep: ['o_ask'],
  groups: [],
  turnTo: [],
  questions: {
    q_now: {
      ...question,
      q: both('now?'),
      multi: true,
      next: 'r_now',
      answers: [
        answer('arrest', null, { flags: ['arrest'], alerts: ['a_fear'] }),
        answer('held', null, { flags: ['held'], alerts: ['a_fear', 'a_find'] }),
        answer('none', null, { exclusive: true }),
      ],
    },
    q_rep: {
      ...question,
      q: both('lawyer?'),
      answers: [answer('yes', 'q_last', { flags: ['has_rep'] }), answer('no', 'o_find')],
    },
    q_last: { ...question, q: both('last?'), answers: [answer('go', 'o_ask')] },
  },
  routers: {
    r_now: {
      why: '',
      cases: [{ all: ['arrest'], any: [], none: ['held'], next: 'o_emergency' }],
      default: 'q_rep',
    },
  },
  alerts: {},
  outcomes: {
    o_emergency: outcome({ level: 'urgent' }),
    o_find: outcome(),
    o_ask: outcome({ asks: true, instead: 'o_find', claims: ['sc1'] }),
  },
  flags: {},
}

describe('the walk', () => {
  it('starts with the first question', () => {
    expect(walk(tree, {}).next).toEqual({ is: 'question', id: 'q_now' })
  })

  it('takes several answers where allowed, with each alert once', () => {
    const { alerts, lastAlerts, flags, next } = walk(tree, { q_now: ['arrest', 'held'] })
    expect(alerts).toEqual(['a_fear', 'a_find'])
    expect(lastAlerts).toEqual(['a_fear', 'a_find'])
    expect([...flags]).toEqual(['arrest', 'held'])
    expect(next).toEqual({ is: 'question', id: 'q_rep' })
  })

  it('an answer that stands alone gives way to others picked beside it', () => {
    expect([...walk(tree, { q_now: ['none', 'held'] }).flags]).toEqual(['held'])
    expect(walk(tree, { q_now: ['none'] }).path).toEqual([{ question: 'q_now', answers: ['none'] }])
  })

  it('reaches an outcome', () => {
    expect(walk(tree, { q_now: ['arrest'] }).next).toEqual({ is: 'outcome', id: 'o_emergency' })
  })

  it('answers no longer on the way are kept but count for nothing', () => {
    const answers = { q_now: ['arrest'], q_rep: ['yes'], q_last: ['go'] }
    const { path, flags } = walk(tree, answers)
    expect(path.map((step) => step.question)).toEqual(['q_now'])
    expect(flags.has('has_rep')).toBe(false)
  })

  it('an answer the question does not have is no answer', () => {
    expect(walk(tree, { q_now: ['other'] }).next).toEqual({ is: 'question', id: 'q_now' })
  })

  it('a single question takes one answer only', () => {
    const { path } = walk(tree, { q_now: ['none'], q_rep: ['yes', 'no'] })
    expect(path[1]).toEqual({ question: 'q_rep', answers: ['yes'] })
  })

  it('a tree that leads to nothing is an error, not a walk without end', () => {
    const lost = { ...question, q: both('lost?'), answers: [answer('on', null)] }
    const broken: Tree = { ...tree, start: 'q_lost', questions: { q_lost: lost } }
    expect(() => walk(broken, { q_lost: ['on'] })).toThrow('which is nothing')
  })

  it('a router takes the first case that holds, or its default', () => {
    const router = tree.routers['r_now']
    expect(router && routed(router, new Set(['arrest']))).toBe('o_emergency')
    expect(router && routed(router, new Set(['arrest', 'held']))).toBe('q_rep')
  })

  it('counts the most questions that can still come', () => {
    expect(depthLeft(tree, 'q_now')).toBe(3)
    expect(depthLeft(tree, 'o_find')).toBe(0)
  })
})

describe('the law clock on outcomes', () => {
  const claim: Claim = {
    ...dated,
    id: 'sc1',
    kind: 'warns',
    claim: 'claim',
    warning: null,
    warningFirst: false,
    fallback: 'fallback',
    confirmed: true,
    sources: [],
  }
  const law = (today: string, recalled: string[] = []): LawToday => ({
    today,
    claims: { sc1: claim },
    recalled: new Set(recalled),
  })

  it('an outcome that asks gives way when its law is past or recalled', () => {
    expect(outcomeToday(tree, 'o_ask', law('2026-11-24'))).toEqual({ id: 'o_ask', replaced: null })
    const late = outcomeToday(tree, 'o_ask', law('2028-01-01'))
    expect(late).toEqual({ id: 'o_find', replaced: 'o_ask' })
    expect(outcomeToday(tree, 'o_ask', law('2026-11-24', ['sc1'])).id).toBe('o_find')
  })

  it('an urgent outcome stays, however old: hours count', () => {
    const urgent = {
      ...tree,
      outcomes: { o: outcome({ level: 'urgent', asks: true, instead: 'p' }) },
    }
    expect(outcomeToday(urgent, 'o', law('2028-01-01')).id).toBe('o')
  })

  it('a stale outcome carries the fallbacks of its claims and the day since which', () => {
    const stale = outcome({ claims: ['sc1'], asOf: '2026-05-01' })
    expect(staleness(stale, law('2028-01-01'))).toEqual({
      stale: true,
      since: '2026-05-01',
      fallbacks: ['fallback'],
    })
    expect(staleness(stale, law('2026-11-24')).stale).toBe(false)
  })
})
