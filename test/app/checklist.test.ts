import { screen } from '@testing-library/svelte'
import { describe, expect, it } from 'vitest'
import type { Checklist } from '#model/checklist.ts'
import { opens } from '../kit/app.ts'
import { aChecklist, aPart } from '../kit/pack.ts'

const openList = (own: Partial<Checklist> = {}, path = 'en', today = '2026-11-24') =>
  opens(`${path}/checklist/court-day/`, {
    parts: [aPart('checklists', { checklists: [aChecklist(own)] })],
    today,
  })

const box = (name: string) => screen.getByRole('checkbox', { name })

describe('a checklist', () => {
  it('ticks by a tap anywhere on the row and counts', async () => {
    const { user } = await openList()
    expect(screen.getByText('0 of 2')).toBeVisible()
    await user.click(screen.getByText('Check the charges.'))
    expect(box('Reread the notice')).toBeChecked()
    expect(screen.getByText('1 of 2')).toBeVisible()
  })

  it('clears all ticks and brings them back', async () => {
    const { user } = await openList()
    expect(screen.getByRole('button', { name: 'Clear all ticks' })).toBeDisabled()
    await user.click(box('Reread the notice'))
    await user.click(box('Object to dismissal'))
    await user.click(screen.getByRole('button', { name: 'Clear all ticks' }))
    expect(box('Reread the notice')).not.toBeChecked()
    await user.click(screen.getByRole('button', { name: 'Undo' }))
    expect(screen.getByText('2 of 2')).toBeVisible()
  })

  it('keeps no tick anywhere but on the page, and says so', async () => {
    const { user, phone } = await openList()
    const before = [phone.caches.writes.length, [...phone.stored]]
    await user.click(box('Reread the notice'))
    expect([phone.caches.writes.length, [...phone.stored]]).toEqual(before)
    expect(
      screen.getByText(
        'Ticks are not saved. They are gone when you close this tab or tap Quick exit.',
      ),
    ).toBeVisible()
  })

  it('can be left and come back to while the tab lives', async () => {
    const { user } = await openList()
    await user.click(box('Object to dismissal'))
    await user.click(screen.getByRole('link', { name: 'Home' }))
    expect(await screen.findByText('What do you need?')).toBeVisible()
    await user.click(screen.getByRole('link', { name: /Court-day checklist/ }))
    expect(await screen.findByText('1 of 2')).toBeVisible()
    expect(box('Object to dismissal')).toBeChecked()
  })

  it('gives the sentence to say with its item', async () => {
    await openList()
    expect(box('Object to dismissal')).toHaveAccessibleDescription('I do not agree.')
  })

  it('says when its steps must be checked first', async () => {
    await openList({}, 'en', '2027-01-01')
    expect(screen.getByText('Check first')).toBeVisible()
    expect(screen.queryByText('Steps as last checked')).not.toBeVisible()
  })

  it('says in the language of the reader that its words are in another', async () => {
    await openList({}, 'es')
    expect(screen.getByText(/Está en inglés/)).toBeVisible()
    expect(screen.getByRole('group', { name: 'Before the day' })).toHaveAttribute('lang', 'en')
  })
})
