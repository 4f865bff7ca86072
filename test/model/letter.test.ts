import { describe, expect, it } from 'vitest'
import {
  draft,
  emptyIn,
  fieldsOf,
  isIn,
  type LetterBlock,
  type LetterFill,
  type LetterPart,
} from '#model/letter.ts'
import { aBlank, aLetterPart } from '../kit/letter.ts'

const TODAY = { today: '2026-11-24', recalled: new Set<string>() }

function aFill(own: Partial<LetterFill> = {}): LetterFill {
  return { blanks: {}, factors: new Set(), choices: {}, ...own }
}

function drafted(parts: LetterPart[], own: Partial<LetterFill> = {}, day = TODAY): LetterBlock[] {
  return draft(parts, 'letter', aFill(own), day)
}

/** What a reader of the paper sees, a line for each block. */
function lines(blocks: readonly LetterBlock[]): string[] {
  return blocks.flatMap((block) => {
    const said = (runs: { text: string }[]) => runs.map(({ text }) => text).join('')
    if ('runs' in block) return [said(block.runs)]
    if ('label' in block) return [`${block.label}: ____`]
    if (block.is === 'exhibits') {
      return block.items.map((runs, place) => `${String(place + 1)}. ${said(runs)}`)
    }
    if (block.is === 'factors') {
      return block.rows.map((row) => `${row.title} | ${said(row.runs)} | ${said(row.exhibits)}`)
    }
    return [block.is === 'check' ? `check since ${block.since}` : '---']
  })
}

const ask = aLetterPart({
  heading: 'What is asked',
  lines: [
    { as: 'text', text: 'I ask that your office {act} by {day}.' },
    { as: 'ruled', text: 'Name (filed copy only)' },
  ],
  blanks: [aBlank({ id: 'act', name: 'one act' }), aBlank({ id: 'day', name: 'date' })],
})

const facts = aLetterPart({
  id: 'facts',
  step: 'facts',
  lines: [
    {
      as: 'factors',
      rows: [
        { id: 'presence', text: 'Length of presence' },
        { id: 'age', text: 'Age' },
      ],
    },
  ],
})

const exhibits = aLetterPart({
  id: 'exhibits',
  step: 'close',
  lines: [{ as: 'exhibits', from: ['first', 'factors', 'last'] }],
  blanks: [aBlank({ id: 'first', name: 'forms' }), aBlank({ id: 'last', name: 'letters' })],
})

