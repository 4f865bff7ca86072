import { afterEach, describe, expect, it, vi } from 'vitest'
import { selfTest } from '#casebook/self-test.ts'

afterEach(() => {
  vi.restoreAllMocks()
})

describe('the self-test of the casebook', () => {
  it('holds where the browser computes as published', async () => {
    expect(await selfTest()).toBe(true)
  })

  it.each(['encrypt', 'decrypt', 'deriveBits'] as const)(
    'fails where %s gives something else',
    async (name) => {
      vi.spyOn(crypto.subtle, name).mockResolvedValue(new ArrayBuffer(32))
      expect(await selfTest()).toBe(false)
    },
  )

  it('fails, and throws nothing, where the browser has no such thing', async () => {
    vi.spyOn(crypto.subtle, 'importKey').mockRejectedValue(new Error('not here'))
    expect(await selfTest()).toBe(false)
  })
})
