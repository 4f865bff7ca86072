import { expect, it } from 'vitest'
import { isKept, strategyFor } from '#sw/strategy.ts'

const precached = new Set(['shell.html', 'assets/main-1a2b.js', 'units/index.html'])
const scope = '/x9/guide/'

function answerTo(path: string, isNavigation = true, isGet = true): string {
  const strategy = strategyFor({ path, isNavigation, isGet }, scope, precached)
  return strategy.answer === 'precached' ? strategy.url : strategy.answer
}

it.each([
  ['/x9/guide/', 'page'],
  ['/x9/guide/en/104-dismissal/', 'page'],
  ['/x9/guide/104', 'page'],
  ['/x9/guide/en/no-such-page/', 'page'],
  ['/x9/guide/en/104-dismissal/index.html', 'page'],
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
  ['/x9/guide/assets/later-word-file-1a2b.js', 'later'],
  ['/x9/other/assets/later-word-file-1a2b.js', 'network'],
  ['/x9/guide/edition.json', 'network'],
  ['/x9/guide/parts/en-tree.1a2b3c4d.json', 'network'],
  ['/x9/guide/en/', 'network'],
])('loads %s from %s', (path, from) => {
  expect(answerTo(path, false)).toBe(from)
})

it('lets what is not read go its way', () => {
  expect(answerTo('/x9/guide/shell.html', false, false)).toBe('network')
})

it.each([
  ['en/104-dismissal/', ['en'], true],
  ['es/104-dismissal/', ['en'], false],
  ['es/104-dismissal/', ['en', 'es'], true],
  ['zh-Hant/104-dismissal/', ['en'], false],
  ['', ['en'], true],
  ['104/', ['en'], true],
  ['104/', [], false],
  ['en/', [], false],
])('prints %s from the phone with %j whole: %s', (below, languages, kept) => {
  expect(isKept(below, languages)).toBe(kept)
})
