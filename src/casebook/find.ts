import type { Case } from '#model/case.ts'

/** Where in a case the words stand. */
export interface Match {
  id: string
  /** Field, with the page number or id of the thing: `name`, `notes.ab12`, `pageNotes.104`. */
  field: string
  /** The text around the first word. */
  snippet: string
}

const AROUND = 60
const MOST = 100

/**
 * Looks for words in everything that was typed. Case and accents do not count; all words
 * must stand in one text.
 * @returns one match per text, at most 100
 */
export function findIn(cases: Iterable<Case>, query: string): Match[] {
  const words = folded(query)
    .split(/\s+/)
    .filter((word) => word !== '')
  const matches: Match[] = []
  if (words.length === 0) return matches
  for (const one of cases) {
    for (const [field, text] of textsOf(one)) {
      const among = folded(text)
      if (!words.every((word) => among.includes(word))) continue
      matches.push({ id: one.id, field, snippet: around(text, among.indexOf(words[0] ?? '')) })
      if (matches.length === MOST) return matches
    }
  }
  return matches
}

function textsOf(one: Case): [string, string][] {
  const fields = (name: string, record: Readonly<Record<string, string>>) =>
    Object.entries(record).map(([key, text]): [string, string] => [`${name}.${key}`, text])
  return [
    ['name', one.name],
    ...one.notes.map(({ id, text }): [string, string] => [`notes.${id}`, text]),
    ...fields('pageNotes', one.pageNotes),
    ...fields('letter', one.letter),
    ...one.deadlines.map(({ id, title, note }): [string, string] => [
      `deadlines.${id}`,
      `${title}\n${note}`,
    ]),
    ...Object.entries(one.checklists).flatMap(([list, { own }]) =>
      own.map(({ id, text }): [string, string] => [`checklists.${list}.${id}`, text]),
    ),
  ]
}

/** Places in the folded text are places in the text: where they would not be, letter by letter. */
function folded(text: string): string {
  const whole = plain(text)
  if (whole.length === text.length) return whole
  return Array.from(text, (letter) => {
    const one = plain(letter)
    return one.length === letter.length ? one : letter
  }).join('')
}

function plain(text: string): string {
  return text.normalize('NFD').replaceAll(/\p{M}/gu, '').toLowerCase()
}

function around(text: string, place: number): string {
  const from = Math.max(0, place - AROUND)
  const to = Math.min(text.length, place + AROUND)
  const middle = text.slice(from, to).replaceAll(/\s+/g, ' ').trim()
  return `${from > 0 ? '…' : ''}${middle}${to < text.length ? '…' : ''}`
}
