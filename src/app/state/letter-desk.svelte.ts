import type { LetterFill, LetterKind } from '#model/letter.ts'

/** Who says to be at the desk: only the first two write a letter. */
export type Signer = 'attorney' | 'representative' | 'other'

/** All that was put into the letter, to bring it back. */
export interface LetterSheet {
  signer: Signer | null
  kind: LetterKind
  blanks: Readonly<Record<string, string>>
  choices: Readonly<Record<string, boolean>>
}

/** A letter in the making. Memory of the tab, and nothing else. */
export class LetterDesk {
  /** Null until somebody tapped. */
  signer = $state<Signer | null>(null)
  kind = $state<LetterKind>('letter')
  #blanks = $state.raw<Readonly<Record<string, string>>>({})
  #choices = $state.raw<Readonly<Record<string, boolean>>>({})

  blank(id: string): string {
    return this.#blanks[id] ?? ''
  }

  write(id: string, text: string): void {
    const others = Object.entries(this.#blanks).filter(([one]) => one !== id)
    this.#blanks = Object.fromEntries(text === '' ? others : [...others, [id, text]])
  }

  /** Puts a part in or leaves it out. */
  choose(part: string, isIn: boolean): void {
    this.#choices = { ...this.#choices, [part]: isIn }
  }

  get isEmpty(): boolean {
    return Object.keys({ ...this.#blanks, ...this.#choices }).length === 0
  }

  get fill(): Omit<LetterFill, 'factors'> {
    return { blanks: this.#blanks, choices: this.#choices }
  }

  get sheet(): LetterSheet {
    return { signer: this.signer, kind: this.kind, ...this.fill }
  }

  /** Empties the letter; who sits at the desk stays. */
  empty(): void {
    this.#blanks = {}
    this.#choices = {}
  }

  restore({ signer, kind, blanks, choices }: LetterSheet): void {
    this.signer = signer
    this.kind = kind
    this.#blanks = blanks
    this.#choices = choices
  }

  /** For the next person: nothing of this one stays. */
  clear(): void {
    this.empty()
    this.signer = null
    this.kind = 'letter'
  }
}
