import { screen, within } from '@testing-library/svelte'
import { describe, expect, it } from 'vitest'
import { type Opened, opens } from '../kit/app.ts'
import { aFactor, aToolsPart, somePhrases } from '../kit/factors.ts'
import { aPart, aTree } from '../kit/pack.ts'

const parts = (factors?: Parameters<typeof aToolsPart>[0]) => [
  aToolsPart(factors),
  aPart('checklists', { phrases: somePhrases() }),
  aPart('tree', { tree: aTree() }),
]

const openPacket = (path = 'en'): Promise<Opened> => opens(`${path}/packet/`, { parts: parts() })

const sheet = (name = 'One sheet for court') => within(screen.getByRole('region', { name }))
const languages = () =>
  [...screen.getByRole('region').querySelectorAll('[lang]')].map((one) => one.getAttribute('lang'))

/** Ticks factors as a person, then goes on to the sheet. */
async function ticked(...names: string[]): Promise<Opened> {
  const opened = await opens('en/factors/', { parts: parts() })
  for (const name of names) await opened.user.click(screen.getByRole('checkbox', { name }))
  await opened.user.click(screen.getByRole('link', { name: 'Put them on one sheet for court' }))
  await screen.findByRole('heading', { level: 1, name: 'One sheet for court' })
  return opened
}

/** Walks to the one outcome there is, then goes on to the sheet. */
async function walked(): Promise<Opened> {
  const opened = await opens('en/walk/', { parts: parts() })
  const { user } = opened
  await user.click(screen.getByRole('button', { name: 'Start' }))
  await user.click(await screen.findByRole('button', { name: 'Me' }))
  await user.click(await screen.findByRole('button', { name: 'See the result' }))
  await user.click(await screen.findByRole('link', { name: 'One sheet for court' }))
  await screen.findByRole('heading', { level: 2, name: 'The sheet' })
  return opened
}

describe('the sheet for court, with nothing answered', () => {
  it('has sentences to say in both languages, and only those for court', async () => {
    await openPacket()
    expect(sheet().getByText('“I need time.”')).toHaveAttribute('lang', 'en')
    expect(sheet().getByText('“Necesito tiempo.”')).toHaveAttribute('lang', 'es')
    expect(sheet().getByText('When to say time.')).toBeVisible()
    expect(sheet().queryByText(/Show me the paper/)).toBeNull()
  })

  it('asks for an interpreter and leaves the language to write in', async () => {
    await openPacket()
    expect(sheet().getByText('I need an interpreter. I speak')).toBeVisible()
    expect(sheet().getByText('Necesito un intérprete. Hablo')).toBeVisible()
  })

  it('prints the facts that may stand on paper, to tick by pen, and no other', async () => {
    await openPacket()
    expect(sheet().getByText('Tick what is true and what a paper proves.')).toBeVisible()
    expect(sheet().getByText('Length of presence')).toBeVisible()
    expect(sheet().getByText('Tiempo de presencia')).toBeVisible()
    expect(sheet().queryByText('Criminal history')).toBeNull()
    expect(sheet().queryByText('Priorities')).toBeNull()
  })

  it('carries number, edition, both days and what to go by after them', async () => {
    await openPacket()
    expect(sheet().getByText(/Page 503. Edition 1 of November 24, 2026/)).toBeVisible()
    const rule = sheet().getByText(/Rules last seen June 24, 2026. Check by December 21, 2026/)
    expect(rule).toHaveTextContent(/After that day, go by this alone: say only what is true/)
    expect(
      sheet().getByText(/Reglas vistas por última vez el 24 de junio de 2026/),
    ).toHaveAttribute('lang', 'es')
    expect(sheet().getByText(/Not yet reviewed by an immigration lawyer/)).toBeVisible()
  })

  it('warns of shared printers and offers no code', async () => {
    await openPacket()
    expect(screen.getByText(/A shared printer may keep a copy/)).toBeVisible()
    expect(screen.queryByRole('checkbox', { name: /code of my walk/ })).toBeNull()
  })

  it('is in English alone when that is chosen', async () => {
    const { user } = await openPacket()
    expect(languages()).toContain('es')
    await user.click(screen.getByRole('radio', { name: 'English only' }))
    expect(new Set(languages())).toEqual(new Set(['en']))
  })

  it('keeps English beside the language of a reader who reads another', async () => {
    await openPacket('es')
    const own = sheet('Una hoja para la corte')
    expect(own.getByText('“I need time.”')).toBeVisible()
    expect(own.getByText('“Necesito tiempo.”')).toBeVisible()
    expect(screen.queryByRole('radio')).toBeNull()
  })
})

describe('the sheet for court', () => {
  it('takes the ticked facts, each with a line for its proof', async () => {
    await ticked('1. Length of presence')
    const facts = sheet().getAllByRole('listitem')
    expect(facts.map((one) => one.textContent)).toEqual([
      expect.stringMatching(/1 Length of presence\s*Tiempo de presencia\s*Proof · Prueba/),
    ])
  })

  it('does not name what is for a lawyer alone, and says which ticks it left off', async () => {
    await ticked('1. Length of presence', '2. Criminal history')
    expect(sheet().queryByText('Criminal history')).toBeNull()
    expect(sheet().getByText('Some things I tell only to my lawyer.')).toBeVisible()
    expect(screen.getByText(/Left off the sheet: 2. Do not write these down/)).toBeVisible()
  })

  it('says the same of its lawyer whether or not something was left off', async () => {
    await openPacket()
    expect(sheet().getByText('Some things I tell only to my lawyer.')).toBeVisible()
  })

  it('takes the result of the walk with the sentence to say, unless it is taken off', async () => {
    const { user } = await walked()
    expect(sheet().getByText('See a lawyer first')).toBeVisible()
    expect(sheet().getByText('I can say: I want a lawyer.')).toBeVisible()
    await user.click(screen.getByRole('checkbox', { name: 'Put the result of my walk on it' }))
    expect(sheet().queryByText('See a lawyer first')).toBeNull()
  })

  it('prints the code of the walk only when asked to', async () => {
    const { user } = await walked()
    expect(sheet().queryByText(/Code of my walk/)).toBeNull()
    const tick = screen.getByRole('checkbox', { name: 'Put the code of my walk on it' })
    expect(tick).toHaveAccessibleDescription(/whoever has the code can read your answers/)
    await user.click(tick)
    expect(sheet().getByText(/^[0-9A-Z-]{6,}$/)).toBeVisible()
  })

  it('keeps nothing on the phone', async () => {
    const { user, phone } = await openPacket()
    const before = [phone.caches.writes.length, [...phone.stored], location.href]
    await user.click(screen.getByRole('radio', { name: 'English only' }))
    expect([phone.caches.writes.length, [...phone.stored], location.href]).toEqual(before)
  })

  it('holds facts in another language than the page in their own', async () => {
    await opens('en/packet/', { parts: parts([aFactor({ id: 'new', title: 'New fact' })]) })
    expect(
      sheet()
        .getAllByText('New fact')
        .map((one) => one.lang),
    ).toEqual(['en', 'es'])
  })
})
