import { screen, within } from '@testing-library/svelte'
import { describe, expect, it } from 'vitest'
import { type Opened, opens } from '../kit/app.ts'
import { aFactor, aToolsPart } from '../kit/factors.ts'

const openFactors = (path = 'en', today = '2026-11-24'): Promise<Opened> =>
  opens(`${path}/factors/`, { parts: [aToolsPart()], today })

const box = (name: string) => screen.getByRole('checkbox', { name })
const row = (name: RegExp) => {
  const found = screen.getAllByRole('listitem').find((one) => name.test(one.textContent))
  if (found === undefined) throw new Error(`No row ${String(name)}`)
  return within(found)
}

describe('the factors', () => {
  it('say first that they are history, bind nobody and are no score', async () => {
    await openFactors()
    expect(screen.getByText('History, no longer in force')).toBeVisible()
    expect(screen.getByText(/It does not bind anyone today/)).toBeVisible()
    expect(screen.getByText(/Ticked: 0. No score/)).toBeVisible()
  })

  it('show what was then with what is left of it now', async () => {
    await openFactors()
    expect(row(/1\. Length of presence/).getByText('How long was the person here?')).toBeVisible()
    expect(row(/1\. Length of presence/).getByText('Years here protect nobody.')).toBeVisible()
    for (const item of screen.getAllByText('Then (2011)')) {
      const entry = item.closest('li')
      if (entry === null) throw new Error('A factor is an entry of the list')
      expect(within(entry).getByText('Now')).toBeVisible()
    }
  })

  it('unfold proof, how to show it and what to watch, with the sources', async () => {
    const { user } = await openFactors()
    const first = row(/1\. Length of presence/)
    expect(first.getByText('Leases')).not.toBeVisible()
    await user.click(first.getByText(/1: proof, how to show it/))
    expect(first.getByText('Leases')).toBeVisible()
    expect(first.getByText('Gaps')).toBeVisible()
    expect(first.getByText('The memo.')).toBeVisible()
  })

  it('mark what must not be written down', async () => {
    await openFactors()
    expect(row(/2\. Criminal history/).getByText(/do not write it down/)).toBeVisible()
    expect(row(/3\. Priorities/).getByText(/No argument today/)).toBeVisible()
  })

  it('count ticks, clear them all and bring them back', async () => {
    const { user } = await openFactors()
    await user.click(box('1. Length of presence'))
    await user.click(box('2. Criminal history'))
    expect(screen.getByText(/Ticked: 2/)).toBeVisible()
    await user.click(screen.getByRole('button', { name: 'Clear all ticks' }))
    expect(box('1. Length of presence')).not.toBeChecked()
    expect(screen.getByText('All ticks cleared')).toBeVisible()
    await user.click(screen.getByRole('button', { name: 'Undo' }))
    expect(box('1. Length of presence')).toBeChecked()
    expect(screen.getByText(/Ticked: 2/)).toBeVisible()
  })

  it('keep no tick anywhere but in memory', async () => {
    const { user, phone } = await openFactors()
    const before = [phone.caches.writes.length, [...phone.stored], location.href]
    await user.click(box('1. Length of presence'))
    expect([phone.caches.writes.length, [...phone.stored], location.href]).toEqual(before)
    expect(
      screen.getByText(
        'Ticks are not saved. They are gone when you close this tab or tap Quick exit.',
      ),
    ).toBeVisible()
  })

  it('say of what was not checked in time to act as if it is still so', async () => {
    await openFactors('en', '2027-02-01')
    const first = row(/1\. Length of presence/)
    expect(
      first.getByText(/Not checked since June 29, 2026. Act as if it is still so/),
    ).toBeVisible()
  })

  it('are marked as English where they are not translated', async () => {
    await opens('es/factors/', { parts: [aToolsPart([aFactor({ textLanguage: 'en' })])] })
    const text = screen.getByText('Years here protect nobody.')
    expect(text.closest('[lang]')).toHaveAttribute('lang', 'en')
    expect(screen.getByText('Hoy')).toHaveAttribute('lang', 'es')
  })
})
