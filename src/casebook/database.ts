import { deleteDB, type IDBPDatabase, openDB } from 'idb'
import { CasebookFault } from './fault.ts'

/** How long a browser may take to open its storage before we go on without. */
const PATIENCE_MS = 3_000

/**
 * One database that is opened again, once, when the browser drops the connection
 * (WebKit does after sleep; storage that is cleared closes it too).
 */
export class Database {
  readonly #name: string
  readonly #stores: readonly string[]
  #handle: Promise<IDBPDatabase> | null = null

  constructor(name: string, stores: readonly string[]) {
    this.#name = name
    this.#stores = stores
  }

  /**
   * @param act may run twice, so it must be safe to repeat
   * @throws CasebookFault `storage-…` where it fails a second time
   */
  async use<T>(act: (database: IDBPDatabase) => Promise<T>): Promise<T> {
    try {
      return await act(await this.#opened())
    } catch (error) {
      if (!isLostConnection(error)) throw storageFault(error)
      this.close()
    }
    try {
      return await act(await this.#opened())
    } catch (error) {
      throw storageFault(error)
    }
  }

  close(): void {
    this.#handle?.then(
      (database) => {
        database.close()
      },
      () => undefined,
    )
    this.#handle = null
  }

  #opened(): Promise<IDBPDatabase> {
    this.#handle ??= openedIn(this.#name, this.#stores, () => {
      this.#handle = null
    })
    this.#handle.catch(() => {
      this.#handle = null
    })
    return this.#handle
  }
}

/** @throws CasebookFault `storage-blocked` where another page holds it open and won't let go */
export async function removeDatabase(name: string): Promise<void> {
  if (!hasStorage()) return
  await within(deleteDB(name), 'storage-blocked')
}

/** True where the browser has any IndexedDB at all: Lockdown Mode takes it away. */
export function hasStorage(): boolean {
  return (globalThis as { indexedDB?: IDBFactory | null }).indexedDB != null
}

/** Any error of IndexedDB as a fault of ours. */
export function storageFault(error: unknown): CasebookFault {
  if (error instanceof CasebookFault) return error
  const name = error instanceof Error || error instanceof DOMException ? error.name : ''
  if (name === 'QuotaExceededError') return new CasebookFault('storage-full')
  if (name === 'VersionError') return new CasebookFault('newer-casebook')
  if (name === 'SecurityError') return new CasebookFault('storage-refused')
  return new CasebookFault('storage-broken')
}

async function openedIn(
  name: string,
  stores: readonly string[],
  onEnd: () => void,
): Promise<IDBPDatabase> {
  if (!hasStorage()) throw new CasebookFault('storage-absent')
  const opening = openDB(name, 1, {
    upgrade(database) {
      for (const store of stores) database.createObjectStore(store)
    },
    blocking(_current, _next, event) {
      ;(event.target as IDBDatabase).close()
      onEnd()
    },
    terminated: onEnd,
  })
  try {
    return await within(opening, 'storage-silent')
  } catch (error) {
    // Opened too late, it would hold others up.
    opening.then(
      (database) => {
        database.close()
      },
      () => undefined,
    )
    const isRefused = error instanceof DOMException && error.name === 'InvalidStateError'
    throw isRefused ? new CasebookFault('storage-refused') : error
  }
}

async function within<T>(
  promise: Promise<T>,
  fault: 'storage-silent' | 'storage-blocked',
): Promise<T> {
  let timer: ReturnType<typeof setTimeout> | undefined
  const late = new Promise<never>((_done, failed) => {
    timer = setTimeout(() => {
      failed(new CasebookFault(fault))
    }, PATIENCE_MS)
  })
  try {
    return await Promise.race([promise, late])
  } finally {
    clearTimeout(timer)
  }
}

function isLostConnection(error: unknown): boolean {
  const lost = ['InvalidStateError', 'UnknownError', 'AbortError', 'TransactionInactiveError']
  return error instanceof DOMException && lost.includes(error.name)
}
