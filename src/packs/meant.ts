import Fuse from 'fuse.js'

/** What one typed word was taken for. */
export interface Meant {
  typed: string
  /** Words of the vocabulary: one, two where it was typed joined, several for a prefix. */
  words: string[]
  how: 'exact' | 'prefix' | 'near' | 'unknown'
}

/** How many candidates Fuse gives for the exact distance to choose from. */
const CANDIDATES = 12

/** Turns what was typed into words the guide has: the first stage of search. */
export class Vocabulary {
  #known: Set<string>
  #sorted: string[]
  #fuse: Fuse<string>
  #remembered = new Map<string, string[]>()

  constructor(words: readonly string[]) {
    this.#known = new Set(words)
    this.#sorted = [...this.#known].sort()
    const letters = this.#sorted.filter((word) => word.length > 2 && !/\d/.test(word))
    this.#fuse = new Fuse(letters, { threshold: 0.5, distance: 20, includeScore: true })
  }

  /**
   * @param typed folded words in order
   * @returns one reading per word, with words typed apart joined where only that makes sense
   */
  read(typed: readonly string[]): Meant[] {
    const meant: Meant[] = []
    for (let at = 0; at < typed.length; at++) {
      const word = typed[at] ?? ''
      const next = typed[at + 1]
      if (next !== undefined && !this.#known.has(word) && this.#known.has(word + next)) {
        meant.push({ typed: `${word} ${next}`, words: [word + next], how: 'near' })
        at += 1
        continue
      }
      meant.push(this.#readOne(word, at === typed.length - 1))
    }
    return meant
  }

  #readOne(typed: string, isLast: boolean): Meant {
    const completions = isLast && typed.length > 1 ? this.#startingWith(typed) : []
    if (this.#known.has(typed)) return { typed, words: [typed, ...completions], how: 'exact' }
    if (completions.length > 0) return { typed, words: completions, how: 'prefix' }
    if (typed.length < 3 || /\d/.test(typed)) return { typed, words: [], how: 'unknown' }
    const near = this.#near(typed)
    return { typed, words: near, how: near.length > 0 ? 'near' : 'unknown' }
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
    for (let at = low; at < this.#sorted.length && found.length < 8; at++) {
      const word = this.#sorted[at] ?? ''
      if (!word.startsWith(prefix)) break
      if (word !== prefix) found.push(word)
    }
    return found
  }

  #near(typed: string): string[] {
    const before = this.#remembered.get(typed)
    if (before !== undefined) return before
    const split = this.#split(typed)
    const found = split.length > 0 ? split : this.#closest(typed)
    this.#remembered.set(typed, found)
    return found
  }

  #closest(typed: string): string[] {
    const most = typed.length < 6 ? 1 : 2
    const ranked = this.#fuse
      .search(typed, { limit: CANDIDATES })
      .map(({ item }) => ({ item, distance: distance(typed, item) }))
      .filter((one) => one.distance <= most)
      .sort((a, b) => a.distance - b.distance)
    const least = ranked[0]?.distance
    return ranked.filter((one) => one.distance === least).map((one) => one.item).slice(0, 3)
  }

  #split(typed: string): string[] {
    for (let at = 3; at <= typed.length - 3; at++) {
      const pair = [typed.slice(0, at), typed.slice(at)]
      if (pair.every((half) => this.#known.has(half))) return pair
    }
    return []
  }
}

/** Edits between two words; two neighbors swapped count as one. */
export function distance(a: string, b: string): number {
  const rows: number[][] = [Array.from({ length: b.length + 1 }, (_, index) => index)]
  const at = (i: number, j: number) => rows[i]?.[j] ?? 0
  for (let i = 1; i <= a.length; i++) {
    const row = [i]
    rows.push(row)
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1]
      let least = Math.min(at(i - 1, j) + 1, at(i, j - 1) + 1, at(i - 1, j - 1) + (same ? 0 : 1))
      const swapped = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]
      if (swapped) least = Math.min(least, at(i - 2, j - 2) + 1)
      row.push(least)
    }
  }
  return at(a.length, b.length)
}
