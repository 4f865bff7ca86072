import { SOURCE_LANGUAGE } from '#model/language.ts'
import type { SheetTongue } from '#model/packet.ts'
import { wordsOfSheet } from '#model/words.ts'
import { present, type Whole, wordsIn } from './tongue.ts'

/** The sheet for court in every language that has words of its own for it, English first. */
export function joinSheets(whole: Whole): SheetTongue[] {
  const codes = Object.keys(whole.languages.value)
  const first = codes.filter((code) => code === SOURCE_LANGUAGE)
  const others = codes.filter((code) => code !== SOURCE_LANGUAGE)
  return [...first, ...others].map((code) => {
    const factors = wordsIn(whole.factorWords, code).words.value.factors
    const phrases = wordsIn(whole.phraseWords, code).words.value
    const inCourt = whole.phrases.value.filter(({ kind }) => kind === 'court')
    return {
      language: code,
      name: present(whole.languages.value[code], `language ${code}`).name,
      words: wordsOfSheet(wordsIn(whole.interfaceWords, code).words.value),
      factors: Object.fromEntries(Object.entries(factors).map(([id, { title }]) => [id, title])),
      phrases: Object.fromEntries(
        inCourt.map(({ id }) => [id, present(phrases[id], `words of ${id}`).say]),
      ),
    }
  })
}
