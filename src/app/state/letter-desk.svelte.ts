import { SvelteMap } from 'svelte/reactivity'
import type { LetterFill, LetterKind } from '#model/letter.ts'

/** Who says to be at the desk: only the first two write a letter. */
export type Signer = 'attorney' | 'representative' | 'other'

/** All that was put into the letter, to bring it back. */
export interface LetterSheet {
  signer: Signer | null
  kind: LetterKind
  blanks: Record<string, string>
  choices: Record<string, boolean>
}

/** A letter in the making. Memory of the tab, and nothing else. */
export class LetterDesk {
  /** Null until somebody tapped. */
  signer = $state<Signer | null>(null)
  kind = $state<LetterKind>('letter')
  readonly #blanks = new SvelteMap<string, string>()
  readonly #choices = new SvelteMap<string, boolean>()

  blank(id: string): string {
    return this.#blanks.get(id) ?? ''
  }

  write(id: string, text: string): void {
    if (text === '') this.#blanks.delete(id)
    else this.#blanks.set(id, text)
  }

  /** Puts a part in or leaves it out. */
  choose(part: string, isIn: boolean): void {
    this.#choices.set(part, isIn)
  }

  get isEmpty(): boolean {
    return this.#blanks.size === 0 && this.#choices.size === 0
  }

  get fill(): Omit<LetterFill, 'factors'> {
    return {
      blanks: Object.fromEntries(this.#blanks),
      choices: Object.fromEntries(this.#choices),
    }
  }

  get sheet(): LetterSheet {
    return { signer: this.signer, kind: this.kind, ...this.fill }
  }

  /** Empties the letter; who sits at the desk stays. */
  empty(): void {
    this.#blanks.clear()
    this.#choices.clear()
  }

  restore({ signer, kind, blanks, choices }: LetterSheet): void {
    this.signer = signer
    this.kind = kind
    for (const [id, text] of Object.entries(blanks)) this.#blanks.set(id, text)
    for (const [id, isIn] of Object.entries(choices)) this.#choices.set(id, isIn)
  }

  /** For the next person: nothing of this one stays. */
  clear(): void {
    this.empty()
    this.signer = null
    this.kind = 'letter'
  }
}
