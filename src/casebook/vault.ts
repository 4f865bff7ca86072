import type { SealedRow } from './crypto.ts'
import { Database, removeDatabase } from './database.ts'
import { CasebookFault } from './fault.ts'
import type { SealedHeader } from './header.ts'
import { INDEX, rowKey, type Rows } from './rows.ts'
import { quiet, ROWS, VaultRows } from './vault-rows.ts'

const HEADER = 'header'
const META = 'meta'

/** What a replacement is at, so that a killed one is cleaned up at the next start. */
type Journal = { is: 'making' | 'dropping'; vault: number }

/** Wrong tries so far and when the last was; known before any passphrase is right. */
export interface Tries {
  count: number
  last: number
}

/**
 * The phone's storage of one casebook: a vault of sealed rows, and a pointer to it. A vault is
 * never changed into another: a new one is made beside it, checked, pointed at; then the old
 * one goes. Knows no keys.
 */
export class Vaults {
  readonly #name: string
  readonly #meta: Database

  constructor(name: string) {
    this.#name = name
    this.#meta = new Database(`${name}-meta`, [META])
  }

  /**
   * Number of the vault in use, or null where there is none; first ends what was killed.
   * To look leaves no trace: where there is none, nothing is made.
   */
  async current(): Promise<number | null> {
    return this.#alone(async () => {
      await this.#recover()
      const pointer = await this.#pointer()
      if (pointer === null) await this.#removeMeta()
      return pointer
    })
  }

  /** @throws CasebookFault `storage-lost` where the vault is empty or half there */
  async header(vault: number): Promise<SealedHeader> {
    const database = this.#vault(vault)
    try {
      const [header, index] = await database.use(async (open) => {
        const header = (await open.get(HEADER, HEADER)) as SealedHeader | undefined
        return [header, (await open.get(ROWS, rowKey(INDEX))) as SealedRow | undefined] as const
      })
      if (header === undefined || index === undefined) throw new CasebookFault('storage-lost')
      return header
    } finally {
      database.close()
    }
  }

  rows(vault: number): Rows {
    return new VaultRows(this.#vault(vault), (act) =>
      this.#alone(async () => {
        const pointer = await this.#pointer()
        if (pointer === null) throw new CasebookFault('storage-lost')
        if (pointer !== vault) throw new CasebookFault('changed-elsewhere')
        return act()
      }),
    )
  }

  /**
   * Puts a new vault in the place of the one in use, or makes the first.
   * @param from the vault in use, or null
   * @param make the new header and rows; called when nobody else can write
   * @param check looks at the rows as they were stored; where it throws, nothing has changed
   * @returns the number of the new vault
   */
  async replace(
    from: number | null,
    make: () => Promise<{ header: SealedHeader; rows: readonly SealedRow[] }>,
    check: (stored: readonly SealedRow[]) => Promise<void>,
  ): Promise<number> {
    return this.#alone(async () => {
      await this.#recover()
      const before = await this.#pointer()
      if (before !== from) {
        throw new CasebookFault(from === null ? 'casebook-exists' : 'changed-elsewhere')
      }
      const next = (before ?? 0) + 1
      const made = await make()
      await this.#set({ journal: { is: 'making', vault: next } satisfies Journal })
      await removeDatabase(this.#vaultName(next))
      await this.#fill(next, made)
      await check(await this.#stored(next))
      const journal = before === null ? null : ({ is: 'dropping', vault: before } satisfies Journal)
      await this.#set({ pointer: next, journal })
      // The new vault counts from here on; an old one that another tab holds goes at next start.
      await this.#recover().catch(() => undefined)
      return next
    })
  }

  async tries(): Promise<Tries> {
    return ((await this.#get('tries')) as Tries | undefined) ?? { count: 0, last: 0 }
  }

  async setTries(tries: Tries): Promise<void> {
    await this.#set({ tries })
  }

  async wipesAfterTen(): Promise<boolean> {
    return (await this.#get('wipes-after-ten')) === true
  }

  async setWipesAfterTen(isOn: boolean): Promise<void> {
    await this.#set({ 'wipes-after-ten': isOn })
  }

  /** Removes everything, then looks whether it is gone. */
  async wipe(): Promise<void> {
    await this.#alone(async () => {
      const pointer = (await this.#pointer()) ?? 0
      const journal = (await this.#get('journal')) as Journal | null | undefined
      const numbers = new Set([pointer, pointer + 1, journal?.vault ?? pointer])
      for (const number of numbers) await removeDatabase(this.#vaultName(number))
      await this.#removeMeta()
    })
    if ((await this.current()) !== null) throw new CasebookFault('storage-broken')
  }

  /** A replacement that was killed: what was being made goes, or what was replaced does. */
  async #recover(): Promise<void> {
    const journal = (await this.#get('journal')) as Journal | null | undefined
    if (journal == null) return
    if (journal.vault !== (await this.#pointer())) {
      await removeDatabase(this.#vaultName(journal.vault))
    }
    await this.#set({ journal: null })
  }

  async #fill(
    vault: number,
    made: { header: SealedHeader; rows: readonly SealedRow[] },
  ): Promise<void> {
    const database = this.#vault(vault)
    try {
      await database.use(async (open) => {
        const write = open.transaction([ROWS, HEADER], 'readwrite', { durability: 'strict' })
        quiet(write.objectStore(HEADER).put(made.header, HEADER))
        for (const row of made.rows) quiet(write.objectStore(ROWS).put(row, rowKey(row)))
        await write.done
      })
    } finally {
      database.close()
    }
  }

  async #stored(vault: number): Promise<SealedRow[]> {
    const rows = new VaultRows(this.#vault(vault), (act) => act())
    try {
      return await rows.all()
    } finally {
      rows.close()
    }
  }

  async #pointer(): Promise<number | null> {
    return ((await this.#get('pointer')) as number | undefined) ?? null
  }

  #get(key: string): Promise<unknown> {
    return this.#meta.use((open) => open.get(META, key) as Promise<unknown>)
  }

  async #set(values: Readonly<Record<string, unknown>>): Promise<void> {
    await this.#meta.use(async (open) => {
      const write = open.transaction(META, 'readwrite', { durability: 'strict' })
      for (const [key, value] of Object.entries(values)) quiet(write.store.put(value, key))
      await write.done
    })
  }

  async #removeMeta(): Promise<void> {
    this.#meta.close()
    await removeDatabase(`${this.#name}-meta`)
  }

  #vault(number: number): Database {
    return new Database(this.#vaultName(number), [ROWS, HEADER])
  }

  #vaultName(number: number): string {
    return `${this.#name}-vault-${number}`
  }

  /** One page at a time, over all tabs; where there are no locks, over this worker only. */
  async #alone<T>(act: () => Promise<T>): Promise<T> {
    const { locks } = navigator as { locks?: LockManager }
    return locks === undefined ? act() : locks.request<Promise<T>>(this.#name, act)
  }
}