describe('a draft', () => {
  it('shows what nobody filled in, by name and in brackets', () => {
    const blocks = drafted([ask])
    expect(lines(blocks)).toEqual([
      'What is asked',
      'I ask that your office [one act] by [date].',
      'Name (filed copy only): ____',
    ])
    expect(emptyIn(blocks)).toBe(2)
  })

  it('says what was filled in, on one line inside a sentence', () => {
    const blocks = drafted([ask], { blanks: { act: ' join a\nmotion ', day: 'May 1' } })
    expect(lines(blocks)[1]).toBe('I ask that your office join a motion by May 1.')
    expect(emptyIn(blocks)).toBe(0)
  })

  it('takes a blank of only white space for empty', () => {
    expect(lines(drafted([ask], { blanks: { act: ' \n ', day: 'May 1' } }))[1]).toBe(
      'I ask that your office [one act] by May 1.',
    )
  })

  it('keeps the paragraphs of a blank that stands alone', () => {
    const part = aLetterPart({
      lines: [{ as: 'text', text: '{why}' }],
      blanks: [aBlank({ id: 'why', name: 'why now' })],
    })
    expect(lines(drafted([part], { blanks: { why: 'First.\n\nSecond.' } }))).toEqual([
      'First.',
      'Second.',
    ])
    expect(lines(drafted([part]))).toEqual(['[why now]'])
  })

  it('never reads what was typed as a blank of its own', () => {
    expect(lines(drafted([ask], { blanks: { act: '{day}', day: 'May 1' } }))[1]).toBe(
      'I ask that your office {day} by May 1.',
    )
  })

  it('numbers exhibits through the paper, and the factors name theirs', () => {
    const blocks = drafted([facts, exhibits], {
      factors: new Set(['presence', 'age', 'elsewhere']),
      blanks: {
        first: 'Form G-28\nProposed motion',
        'fact-presence': 'Here since 2009.',
        'papers-presence': 'Lease\nSchool record',
        last: 'Letter of a teacher',
      },
    })
    expect(lines(blocks)).toEqual([
      'Length of presence | Here since 2009. | 3, 4',
      'Age | [fact] | [exhibit]',
      '1. Form G-28',
      '2. Proposed motion',
      '3. Lease',
      '4. School record',
      '5. Letter of a teacher',
    ])
  })

  it('has no row for a factor that nobody ticked, whatever was typed for it', () => {
    const blocks = drafted([facts, exhibits], {
      blanks: { 'fact-age': 'Old.', 'papers-age': 'Birth record' },
    })
    expect(lines(blocks)).toEqual(['1. [forms]', '2. [letters]'])
  })

  it('leaves a part out, or takes it in, where somebody chose', () => {
    const kept = aLetterPart({ id: 'kept', optional: 'in', heading: 'Kept' })
    const spare = aLetterPart({ id: 'spare', optional: 'out', heading: 'Spare' })
    expect(lines(drafted([kept, spare]))).toEqual(['Kept'])
    expect(lines(drafted([kept, spare], { choices: { kept: false, spare: true } }))).toEqual([
      'Spare',
    ])
  })

  it('has the parts of its own kind only, and those of a page of their own after a break', () => {
    const order = aLetterPart({ id: 'order', kinds: ['joint'], page: true, heading: 'Order' })
    expect(lines(drafted([order]))).toEqual([])
    expect(lines(draft([order], 'joint', aFill(), TODAY))).toEqual(['---', 'Order'])
    expect(isIn(order, 'contested', { choices: {} })).toBe(false)
  })
})

describe('the law of a draft', () => {
  const claim = {
    id: 'sc09',
    kind: 'warns' as const,
    asOf: '2026-06-24',
    checkBy: '2026-12-21',
    claim: 'It can be a trap.',
    warning: null,
    warningFirst: false,
    fallback: 'It can be a trap.',
    confirmed: true,
    sources: [],
  }
  const law = { asOf: '2026-06-29', checkBy: '2026-12-26', sources: ['8 CFR 239.2'], claims: [] }
  const part = aLetterPart({ heading: 'Authority', law })

  it.each([
    ['2026-12-26', ['Authority']],
    ['2026-12-27', ['Authority', 'check since 2026-06-29']],
  ])('on %s reads %j', (today, says) => {
    expect(lines(drafted([part], {}, { ...TODAY, today }))).toEqual(says)
  })

  it('is marked as soon as one checked line behind it is past its day or taken back', () => {
    const resting = aLetterPart({ law: { ...law, claims: [claim] } })
    const mark = ['check since 2026-06-29']
    expect(lines(drafted([resting]))).toEqual([])
    expect(lines(drafted([resting], {}, { ...TODAY, today: '2026-12-22' }))).toEqual(mark)
    expect(lines(drafted([resting], {}, { ...TODAY, recalled: new Set(['sc09']) }))).toEqual(mark)
  })
})

describe('the fields of a letter', () => {
  it('ask for a blank once, at its first step', () => {
    const twice = aLetterPart({ id: 'again', step: 'close', blanks: [aBlank({ id: 'act' })] })
    const other = aLetterPart({ id: 'other', kinds: ['joint'], blanks: [aBlank({ id: 'court' })] })
    const asked = fieldsOf([twice, ask, other], 'letter').map(({ part, blanks }) => [
      part.id,
      blanks.map(({ id }) => id),
    ])
    expect(asked).toEqual([
      ['part', ['act', 'day']],
      ['again', []],
    ])
  })
})
