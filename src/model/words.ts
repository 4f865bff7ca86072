/** The app's own words in one language, by key; `{name}` marks a place to fill. */
export type Words = Readonly<Record<string, string>>

/** Keys that begin so belong to the tools for cases and travel with them. */
const OF_TOOLS = ['factors.', 'letter.', 'packet.', 'deadlines.', 'casebook.', 'case.', 'survey.']

const OF_SHEET = 'packet.sheet.'

/** The words every page needs, or those of the tools for cases. */
export function wordsOfTools(words: Words, isTool: boolean): Words {
  const own = Object.entries(words).filter(
    ([key]) => OF_TOOLS.some((start) => key.startsWith(start)) === isTool,
  )
  return Object.fromEntries(own)
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
