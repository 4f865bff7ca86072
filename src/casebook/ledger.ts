import type { Case } from '#model/case.ts'
import { type Contents, entryOf, flawOf, type Problem, take } from './contents.ts'
import { type SealedRow, seal, unseal } from './crypto.ts'
import { CasebookFault } from './fault.ts'
import { type Index, type IndexEntry, indexText, readCase, readIndex } from './record.ts'
import { INDEX, type RowKey, rowKey, type Rows } from './rows.ts'

/** A record to write. */
export interface Put {
  store: 'case' | 'draft' | 'report'
  id: string
  text: string
}

/**
 * Reads and writes sealed records and keeps their list. Every write carries the whole list
 * along, so a record that was lost or rolled back is noticed and named.
 */
export class Ledger {
  #rows: Rows
  #key: CryptoKey
  #vault: string
  #index: Index = { entries: [], changes: 0, backedUpOn: null }
  #rev = 0
  #last: Promise<unknown> = Promise.resolve()

  constructor(rows: Rows, key: CryptoKey, vault: string) {
    this.#rows = rows
    this.#key = key
    this.#vault = vault
  }

  get vault(): string {
    return this.#vault
  }

  /** Counts the writes of the casebook, from 1. */
  get rev(): number {
    return this.#rev
  }

  get index(): Readonly<Index> {
    return this.#index
  }

  /** Reads everything. Damaged records are named, never dropped. */
  async read(): Promise<Contents> {
    const rows = await this.#rows.all()
    const contents: Contents = {
      cases: new Map(),
      drafts: new Map(),
      reports: new Map(),
      problems: [],
    }
    const listed = await this.#readIndex(rows, contents.problems)
    const records = rows.filter((row) => row.store !== 'index')
    const texts = await Promise.allSettled(
      records.map((row) => unseal(this.#key, this.#vault, row)),
    )
    records.forEach((row, place) => {
      const what = take(contents, row, texts[place], listed?.get(rowKey(row))?.rev ?? null)
      if (what === null || (what === 'unlisted' && listed === null)) return
      contents.problems.push({ store: row.store, id: row.id, what })
    })
    const there = new Set(records.map(rowKey))
    for (const { store, id } of listed?.values() ?? []) {
      if (!there.has(rowKey({ store, id }))) contents.problems.push({ store, id, what: 'missing' })
    }
    if (listed === null) this.#index.entries = records.flatMap(entryOf)
    return contents
  }

  /** Reads one case out of its row again. */
  async readAgain(id: string): Promise<Case> {
    const row = await this.#rows.one({ store: 'case', id })
    if (row === null) throw new CasebookFault('no-such-case')
    return readCase(await unseal(this.#key, this.#vault, row))
  }

  /**
   * Writes and removes together; resolves when stored for good. Writes wait for each other.
   * @param change what the casebook says about itself, where that changes too
   */
  write(
    puts: readonly Put[],
    removes: readonly RowKey[],
    change: Partial<Omit<Index, 'entries'>> = {},
  ): Promise<void> {
    const written = this.#last.then(() => this.#write(puts, removes, change))
    this.#last = written.catch(() => undefined)
    return written
  }

  /**
   * Takes all records to another vault under another key, while no write runs. They keep
   * their ids and revs.
   * @param carry puts the rows there, given the way to seal each anew
   * @throws CasebookFault `damaged-record` for one that can't be read: moving would lose it
   */
  move(
    to: { key: CryptoKey; vault: string },
    carry: (reseal: () => Promise<SealedRow[]>) => Promise<Rows>,
  ): Promise<void> {
    const moved = this.#last.then(async () => {
      const from = this.#rows
      this.#rows = await carry(async () => {
        const rows = await from.all()
        return Promise.all(
          rows.map(async (row) =>
            seal(to.key, { ...row, vault: to.vault }, await unseal(this.#key, this.#vault, row)),
          ),
        )
      })
      from.close()
      this.#key = to.key
      this.#vault = to.vault
    })
    this.#last = moved.catch(() => undefined)
    return moved
  }

  close(): void {
    this.#rows.close()
  }

  async #write(
    puts: readonly Put[],
    removes: readonly RowKey[],
    change: Partial<Omit<Index, 'entries'>>,
  ): Promise<void> {
    const rev = this.#rev + 1
    const touched = new Set([...puts, ...removes].map(rowKey))
    const kept = this.#index.entries.filter((entry) => !touched.has(rowKey(entry)))
    const added = puts.map(({ store, id }) => ({ store, id, rev }))
    const index = { ...this.#index, ...change, entries: [...kept, ...added] }
    const sealed = await Promise.all([
      seal(this.#key, { vault: this.#vault, ...INDEX, rev }, indexText(index)),
      ...puts.map(({ store, id, text }) =>
        seal(this.#key, { vault: this.#vault, store, id, rev }, text),
      ),
    ])
    const [first, ...rest] = sealed
    await this.#rows.commit({ index: first, puts: rest, removes })
    this.#rev = rev
    this.#index = index
  }

  /** The list by row, or null where it is damaged: then every row is taken as it is. */
  async #readIndex(
    rows: readonly SealedRow[],
    problems: Problem[],
  ): Promise<Map<string, IndexEntry> | null> {
    const row = rows.find((one) => one.store === 'index')
    if (row === undefined) {
      if (rows.length > 0) problems.push({ ...INDEX, what: 'missing' })
      return rows.length > 0 ? null : new Map()
    }
    this.#rev = row.rev
    try {
      this.#index = readIndex(await unseal(this.#key, this.#vault, row))
      return new Map(this.#index.entries.map((entry) => [rowKey(entry), entry]))
    } catch (error) {
      problems.push({ ...INDEX, what: flawOf(error) })
      return null
    }
  }
}
