import { isLater } from '#model/kept-place.ts'

/** How the worker answers one request; it knows addresses, never what is in them. */
export type Strategy =
  | { answer: 'precached'; url: string }
  | { answer: 'page'; below: string }
  | { answer: 'later'; below: string }
  | { answer: 'network' }

export interface Asked {
  /** Path of the address, from the host on. */
  path: string
  isNavigation: boolean
  isGet: boolean
}

/**
 * The unit converter is a page of its own. An address that ends like a file is a file;
 * every other navigation inside the guide is a page of it.
 * @param scope of the worker, with a slash at the end
 */
export function strategyFor(asked: Asked, scope: string, precached: ReadonlySet<string>): Strategy {
  if (!asked.isGet || !asked.path.startsWith(scope)) return { answer: 'network' }
  const below = asked.path.slice(scope.length)
  if (precached.has(below)) return { answer: 'precached', url: below }
  if (!asked.isNavigation) {
    return isLater(below) ? { answer: 'later', below } : { answer: 'network' }
  }
  if (below === 'units/' || below === 'units')
    return { answer: 'precached', url: 'units/index.html' }
  const isPage = !/\.[^/]+$/.test(below) || /(?:^|\/)index\.html$/.test(below)
  if (!isPage || below.startsWith('.well-known/')) return { answer: 'network' }
  return { answer: 'page', below }
}

/**
 * Whether the shell can print a page from the parts on this phone. Until it can, the host's
 * own page is the better answer, and the shell what is left without signal.
 * @param languages whole on this phone
 */
export function isKept(below: string, languages: readonly string[]): boolean {
  const first = below.split('/')[0] ?? ''
  const namesLanguage = /^[a-z]{2,3}(?:-[A-Za-z]+)?$/.test(first)
  return namesLanguage ? languages.includes(first) : languages.length > 0
}
