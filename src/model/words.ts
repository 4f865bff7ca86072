/** The app's own words in one language, by key; `{name}` marks a place to fill. */
export type Words = Readonly<Record<string, string>>

/**
 * @returns the words for `key` with each `{name}` filled
 * @throws when the key is unknown: the build checks every key, so this is a bug
 */
export function say(words: Words, key: string, fill: Record<string, string | number> = {}): string {
  const text = words[key]
  if (text === undefined) throw new Error(`No words for "${key}"`)
  return text.replace(/\{(\w+)\}/g, (mark, name: string) => String(fill[name] ?? mark))
}
