/** The app's own words in one language, by key; `{name}` marks a place to fill. */
export type Words = Readonly<Record<string, string>>

/** Keys that begin so belong to the tools for cases and travel with them. */
const OF_TOOLS = ['factors.', 'letter.', 'packet.', 'deadlines.', 'keywords.']

/** Keys that begin so come with the file of the casebook, which is fetched on a tap. */
const OF_LATER = ['casebook.', 'case.', 'survey.']

const OF_SHEET = 'packet.sheet.'

/** The words every page needs, those of the tools for cases, or those that come on a tap. */
export function wordsOf(words: Words, place: 'pages' | 'tools' | 'later'): Words {
  return Object.fromEntries(Object.entries(words).filter(([key]) => placeOf(key) === place))
}

function placeOf(key: string): 'pages' | 'tools' | 'later' {
  if (OF_TOOLS.some((start) => key.startsWith(start))) return 'tools'
  return OF_LATER.some((start) => key.startsWith(start)) ? 'later' : 'pages'
}

/** The words of the sheet for court: each language's tools hold those of all languages. */
export function wordsOfSheet(words: Words): Words {
  return Object.fromEntries(Object.entries(words).filter(([key]) => key.startsWith(OF_SHEET)))
}

/**
 * @returns the words for `key` with each `{name}` filled
 * @throws when the key is unknown: the build checks every key, so this is a bug
 */
export function say(words: Words, key: string, fill: Record<string, string | number> = {}): string {
  const text = words[key]
  if (text === undefined) throw new Error(`No words for "${key}"`)
  return text.replace(/\{(\w+)\}/g, (mark, name: string) => String(fill[name] ?? mark))
}
