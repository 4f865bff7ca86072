import { screen, within } from '@testing-library/svelte'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import type { Found, Hit } from '#model/search.ts'
import { opens } from '../kit/app.ts'
import { aFound } from '../kit/pack.ts'

const here: Hit = {
  number: 104,
  path: '104-dismissal/',
  anchor: '',
  title: [{ text: 'They want to dismiss my case', match: 'none' }],
  heading: [],
  status: null,
  snippet: [],
}
const there: Hit = { ...here, title: [{ text: 'Quieren desestimar mi caso', match: 'none' }] }

beforeEach(() => {
  const active = {
    postMessage(_asked: unknown, [port]: [MessagePort]) {
      port.postMessage({ have: 2, need: 2, missing: [], lost: [] })
    },
  }
  vi.stubGlobal('navigator', {
    language: 'en-US',
    userAgent: window.navigator.userAgent,
    serviceWorker: {
      getRegistration: () => Promise.resolve({ active, waiting: null, scope: '/' }),
    },
  })
})

/** Types on an English page; the guide answers in each language as it is told to. */
async function types(answers: Record<string, Partial<Found>>, saved: readonly string[]) {
  const opened = await opens('en/search/')
  const asked: string[] = []
  opened.guide.answerSearchWith((query, language) => {
    asked.push(language)
    return Promise.resolve(aFound({ query, ...answers[language] }))
  })
  for (const code of saved) await opened.offline.save(code)
  await opened.user.type(screen.getByRole('combobox'), 'caso')
  await screen.findAllByRole('option', { name: /dismiss/ })
  return asked
}

describe('what another language has', () => {
  it('is offered under its own name, in its own language, and leads to its pages', async () => {
    await types({ en: { hits: [here] }, es: { hits: [there] } }, ['en', 'es'])
    const offer = within(await screen.findByRole('region', { name: 'Español' }))
    expect(screen.getByRole('region', { name: 'Español' })).toHaveAttribute('lang', 'es')
    expect(offer.getByRole('link', { name: /Quieren desestimar/ })).toHaveAttribute(
      'href',
      expect.stringMatching(/\/es\/104-dismissal\/$/),
    )
  })

  it('is three results at most', async () => {
    const many = [1, 2, 3, 4, 5].map((number) => ({ ...there, path: `10${String(number)}-page/` }))
    await types({ en: { hits: [here] }, es: { hits: many } }, ['en', 'es'])
    const offer = within(await screen.findByRole('region', { name: 'Español' }))
    expect(offer.getAllByRole('link')).toHaveLength(3)
  })

  it('is not offered where it would only guess', async () => {
    const asked = await types({ en: { hits: [here] }, es: { hits: [there], isKnown: false } }, [
      'en',
      'es',
    ])
    await expect.poll(() => asked.includes('es')).toBe(true)
    expect(screen.queryByRole('region', { name: 'Español' })).toBeNull()
  })

  it('is not asked for where it is not on the phone', async () => {
    const asked = await types({ en: { hits: [here, { ...here, path: '105-x/' }] } }, ['en'])
    // All results are painted when the fingers rest; others are asked then.
    await new Promise((rested) => setTimeout(rested, 600))
    expect(new Set(asked)).toEqual(new Set(['en']))
  })
})
