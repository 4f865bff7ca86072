import { describe, expect, it } from 'vitest'
import { argon2id } from '@noble/hashes/argon2.js'
import { hex, utf8 } from '#casebook/bytes.ts'
import {
  derive,
  engineSpeed,
  isAcceptable,
  type Kdf,
  newKdf,
  normalized,
} from '#casebook/derive.ts'

/** Made with Debian's `argon2` 0~20171227, e.g. `argon2 SALT -id -t 2 -k 19456 -p 1 -l 32`. */
const OF_THE_REFERENCE = [
  [
    'correct horse battery staple',
    '0123456789abcdef',
    19_456,
    2,
    '832e52b959b967b570ee4781f6c7bda7ced019ca266ac781fd2d94d4e853b0cd',
  ],
  [
    'correct horse battery staple',
    '0123456789abcdef',
    47_104,
    1,
    '4060355392331feb45f443b3da3fb2995bc7e479f4ff440edaa3279afcf4b15c',
  ],
  [
    'abaco nandu',
    'fedcba9876543210',
    65_536,
    3,
    'c6b8bd22e5009ef46105dbd4a33e8f0b069868160dcac91f343be5b30e363821',
  ],
] as const

describe('a key out of a passphrase', () => {
  it.each(OF_THE_REFERENCE)(
    'D-23: is what the reference program makes of "%s" with %s, %i KiB, %i passes',
    async (passphrase, salt, memory, passes, expected) => {
      const kdf: Kdf = {
        name: 'argon2id',
        version: 0x13,
        memory,
        passes,
        lanes: 1,
        salt: utf8(salt),
      }
      expect(hex(await derive(passphrase, kdf))).toBe(expected)
    },
  )

  it('D-23: agrees with RFC 9106, 5.3, in the function beneath', () => {
    const tag = argon2id(new Uint8Array(32).fill(1), new Uint8Array(16).fill(2), {
      m: 32,
      t: 3,
      p: 4,
      dkLen: 32,
      key: new Uint8Array(8).fill(3),
      personalization: new Uint8Array(12).fill(4),
    })
    expect(hex(tag)).toBe('0d640df58d78766c08c037a34a8b53c9d01ef0452d75b65eb52520e96b01e659')
  })

  it('comes from PBKDF2 where the header says so', async () => {
    const kdf: Kdf = { name: 'pbkdf2-sha256', rounds: 600_000, salt: utf8('0123456789abcdef') }
    expect(hex(await derive('correct horse battery staple', kdf))).toBe(
      '6c4a646aad10d067add5fb79d9078a16da83d50f81670a8e7593b249e6d94936',
    )
  })

  it('says how far it is, up to the end', async () => {
    const parts: number[] = []
    await derive('one two three', newKdf('quick'), (part) => parts.push(part))
    expect(parts.at(-1)).toBe(1)
    expect(parts.length).toBeGreaterThan(10)
    expect([...parts].sort((a, b) => a - b)).toEqual(parts)
  })

  it.each([
    ['Ábaco  ñandú ', 'abaco nandu'],
    ['ABACO-ÑANDU', 'abaco nandu'],
    ['ábaco ñandú'.normalize('NFD'), 'abaco nandu'],
  ])('takes "%s" for the same passphrase as "%s"', (typed, same) => {
    expect(normalized(typed)).toBe(same)
  })

  it.each<[string, (kdf: Kdf & { name: 'argon2id' }) => Kdf, boolean]>([
    ['ours', (kdf) => kdf, true],
    ['less memory', (kdf) => ({ ...kdf, memory: 19_455 }), false],
    ['ruinous memory', (kdf) => ({ ...kdf, memory: 131_073 }), false],
    ['too little work', (kdf) => ({ ...kdf, passes: 1 }), false],
    ['more memory in one pass', (kdf) => ({ ...kdf, memory: 47_104, passes: 1 }), true],
    ['endless passes', (kdf) => ({ ...kdf, passes: 7 }), false],
    ['half a pass', (kdf) => ({ ...kdf, passes: 2.5 }), false],
    ['a short salt', (kdf) => ({ ...kdf, salt: utf8('short') }), false],
    ['PBKDF2', ({ salt }) => ({ name: 'pbkdf2-sha256', rounds: 1_200_000, salt }), true],
    ['weak PBKDF2', ({ salt }) => ({ name: 'pbkdf2-sha256', rounds: 599_999, salt }), false],
    ['endless PBKDF2', ({ salt }) => ({ name: 'pbkdf2-sha256', rounds: 5_000_001, salt }), false],
  ])('is asked of a setting within bounds only: %s', (_, change, isGood) => {
    expect(isAcceptable(change(newKdf('quick') as Kdf & { name: 'argon2id' }))).toBe(isGood)
  })

  it('is left to PBKDF2 where a trial shows an engine that does not compile', () => {
    const clock = (end: number) => {
      const times = [0, end]
      return () => times.shift() ?? end
    }
    expect(engineSpeed(clock(3_000))).toBe('slow')
    expect(engineSpeed(clock(100))).toBe('quick')
  })
})
