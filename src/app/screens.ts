import type { PageContent } from '#packs/page.ts'
import article from './pages/article.svelte'
import home from './pages/home.svelte'
import series from './pages/series.svelte'
import type { Screen } from './state/router.svelte.ts'

const AT_ONCE: Partial<Record<PageContent['page'], Screen>> = { article, home, series }

/** The component of a page: those read first come with the entry, the tools when opened. */
export function screenOf(page: PageContent['page']): Screen | Promise<Screen> {
  return AT_ONCE[page] ?? toolScreen(page)
}

/** True where the page's component and style come in the file of the tools. */
export function isTool(page: PageContent['page']): boolean {
  return !(page in AT_ONCE)
}

async function toolScreen(page: PageContent['page']): Promise<Screen> {
  const tools: Partial<Record<PageContent['page'], Screen>> = await import('./tools.ts')
  const screen = tools[page]
  if (screen === undefined) throw new Error(`No screen for "${page}"`)
  return screen
}
