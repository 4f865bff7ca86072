import userEvent from '@testing-library/user-event'
import { afterEach, expect, it, vi } from 'vitest'
import { exitOnShift } from '../../src/app/exit.ts'

const left = vi.fn()
vi.stubGlobal('location', { replace: left })
exitOnShift('/guide/')

afterEach(() => {
  left.mockClear()
})

it('three times Shift leaves for the unit converter and empties the screen first', async () => {
  document.body.textContent = 'a page about a case'
  await userEvent.keyboard('{Shift}{Shift}{Shift}')
  expect(left).toHaveBeenCalledExactlyOnceWith('/guide/units/')
  expect(document.body.textContent).toBe('')
})

it('Shift while writing does not leave', async () => {
  await userEvent.keyboard('{Shift>}N{/Shift}{Shift>}Y{/Shift}{Shift}')
  expect(left).not.toHaveBeenCalled()
})
