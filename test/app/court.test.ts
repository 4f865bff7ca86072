import { screen, waitFor, within } from '@testing-library/svelte'
import { describe, expect, it } from 'vitest'
import { opens } from '../kit/app.ts'
import { canStayAwake } from '../kit/browser-gaps.ts'
import { aChecklist, aPart } from '../kit/pack.ts'

const LIST = aChecklist({
  sections: [
    {
      id: 'morning',
      title: 'That morning',
      items: [{ id: 'paper', do: 'Pack paper', why: 'Phones may be barred.', say: '' }],
    },
    {
      id: 'record',
      title: 'On the record',
      items: [
        { id: 'object', do: 'Object', why: '', say: 'Respondent opposes dismissal.' },
        { id: 'appeal', do: 'Reserve appeal', why: '', say: 'Respondent reserves appeal.' },
      ],
    },
  ],
})

async function goesToCourt(own: Partial<typeof LIST> = {}, today = '2026-11-24') {
  const opened = await opens('en/checklist/court-day/', {
    parts: [aPart('checklists', { checklists: [{ ...LIST, ...own }] })],
    today,
  })
  await opened.user.click(button('Court mode'))
  return { ...opened, court: within(screen.getByRole('dialog')) }
}

const button = (name: string) => screen.getByRole('button', { name })
const step = () => document.querySelector('[aria-current=step]')

describe('court mode', () => {
  it('opens the first step that is not done, with its words for the record', async () => {
    const { user, court } = await goesToCourt()
    expect(step()).toHaveTextContent('Phones may be barred.')
    await user.click(button('Done, next'))
    expect(step()).toHaveTextContent('“Respondent opposes dismissal.”')
    expect(court.getByText('1 of 3')).toBeVisible()
    expect(court.getByRole('status')).toHaveTextContent('2. Object')
  })

  it('takes back what was done, one tap after the other', async () => {
    const { user, court } = await goesToCourt()
    expect(button('Undo')).toBeDisabled()
    await user.click(button('Done, next'))
    await user.click(button('Done, next'))
    await user.click(button('Undo'))
    expect(step()).toHaveTextContent('Object')
    await user.click(button('Undo'))
    expect(step()).toHaveTextContent('Pack paper')
    expect(court.getByText('0 of 3')).toBeVisible()
  })

  it('opens a step out of turn and goes on from there', async () => {
    const { user } = await goesToCourt()
    await user.click(button('3 Reserve appeal'))
    expect(step()).toHaveTextContent('“Respondent reserves appeal.”')
    await user.click(button('Done, next'))
    expect(step()).toHaveTextContent('Pack paper')
  })

  it('says when all is done', async () => {
    const { user, court } = await goesToCourt()
    for (let number = 0; number < 3; number += 1) await user.click(button('Done, next'))
    expect(button('All done')).toBeDisabled()
    expect(court.getByRole('status')).toHaveTextContent('All done')
    await user.click(button('Undo'))
    expect(button('Done, next')).toBeEnabled()
  })

  it('ticks the list beneath', async () => {
    const { user } = await goesToCourt()
    await user.click(button('Done, next'))
    await user.click(button('Leave court mode'))
    await waitFor(() => {
      expect(screen.queryByRole('dialog')).toBeNull()
    })
    expect(screen.getByRole('checkbox', { name: 'Pack paper' })).toBeChecked()
    expect(screen.getByText('1 of 3')).toBeVisible()
    expect(button('Court mode')).toHaveFocus()
  })

  it('is left by Back and by Esc, and keeps the address', async () => {
    const { user, router } = await goesToCourt()
    const address = location.pathname
    expect(address).toMatch(/checklist\/court-day\/$/)
    await user.keyboard('{Escape}')
    await waitFor(() => {
      expect(screen.queryByRole('dialog')).toBeNull()
    })
    expect(router.depth).toBe(0)
    await user.click(button('Court mode'))
    history.back()
    await waitFor(() => {
      expect(screen.queryByRole('dialog')).toBeNull()
    })
    expect(location.pathname).toBe(address)
  })

  it('turns from black on white to white on black', async () => {
    const { user } = await goesToCourt()
    expect(screen.getByRole('dialog')).toHaveAttribute('data-court', 'day')
    await user.click(button('White on black'))
    expect(screen.getByRole('dialog')).toHaveAttribute('data-court', 'night')
    expect(button('Black on white')).toBeVisible()
  })

  it('keeps the screen awake until it is left, and asks again when the reader comes back', async () => {
    const awake = canStayAwake()
    const { user, court } = await goesToCourt()
    await waitFor(() => {
      expect(awake.held).toBe(1)
    })
    expect(court.queryByText(/cannot keep the screen on/)).toBeNull()
    awake.held = 0
    document.dispatchEvent(new Event('visibilitychange'))
    await waitFor(() => {
      expect(awake.held).toBe(1)
    })
    await user.click(button('Leave court mode'))
    await waitFor(() => {
      expect(awake.held).toBe(0)
    })
  })

  it('says that the screen cannot be kept on, where the browser knows no way or refuses', async () => {
    const { court } = await goesToCourt()
    expect(court.getByText(/cannot keep the screen on/)).toBeVisible()
  })

  it('says so too where the phone refuses', async () => {
    canStayAwake(true)
    const { court } = await goesToCourt()
    expect(await court.findByText(/cannot keep the screen on/)).toBeVisible()
  })

  it('says when its steps must be checked first', async () => {
    const { court } = await goesToCourt({}, '2027-01-01')
    expect(court.getByText(/Check first\. Ask a lawyer/)).toBeVisible()
  })
})
