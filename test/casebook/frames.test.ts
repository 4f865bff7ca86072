import { generateX25519Identity, identityToRecipient } from 'age-encryption'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { toFile } from '#casebook/backup.ts'
import { type Bytes, random, utf8 } from '#casebook/bytes.ts'
import { Exchange } from '#casebook/exchange.ts'
import {
  collect,
  type Collected,
  crc32,
  fileOf,
  missing,
  NOTHING_COLLECTED,
  toFrames,
} from '#casebook/frames.ts'
import { readInvitation } from '#casebook/invitation.ts'
import { drawQr, seeQr } from '#casebook/qr.ts'
import { aBook, aFullCase, anId, faultFrom } from '../kit/case.ts'

/** What a camera would see of a code: four pixels for each module. */
function pictureOf(text: string): { width: number; height: number; data: Uint8ClampedArray } {
  const scale = 4
  const rows = drawQr(text)
  const width = rows.length * scale
  const data = new Uint8ClampedArray(width * width * 4).fill(255)
  for (let y = 0; y < width; y += 1) {
    for (let x = 0; x < width; x += 1) {
      const isDark = rows[Math.floor(y / scale)]?.[Math.floor(x / scale)] === true
      if (isDark) data.fill(0, (y * width + x) * 4, (y * width + x) * 4 + 3)
    }
  }
  return { width, height: width, data }
}

function collected(frames: readonly string[]): Collected {
  return frames.reduce(collect, NOTHING_COLLECTED)
}

describe('frames', () => {
  it('bring any file back, seen in any order and more than once', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.uint8Array({ minLength: 1, maxLength: 6_000 }),
        fc.infiniteStream(fc.nat()),
        async (bytes, chance) => {
          const file = Uint8Array.from(bytes)
          const frames = await toFrames(file)
          const mixed = [...frames, ...frames].sort(() => (chance.next().value % 2 === 0 ? 1 : -1))
          expect(await fileOf(collected(mixed))).toEqual(file)
        },
      ),
      { numRuns: 200 },
    )
  })

  it('say which are still to be seen', async () => {
    const frames = await toFrames(random(2_500))
    const so = collected(frames.slice(1, 3))
    expect(missing(so)).toEqual([1, 4])
    expect(await fileOf(so)).toBeNull()
  })

  it('carry the sum that zip files carry', () => {
    expect(crc32(utf8('123456789'))).toBe('cbf43926')
  })

  it('are refused with any one character changed', async () => {
    const [frame = ''] = await toFrames(random(300))
    const faults = await Promise.all(
      Array.from(frame, (letter, place) =>
        faultFrom(() =>
          collect(
            NOTHING_COLLECTED,
            frame.slice(0, place) + (letter === 'A' ? 'B' : 'A') + frame.slice(place + 1),
          ),
        ),
      ),
    )
    expect(new Set(faults)).toEqual(new Set(['not-a-frame', 'damaged-frame']))
  })

  it.each([
    ['an address', 'https://example.org/', 'not-a-frame'],
    ['a text too long', `G1|AAAA|1/1|00000000|${'A'.repeat(2_000)}`, 'not-a-frame'],
    ['a wrong sum', 'G1|AAAA|1/1|00000000|AAAA', 'damaged-frame'],
    ['nothing', '', 'not-a-frame'],
  ])('refuse %s', async (_, text, fault) => {
    expect(await faultFrom(() => collect(NOTHING_COLLECTED, text))).toBe(fault)
  })

  it('of two files are not mixed', async () => {
    const [one, other] = [await toFrames(random(1_000)), await toFrames(random(1_000))]
    const so = collected(one.slice(0, 1))
    expect(await faultFrom(() => collect(so, other[1] ?? ''))).toBe('other-set')
    expect(missing(so)).toEqual([2])
  })

  it('that do not make what was sent say so', async () => {
    const so = collected(await toFrames(random(1_000)))
    const swapped = {
      ...so,
      parts: new Map([...so.parts].map(([place, part]) => [3 - place, part])),
    }
    expect(await faultFrom(() => fileOf(swapped))).toBe('damaged-set')
  })

  it('are not made of what nobody would scan', async () => {
    expect(await faultFrom(() => toFrames(random(10_000)))).toBe('too-large-for-frames')
  })
})

