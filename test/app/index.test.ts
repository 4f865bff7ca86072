import { screen, within } from '@testing-library/svelte'
import { describe, expect, it } from 'vitest'
import { opens } from '../kit/app.ts'
import { anArticle, aPart, aTerm } from '../kit/pack.ts'

const shelf = {
  articles: [
    anArticle({ number: 104, slug: '104-dismissal', title: 'They want to dismiss my case' }),
    anArticle({ number: 107, slug: '107-missed', title: 'I missed my hearing' }),
  ],
  parts: [
    aPart('glossary', {
      terms: [aTerm({ id: 'bond', english: 'bond', use: 'fianza', also: ['bail'] })],
    }),
  ],
}

function under(letter: string) {
  const heading = screen.getByRole('heading', { level: 2, name: letter })
  const list = heading.nextElementSibling
  if (!(list instanceof HTMLElement)) throw new Error(`Nothing under ${letter}`)
  return within(list)
}

describe('all pages from A to Z', () => {
  it('name every article under its letter, with its number, and lead there', async () => {
    await opens('en/a-z/', shelf)
    expect(screen.getByRole('heading', { level: 1 })).toHaveTextContent(
      'All pages and words, A to Z',
    )
    expect(
      under('T').getByRole('link', { name: 'They want to dismiss my case 104' }),
    ).toHaveAttribute('href', expect.stringMatching(/\/en\/104-dismissal\/$/))
    expect(under('I').getByRole('link', { name: 'I missed my hearing 107' })).toBeVisible()
  })

  it('name the tools, the sheet for court and this page itself', async () => {
    await opens('en/a-z/', shelf)
    expect(under('O').getByRole('link', { name: 'One sheet for court 515' })).toHaveAttribute(
      'href',
      expect.stringMatching(/\/en\/packet\/$/),
    )
    expect(under('F').getByRole('link', { name: 'Factors, then and now 309' })).toBeVisible()
    expect(under('A').getByRole('link', { name: 'All pages and words, A to Z 514' })).toBeVisible()
  })

  it('name a word of the glossary by everything it is called', async () => {
    await opens('en/a-z/', shelf)
    for (const name of ['bond', 'bail']) {
      expect(under('B').getByRole('link', { name: `${name} 124` })).toHaveAttribute(
        'href',
        expect.stringMatching(/\/en\/words\/#t-bond$/),
      )
    }
  })

  it('are gone through by letters that lead to their heading', async () => {
    await opens('en/a-z/', shelf)
    const letters = within(screen.getByRole('navigation', { name: /A to Z/ }))
    const links = letters.getAllByRole('link')
    expect(links.length).toBe(screen.getAllByRole('heading', { level: 2 }).length)
    expect(letters.getByRole('link', { name: 'B' })).toHaveAttribute('href', '#l-B')
    expect(under('B').getAllByRole('link').length).toBeGreaterThan(0)
  })

  it('open by their number, in Spanish too', async () => {
    await opens('es/514/', shelf)
    expect(screen.getByRole('heading', { level: 1 })).toHaveTextContent(
      'Todas las páginas y palabras, de la A a la Z',
    )
    expect(under('B').getByRole('link', { name: 'bond 124' })).toBeVisible()
    expect(under('F').getByRole('link', { name: 'fianza 124' })).toBeVisible()
  })
})
