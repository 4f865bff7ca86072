import type { ArticleHead } from './article.ts'
import type { Checklist } from './checklist.ts'
import type { Term } from './glossary.ts'
import type { LanguageCode } from './language.ts'
import { OWN_NUMBERS, TOOLS } from './route.ts'
import type { Words } from './words.ts'

/** What has a name in one language. */
export interface Named {
  heads: readonly Pick<ArticleHead, 'number' | 'slug' | 'title'>[]
  checklists: readonly Pick<Checklist, 'id' | 'number' | 'title'>[]
  terms: readonly Term[]
  words: Words
}

/** A page, a list or a word of the glossary, by what it is called. */
export interface IndexEntry {
  name: string
  /** Below the language, anchor included. */
  path: string
  number: number
}

/** All that begins with one letter, in the order of the language. */
export interface Letter {
  letter: string
  entries: IndexEntry[]
}

/** Under what is called by a number or a sign. */
const OTHERS = '#'

/** Everything the guide can be asked for by name: articles, lists, tools, words and what else they are called. */
export function entriesOf({ heads, checklists, terms, words }: Named): IndexEntry[] {
  return [
    ...heads.map(({ number, slug, title }) => ({ name: title, path: `${slug}/`, number })),
    ...checklists.map(({ id, number, title }) => ({
      name: title,
      path: `checklist/${id}/`,
      number,
    })),
    ...toolsIn(words),
    ...terms.flatMap(({ id, use, english, also }) =>
      [...new Set([use, english, ...also])].map((name) => ({
        name,
        path: `words/#t-${id}`,
        number: OWN_NUMBERS['words'] ?? 0,
      })),
    ),
  ].filter(({ name }) => name !== '')
}

/** Pages of the app that share the number of a page they stand beside. */
const BESIDE = ['factors', 'sources'] as const

/** The app's own pages by what they are called; lists apart. */
export function toolsIn(words: Words): IndexEntry[] {
  const numbered = Object.entries(TOOLS)
    .filter(([, path]) => !path.startsWith('checklist/'))
    .map(([number, path]) => ({
      name: words[`tool.${number}`] ?? '',
      path: `${path}/`,
      number: Number(number),
    }))
  const others = BESIDE.map((path) => ({
    name: words[`title.${path}`] ?? '',
    path: `${path}/`,
    number: OWN_NUMBERS[path] ?? 0,
  }))
  return [...numbered, ...others]
}

/** Sorted as the language sorts, and parted by first letter; marks and accents do not part. */
export function lettersOf(entries: readonly IndexEntry[], language: LanguageCode): Letter[] {
  const collator = new Intl.Collator(language, { sensitivity: 'base', numeric: true })
  const sorted = entries
    .map((entry) => ({ entry, plain: entry.name.replace(/^[^\p{L}\p{N}]+/u, '') }))
    .sort((a, b) => collator.compare(a.plain, b.plain) || a.entry.number - b.entry.number)
  const letters: Letter[] = []
  for (const { entry, plain } of sorted) {
    const letter = letterOf(plain, language, collator)
    const last = letters.at(-1)
    const before = last?.entries.at(-1)
    if (last?.letter === letter) {
      if (before?.name !== entry.name || before.path !== entry.path) last.entries.push(entry)
    } else letters.push({ letter, entries: [entry] })
  }
  return letters
}

/** Ñ is a letter of its own in Spanish; É is an E. */
function letterOf(name: string, language: LanguageCode, collator: Intl.Collator): string {
  const [first = ''] = name
  if (!/\p{L}/u.test(first)) return OTHERS
  const upper = first.toLocaleUpperCase(language)
  const plain = upper.normalize('NFD').replace(/\p{M}/gu, '')
  return collator.compare(plain, upper) === 0 ? plain : upper
}
