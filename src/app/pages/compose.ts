import type { LanguageCode } from '#model/language.ts'

/** Whether all letters of a text are of the script its language is written in. */
export function isOfScript(text: string, language: LanguageCode): boolean {
  const { script } = new Intl.Locale(language).maximize()
  const letters = text.replace(/[\P{L}]/gu, '')
  return new RegExp(`^\\p{Script=${SCRIPTS[script ?? ''] ?? 'Latin'}}*$`, 'u').test(letters)
}

/** Names of Unicode for scripts whose letters keyboards put together. */
const SCRIPTS: Readonly<Record<string, string>> = {
  Arab: 'Arabic',
  Cyrl: 'Cyrillic',
  Deva: 'Devanagari',
  Ethi: 'Ethiopic',
  Guru: 'Gurmukhi',
  Hans: 'Han',
  Hant: 'Han',
}
