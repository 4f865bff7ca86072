import { describe, expect, it } from 'vitest'
import type { SealedRow } from '#casebook/crypto.ts'
import { INDEX, MemoryRows } from '#casebook/rows.ts'
import { aBook, aCase, aFullCase, anId, aReport, faultFrom, TODAY } from '../kit/case.ts'

describe('a casebook', () => {
  it('gives back all that was saved, after closing and opening', async () => {
    const { book, again } = await aBook()
    await book.save(aFullCase())
    await book.saveReport(aReport({ choices: { result: 'granted' } }))
    const reopened = await again()
    expect(reopened.open(anId(1))).toEqual({ case: aFullCase(), draft: null })
    expect(reopened.reports()).toEqual([aReport({ choices: { result: 'granted' } })])
    expect(reopened.problems).toEqual([])
  })

  it('numbers cases on, and never twice', async () => {
    const { book } = await aBook()
    const [first, second] = [book.begin(false), book.begin(false)]
    await book.save(second)
    expect([first.number, second.number, book.begin(false).number]).toEqual([1, 2, 3])
    expect(first.id).not.toBe(second.id)
  })

  it('keeps a draft beside what was saved, until it is saved or dropped', async () => {
    const { book, again } = await aBook()
    await book.save(aCase({ name: 'Saved' }))
    await book.draft(aCase({ name: 'Typed' }))
    const reopened = await again()
    expect(reopened.list()).toMatchObject([{ name: 'Saved', hasDraft: true }])
    expect(reopened.open(anId(1)).draft?.name).toBe('Typed')
    await reopened.dropDraft(anId(1))
    expect((await again()).list()).toMatchObject([{ name: 'Saved', hasDraft: false }])
  })

  it('keeps a draft of a case that was never saved', async () => {
    const { book, again } = await aBook()
    await book.draft(aCase({ name: 'Only typed' }))
    expect((await again()).list()).toMatchObject([{ name: 'Only typed', hasDraft: true }])
  })

  it('brings back a removed case with its draft, until it is locked', async () => {
    const { book, again } = await aBook()
    await book.save(aFullCase())
    await book.draft(aFullCase({ name: 'Typed' }))
    await book.remove([anId(1)])
    expect((await again()).list()).toEqual([])
    await book.undoRemove(anId(1))
    const { case: back, draft } = (await again()).open(anId(1))
    expect([back, draft?.name]).toEqual([aFullCase(), 'Typed'])
    expect(await faultFrom(() => again().then((next) => next.undoRemove(anId(1))))).toBe(
      'no-such-case',
    )
  })

  it('keeps texts without characters nobody sees', async () => {
    const { book } = await aBook()
    const kept = await book.save(
      aCase({
        name: 'Ana\u202E\nLuz',
        notes: [{ id: 'n', text: 'cafe\u0301\r\nx\u0000\uD800', changedOn: TODAY }],
      }),
    )
    expect(kept.name).toBe('Ana Luz')
    expect(kept.notes[0]?.text).toBe('café\nx\uFFFD')
  })

  it('refuses what no file could carry, and says where', async () => {
    const { book, again } = await aBook()
    await book.save(aCase({ name: 'Before' }))
    await expect(book.save(aCase({ name: 'x'.repeat(201) }))).rejects.toMatchObject({
      fault: 'too-long',
      detail: { at: 'case.name' },
    })
    expect((await again()).list()).toMatchObject([{ name: 'Before' }])
  })

  it('finds words in any field, without regard to case and accents', async () => {
    const { book } = await aBook()
    await book.save(aFullCase())
    expect(book.find('LINEA second')).toMatchObject([{ id: anId(1), field: 'notes.n1' }])
    expect(book.find('photo')[0]?.field).toBe('checklists.court-day.a1')
    expect(book.find('room')[0]?.field).toBe('deadlines.d1')
    expect(book.find('ask')[0]?.snippet).toBe('Ask about this')
    expect(book.find('ask room')).toEqual([])
    expect(book.find('  ')).toEqual([])
    await book.save(
      aCase({ id: anId(2), notes: [{ id: 'n', text: 'İ then öl', changedOn: TODAY }] }),
    )
    expect(book.find('ol')).toMatchObject([{ id: anId(2), snippet: 'İ then öl' }])
  })

  it('counts changes since the last backup', async () => {
    const rows = new MemoryRows()
    const { book, again } = await aBook(undefined, rows)
    await book.save(aCase())
    await book.backedUp()
    await book.save(aCase())
    await book.draft(aCase())
    expect((await again()).list()).toHaveLength(1)
    expect((await rows.one(INDEX))?.rev).toBe(4)
  })
})

