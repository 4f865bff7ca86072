import { screen, waitFor, within } from '@testing-library/svelte'
import type { UserEvent } from '@testing-library/user-event'
import { describe, expect, it } from 'vitest'
import type { Tree } from '#model/tree.ts'
import { opens } from '../kit/app.ts'
import { aVoice, speaksWith } from '../kit/browser-gaps.ts'
import { aPart, aPhrase, aTree } from '../kit/pack.ts'

const PHRASES = [
  aPhrase({ say: 'No estoy de acuerdo.' }),
  aPhrase({ id: 'afraid', english: 'I am afraid.', say: 'Tengo miedo.', onlyIfTrue: true }),
]

const opensWords = (code: 'en' | 'es', today?: string) =>
  opens(`${code}/words/`, {
    parts: [aPart('checklists', { phrases: PHRASES })],
    ...(today === undefined ? {} : { today }),
  })

const cards = (name: string) => screen.getAllByRole('button', { name })
const first = (name: string) => cards(name)[0] as HTMLElement

describe('a sentence shown large', () => {
  it('is English huge, with the reader’s own words beneath', async () => {
    const { user } = await opensWords('es')
    await user.click(first('Mostrar en grande'))
    const sheet = within(screen.getByRole('dialog'))
    expect(sheet.getByRole('heading', { name: 'I do not agree.' })).toHaveAttribute('lang', 'en')
    expect(sheet.getByText('No estoy de acuerdo.')).toBeVisible()
    expect(sheet.getByRole('button', { name: 'Salir ya' })).toBeVisible()
  })

  it('leads to the next one and back, with its caution', async () => {
    const { user } = await opensWords('en')
    await user.click(first('Show large'))
    expect(screen.getByRole('button', { name: 'Sentence before' })).toBeDisabled()
    await user.click(screen.getByRole('button', { name: 'Next sentence' }))
    const sheet = within(screen.getByRole('dialog'))
    expect(sheet.getByRole('heading', { name: 'I am afraid.' })).toBeVisible()
    expect(sheet.getByText('Only if it is true:')).toBeVisible()
    expect(sheet.getByText('2 of 2')).toBeVisible()
    expect(screen.getByRole('button', { name: 'Next sentence' })).toBeDisabled()
  })

  it('carries its day once that is past', async () => {
    const { user } = await opensWords('en', '2028-01-01')
    await user.click(first('Show large'))
    expect(within(screen.getByRole('dialog')).getByText(/Check first/)).toBeVisible()
  })

  it('closes on Esc and gives the focus back', async () => {
    const { user } = await opensWords('en')
    await user.click(first('Show large'))
    await user.keyboard('{Escape}')
    await waitFor(() => {
      expect(screen.queryByRole('dialog')).toBeNull()
    })
    expect(first('Show large')).toHaveFocus()
  })
})

describe('reading aloud', () => {
  it('uses a voice of the device, never one of the network', async () => {
    const speech = speaksWith([aVoice('en-GB', false), aVoice('en-US', true)])
    const { user } = await opensWords('en')
    expect(speech.spoken).toEqual([])
    await user.click(first('Read aloud'))
    expect(speech.spoken).toEqual([{ text: 'I do not agree.', lang: 'en-US', isOnDevice: true }])
  })

  it('stops on a tap, and on leaving the page', async () => {
    const speech = speaksWith([aVoice('en-US', true)])
    const { user } = await opensWords('en')
    await user.click(first('Read aloud'))
    await user.click(first('Stop'))
    expect(speech.isSpeaking).toBe(false)
    await user.click(first('Read aloud'))
    await user.click(screen.getByRole('link', { name: 'Home' }))
    expect(await screen.findByText('What do you need?')).toBeVisible()
    expect(speech.isSpeaking).toBe(false)
  })

  it('reads the reader’s own words too, by a voice of that language', async () => {
    const speech = speaksWith([aVoice('en-US', true), aVoice('es_MX', true)])
    const { user } = await opensWords('es')
    await user.click(first('Leer en voz alta: Español'))
    expect(speech.spoken).toEqual([
      { text: 'No estoy de acuerdo.', lang: 'es_MX', isOnDevice: true },
    ])
  })

  it('is not offered where only the network has a voice, and the page says so once', async () => {
    speaksWith([aVoice('en-US', false)])
    await opensWords('en')
    expect(await screen.findAllByText(/no voice of its own/, {}, { timeout: 4000 })).toHaveLength(1)
    expect(screen.queryByRole('button', { name: 'Read aloud' })).toBeNull()
  })

  it('is not offered where the browser cannot speak', async () => {
    await opensWords('en')
    expect(screen.getByText(/no voice of its own for English/)).toBeVisible()
    expect(screen.queryByRole('button', { name: 'Read aloud' })).toBeNull()
  })
})

/** Walks the kit's tree in Spanish, to its one outcome. */
async function walksToTheEnd(tree: Tree): Promise<UserEvent> {
  const { user } = await opens('es/walk/', { parts: [aPart('tree', { tree })] })
  await user.click(screen.getByRole('button', { name: 'Empezar' }))
  await user.click(await screen.findByRole('button', { name: 'Me' }))
  while (screen.queryByRole('button', { name: 'Mostrar en grande' }) === null) {
    await user.click(screen.getByRole('button', { name: /^(Seguir|Ver el resultado)$/ }))
  }
  return user
}

describe('the sentence at the end of a walk', () => {
  it('is shown large in English and read aloud without its Spanish', async () => {
    const speech = speaksWith([aVoice('en-US', true)])
    const tree = aTree({ textLanguage: 'es' })
    const { go } = tree.outcomes
    if (go === undefined) throw new Error('The tree of the kit ends in "go"')
    go.say = { you: 'I want a lawyer. (Quiero un abogado.)', client: '' }
    const user = await walksToTheEnd(tree)
    await user.click(screen.getByRole('button', { name: 'Leer en voz alta: English' }))
    expect(speech.spoken.map(({ text }) => text)).toEqual(['I want a lawyer.'])
    await user.click(first('Mostrar en grande'))
    const sheet = within(screen.getByRole('dialog'))
    expect(sheet.getByRole('heading', { name: 'I want a lawyer.' })).toBeVisible()
    expect(sheet.getByText('Quiero un abogado.')).toBeVisible()
  })

  it('goes on paper with the day after which to go by something else', async () => {
    await walksToTheEnd(aTree({ textLanguage: 'es' }))
    const line = screen.getByText(/^Después del 1 de mayo de 2027/)
    expect(line.closest('.paper-only')).not.toBeNull()
  })
})
