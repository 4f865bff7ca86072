import type { Term } from '#model/glossary.ts'
import { escapeHtml } from '#model/html.ts'

/** Terms explained on one page; more would be a page of links. */
const MOST = 10

const SHORTEST = 3

/** Turns plain text into HTML in which a term links to its explanation. */
export type LinkTerms = (text: string) => string

/**
 * Links the first mention of each term on a page. Made anew for every page.
 * @param home from the base on, to the language: `/en/`
 */
export function termLinks(names: TermNames, home: string): LinkTerms {
  const used = new Set<string>()
  return (text) => {
    let html = ''
    let end = 0
    for (const found of text.matchAll(names.pattern)) {
      const [name] = found
      const id = names.idOf(name)
      if (id === null || used.has(id) || used.size >= MOST) continue
      used.add(id)
      html += escapeHtml(text.slice(end, found.index))
      html += `<a class="term" href="${home}words/#t-${id}">${escapeHtml(name)}</a>`
      end = found.index + name.length
    }
    return html + escapeHtml(text.slice(end))
  }
}

/** What the terms of a language are called in a text. */
export class TermNames {
  readonly pattern: RegExp
  #ids = new Map<string, string>()

  constructor(terms: readonly Pick<Term, 'id' | 'english' | 'use'>[]) {
    for (const { id, english, use } of terms) {
      for (const name of [use, english].flatMap(spellings)) {
        const key = isInitials(name) ? name : name.toLowerCase()
        if (!this.#ids.has(key)) this.#ids.set(key, id)
      }
    }
    const all = [...this.#ids.keys()].sort((a, b) => b.length - a.length).map(escaped)
    this.pattern = new RegExp(`(?<![\\p{L}\\p{N}-])(?:${all.join('|')})(?![\\p{L}\\p{N}-])`, 'giu')
  }

  /** Initials are themselves only in capitals: "ICE" is no "ice". */
  idOf(name: string): string | null {
    return this.#ids.get(name) ?? this.#ids.get(name.toLowerCase()) ?? null
  }
}

/** "order in absentia (missed hearing)" is called by what stands before and inside. */
function spellings(name: string): string[] {
  const inside = [...name.matchAll(/\(([^)]*)\)/g)].flatMap((found) => (found[1] ?? '').split(','))
  return [...name.replace(/\([^)]*\)/g, ' ').split(/[;,]/), ...inside.filter(isInitials)]
    .map((one) => one.replace(/\s+/g, ' ').trim())
    .filter((one) => one.length >= SHORTEST)
}

function isInitials(name: string): boolean {
  return /^[A-Z][A-Z0-9-]+$/.test(name.trim())
}

function escaped(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&')
}