describe('pictures', () => {
  it('of a usual case are three at most, drawn by one library and read by another', async () => {
    const recipient = await identityToRecipient(await generateX25519Identity())
    const notes = [{ id: 'n', text: loremOf(2_000), changedOn: '2026-11-24' }]
    const file = await toFile(
      { cases: [aFullCase({ notes })], reports: [] },
      { is: 'key', recipient },
    )
    const frames = await toFrames(file)
    expect(frames.length).toBeLessThanOrEqual(3)
    expect(Math.max(...frames.map((frame) => frame.length))).toBeLessThanOrEqual(1_200)
    const seen = frames.map((frame) => seeQr(pictureOf(frame)))
    expect(seen).toEqual(frames)
  }, 60_000)

  it('without a code in them say nothing', () => {
    const data = new Uint8ClampedArray(100 * 100 * 4).fill(200)
    expect(seeQr({ width: 100, height: 100, data })).toBeNull()
  })
})

describe('a hand-over', () => {
  it('goes from phone to phone by pictures, with the same four words on both', async () => {
    const [sender, receiver] = [new Exchange(), new Exchange()]
    const [{ book: from }, { book: to, again }] = [await aBook(), await aBook()]
    await from.save(aFullCase())
    const shown = await receiver.invite('es')
    const scanned = await readInvitation(seeQr(pictureOf(shown.text)) ?? '')
    expect(scanned.words).toEqual(shown.words)
    expect(new Set(scanned.words).size).toBeGreaterThan(1)
    const { frames } = await sender.handOver(from, [anId(1)], scanned.recipient)
    let preview = null
    for (const frame of frames ?? []) {
      const picture = seeQr(pictureOf(frame)) ?? ''
      ;({ preview } = await receiver.collect(to, picture))
    }
    if (preview === null) throw new Error('pictures are missing')
    expect(to.list()).toEqual([])
    expect(preview.cases).toMatchObject([{ name: 'Blue door', already: 'new' }])
    await receiver.add(to, preview.id, [0], false)
    expect((await again()).open(anId(1)).case).toEqual(aFullCase())
    expect(await faultFrom(() => receiver.collect(to, frames?.[0] ?? ''))).toBe('invitation-over')
  }, 60_000)

  it('by file is opened only by the phone that invited', async () => {
    const [sender, receiver, thief] = [new Exchange(), new Exchange(), new Exchange()]
    const { book } = await aBook()
    await book.save(aFullCase())
    const { recipient } = await receiver.invite('en')
    await thief.invite('en')
    const { file } = await sender.handOver(book, [anId(1)], recipient)
    expect(await faultFrom(() => thief.preview(book, file, null))).toBe('not-for-this-phone')
    expect((await receiver.preview(book, file, null)).cases).toHaveLength(1)
  })

  it('takes a bare age recipient too, and nothing else', async () => {
    const recipient = await identityToRecipient(await generateX25519Identity())
    expect((await readInvitation(` ${recipient}\n`)).recipient).toBe(recipient)
    for (const text of [
      '',
      'https://example.org',
      recipient.slice(0, -1),
      `${recipient}x`,
      'G1:es:',
    ]) {
      expect(await faultFrom(() => readInvitation(text))).toBe('not-an-invitation')
    }
  })

  it('to a recipient with a slip in it is refused', async () => {
    const { book } = await aBook()
    await book.save(aFullCase())
    const recipient = await identityToRecipient(await generateX25519Identity())
    const slip = recipient.slice(0, -1) + (recipient.endsWith('q') ? 'p' : 'q')
    expect(await faultFrom(() => new Exchange().handOver(book, [anId(1)], slip))).toBe(
      'not-an-invitation',
    )
  })
})

/** Words by chance, so that packing gains no more than on real notes. */
function loremOf(length: number): string {
  const letters = 'etaoinshrdlu   '
  const bytes: Bytes = random(length)
  return Array.from(bytes, (byte) => letters[byte % letters.length]).join('')
}
