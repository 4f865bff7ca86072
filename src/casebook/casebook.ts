import { CasebookFault, type FaultId, faultOf } from './fault.ts'
import type { CallName, Found, Given, Gives, Mark } from './protocol.ts'
import { isLost, isOlder, type MarkStorage, Sentinel } from './sentinel.ts'
import { Wire } from './wire.ts'

/**
 * # The door of the casebook
 *
 * ```ts
 * import workerUrl from '../casebook/worker.ts?worker&url'
 * allowScripts([workerUrl])
 * const casebook = openCasebook({
 *   name: `casebook:${base}`,
 *   start: () => new Worker(trustedScript(workerUrl), { type: 'module' }),
 *   storage: localStorage, // or null where it can't be had
 *   isFramed: self !== top,
 * })
 * ```
 *
 * Nothing is stored, and no worker runs, before the first call. Keys and plaintext are in the
 * worker; the page has what it asked for. Every call rejects with a `CasebookFault`, whose
 * `fault` is a name to be worded and whose `detail` has seconds, tries, a weakness or a place;
 * whatever the fault, nothing stored has changed. Calls and their types: `protocol.ts`.
 *
 * **Start.** `look()` → `none` | `kept` (with `wait` seconds, `tries`, `wipesAfterTen`) |
 * `lost` (there was one: say so, offer restoring, never a first-run screen; `startEmpty()` only
 * on the person's word) | `off` with a fault (`storage-absent`, `storage-refused`,
 * `storage-silent` after 3 s, `storage-blocked`, `newer-casebook`, `damaged-casebook`,
 * `framed`): offer `createInMemory`.
 *
 * **Make and open.** `ask('makePassphrase', { language })` → six words;
 * `ask('weakness', { passphrase })` → why a typed one is refused, or null.
 * `ask('create' | 'unlock', { passphrase }, progress)` → `Opened`; progress runs from 0 to 1.
 * `create` may throw `passphrase-must-be-made` (engine without compiler). `unlock` throws
 * `wait` (`detail.seconds`) or `wrong-passphrase` (`detail.tries`, `.seconds`), or `wiped` at the
 * tenth, where that was switched on. Damaged, missing
 * or rolled-back records are in `Opened.problems`, the others open; `dismiss` strikes one.
 * `wasOlder` is true when the whole casebook is older than when it was last open.
 * After making one, `askToKeep(navigator.storage)` of `promise.ts` asks the browser to keep it.
 * `ask('createInMemory', {})` needs no passphrase and ends with the lock.
 *
 * **Work.** `begin` gives a case with id and number (`caseName` of the model names it);
 * `save` resolves only when stored for good: say "saved" then. `draft` within a second of
 * typing, and before a lock; `open` gives case and draft; `dropDraft` forgets it. `remove` with
 * `undoRemove` until the lock; `wipeCase` has no undo and re-keys. `find` searches all text.
 * Texts are cleaned of invisible characters; too long ones throw `too-long` with `detail.at`.
 * A second tab that wrote first: `changed-elsewhere`; lock and unlock again, text stays yours.
 * `status` has `changes` since the last backup: remind from
 * `CASE_LIMITS.changesBeforeReminder` on.
 *
 * **Burst.** `begin({ burst: true })` expires after seven days (`case.expiresOn`, to change by
 * saving); `sealCase` is "next person": out of list, search and reach until the next unlock;
 * `sweep` removes what is past its day, call it after unlock; `tally` names no one.
 *
 * **Locking.** Run `step` of `locking.ts` over `watch`, with a tick every five seconds, and call
 * `lock()` when it says why: it waits for writes under way, a second at most, and ends the
 * worker. `lockNow()` waits for nothing: for `pagehide` and quick exit. Blank the page first.
 * `isOpen` says which it is; calls after a lock throw `locked`.
 *
 * **Wipe.** `wipe()` removes everything, open or locked, and checks.
 *
 * **Files.** `backup({ passphrase })` → age files, mostly one; name them
 * `guide-backup-YYYYMMDD.age`; call `backedUp` when the person says they have it.
 * `openerOf({ file })` → ask for a passphrase or not. `restorePreview({ file, passphrase })` →
 * what it would bring; `restoreAdd({ preview, places, reports })` adds as new, never overwrites.
 * A preview that takes over a minute ends the worker: `too-slow`, and locked.
 *
 * **Phone to phone.** Receiver: `invite({ language })` → `text` for a QR code (draw with
 * `qr.ts`), four `words`, `until`. Sender: `readInvitation({ text })` → the same four words: both
 * people read them; then `handOver({ ids, recipient })` → file, and frames for QR codes or
 * null. Receiver: `collect({ text })` per picture until there is a `preview`, or
 * `restorePreview({ file, passphrase: null })`; then `restoreAdd`. After `other-set`,
 * `collectAgain` starts the pictures afresh. Set `busy` and `free` in the watch meanwhile.
 *
 * **Survey.** `beginReport`, `saveReport`, `reports`, `removeReport`; columns, CSV lines and
 * totals are in `model/outcome-report.ts`.
 */
