import type { Compiled } from './compile.ts'

/** The module that lists the languages; with `/en` behind it, the words of one. */
export const LATER_WORDS = 'virtual:guide-later-words'

/**
 * Source of a module with the words that are fetched on a tap: one file per language, so that
 * a reader loads their own.
 */
export function laterWordsModule(id: string, { languages }: Pick<Compiled, 'languages'>): string {
  if (id === LATER_WORDS) {
    const lines = languages.map(({ language: { code } }) => {
      const name = JSON.stringify(`${LATER_WORDS}/${code}`)
      return `${JSON.stringify(code)}: () => import(${name})`
    })
    return `export const laterWords = { ${lines.join(', ')} }`
  }
  const code = id.slice(LATER_WORDS.length + 1)
  const words = languages.find(({ language }) => language.code === code)?.laterWords ?? {}
  return `export default ${JSON.stringify(words)}`
}
