import { openSearch, type Search } from '#packs/ask-search.ts'
import type { Guide } from './state/guide.svelte.ts'
import { trustedScript } from './state/trusted.ts'

/** Opens the search worker with the first query, and anew for another language. */
export function searchOnDemand(guide: Guide, script: string): void {
  let open: { language: string; search: Search } | null = null
  guide.answerSearchWith((query) => {
    if (open?.language !== guide.language) {
      open?.search.close()
      const worker = new Worker(trustedScript(script), { type: 'module' })
      open = { language: guide.language, search: openSearch(guide.base, guide.language, worker) }
    }
    return open.search.ask(query)
  })
}
