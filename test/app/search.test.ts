import { fireEvent, screen, waitFor } from '@testing-library/svelte'
import { describe, expect, it } from 'vitest'
import type { Found, Hit } from '#model/search.ts'
import { PackError } from '#packs/load.ts'
import { opens } from '../kit/app.ts'
import { aFound } from '../kit/pack.ts'

function aHit(own: Partial<Hit> = {}): Hit {
  return {
    number: 104,
    path: '104-dismissal/',
    anchor: 's2',
    title: [{ text: 'They want to dismiss my case', match: 'none' }],
    heading: [{ text: 'What not to do', match: 'none' }],
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

async function searches(answer: (query: string, language: string) => Promise<Found | null>) {
  const opened = await opens('en/search/')
  opened.guide.answerSearchWith(answer)
  return { ...opened, field: screen.getByRole('combobox', { name: 'Search or page number' }) }
}

describe('search', () => {
  it('offers pages before anything is typed and says that nothing is sent', async () => {
    await searches((query) => Promise.resolve(aFound({ query })))
    expect(screen.getByText('Searched on this phone. Nothing is sent or kept.')).toBeVisible()
    expect(screen.getByRole('link', { name: /104 They want to dismiss my case/ })).toBeVisible()
    expect(screen.getByRole('link', { name: /116 Find a real lawyer/ })).toBeVisible()
  })

  it('shows plate, status in words, what matched and what nearly did, and leads to the place', async () => {
    const { user, field } = await searches((query) =>
      Promise.resolve(aFound({ query, hits: [aHit()] })),
    )
    await user.type(field, 'sign papr')
    const link = await screen.findByRole('option', { name: /What not to do/ })
    expect(link).toHaveTextContent('104')
    expect(link).toHaveTextContent('Courts are still deciding')
    expect(link.getAttribute('href')).toMatch(/\/en\/104-dismissal\/#s2$/)
    expect(screen.getByText('sign')).toHaveClass('exact')
    expect(screen.getByText('paper')).toHaveClass('near')
    expect(screen.getByText('1 result')).toBeVisible()
  })

  it('says what it understood where that differs', async () => {
    const { user, field } = await searches((query) =>
      Promise.resolve(aFound({ query, hits: [aHit()], meant: 'asylum' })),
    )
    await user.type(field, 'asylm')
    expect(await screen.findByText('asylum')).toBeVisible()
  })

  it('searches for exactly what was typed where asked to, and goes on in the field', async () => {
    const { user, field } = await searches((query) =>
      Promise.resolve(
        aFound({ query, hits: [aHit()], meant: query.startsWith('"') ? '' : 'asylum' }),
      ),
    )
    await user.type(field, 'asylm')
    await user.click(await screen.findByRole('button', { name: 'Search for exactly “asylm”' }))
    expect(field).toHaveValue('"asylm"')
    expect(field).toHaveFocus()
    await waitFor(() => {
      expect(screen.queryByText('asylum')).toBeNull()
    })
  })

  it('says that it is looking until the first answer is here', async () => {
    let done: (found: Found) => void = () => undefined
    const { user, field } = await searches(() => new Promise((resolve) => (done = resolve)))
    await user.type(field, 'a')
    expect(screen.getByText('Looking…')).toBeVisible()
    done(aFound({ query: 'a', hits: [aHit()] }))
    expect(await screen.findByText('1 result')).toBeVisible()
    expect(screen.queryByText('Looking…')).toBeNull()
  })

  it('marks a title as it marks the words below', async () => {
    const title = [
      { text: 'A ', match: 'none' },
      { text: 'lawyer', match: 'near' },
    ] as const
    const { user, field } = await searches((query) =>
      Promise.resolve(aFound({ query, hits: [aHit({ title: [...title] })] })),
    )
    await user.type(field, 'laywer')
    expect(await screen.findByText('lawyer')).toHaveClass('near')
  })

  it('paints only the answer to the latest query', async () => {
    const waiting = new Map<string, (found: Found) => void>()
    const { user, field } = await searches(
      (query) => new Promise((resolve) => waiting.set(query, resolve)),
    )
    const answer = async (query: string, title: string) => {
      await expect.poll(() => waiting.has(query)).toBe(true)
      waiting.get(query)?.(
        aFound({ query, hits: [aHit({ title: [{ text: title, match: 'none' }] })] }),
      )
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
    const { user, field } = await searches((query) => Promise.resolve(aFound({ query })))
    await user.type(field, 'lottery')
    expect(await screen.findByRole('heading', { name: 'Nothing here on “lottery”' })).toBeVisible()
    expect(screen.getByRole('link', { name: /Answer a few questions/ })).toBeVisible()
    expect(screen.getByRole('link', { name: /See all pages from A to Z/ })).toBeVisible()
    expect(screen.getByRole('link', { name: /Find a real lawyer/ })).toBeVisible()
  })

  it('empties the field with one tap and goes on there', async () => {
    const { user, field } = await searches((query) => Promise.resolve(aFound({ query })))
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

describe('the results as a list of the field', () => {
  async function finds() {
    const opened = await searches((query) =>
      Promise.resolve(
        aFound({
          query,
          hits: [
            aHit(),
            aHit({
              number: 116,
              path: '116-real-lawyer/',
              title: [{ text: 'A lawyer', match: 'none' }],
            }),
          ],
        }),
      ),
    )
    await opened.user.type(opened.field, 'sign')
    await screen.findAllByRole('option')
    return opened
  }

  it('is gone through with arrows, round and back to the field', async () => {
    const { user, field } = await finds()
    const [first, second] = screen.getAllByRole('option')
    expect(field).toHaveAttribute('aria-expanded', 'true')
    await user.keyboard('{ArrowDown}')
    expect(field).toHaveAttribute('aria-activedescendant', first?.id)
    expect(first).toHaveAttribute('aria-selected', 'true')
    await user.keyboard('{ArrowUp}{ArrowUp}')
    expect(field).toHaveAttribute('aria-activedescendant', second?.id)
    expect(field).toHaveFocus()
  })

  it('goes to the first result with Enter, and opens the one that is picked', async () => {
    const { user } = await finds()
    await user.keyboard('{Enter}')
    expect(screen.getAllByRole('option')[0]).toHaveFocus()
  })

  it('lets go of what is picked with Escape, then empties the field', async () => {
    const { user, field } = await finds()
    await user.keyboard('{ArrowDown}{Escape}')
    expect(field).not.toHaveAttribute('aria-activedescendant')
    expect(field).toHaveValue('sign')
    await user.keyboard('{Escape}')
    expect(field).toHaveValue('')
    expect(field).toHaveAttribute('aria-expanded', 'false')
  })
})

describe('what is typed badly', () => {
  it.each([
    ['ten thousand characters', 'x '.repeat(5000)],
    ['emoji', '🙂🙂'],
    ['marks of direction', '\u202e\u200f'],
    ['signs of a pattern', '((((.*+?['],
    ['markup', '<script>alert(1)</script>'],
  ])('as %s finds nothing, says so and leads on', async (_, text) => {
    const { field } = await searches((query) => Promise.resolve(aFound({ query })))
    await fireEvent.input(field, { target: { value: text } })
    const heading = await screen.findByRole('heading', { name: /^Nothing here on/ })
    expect(heading.textContent.length).toBeLessThan(100)
    expect(screen.getByRole('link', { name: /Answer a few questions/ })).toBeVisible()
    expect(document.querySelector('main script')).toBeNull()
  })

  it('as spaces alone asks nothing', async () => {
    const asked: string[] = []
    const { user, field } = await searches((query) => {
      asked.push(query)
      return Promise.resolve(aFound({ query }))
    })
    await user.type(field, '   ')
    expect(asked).toEqual([])
    expect(screen.getByRole('heading', { name: 'Right now' })).toBeVisible()
  })

  it('is not asked for while other letters are still being put together', async () => {
    const asked: string[] = []
    const { field } = await searches((query) => {
      asked.push(query)
      return Promise.resolve(aFound({ query }))
    })
    await fireEvent.compositionStart(field)
    await fireEvent.input(field, { target: { value: 'べん' }, isComposing: true })
    await fireEvent.input(field, { target: { value: '弁護士' }, isComposing: true })
    expect(asked).toEqual([])
    await fireEvent.compositionEnd(field)
    expect(asked).toEqual(['弁護士'])
  })

  it('says which page number there is not', async () => {
    const { user, field } = await searches((query) => Promise.resolve(aFound({ query })))
    await user.type(field, '999')
    expect(await screen.findByText('Page 999 is not in this guide yet')).toBeVisible()
  })
})

describe('pages that are not all here', () => {
  it('are named as missing where a part cannot be read, beside what was found', async () => {
    const { user, field } = await searches((query) =>
      Promise.resolve(aFound({ query, hits: [aHit()], isPartial: true })),
    )
    await user.type(field, 'sign')
    expect(await screen.findByText(/Some pages are missing on this phone/)).toBeVisible()
    expect(screen.getByRole('option', { name: /They want to dismiss/ })).toBeVisible()
  })
})

it('keeps nothing of a search in address, title, history or storage', async () => {
  const { user, field } = await searches((query) =>
    Promise.resolve(aFound({ query, hits: [aHit()] })),
  )
  await user.type(field, 'canary')
  await screen.findByRole('option')
  const kept = JSON.stringify([
    location.href,
    document.title,
    history.state,
    Object.entries(localStorage),
    Object.entries(sessionStorage),
  ])
  expect(kept).not.toContain('canary')
})
