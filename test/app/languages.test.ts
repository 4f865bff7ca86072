import { screen, within } from '@testing-library/svelte'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import { opens } from '../kit/app.ts'

/** A worker that answers every count: its files are all here. */
function aWorker() {
  return {
    postMessage(_asked: unknown, [port]: [MessagePort]) {
      port.postMessage({ have: 2, need: 2, missing: [], lost: [] })
    },
  }
}

beforeEach(() => {
  const registration = { active: aWorker(), waiting: null, scope: '/' }
  vi.stubGlobal('navigator', {
    language: 'en-US',
    userAgent: window.navigator.userAgent,
    serviceWorker: { getRegistration: () => Promise.resolve(registration) },
  })
})

function row(name: string) {
  const item = screen.getAllByRole('listitem').find((one) => within(one).queryByText(name) !== null)
  if (item === undefined) throw new Error(`No row "${name}"`)
  return within(item)
}

describe('the languages', () => {
  it('stand under their own names with real bytes and what is here', async () => {
    await opens('en/languages/')
    expect(row('English').getByText('Reading now')).toBeVisible()
    expect(row('Español').getByText('Not saved on this phone yet')).toBeVisible()
    expect(row('Español').getByRole('button', { name: /^Save Español, \d+ kB$/ })).toBeVisible()
  })

  it('come with one tap and say when they are saved; then they can be removed', async () => {
    const { user } = await opens('en/languages/')
    await user.click(row('Español').getByRole('button', { name: /Save Español/ }))
    expect(await row('Español').findByText(/Saved on this phone/)).toBeVisible()
    await user.click(row('Español').getByRole('button', { name: 'Remove Español' }))
    expect(await row('Español').findByText('Not saved on this phone yet')).toBeVisible()
  })

  it('cannot be removed while being read', async () => {
    const { offline } = await opens('en/languages/')
    await offline.save('en')
    expect(await row('English').findByText(/Saved on this phone/)).toBeVisible()
    expect(row('English').queryByRole('button')).toBeNull()
  })

  it('say plainly that there is no signal', async () => {
    const { user, phone } = await opens('en/languages/')
    await phone.rig.close()
    await user.click(row('Español').getByRole('button', { name: /Save Español/ }))
    expect(await row('Español').findByText('Not all saved. Needs signal.')).toBeVisible()
    expect(row('Español').getByRole('button', { name: /Save Español/ })).toBeVisible()
  })

  it('say plainly that the phone is full', async () => {
    const { user, phone } = await opens('en/languages/')
    phone.caches.room = 10
    await user.click(row('Español').getByRole('button', { name: /Save Español/ }))
    expect(await row('Español').findByText('This phone is full. Nothing was lost.')).toBeVisible()
  })

  it('are reached from every page by a button that keeps the page', async () => {
    await opens('en/display/')
    const link = screen.getByRole('link', { name: /Español/ })
    expect(link.getAttribute('href')).toMatch(/\/es\/display\/$/)
  })
})
