import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { wordsOf } from '../kit/app.ts'

const program = readdirSync('src', { recursive: true, encoding: 'utf8' })
  .filter((name) => /\.(?:svelte|ts)$/.test(name))
  .map((name) => readFileSync(`src/${name}`, 'utf8'))
  .join('\n')

/** Keys that are put together while running: "status." and a status, for one. */
const BUILT = new Set(
  [...program.matchAll(/`([a-z]+\.)(?:[a-z]+\.)?\$\{/g)].map((found) => found[1] ?? ''),
)

describe('the words of the app', () => {
  it('are all used somewhere', () => {
    const unused = Object.keys(wordsOf('en')).filter(
      (key) => !program.includes(`'${key}'`) && ![...BUILT].some((start) => key.startsWith(start)),
    )
    expect(unused).toEqual([])
  })

  it.each(['en', 'es'] as const)('in %s promise nothing and blame nobody', (code) => {
    const loose = /\b(?:up to date|guaranteed?|error \d|please try|oops|al día|garantiza)/i
    const found = Object.entries(wordsOf(code)).filter(([, text]) => loose.test(text))
    expect(found).toEqual([])
  })
})
