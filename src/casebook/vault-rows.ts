import { isSame } from './bytes.ts'
import type { SealedRow } from './crypto.ts'
import type { Database } from './database.ts'
import { CasebookFault } from './fault.ts'
import { type Change, INDEX, type RowKey, rowKey, type Rows } from './rows.ts'

/** The store of a vault that its rows are in. */
export const ROWS = 'rows'

/** A request of a write that fails fails the whole write, which is waited for. */
export function quiet(request: Promise<unknown>): void {
  request.catch(() => undefined)
}

/** The rows of one vault, in the browser's storage. */
export class VaultRows implements Rows {
  readonly #database: Database
  readonly #alone: <T>(act: () => Promise<T>) => Promise<T>

  constructor(database: Database, alone: <T>(act: () => Promise<T>) => Promise<T>) {
    this.#database = database
    this.#alone = alone
  }

  all(): Promise<SealedRow[]> {
    return this.#database.use((open) => open.getAll(ROWS) as Promise<SealedRow[]>)
  }

  async one(key: RowKey): Promise<SealedRow | null> {
    const found = await this.#database.use(
      (open) => open.get(ROWS, rowKey(key)) as Promise<SealedRow | undefined>,
    )
    return found ?? null
  }

  commit({ index, puts, removes }: Change): Promise<void> {
    return this.#alone(() =>
      this.#database.use(async (open) => {
        const write = open.transaction(ROWS, 'readwrite', { durability: 'strict' })
        const before = (await write.store.get(rowKey(INDEX))) as SealedRow | undefined
        // A lost connection may have stored it all before it was lost.
        if (before !== undefined && isSame(before.iv, index.iv)) return
        if ((before?.rev ?? 0) + 1 !== index.rev) throw new CasebookFault('changed-elsewhere')
        for (const key of removes) quiet(write.store.delete(rowKey(key)))
        for (const row of [...puts, index]) quiet(write.store.put(row, rowKey(row)))
        await write.done
      }),
    )
  }

  close(): void {
    this.#database.close()
  }
}
