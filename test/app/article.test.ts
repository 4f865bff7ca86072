import { screen } from '@testing-library/svelte'
import { describe, expect, it } from 'vitest'
import { opens } from '../kit/app.ts'
import { anArticle, aPart } from '../kit/pack.ts'

const DATES = { asOf: '2026-06-24', checkBy: '2026-12-21' }

describe('the banner of a page', () => {
  it.each([
    ['in-force', 'In force when last checked'],
    ['contested', 'Courts are still deciding'],
    ['replaced', 'Replaced'],
    ['past', 'History, no longer in force'],
  ] as const)('says in words that it is %s, and when it was last seen', async (status, words) => {
    await opens('en/104-dismissal/', { articles: [anArticle({ status, ...DATES })] })
    expect(screen.getByText(words)).toBeVisible()
    expect(screen.getByText(/^Last seen June 24, 2026\.( Check by .*)?$/)).toBeVisible()
    expect(screen.queryAllByText('Check first').filter((line) => !line.hidden)).toEqual([])
  })

  it('gives the day by which to check again', async () => {
    await opens('en/104-dismissal/', { articles: [anArticle(DATES)] })
    expect(screen.getByText('Last seen June 24, 2026. Check by December 21, 2026.')).toBeVisible()
  })

  it('says "Check first" from the day after', async () => {
    await opens('en/104-dismissal/', { articles: [anArticle(DATES)], today: '2026-12-22' })
    expect(screen.getByText('Check first')).toBeVisible()
    expect(screen.getByText('In force when last checked')).not.toBeVisible()
    expect(
      screen.getByText(/Ask a lawyer what is true today/, { selector: '[data-when=past]' }),
    ).toBeVisible()
  })

  it('leaves history as history, however old', async () => {
    await opens('en/104-dismissal/', {
      articles: [anArticle({ status: 'past', ...DATES })],
      today: '2030-01-01',
    })
    expect(screen.getByText('History, no longer in force')).toBeVisible()
    expect(screen.queryByText('Check first')).toBeNull()
  })

  it('says so where the page was past already when this edition was made', async () => {
    await opens('en/104-dismissal/', {
      articles: [anArticle({ asOf: '2026-05-01', checkBy: '2026-10-01' })],
    })
    expect(screen.getByText('Check first')).toBeVisible()
    expect(screen.queryByText('In force when last checked')).toBeNull()
  })
})

describe('an article', () => {
  it('says that nobody has reviewed it', async () => {
    await opens('en/104-dismissal/', { articles: [anArticle()] })
    expect(screen.getByText('Not yet reviewed by an immigration lawyer.')).toBeVisible()
    expect(screen.queryByText('Not yet checked by a translator.')).toBeNull()
    expect(screen.getByText('Information, not legal advice.')).toBeVisible()
  })

  it('says in Spanish that no translator has, and that its words are English', async () => {
    await opens('es/104-dismissal/', { articles: [anArticle()] })
    expect(screen.getByText('Ningún traductor ha revisado todavía esta traducción.')).toBeVisible()
    expect(screen.getByText(/Está en inglés/)).toBeVisible()
    expect(
      screen.getByText('Do not agree before a lawyer checks it.').closest('[lang]'),
    ).toHaveAttribute('lang', 'en')
  })

  it('says where a translation may be behind', async () => {
    await opens('es/104-dismissal/', {
      articles: [anArticle({ textLanguage: 'es', behind: true })],
    })
    expect(screen.getByText(/puede estar atrasada/)).toBeVisible()
  })

  it('that was taken back shows the notice and none of its words', async () => {
    await opens('en/104-dismissal/', {
      articles: [anArticle()],
      recalled: { articles: [104] },
    })
    expect(screen.getByText(/This page was taken back/)).toBeVisible()
    expect(screen.queryByText('Do not agree before a lawyer checks it.')).toBeNull()
  })

  it('names each source with its days', async () => {
    const source = {
      id: 'cfr2392',
      printAs: '8 CFR 239.2',
      title: '',
      issuer: '',
      date: '2024',
      address: 'https://www.ecfr.gov',
      seenThrough: null,
      seenTo: '2026-06-24',
    }
    await opens('en/104-dismissal/', {
      articles: [anArticle({ sources: ['cfr2392'] })],
      parts: [aPart('sources', { sources: { cfr2392: source } })],
    })
    const item = screen.getByText('8 CFR 239.2').closest('li')
    expect(item).toHaveTextContent('Dated 2024. Last seen June 24, 2026.')
    expect(item).toHaveAttribute('id', 'source-cfr2392')
  })

  it('leads to the page before and after by number', async () => {
    await opens('en/104-dismissal/', {
      articles: [
        anArticle(),
        anArticle({ number: 113, slug: '113-fast', title: 'Fast deportation' }),
      ],
    })
    expect(screen.getByRole('link', { name: 'Next page: 113 Fast deportation' })).toBeVisible()
    expect(screen.queryByRole('link', { name: /Page before:/ })).toBeNull()
  })
})

describe('a number that is not here', () => {
  it('says so and names its neighbors and search', async () => {
    await opens('en/187/', { articles: [anArticle()] })
    expect(
      screen.getByRole('heading', { level: 1, name: 'Page 187 is not in this guide yet' }),
    ).toBeVisible()
    expect(screen.getByRole('link', { name: /104/ })).toBeVisible()
    expect(screen.getAllByRole('link', { name: 'Search' }).length).toBeGreaterThan(0)
  })
})
