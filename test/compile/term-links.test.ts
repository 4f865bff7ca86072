import { describe, expect, it } from 'vitest'
import { TermNames, termLinks } from '#compile/term-links.ts'

const names = new TermNames([
  { id: 'ice', english: 'Immigration and Customs Enforcement (ICE)', use: 'ICE' },
  { id: 'bond', english: 'bond', use: 'fianza' },
  { id: 'stay', english: 'stay of removal', use: 'suspensión (stay)' },
])
const link = (id: string, text: string) => `<a class="term" href="/es/words/#t-${id}">${text}</a>`

describe('terms in running text', () => {
  it('link to their explanation at the first mention only', () => {
    const terms = termLinks(names, '/es/')
    expect(terms('ICE and ICE.')).toBe(`${link('ice', 'ICE')} and ICE.`)
    expect(terms('ICE again.')).toBe('ICE again.')
  })

  it('are found by the rendering and by the English name, whatever the case', () => {
    const terms = termLinks(names, '/es/')
    expect(terms('Pida Fianza. A stay of removal.')).toBe(
      `Pida ${link('bond', 'Fianza')}. A ${link('stay', 'stay of removal')}.`,
    )
  })

  it('are whole words, and initials only in capitals', () => {
    expect(termLinks(names, '/es/')('vagabond, bonds, ice, nice')).toBe(
      'vagabond, bonds, ice, nice',
    )
  })

  it('stay text: what editors write around them is escaped', () => {
    expect(termLinks(names, '/es/')('<b>bond</b> & "x"')).toBe(
      `&lt;b&gt;${link('bond', 'bond')}&lt;/b&gt; &amp; &quot;x&quot;`,
    )
  })
})