describe('many people on one phone', () => {
  it('puts the last case out of sight, name and text, until the next unlock', async () => {
    const { book, again } = await aBook()
    await book.save(aFullCase())
    await book.draft(aFullCase({ name: 'Last words' }))
    await book.sealCase(anId(1))
    expect(book.list()).toMatchObject([{ name: '', number: 1, isSealed: true, nextDeadline: null }])
    expect(book.find('photo')).toEqual([])
    expect(await faultFrom(() => book.open(anId(1)))).toBe('sealed-case')
    expect(await faultFrom(() => book.save(aCase()))).toBe('sealed-case')
    expect(book.tally()).toEqual({
      all: 1,
      stages: { stage_court: 1 },
      outcomes: { o_continuance: 1 },
    })
    expect((await book.everything()).cases[0]?.name).toBe('Last words')
    expect((await again()).open(anId(1)).case.name).toBe('Last words')
  })

  it('gives a case seven days, and removes it after the last', async () => {
    let day = TODAY
    const { book, again } = await aBook(() => day)
    const burst = book.begin(true)
    await book.save(burst)
    await book.save(aCase({ id: anId(5), number: 9 }))
    expect(burst.expiresOn).toBe('2026-12-01')
    day = '2026-12-01'
    expect(await book.sweep()).toBe(0)
    day = '2026-12-02'
    expect(await book.sweep()).toBe(1)
    expect((await again()).list().map(({ number }) => number)).toEqual([9])
  })
})

describe('damage', () => {
  it('D-22: is named per record, and the others open', async () => {
    const rows = new MemoryRows()
    const { book, again } = await aBook(undefined, rows)
    for (const number of [1, 2, 3, 4]) await book.save(aCase({ id: anId(number), number }))
    const before = await rows.all()
    await book.save(aCase({ id: anId(3), number: 3, name: 'Later' }))
    const of = (all: SealedRow[], number: number) => all.filter(({ id }) => id === anId(number))
    const now = await rows.all()
    for (const { ct } of of(now, 1)) ct[5] = (ct[5] ?? 0) ^ 1
    const reopened = await again(
      new MemoryRows([
        ...now.filter(({ id }) => id !== anId(2) && id !== anId(3)),
        ...of(before, 3),
        ...of(now, 4).map((row) => ({ ...row, id: anId(7) })),
      ]),
    )
    expect(reopened.problems).toEqual(
      expect.arrayContaining([
        { store: 'case', id: anId(1), what: 'damaged' },
        { store: 'case', id: anId(2), what: 'missing' },
        { store: 'case', id: anId(3), what: 'older' },
        { store: 'case', id: anId(7), what: 'damaged' },
      ]),
    )
    expect(reopened.problems).toHaveLength(4)
    expect(reopened.list().map(({ number }) => number)).toEqual([4, 3])
  })

  it('D-22: of the list is named, and every record still opens', async () => {
    const rows = new MemoryRows()
    const { book, again } = await aBook(undefined, rows)
    await book.save(aCase({ name: 'Still here' }))
    const index = await rows.one(INDEX)
    if (index === null) throw new Error('not stored')
    index.ct[0] = (index.ct[0] ?? 0) ^ 1
    const reopened = await again()
    expect(reopened.problems).toEqual([{ ...INDEX, what: 'damaged' }])
    expect(reopened.list()).toMatchObject([{ name: 'Still here' }])
    await reopened.dismiss(INDEX)
    expect((await again()).problems).toEqual([])
  })

  it('is struck out only when the person says so', async () => {
    const rows = new MemoryRows()
    const { book, again } = await aBook(undefined, rows)
    await book.save(aCase())
    const row = await rows.one({ store: 'case', id: anId(1) })
    if (row === null) throw new Error('not stored')
    row.ct[0] = (row.ct[0] ?? 0) ^ 1
    const reopened = await again()
    await reopened.save(aCase({ id: anId(2), number: 2 }))
    expect((await again()).problems).toHaveLength(1)
    await reopened.dismiss({ store: 'case', id: anId(1) })
    expect((await again()).problems).toEqual([])
  })

  it('D-15: by another tab that wrote first is refused, not overwritten', async () => {
    const { book, again } = await aBook()
    await book.save(aCase({ name: 'First' }))
    const other = await again()
    await other.save(aCase({ name: 'Other tab' }))
    expect(await faultFrom(() => book.save(aCase({ name: 'Late' })))).toBe('changed-elsewhere')
    expect((await again()).list()).toMatchObject([{ name: 'Other tab' }])
  })
})
