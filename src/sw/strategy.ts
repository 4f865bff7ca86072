/** How the worker answers one request; it knows addresses, never what is in them. */
export type Strategy = { answer: 'precached'; url: string } | { answer: 'network' }

export interface Asked {
  /** Path of the address, from the host on. */
  path: string
  isNavigation: boolean
  isGet: boolean
}

/**
 * Navigations inside the guide get the shell, whatever the page: it reads the parts.
 * The unit converter is a page of its own. An address that ends like a file is a file.
 * @param scope of the worker, with a slash at the end
 */
export function strategyFor(asked: Asked, scope: string, precached: ReadonlySet<string>): Strategy {
  if (!asked.isGet || !asked.path.startsWith(scope)) return { answer: 'network' }
  const below = asked.path.slice(scope.length)
  if (precached.has(below)) return { answer: 'precached', url: below }
  if (!asked.isNavigation) return { answer: 'network' }
  if (below === 'units/' || below === 'units') return { answer: 'precached', url: 'units/index.html' }
  const isPage = !/\.[^/]+$/.test(below) || /(?:^|\/)index\.html$/.test(below)
  if (!isPage || below.startsWith('.well-known/')) return { answer: 'network' }
  return { answer: 'precached', url: 'shell.html' }
}
