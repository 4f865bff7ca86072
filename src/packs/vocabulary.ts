import Fuse from 'fuse.js'
import { isUnspaced } from '#model/scripts.ts'
import { distance } from './distance.ts'
import { isLittle, stem } from './word-forms.ts'

/** What one typed word was taken for. */
export interface Meant {
  typed: string
  /** Folded words of the guide, likeliest first; several that belong together where `joined`. */
  words: string[]
  how: 'exact' | 'prefix' | 'form' | 'near' | 'joined' | 'unknown'
}

/** How many candidates Fuse gives for the exact distance to choose from. */
const CANDIDATES = 12
/** Endings offered for an unfinished word. */
const COMPLETIONS = 8
const MOST_PIECES = 4
/** How many times as often a word must stand in the guide to be worth one edit more. */
const USUAL = 50

/** "moving" comes from "move". */
function withE(word: string): string {
  return word.replace(/ing$/, 'e')
}

/** Every word the guide has, and which of them a typed word was meant to be. */
export class Vocabulary {
  #counts: ReadonlyMap<string, number>
  #sorted: string[]
  #fuse: Fuse<string>
  #byStem = new Map<string, string[]>()
  #remembered = new Map<string, Meant>()

  /** @param counts folded words and how often each stands in the guide */
  constructor(counts: ReadonlyMap<string, number>) {
    this.#counts = counts
    this.#sorted = [...counts.keys()].sort()
    const words = this.#sorted.filter((word) => word.length > 2 && !/\d/.test(word))
    this.#fuse = new Fuse(words, { threshold: 0.5, distance: 20 })
    for (const word of words) {
      const own = stem(word)
      this.#byStem.set(own, [...(this.#byStem.get(own) ?? []), word])
    }
  }

  has(word: string): boolean {
    return this.#counts.has(word)
  }

  /** How often a word stands in the guide. */
  count(word: string): number {
    return this.#counts.get(word) ?? 0
  }

  /** Other forms of a word that the guide has. */
  kin(word: string): string[] {
    const forms = [...(this.#byStem.get(stem(word)) ?? []), withE(word)]
    return [...new Set(forms)].filter((other) => other !== word && this.has(other))
  }

  /**
   * @param typed folded words in order
   * @returns one reading per word; two words that only make sense together have one
   */
  read(typed: readonly string[]): Meant[] {
    const meant: Meant[] = []
    for (let at = 0; at < typed.length; at++) {
      const word = typed[at] ?? ''
      const next = typed[at + 1]
      const together = next === undefined ? null : this.#together(word, next)
      if (together === null) meant.push(this.#readOne(word, at === typed.length - 1))
      else meant.push(together)
      if (together !== null) at += 1
    }
    return meant
  }

  /** Every word for itself alone: what the guide does not have is not guessed. */
  readAsTyped(typed: readonly string[]): Meant[] {
    return typed.map((word) =>
      this.has(word)
        ? { typed: word, words: [word], how: 'exact' }
        : { typed: word, words: [], how: 'unknown' },
    )
  }

  /** "law yer" is one word; "check list" may be two, so both halves stay. */
  #together(word: string, next: string): Meant | null {
    const both = word + next
    if (!this.has(both) || (isLittle(word) && this.has(next))) return null
    const typed = `${word} ${next}`
    const apart = this.has(word) && this.has(next)
    return { typed, words: apart ? [both, word, next] : [both], how: apart ? 'exact' : 'near' }
  }

  #readOne(typed: string, isLast: boolean): Meant {
    const isBegun = isLast && (typed.length > 1 || isUnspaced(typed))
    const completions = isBegun ? this.#startingWith(typed) : []
    if (this.has(typed)) return { typed, words: [typed, ...completions], how: 'exact' }
    if (completions.length > 0) return { typed, words: completions, how: 'prefix' }
    const before = this.#remembered.get(typed)
    if (before !== undefined) return before
    const meant = this.#guess(typed)
    this.#remembered.set(typed, meant)
    return meant
  }

  #guess(typed: string): Meant {
    if (typed.length < 3 || /\d/.test(typed)) return { typed, words: [], how: 'unknown' }
    const forms = typed.length > 4 ? this.#byCount(this.kin(typed)) : []
    if (forms.length > 0) return { typed, words: forms, how: 'form' }
    const near = this.#closest(typed)
    if (near !== null && near.distance === 1) return { typed, words: near.words, how: 'near' }
    const pieces = this.#pieces(typed)
    if (pieces.length > 0) return { typed, words: pieces, how: 'joined' }
    if (near !== null) return { typed, words: near.words, how: 'near' }
    return { typed, words: [], how: 'unknown' }
  }

