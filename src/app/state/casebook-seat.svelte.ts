import type { Case } from '#model/case.ts'
import type { Words } from '#model/words.ts'
import type { Screen } from './router.svelte.ts'

/** A thing on the desk that a case can keep. */
export type DeskPart = 'walk' | 'factors' | 'letter' | 'days' | `checklist.${string}`

/** A case that lies open. */
export interface FrontCase {
  readonly case: Case
  /** `draft`: sealed and stored, not yet part of the saved case. */
  readonly state: 'saved' | 'typing' | 'draft' | 'not-saved'
  /** @returns false where it could not be stored; the case on screen keeps the change */
  save(change: Partial<Case>): Promise<boolean>
}

/** As much of the casebook as the guide's other pages need. */
export interface Room {
  /** True between opening and lock. */
  readonly isOpen: boolean
  /** The case in front, or null. */
  readonly front: FrontCase | null
  /** True where the lock took what lay on the desk out of a case. */
  readonly hasPutAway: boolean
  /** Whether changes of this thing on the desk go into the case in front by themselves. */
  holds(part: DeskPart): boolean
  /**
   * Puts a thing from the desk into the case in front.
   * @returns false where it could not be stored; the case says why
   */
  keep(part: DeskPart): Promise<boolean>
  lock(): Promise<void>
  /** Whether this browser computes what the casebook rests on. */
  selfTest(): Promise<boolean>
}

/** The file of the casebook, which comes on the first tap and stays on the phone. */
export interface CasebookFile {
  words(language: string): Promise<Words>
  openRoom: () => Room
  /** Takes the room and what lies under its other screens. */
  Screen: Screen
}

/** Where the casebook sits while the tab lives: before the first tap there is nothing here. */
export class CasebookSeat {
  readonly #load: () => Promise<CasebookFile>
  #file: CasebookFile | null = null
  #room = $state.raw<Room | null>(null)

  constructor(load: () => Promise<CasebookFile>) {
    this.#load = load
  }

  get room(): Room | null {
    return this.#room
  }

  /** True while what lies open would be out of reach with the page. */
  get isOpen(): boolean {
    return this.#room?.isOpen === true
  }

  /**
   * The casebook's file, its words and its room.
   * @throws where the file is neither on this phone nor to be had
   */
  async sit(language: string): Promise<{ file: CasebookFile; words: Words; room: Room }> {
    const file = (this.#file ??= await this.#load())
    const words = await file.words(language)
    this.#room ??= file.openRoom()
    return { file, words, room: this.#room }
  }
}
