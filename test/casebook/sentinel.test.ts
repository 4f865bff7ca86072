import { describe, expect, it } from 'vitest'
import { isLost, isOlder, type MarkStorage, Sentinel } from '#casebook/sentinel.ts'

const MARK = { vault: 'a', rev: 7, records: 3 }
const KEPT = { is: 'kept', vault: 'a', wait: 0, tries: 0, wipesAfterTen: false } as const

function storage(): MarkStorage & { kept: Map<string, string> } {
  const kept = new Map<string, string>()
  return {
    kept,
    getItem: (key) => kept.get(key) ?? null,
    setItem: (key, value) => kept.set(key, value),
    removeItem: (key) => kept.delete(key),
  }
}

describe('the mark of a casebook', () => {
  it('is remembered, says nothing of anyone, and is forgotten with a wipe', () => {
    const there = storage()
    const sentinel = new Sentinel('notes', there)
    expect(sentinel.read()).toBeNull()
    sentinel.write(MARK)
    expect(new Sentinel('notes', there).read()).toEqual(MARK)
    sentinel.forget()
    expect(there.kept.size).toBe(0)
  })

  it('is done without where there is no storage, or it refuses', () => {
    const refusing: MarkStorage = {
      getItem: () => {
        throw new Error('SecurityError')
      },
      setItem: () => {
        throw new Error('SecurityError')
      },
      removeItem: () => {
        throw new Error('SecurityError')
      },
    }
    for (const one of [null, refusing]) {
      const sentinel = new Sentinel('notes', one)
      sentinel.write(MARK)
      sentinel.forget()
      expect(sentinel.read()).toBeNull()
    }
  })

  it.each(['', 'null', '{', '[]', '{"vault":1}', '7'])('is none where it reads %j', (text) => {
    const there = storage()
    there.setItem('notes-mark', text)
    expect(new Sentinel('notes', there).read()).toBeNull()
  })

  it('tells a loss from a first visit', () => {
    expect(isLost(null, { is: 'none' })).toBe(false)
    expect(isLost(MARK, { is: 'none' })).toBe(true)
    expect(isLost(MARK, KEPT)).toBe(false)
  })

  it('tells an earlier state that came back', () => {
    expect(isOlder(MARK, { ...MARK, rev: 6 })).toBe(true)
    expect(isOlder(MARK, { ...MARK, rev: 7 })).toBe(false)
    expect(isOlder(MARK, { ...MARK, vault: 'b', rev: 1 })).toBe(false)
    expect(isOlder(null, MARK)).toBe(false)
  })
})
