import { type Day, localDay } from '#model/freshness.ts'
import { Book } from './book.ts'
import { randomId } from './bytes.ts'
import { newVaultKey, passingKey, seal, unseal, vaultKey, wrappingKey } from './crypto.ts'
import { derive, engineSpeed, type Kdf, newKdf } from './derive.ts'
import { CasebookFault, faultOf } from './fault.ts'
import { type Header, readHeader } from './header.ts'
import { Ledger } from './ledger.ts'
import { isMade, weakness } from './passphrase.ts'
import type { Found, Mark, Opened } from './protocol.ts'
import { indexText } from './record.ts'
import { INDEX, MemoryRows } from './rows.ts'
import { TRIES_TO_WIPE, waitSeconds } from './tries.ts'
import { type Tries, Vaults } from './vault.ts'

/** What is in hand while a casebook is open. */
interface Open {
  book: Book
  ledger: Ledger
  /** Null for one in memory only. */
  kept: { number: number; kek: CryptoKey; kdf: Kdf } | null
}

const today = (): Day => localDay(new Date())

/** Makes, opens, re-keys and wipes the casebook of one name. Lives in the worker. */
export class Keeper {
  readonly #vaults: Vaults
  #open: Open | null = null

  constructor(name: string) {
    this.#vaults = new Vaults(name)
  }

  /** @throws CasebookFault `locked` */
  get book(): Book {
    return this.#opened().book
  }

  /** What the page may remember of a stored casebook; null where nothing is stored or open. */
  get mark(): Mark | null {
    if (this.#open?.kept == null) return null
    const { ledger, book } = this.#open
    return { vault: ledger.vault, rev: ledger.rev, records: book.size }
  }

  async look(): Promise<Found> {
    const number = await this.#vaults.current()
    if (number === null) return { is: 'none' }
    const { vault } = readHeader(await this.#vaults.header(number))
    const tries = await this.#vaults.tries()
    const wait = waitSeconds(tries, Date.now())
    const wipesAfterTen = await this.#vaults.wipesAfterTen()
    return { is: 'kept', vault, wait, tries: tries.count, wipesAfterTen }
  }

  /**
   * @throws CasebookFault `weak-passphrase`; `passphrase-must-be-made` where the engine is
   * slow: there only one of our six-word passphrases holds
   */
  async create(passphrase: string, progress: (part: number) => void): Promise<Opened> {
    if ((await this.#vaults.current()) !== null) throw new CasebookFault('casebook-exists')
    const { kdf, kek } = await newKek(passphrase, progress)
    const header: Header = { vault: randomId(), kdf }
    const { key, sealed } = await newVaultKey(header, kek)
    const text = indexText({ entries: [], changes: 0, backedUpOn: null })
    const index = await seal(key, { vault: header.vault, ...INDEX, rev: 1 }, text)
    const made = { header: sealed, rows: [index] }
    const number = await this.#vaults.replace(
      null,
      () => Promise.resolve(made),
      () => Promise.resolve(),
    )
    return this.#take(new Ledger(this.#vaults.rows(number), key, header.vault), {
      number,
      kek,
      kdf,
    })
  }

  /** For a casebook that ends with the lock: no passphrase, nothing on the phone. */
  async createInMemory(): Promise<Opened> {
    return this.#take(new Ledger(new MemoryRows(), await passingKey(), randomId()), null)
  }

  /** @throws CasebookFault `wait`, `wrong-passphrase`, and what storage or header are amiss */
  async unlock(passphrase: string, progress: (part: number) => void): Promise<Opened> {
    const number = await this.#vaults.current()
    if (number === null) throw new CasebookFault('no-casebook')
    const sealed = await this.#vaults.header(number)
    const { vault, kdf } = readHeader(sealed)
    const count = await this.#countTry()
    try {
      const kek = await wrappingKey(await derive(passphrase, kdf, progress), kdf.salt)
      const key = await vaultKey(sealed, kek)
      await this.#rememberTries({ count: 0, last: 0 })
      const rows = this.#vaults.rows(number)
      return await this.#take(new Ledger(rows, key, vault), { number, kek, kdf })
    } catch (error) {
      if (faultOf(error).fault !== 'wrong-passphrase') throw error
      throw await this.#wrong(count)
    }
  }

  status(): Opened {
    const { book, ledger, kept } = this.#opened()
    const { changes, backedUpOn } = ledger.index
    const mode = kept === null ? 'memory' : 'kept'
    return { mode, problems: book.problems, size: book.size, changes, backedUpOn }
  }

  /** A new key in a new vault: what is left of older rows on the phone opens no more. */
  async rekey(): Promise<Opened> {
    const { kept } = this.#opened()
    if (kept !== null) await this.#move({ ...kept, vault: randomId() })
    return this.status()
  }

  /**
   * @throws CasebookFault `wrong-passphrase` for `current`: an open phone that was grabbed
   * must not be closed to its owner
   */
  async changePassphrase(
    current: string,
    next: string,
    progress: (part: number) => void,
  ): Promise<Opened> {
    const { kept } = this.#opened()
    if (kept === null) throw new CasebookFault('no-casebook')
    const sealed = await this.#vaults.header(kept.number)
    const half = (part: number) => {
      progress(part / 2)
    }
    await vaultKey(sealed, await wrappingKey(await derive(current, kept.kdf, half), kept.kdf.salt))
    const made = await newKek(next, (part) => {
      progress(0.5 + part / 2)
    })
    await this.#move({ number: kept.number, ...made, vault: randomId() })
    return this.status()
  }

  /** Takes a case out for good, and the key that older remains of it were sealed with. */
  async wipeCase(id: string): Promise<Opened> {
    await this.book.remove([id])
    this.book.forgetRemoved()
    return this.rekey()
  }

  async setWipesAfterTen(isOn: boolean): Promise<void> {
    if (this.#opened().kept !== null) await this.#vaults.setWipesAfterTen(isOn)
  }

  /** Removes everything of this casebook; open or locked. */
  async wipe(): Promise<void> {
    this.#open?.ledger.close()
    this.#open = null
    await this.#vaults.wipe()
  }

  async #move(to: { number: number; kek: CryptoKey; kdf: Kdf; vault: string }): Promise<void> {
    const open = this.#opened()
    const { kek, kdf, vault } = to
    const { key, sealed } = await newVaultKey({ vault, kdf }, kek)
    await open.ledger.move({ key, vault }, async (reseal) => {
      const number = await this.#vaults.replace(
        to.number,
        async () => ({ header: sealed, rows: await reseal() }),
        async (stored) => {
          await Promise.all(stored.map((row) => unseal(key, vault, row)))
        },
      )
      open.kept = { number, kek, kdf }
      return this.#vaults.rows(number)
    })
  }