  #startingWith(prefix: string): string[] {
    let low = 0
    let high = this.#sorted.length
    while (low < high) {
      const middle = (low + high) >> 1
      if ((this.#sorted[middle] ?? '') < prefix) low = middle + 1
      else high = middle
    }
    const found: string[] = []
    for (let at = low; this.#sorted[at]?.startsWith(prefix) === true; at++) {
      const word = this.#sorted[at] ?? ''
      if (word !== prefix) found.push(word)
    }
    // Most of what is begun is ended as the guide ends it most often.
    return this.#byCount(found).slice(0, COMPLETIONS)
  }

  /** The nearest words; among equals the commoner first. */
  #closest(typed: string): { words: string[]; distance: number } | null {
    const swapped = this.#swapped(typed)
    if (swapped.length > 0) return { words: swapped, distance: 1 }
    const most = typed.length < 6 ? 1 : typed.length < 9 ? 2 : 3
    const ranked = this.#fuse
      .search(typed, { limit: CANDIDATES })
      .map(({ item }) => ({ item, distance: distance(typed, item) }))
      .filter((one) => one.distance <= most)
      // Who is wrong twice is hardly wrong in the very first letter too.
      .filter((one) => one.distance === 1 || one.item[0] === typed[0])
      .sort((a, b) => a.distance - b.distance || this.count(b.item) - this.count(a.item))
    const [nearest] = ranked
    if (nearest === undefined) return null
    // Keywords hold misspellings too: one edit more to a word the guide is full of is likelier.
    const usual = ranked.find(
      ({ item, distance }) =>
        distance === nearest.distance + 1 && this.count(item) > USUAL * this.count(nearest.item),
    )
    const least = (usual ?? nearest).distance
    const words = ranked.filter((one) => one.distance === least).map((one) => one.item)
    return { words: words.slice(0, 3), distance: least }
  }

  #byCount(words: readonly string[]): string[] {
    return [...words].sort((a, b) => this.count(b) - this.count(a))
  }

  /** Words that two neighboring letters in the wrong order make of what was typed. */
  #swapped(typed: string): string[] {
    const found = new Set<string>()
    for (let at = 0; at + 1 < typed.length; at++) {
      const word =
        typed.slice(0, at) + (typed[at + 1] ?? '') + (typed[at] ?? '') + typed.slice(at + 2)
      if (word !== typed && this.has(word)) found.add(word)
    }
    return this.#byCount([...found])
  }

  /** A run of letters as the fewest words that make it up; empty where none do. */
  #pieces(typed: string): string[] {
    const best: (string[] | null)[] = [[]]
    for (let end = 1; end <= typed.length; end++) {
      best[end] = null
      for (let start = 0; start <= end - 2; start++) {
        const before = best[start] ?? null
        const piece = typed.slice(start, end)
        if (before === null || before.length >= MOST_PIECES || !this.has(piece)) continue
        if (piece.length < 4 && !isLittle(piece) && this.count(piece) < 3) continue
        const now = best[end]
        if (now === null || now === undefined || before.length + 1 < now.length) {
          best[end] = [...before, piece]
        }
      }
    }
    const found = best[typed.length] ?? []
    return found.some((piece) => piece.length > 3 && !isLittle(piece)) ? found : []
  }
}
