import { describe, expect, it } from 'vitest'
import { normalized } from '#casebook/derive.ts'
import {
  asListed,
  isMade,
  makePassphrase,
  readBack,
  weakness,
  wordsOf,
} from '#casebook/passphrase.ts'

describe.each(['en', 'es'])('the words of %s', (language) => {
  const words = wordsOf(language)

  it('are 2,048, so that six of them are 66 bits', () => {
    expect(words).toHaveLength(2048)
    expect(new Set(words).size).toBe(2048)
    expect(6 * Math.log2(words.length)).toBe(66)
  })

  it('are short and told apart by their first four letters, accents or not', () => {
    expect(words.filter((word) => !/^[a-zñáéíóúü]{3,10}$/.test(word))).toEqual([])
    expect(new Set(words.map((word) => normalized(word).slice(0, 4))).size).toBe(2048)
  })

  it('have nothing in them that frightens a person in fear of arrest', () => {
    const frightening = [
      'arrest',
      'jail',
      'police',
      'prison',
      'kill',
      'cárcel',
      'policía',
      'muerte',
    ]
    expect(words.filter((word) => frightening.includes(word))).toEqual([])
  })

  it('make a passphrase of six that is never refused', () => {
    const made = Array.from({ length: 200 }, () => makePassphrase(language))
    expect(made.every((one) => one.split(' ').every((word) => words.includes(word)))).toBe(true)
    expect(made.filter((one) => one.split(' ').length !== 6)).toEqual([])
    expect(new Set(made).size).toBe(200)
    expect(made.map(weakness).filter((flaw) => flaw !== null)).toEqual([])
    expect(made.every(isMade)).toBe(true)
  })
})

describe('a typed passphrase', () => {
  it.each([
    ['house7', 'short'],
    ['482913', 'short'],
    ['password2026', 'common'],
    ['Contraseña 123', 'common'],
    ['20 11 20 26 19 99', 'common'],
    ['aaaaaaaaaaaabbb', 'few-kinds'],
    ['tulipanestulipanes', 'repeats'],
    ['abcdefghijklmnop', 'sequence'],
    ['qwertyuiopasdfgh', 'sequence'],
    ['my grandmother sang in Puebla', null],
    ['cabin velvet otter maple quilt', null],
    ['Vk29$xpo!wZq', null],
  ])('"%s" is judged: %s', (typed, flaw) => {
    expect(weakness(typed)).toBe(flaw)
  })

  it('longer than anybody types is refused', () => {
    expect(weakness('cabin '.repeat(171))).toBe('too-long')
  })

  it('of a thousand digits is judged at once', () => {
    expect(weakness(`${'1920'.repeat(250)}x`)).toBe('few-kinds')
  })

  it('counts as one of ours only with six listed words', () => {
    expect(isMade('cabin velvet otter maple quilt')).toBe(false)
    expect(isMade('cabin velvet otter maple quilt quilt')).toBe(false)
    expect(isMade('Cabin velvet otter maple quilt zebra')).toBe(true)
  })

  it('opens files in the spelling of the list, however it was typed', () => {
    expect(asListed('ABACO ARBOL AGUILA-lapiz ')).toBe('ábaco árbol águila lápiz')
    expect(asListed(' My own Phrase ')).toBe('My own Phrase')
  })
})

describe('the words read back', () => {
  it('change with the key they stand for', () => {
    const one = readBack(new Uint8Array(32), 'en', 4)
    const other = readBack(new Uint8Array(32).fill(255), 'en', 4)
    expect(one).toEqual(Array.from({ length: 4 }, () => wordsOf('en')[0]))
    expect(other).toEqual(Array.from({ length: 4 }, () => wordsOf('en')[2047]))
  })
})