export interface Casebook {
  look(): Promise<Look>
  readonly ask: <K extends Exclude<CallName, 'look' | 'wipe'>>(
    is: K,
    given: Given<K>,
    progress?: (part: number) => void,
  ) => Promise<Gives<K>>
  /** True from opening to lock. */
  readonly isOpen: boolean
  /** True where the casebook that was just opened is older than it was. */
  readonly wasOlder: boolean
  lock(): Promise<void>
  lockNow(): void
  wipe(): Promise<void>
  /** After a loss: forgets that there was one. */
  startEmpty(): Promise<void>
}

/** What is there, before any passphrase. */
export type Look = Found | { is: 'lost' } | { is: 'off'; fault: FaultId | 'framed' }

export interface Place {
  /** One casebook per name; make it of the base path, for an origin may hold two guides. */
  name: string
  /** Starts a fresh worker. */
  start: () => Worker
  storage: MarkStorage | null
  /** In a frame of another page there is no casebook. */
  isFramed: boolean
}

/** A file that takes longer is not ours, or not for this phone. */
const FILE_MS = 60_000
const LAST_WRITES_MS = 1_000

const OPENING: readonly CallName[] = ['create', 'createInMemory', 'unlock']
const READING: readonly CallName[] = ['restorePreview', 'collect']

export function openCasebook({ name, start, storage, isFramed }: Place): Casebook {
  const sentinel = new Sentinel(name, storage)
  const wire = new Wire(name, start, remember)
  let isOpen = false
  let wasOlder = false

  function remember(mark: Mark | null): void {
    if (mark === null) return
    if (!isOpen) wasOlder = isOlder(sentinel.read(), mark)
    sentinel.write(mark)
  }

  function end(fault: FaultId): void {
    wire.end(fault)
    isOpen = false
  }

  async function wipe(): Promise<void> {
    end('locked')
    await wire.send('wipe', {})
    sentinel.forget()
    end('locked')
  }

  return {
    get isOpen() {
      return isOpen && wire.isRunning
    },
    get wasOlder() {
      return wasOlder
    },
    async ask(is, given, progress) {
      if (isFramed) throw new CasebookFault('storage-refused')
      const late = READING.includes(is) ? setTimeout(end, FILE_MS, 'too-slow') : 0
      try {
        const gives = await wire.send(is, given, progress)
        if (OPENING.includes(is)) isOpen = true
        return gives
      } catch (error) {
        if (faultOf(error).fault === 'wiped') sentinel.forget()
        throw error
      } finally {
        clearTimeout(late)
      }
    },
    async look() {
      if (isFramed) return { is: 'off', fault: 'framed' }
      try {
        const found = await wire.send('look', {})
        return isLost(sentinel.read(), found) ? { is: 'lost' } : found
      } catch (error) {
        const { fault } = faultOf(error)
        return fault === 'storage-lost' ? { is: 'lost' } : { is: 'off', fault }
      }
    },
    async lock() {
      await wire.settled(LAST_WRITES_MS)
      end('locked')
    },
    lockNow() {
      end('locked')
    },
    wipe,
    startEmpty: wipe,
  }
}
