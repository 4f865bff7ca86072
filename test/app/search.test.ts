import { screen } from '@testing-library/svelte'
import { describe, expect, it } from 'vitest'
import type { Found, Hit } from '#model/search.ts'
import { PackError } from '#packs/load.ts'
import { opens } from '../kit/app.ts'

function aHit(own: Partial<Hit> = {}): Hit {
  return {
    number: 104,
    path: '104-dismissal/',
    anchor: 's2',
    title: 'They want to dismiss my case',
    heading: 'What not to do',
    status: 'contested',
    snippet: [
      { text: 'Do not ', match: 'none' },
      { text: 'sign', match: 'exact' },
      { text: ' a ', match: 'none' },
      { text: 'paper', match: 'near' },
    ],
    ...own,
  }
}

async function searches(answer: (query: string) => Promise<Found>) {
  const opened = await opens('en/search/')
  opened.guide.answerSearchWith(answer)
  return { ...opened, field: screen.getByRole('searchbox', { name: 'Search or page number' }) }
}

describe('search', () => {
  it('offers pages before anything is typed and says that nothing is sent', async () => {
    await searches((query) => Promise.resolve({ query, hits: [], meant: '' }))
    expect(screen.getByText('Searched on this phone. Nothing is sent or kept.')).toBeVisible()
    expect(screen.getByRole('link', { name: /104 They want to dismiss my case/ })).toBeVisible()
    expect(screen.getByRole('link', { name: /116 Find a real lawyer/ })).toBeVisible()
  })

  it('shows plate, status in words, what matched and what nearly did, and leads to the place', async () => {
    const { user, field } = await searches((query) =>
      Promise.resolve({ query, hits: [aHit()], meant: '' }),
    )
    await user.type(field, 'sign papr')
    const link = await screen.findByRole('link', { name: /What not to do/ })
    expect(link).toHaveTextContent('104')
    expect(link).toHaveTextContent('Courts are still deciding')
    expect(link.getAttribute('href')).toMatch(/\/en\/104-dismissal\/#s2$/)
    expect(screen.getByText('sign')).toHaveClass('exact')
    expect(screen.getByText('paper')).toHaveClass('near')
    expect(screen.getByText('1 result')).toBeVisible()
  })

  it('says what it understood where that differs', async () => {
    const { user, field } = await searches((query) =>
      Promise.resolve({ query, hits: [aHit()], meant: 'asylum' }),
    )
    await user.type(field, 'asylm')
    expect(await screen.findByText('asylum')).toBeVisible()
  })

  it('paints only the answer to the latest query', async () => {
    const waiting = new Map<string, (found: Found) => void>()
    const { user, field } = await searches(
      (query) => new Promise((resolve) => waiting.set(query, resolve)),
    )
    const answer = async (query: string, title: string) => {
      await expect.poll(() => waiting.has(query)).toBe(true)
      waiting.get(query)?.({ query, hits: [aHit({ title })], meant: '' })
    }
    await user.type(field, 'a')
    await expect.poll(() => waiting.has('a')).toBe(true)
    await user.type(field, 'b')
    await answer('ab', 'the new one')
    await answer('a', 'the old one')
    expect(await screen.findByText('the new one')).toBeVisible()
    expect(screen.queryByText('the old one')).toBeNull()
  })

  it('has three ways on where nothing was found', async () => {
    const { user, field } = await searches((query) =>
      Promise.resolve({ query, hits: [], meant: '' }),
    )
    await user.type(field, 'lottery')
    expect(await screen.findByRole('heading', { name: 'Nothing here on “lottery”' })).toBeVisible()
    expect(screen.getByRole('link', { name: /Answer a few questions/ })).toBeVisible()
    expect(screen.getByRole('link', { name: /See all pages of Understand/ })).toBeVisible()
    expect(screen.getByRole('link', { name: /Find a real lawyer/ })).toBeVisible()
  })

  it('empties the field with one tap and goes on there', async () => {
    const { user, field } = await searches((query) =>
      Promise.resolve({ query, hits: [], meant: '' }),
    )
    await user.type(field, 'lottery')
    await user.click(screen.getByRole('button', { name: 'Clear' }))
    expect(field).toHaveValue('')
    expect(field).toHaveFocus()
    expect(await screen.findByRole('heading', { name: 'Right now' })).toBeVisible()
  })

  it('says what to do where the pages are not on the phone', async () => {
    const { user, field } = await searches(() => Promise.reject(new PackError('no-signal')))
    await user.type(field, 'asylum')
    expect(await screen.findByText(/Connect once, then try again/)).toBeVisible()
  })
})
