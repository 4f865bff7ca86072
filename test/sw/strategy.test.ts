import { expect, it } from 'vitest'
import { strategyFor } from '#sw/strategy.ts'

const precached = new Set(['shell.html', 'assets/main-1a2b.js', 'units/index.html'])
const scope = '/x9/guide/'

function answerTo(path: string, isNavigation = true, isGet = true): string {
  const strategy = strategyFor({ path, isNavigation, isGet }, scope, precached)
  return strategy.answer === 'network' ? 'network' : strategy.url
}

it.each([
  ['/x9/guide/', 'shell.html'],
  ['/x9/guide/en/104-dismissal/', 'shell.html'],
  ['/x9/guide/104', 'shell.html'],
  ['/x9/guide/en/no-such-page/', 'shell.html'],
  ['/x9/guide/en/104-dismissal/index.html', 'shell.html'],
  ['/x9/guide/units/', 'units/index.html'],
  ['/x9/guide/units', 'units/index.html'],
  ['/x9/guide/missing.pdf', 'network'],
  ['/x9/guide/.well-known/security.txt', 'network'],
  ['/x9/guide/.well-known/change-password', 'network'],
  ['/x9/other/', 'network'],
])('opens %s from %s', (path, from) => {
  expect(answerTo(path)).toBe(from)
})

it.each([
  ['/x9/guide/assets/main-1a2b.js', 'assets/main-1a2b.js'],
  ['/x9/guide/assets/main-gone.js', 'network'],
  ['/x9/guide/edition.json', 'network'],
  ['/x9/guide/parts/en-tree.1a2b3c4d.json', 'network'],
  ['/x9/guide/en/', 'network'],
])('loads %s from %s', (path, from) => {
  expect(answerTo(path, false)).toBe(from)
})

it('lets what is not read go its way', () => {
  expect(answerTo('/x9/guide/shell.html', false, false)).toBe('network')
})
