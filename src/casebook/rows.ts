import type { SealedRow, Store } from './crypto.ts'
import { CasebookFault } from './fault.ts'

/** Which row. */
export interface RowKey {
  store: Store
  id: string
}

/** One write: all of it happens, or nothing. */
export interface Change {
  /** The index as it is after the change; its `rev` is one more than before. */
  index: SealedRow
  puts: readonly SealedRow[]
  removes: readonly RowKey[]
}

/** Where sealed rows lie. It knows no keys, and nothing of what the rows say. */
export interface Rows {
  all(): Promise<SealedRow[]>
  one(key: RowKey): Promise<SealedRow | null>
  /**
   * Resolves when the change is stored for good.
   * @throws CasebookFault `changed-elsewhere` where another page wrote since the last change
   */
  commit(change: Change): Promise<void>
  close(): void
}

/** The one index row of a vault. */
export const INDEX: RowKey = { store: 'index', id: '00000000000000000000000000000000' }

export function rowKey({ store, id }: RowKey): string {
  return `${store}/${id}`
}

/** For a casebook that nothing is to be left of: rows that end with the worker. */
export class MemoryRows implements Rows {
  readonly #rows = new Map<string, SealedRow>()

  constructor(rows: readonly SealedRow[] = []) {
    for (const row of rows) this.#rows.set(rowKey(row), row)
  }

  all(): Promise<SealedRow[]> {
    return Promise.resolve([...this.#rows.values()])
  }

  one(key: RowKey): Promise<SealedRow | null> {
    return Promise.resolve(this.#rows.get(rowKey(key)) ?? null)
  }

  commit({ index, puts, removes }: Change): Promise<void> {
    const before = this.#rows.get(rowKey(INDEX))?.rev ?? 0
    if (index.rev !== before + 1) return Promise.reject(new CasebookFault('changed-elsewhere'))
    for (const key of removes) this.#rows.delete(rowKey(key))
    for (const row of [...puts, index]) this.#rows.set(rowKey(row), row)
    return Promise.resolve()
  }

  close(): void {
    this.#rows.clear()
  }
}
