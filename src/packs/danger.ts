import type { DangerWords } from '#model/pack.ts'
import { fold } from '#model/search.ts'

interface Way {
  path: string
  beside: string[]
  alone: string[]
}

/** Which pages someone in danger now asks for, by the words the language has for it. */
export class Danger {
  #who: string[]
  #ways: Way[]

  /** @param words with ways by the path of their page */
  constructor({ who, ways }: DangerWords) {
    this.#who = who.map(asSaid)
    this.#ways = Object.entries(ways).map(([path, own]) => ({
      path,
      beside: own.with.map(asSaid),
      alone: own.alone.map(asSaid),
    }))
  }

  /**
   * @param readings folded words of one query, as typed and as understood
   * @returns paths of the pages for it; none where nobody seems to be in danger
   */
  pathsFor(...readings: (readonly string[])[]): Set<string> {
    const queries = readings.map((words) => ` ${words.join(' ')} `)
    const has = (name: string) => queries.some((query) => query.includes(name))
    const isSomeone = this.#who.some(has)
    const meant = this.#ways.filter(
      ({ beside, alone }) => alone.some(has) || (isSomeone && beside.some(has)),
    )
    return new Set(meant.map(({ path }) => path))
  }
}

/** Folded, with a space at both ends, so that it is found as whole words only. */
function asSaid(name: string): string {
  return ` ${fold(name).join(' ')} `
}
