import { describe, expect, it } from 'vitest'
import { factorSheet } from '#model/factor.ts'
import { besideEnglish, isRoomy, sheetOutcome } from '#model/packet.ts'
import type { TreePart } from '#model/pack.ts'
import { aFactor, FACTORS } from '../kit/factors.ts'
import { aPart, aTree } from '../kit/pack.ts'

const LAW = { today: '2026-11-24', recalled: new Set<string>() }

/** A walk of one question to an outcome that asks, with one that takes its place. */
function aPartThatAsks(checkBy: string): TreePart {
  const tree = aTree()
  const { go } = tree.outcomes
  if (go === undefined) throw new Error('The small tree has an outcome')
  const outcomes = {
    go: { ...go, asks: true, instead: 'wait', asOf: '2026-06-01', checkBy },
    wait: { ...go, title: 'Wait' },
  }
  return { ...(aPart('tree') as TreePart), tree: { ...tree, outcomes } }
}

describe('factors on a sheet', () => {
  it('are those that were ticked and may be written down; the others are left off', () => {
    const { lines, leftOff } = factorSheet(FACTORS, new Set(['priorities', 'arrests', 'presence']))
    expect(lines.map(({ id }) => id)).toEqual(['presence'])
    expect(leftOff.map(({ number }) => number)).toEqual([2, 3])
  })

  it('are none where nothing, or nothing known, is ticked', () => {
    expect(factorSheet(FACTORS, new Set(['gone']))).toEqual({ lines: [], leftOff: [] })
  })

  it.each([
    [0, false],
    [1, true],
    [6, true],
    [7, false],
    [13, false],
  ])('have a whole line each while they are few: %i', (count, roomy) => {
    expect(isRoomy(Array.from({ length: count }, () => aFactor()))).toBe(roomy)
  })
})

describe('what is asked for on a sheet', () => {
  it.each([
    [
      'I want a lawyer. (Only if true.)',
      'I want a lawyer. (Quiero un abogado.)',
      'Quiero un abogado.',
    ],
    [
      'I want a lawyer.',
      'Diga a un abogado: "Ayúdeme." (Hoy.)',
      'Diga a un abogado: "Ayúdeme." (Hoy.)',
    ],
    ['', 'I want a lawyer. (Quiero un abogado.)', 'I want a lawyer. (Quiero un abogado.)'],
    ['I want a lawyer.', 'Quiero un abogado.', 'Quiero un abogado.'],
  ])('does not repeat the English beside the English: %s | %s', (english, own, left) => {
    expect(besideEnglish(english, own)).toBe(left)
  })

  it('is nothing while a question of the walk is open', () => {
    expect(sheetOutcome(aPartThatAsks('2027-01-01'), {}, LAW)).toBeNull()
    expect(sheetOutcome(aPartThatAsks('2027-01-01'), { gone: ['me'] }, LAW)).toBeNull()
  })

  it('is what the answers lead to, with its days', () => {
    const outcome = sheetOutcome(aPartThatAsks('2027-01-01'), { who: ['me'] }, LAW)
    expect(outcome).toEqual({
      id: 'go',
      voice: 'you',
      asOf: '2026-06-01',
      checkBy: '2027-01-01',
      lateSince: null,
    })
  })

  it('is what takes its place where it asks for something and its law was not checked', () => {
    const outcome = sheetOutcome(aPartThatAsks('2026-08-01'), { who: ['me'] }, LAW)
    expect(outcome).toMatchObject({ id: 'wait', lateSince: null })
  })

  it('says since when its law was not checked where nothing takes its place', () => {
    const part = aPartThatAsks('2026-08-01')
    for (const outcome of Object.values(part.tree.outcomes)) outcome.asks = false
    expect(sheetOutcome(part, { who: ['me'] }, LAW)).toMatchObject({
      id: 'go',
      lateSince: '2026-06-01',
    })
  })
})
