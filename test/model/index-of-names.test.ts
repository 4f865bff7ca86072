import { expect, it } from 'vitest'
import { lettersOf } from '#model/index-of-names.ts'

function letters(names: readonly string[], language: string) {
  const entries = names.map((name, number) => ({ name, path: `${name}/`, number }))
  return lettersOf(entries, language).map(
    ({ letter, entries }) => `${letter}: ${entries.map(({ name }) => name).join(', ')}`,
  )
}

it.each([
  ['accents part nothing', 'es', ['ética', 'Estafas', 'eco'], ['E: eco, Estafas, ética']],
  [
    'ñ is a letter of its own in Spanish',
    'es',
    ['ñame', 'nada', 'oír'],
    ['N: nada', 'Ñ: ñame', 'O: oír'],
  ],
  [
    'signs before a name do not count',
    'es',
    ['¿Conviene pedir?', 'carta'],
    ['C: carta, ¿Conviene pedir?'],
  ],
  [
    'numbers stand together and in their order',
    'en',
    ['I-860', '42B', '8 CFR'],
    ['#: 8 CFR, 42B', 'I: I-860'],
  ],
])('%s', (_, language, names, expected) => {
  expect(letters(names, language)).toEqual(expected)
})

it('the same name for the same page stands once', () => {
  const entry = { name: 'bond', path: 'words/#t-bond', number: 124 }
  expect(lettersOf([entry, { ...entry }], 'en')[0]?.entries).toEqual([entry])
})
