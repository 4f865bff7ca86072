import { describe, expect, it } from 'vitest'
import { askToKeep, type Asked, isKept } from '#casebook/promise.ts'

describe("a browser's promise to keep what is stored", () => {
  it.each<[string, Asked, string]>([
    [
      'yes',
      { persist: () => Promise.resolve(true), persisted: () => Promise.resolve(true) },
      'promised',
    ],
    [
      'no',
      { persist: () => Promise.resolve(false), persisted: () => Promise.resolve(false) },
      'not-promised',
    ],
    [
      'an error',
      { persist: () => Promise.reject(new Error()), persisted: () => Promise.reject(new Error()) },
      'not-said',
    ],
    ['nothing it knows', {}, 'not-said'],
    ['no storage at all', undefined, 'not-said'],
  ])('%s', async (_, storage, said) => {
    expect([await askToKeep(storage), await isKept(storage)]).toEqual([said, said])
  })
})
