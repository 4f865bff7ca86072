import { describe, expect, it } from 'vitest'
import { fold } from '#model/search.ts'
import { say } from '#model/words.ts'

describe('the words of the app', () => {
  it('fills every place, also a number and a text that looks like a place', () => {
    const words = { line: '{done} of {all}: {name}' }
    expect(say(words, 'line', { done: 3, all: 9, name: '{done}' })).toBe('3 of 9: {done}')
  })

  it('refuses a key nobody wrote words for', () => {
    expect(() => say({}, 'gone')).toThrow('No words for "gone"')
  })
})

describe('folding for search', () => {
  it.each([
    ['¿Puedo viajar?', ['puedo', 'viajar']],
    ['Deportación RÁPIDA', ['deportacion', 'rapida']],
    ["I don't know", ['i', 'dont', 'know']],
    ['EOIR-33', ['eoir', '33']],
    ['28 I&N 765', ['28', 'i', 'n', '765']],
    ['محكمة الهجرة', ['محكمه', 'هجره']],
    ['移民法庭', ['移民', '法庭']],
    ['\u202eexit\u202c', ['exit']],
    ['   ', []],
    ['🙂', []],
  ])('"%s"', (text, expected) => {
    expect(fold(text)).toEqual(expected)
  })
})
