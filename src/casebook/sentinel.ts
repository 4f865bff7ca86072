import type { Found, Mark } from './protocol.ts'

/** Where the mark lies in clear: outside the database, for that is what may vanish. */
export type MarkStorage = Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>

/**
 * Remembers, in clear and without saying anything about anyone, that there is a casebook. A
 * browser that lost its database says nothing; without the mark we would greet a keeper of
 * forty cases as a new reader.
 */
export class Sentinel {
  readonly #key: string
  readonly #storage: MarkStorage | null

  constructor(name: string, storage: MarkStorage | null) {
    this.#key = `${name}-mark`
    this.#storage = storage
  }

  read(): Mark | null {
    const text = this.#use((storage) => storage.getItem(this.#key))
    if (text == null) return null
    try {
      const mark = JSON.parse(text) as Partial<Mark> | null
      const isWhole = typeof mark?.vault === 'string' && typeof mark.rev === 'number'
      return isWhole ? { vault: '', rev: 0, records: 0, ...mark } : null
    } catch {
      return null
    }
  }

  write(mark: Mark): void {
    this.#use((storage) => {
      storage.setItem(this.#key, JSON.stringify(mark))
    })
  }

  forget(): void {
    this.#use((storage) => {
      storage.removeItem(this.#key)
    })
  }

  /** Storage may be refused or full; then there is no mark, and all else goes on. */
  #use<T>(act: (storage: MarkStorage) => T): T | null {
    try {
      return this.#storage === null ? null : act(this.#storage)
    } catch {
      return null
    }
  }
}

/** True where a casebook was here, and is not. */
export function isLost(mark: Mark | null, found: Found): boolean {
  return mark !== null && found.is === 'none'
}

/** True where an opened casebook is older than the last time: an earlier state came back. */
export function isOlder(before: Mark | null, now: Mark | null): boolean {
  return before !== null && now !== null && before.vault === now.vault && now.rev < before.rev
}