  async #take(ledger: Ledger, kept: Open['kept']): Promise<Opened> {
    this.#open = { ledger, kept, book: await Book.open(ledger, today) }
    return this.status()
  }

  #opened(): Open {
    if (this.#open === null) throw new CasebookFault('locked')
    return this.#open
  }

  /** Counted before it is tried: ending the page early saves nobody a count. */
  async #countTry(): Promise<number> {
    const before = await this.#vaults.tries()
    const now = Date.now()
    const seconds = waitSeconds(before, now)
    if (seconds > 0) throw new CasebookFault('wait', { seconds, tries: before.count })
    await this.#rememberTries({ count: before.count + 1, last: now })
    return before.count + 1
  }

  /** On a full phone the count is lost: better than notes that nobody can read. */
  async #rememberTries(tries: Tries): Promise<void> {
    try {
      await this.#vaults.setTries(tries)
    } catch (error) {
      if (faultOf(error).fault !== 'storage-full') throw error
    }
  }

  async #wrong(count: number): Promise<CasebookFault> {
    if (count >= TRIES_TO_WIPE && (await this.#vaults.wipesAfterTen())) {
      await this.wipe()
      return new CasebookFault('wiped')
    }
    const seconds = waitSeconds({ count, last: Date.now() }, Date.now())
    return new CasebookFault('wrong-passphrase', { tries: count, seconds })
  }
}

async function newKek(
  passphrase: string,
  progress: (part: number) => void,
): Promise<{ kdf: Kdf; kek: CryptoKey }> {
  const flaw = weakness(passphrase)
  if (flaw !== null) throw new CasebookFault('weak-passphrase', { weakness: flaw })
  const speed = engineSpeed()
  if (speed === 'slow' && !isMade(passphrase)) throw new CasebookFault('passphrase-must-be-made')
  const kdf = newKdf(speed)
  return { kdf, kek: await wrappingKey(await derive(passphrase, kdf, progress), kdf.salt) }
}
