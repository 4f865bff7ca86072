import { afterEach, describe, expect, it } from 'vitest'
import { applyClock } from '../../src/app/clock.ts'

const HTML = `
<aside class="claim reassures" data-claim="sc10" data-until="2027-01-20">
  <p data-when="fresh past">the warning</p>
  <p data-when="fresh">the reassurance</p>
  <div data-when="past"><p>the fallback</p></div>
  <div data-when="recalled" hidden><p>recalled text</p></div>
</aside>
<p>prose</p>`

function visible(): string[] {
  return [...document.querySelectorAll('p')]
    .filter((line) => line.closest('[hidden]') === null)
    .map((line) => line.textContent)
}

afterEach(() => {
  document.body.replaceChildren()
})

describe('the law clock on a page', () => {
  it('without it, everything can be read but what is only for recalled claims', () => {
    document.body.innerHTML = HTML
    expect(visible()).toEqual(['the warning', 'the reassurance', 'the fallback', 'prose'])
  })

  it.each([
    ['2026-11-24', [], ['the warning', 'the reassurance', 'prose']],
    ['2027-01-20', [], ['the warning', 'the reassurance', 'prose']],
    ['2027-01-21', [], ['the warning', 'the fallback', 'prose']],
    ['2026-11-24', ['sc10'], ['recalled text', 'prose']],
  ])('on %s with %j recalled', (today, recalled, expected) => {
    document.body.innerHTML = HTML
    applyClock(document, today, new Set(recalled))
    expect(visible()).toEqual(expected)
  })

  it('a phone whose day changes back shows again what it hid', () => {
    document.body.innerHTML = HTML
    applyClock(document, '2028-01-01', new Set())
    applyClock(document, '2026-11-24', new Set())
    expect(visible()).toEqual(['the warning', 'the reassurance', 'prose'])
  })
})
