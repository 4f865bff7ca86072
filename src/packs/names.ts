import { fold, type Searchable } from '#model/search.ts'
import { BETWEEN } from './searchable.ts'
import { isLittle, stem } from './word-forms.ts'

/** A title or keyword of a page, word for word, and the stems of what says something in it. */
interface Name {
  id: string
  text: string
  stems: Set<string>
}

/** What pages are called, and how far a query calls one of them. */
export class Names {
  #names: Name[]

  constructor(sections: readonly Searchable[]) {
    this.#names = sections.flatMap(({ id, title, keywords }) =>
      [title, ...keywords.split(BETWEEN)].map((text) => aName(id, text)),
    )
  }

  /**
   * How much a query and the names of each page are the same, from 0 to 1: all of it where
   * one stands in the other word for word, less where they only have words in common.
   * @param isOpen whether the last word may be unfinished
   */
  calledBy(words: readonly string[], isOpen: boolean): Map<string, number> {
    const asked = new Set(words.filter((word) => !isLittle(word)).map(stem))
    const said = ` ${words.join(' ')} `
    const begun = isOpen ? said.trimEnd() : said
    const shares = new Map<string, number>()
    for (const { id, text, stems } of this.#names) {
      const common = [...asked].filter((one) => stems.has(one)).length
      if (common === 0 && !text.includes(begun)) continue
      const isWithin = text.includes(begun) || said.includes(text)
      const share = isWithin
        ? Math.min(asked.size, stems.size) / Math.max(asked.size, stems.size)
        : (common * common) / (asked.size * stems.size) / 2
      if (share > (shares.get(id) ?? 0)) shares.set(id, share)
    }
    return shares
  }
}

function aName(id: string, text: string): Name {
  const words = fold(text)
  const stems = words.filter((word) => !isLittle(word)).map(stem)
  return { id, text: ` ${words.join(' ')} `, stems: new Set(stems) }
}
