import type { Day } from '#model/freshness.ts'
import { localDay } from '#model/freshness.ts'
import type { LanguageCode } from '#model/language.ts'
import { type Census, census } from '#packs/census.ts'
import { readKept } from '#packs/kept.ts'
import { dropLanguage, keepLanguage, PackError, type Shelf } from '#packs/load.ts'
import { activateIfLast, handOn, lookForShell, registerShell } from '#packs/shell.ts'
import { checkForEdition } from '#packs/update.ts'
import type { Guide } from './guide.svelte.ts'

/** How far a language is on this phone; each in words somewhere on the screen. */
export type SavedState =
  | { state: 'checking' }
  | { state: 'not-yet'; bytes: number }
  | { state: 'saving'; done: number; all: number }
  | { state: 'saved'; on: Day; bytes: number }
  | { state: 'partial'; have: number; need: number }
  | { state: 'no-signal' }
  | { state: 'no-room' }
  | { state: 'unsupported' }

/** A newer guide that waits for a tap, or first for an app that can read it. */
export type Update = { kind: 'words' | 'needs-app'; date: Day } | { kind: 'app'; date: null }

/** What this phone holds of the guide, and what is newer elsewhere. */
export class Offline {
  #guide: Guide
  #states = $state<Record<LanguageCode, SavedState>>({})
  #update = $state.raw<Update | null>(null)
  #othersOpen = $state(false)
  #looked = $state<'none' | 'no-signal' | null>(null)
  #newer: Shelf | null = null
  #shellReady: Promise<unknown> = Promise.resolve()

  constructor(guide: Guide) {
    this.#guide = guide
  }

  get update(): Update | null {
    return this.#update
  }
  /** What the words that wait for a tap are read from. */
  get newer(): Shelf | null {
    return this.#newer
  }
  /** True after an update was asked for while the guide is open elsewhere too. */
  get othersOpen(): boolean {
    return this.#othersOpen
  }
  /** What the reader's own look for a newer guide found, when it found none. */
  get looked(): 'none' | 'no-signal' | null {
    return this.#looked
  }
  get saved(): SavedState {
    return this.of(this.#guide.language)
  }

  of(code: LanguageCode): SavedState {
    return this.#states[code] ?? { state: 'checking' }
  }

  /**
   * Registers the worker, brings the reader's language unless the browser asks to save
   * bytes, counts what is here, and asks for news.
   */
  async start(script: string, savesBytes: boolean): Promise<void> {
    this.#shellReady = registerShell(script, () => {
      if (this.#update?.kind !== 'words') this.#update = { kind: 'app', date: null }
    })
    const kept = await readKept(this.#guide.base)
    const here = kept?.languages.includes(this.#guide.language) ?? false
    if (!('caches' in globalThis)) this.#set(this.#guide.language, { state: 'unsupported' })
    else if (here) await this.count(this.#guide.language)
    else if (savesBytes) await this.#offer(this.#guide.language)
    else await this.save(this.#guide.language)
    for (const code of kept?.languages ?? []) {
      if (code !== this.#guide.language) await this.count(code)
    }
    await this.lookForNews(false)
    // A page may stay open for weeks: what is recalled must reach it.
    const look = () => {
      if (document.visibilityState === 'visible') void this.lookForNews(false)
    }
    document.addEventListener('visibilitychange', look)
    addEventListener('online', look)
  }

  /** Brings a language onto this phone; what is here already is not fetched again. */
  async save(code: LanguageCode): Promise<void> {
    this.#set(code, { state: 'saving', done: 0, all: this.#bytes(code) })
    try {
      const shelf = await this.#guide.shelf()
      await keepLanguage(this.#guide.base, shelf, code, (done, all) => {
        this.#set(code, { state: 'saving', done, all })
      })
      await this.count(code)
    } catch (error) {
      this.#set(code, unsaved(error))
    }
  }

  async remove(code: LanguageCode): Promise<void> {
    await dropLanguage(this.#guide.base, code)
    await this.#offer(code)
  }

  /** Counts and hashes what is here and repairs it where there is signal. */
  async count(code: LanguageCode): Promise<void> {
    await this.#shellReady
    const openSearch = () =>
      code === this.#guide.language ? this.#guide.search('') : Promise.resolve()
    this.#set(code, seal(await census(this.#guide.base, code, openSearch)))
  }

  async lookForNews(force: boolean): Promise<void> {
    const kept = await readKept(this.#guide.base)
    const news = await checkForEdition(this.#guide.base, kept, Date.now(), force)
    if (force) this.#looked = news === null ? 'no-signal' : news.state === 'same' ? 'none' : null
    if (news === null) return
    this.#guide.recall(news.recalled)
    if (news.state === 'same' || kept === null) return
    if (news.state === 'needs-app') {
      this.#update ??= { kind: 'needs-app', date: news.edition.date }
      await lookForShell()
      return
    }
    const { edition, catalogue } = news
    // What waits already is not compared anew at every look.
    if (this.#newer?.edition.catalogue.sha256 !== edition.catalogue.sha256) {
      this.#newer = { edition, catalogue }
    }
    this.#update = { kind: 'words', date: edition.date }
  }

  /**
   * Takes the update the reader tapped for, then starts afresh; nothing is lost half way.
   * @param desk what lies open, for the page that comes after
   */
  async take(desk: string): Promise<void> {
    const update = this.#update
    await handOn(desk)
    if (update?.kind === 'app') {
      this.#othersOpen = (await activateIfLast()) === 'others'
      if (this.#othersOpen) return
    }
    const newer = this.#newer
    if (newer !== null) {
      const kept = await readKept(this.#guide.base)
      try {
        for (const code of kept?.languages ?? []) {
          await keepLanguage(this.#guide.base, newer, code, (done, all) => {
            this.#set(code, { state: 'saving', done, all })
          })
        }
      } catch (error) {
        this.#set(this.#guide.language, unsaved(error))
        return
      }
      // Still a reload: what was handed on goes to the same reader's page and no other.
      history.replaceState(null, '', this.#guide.path('changes/'))
    }
    location.reload()
  }

  async #offer(code: LanguageCode): Promise<void> {
    try {
      await this.#guide.shelf()
      this.#set(code, { state: 'not-yet', bytes: this.#bytes(code) })
    } catch (error) {
      this.#set(code, unsaved(error))
    }
  }

  #bytes(code: LanguageCode): number {
    return this.#guide.languages.find((one) => one.code === code)?.bytes ?? 0
  }

  #set(code: LanguageCode, state: SavedState): void {
    this.#states[code] = state
  }
}

function seal(result: Census): SavedState {
  switch (result.state) {
    case 'whole':
      return { state: 'saved', on: localDay(new Date()), bytes: result.bytes }
    case 'partial':
      return { state: 'partial', have: result.have, need: result.need }
    case 'unsupported':
      return { state: 'unsupported' }
  }
}

function unsaved(error: unknown): SavedState {
  if (!(error instanceof PackError)) throw error
  return { state: error.reason === 'no-room' ? 'no-room' : 'no-signal' }
}
