import { openSearch, type Search } from '#packs/ask-search.ts'
import type { Guide } from './state/guide.svelte.ts'
import { trustedScript } from './state/trusted.ts'

/** Opens a search worker with the first query in a language: none waits for another's. */
export function searchOnDemand(guide: Guide, script: string): void {
  const open = new Map<string, Search>()
  guide.answerSearchWith((query, language) => {
    const worker = () => new Worker(trustedScript(script), { type: 'module' })
    const search = open.get(language) ?? openSearch(guide.base, language, worker())
    open.set(language, search)
    return search.ask(query)
  })
}
