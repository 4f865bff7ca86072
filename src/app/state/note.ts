import type { Term } from '#model/glossary.ts'
import type { Source } from '#model/source.ts'
import type { Guide } from './guide.svelte.ts'

/** What a mark in a text leads to; a new one with every tap. */
export type Note = { id: string } & ({ is: 'source'; source: Source } | { is: 'term'; term: Term })

/** The link to a source or term that was tapped in a text, or null. */
export function noteLink(
  event: MouseEvent,
): { link: HTMLAnchorElement; kind: string; id: string } | null {
  if (event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey) return null
  const link = event.target instanceof Element ? event.target.closest('a') : null
  if (link === null || link.closest('[data-prose]') === null) return null
  const [, kind, id] = /#(source|t)-([\w-]+)$/.exec(link.href) ?? []
  return kind === undefined || id === undefined ? null : { link, kind, id }
}

/** @throws where it cannot be had here and now */
export async function findNote(guide: Guide, kind: string, id: string): Promise<Note> {
  const reader = await guide.reader()
  if (kind === 'source') {
    const source = (await reader.read('sources')).sources[id]
    if (source === undefined) throw new Error('No such source')
    return { id, is: 'source', source }
  }
  const term = (await reader.read('glossary')).terms.find((one) => one.id === id)
  if (term === undefined) throw new Error('No such term')
  return { id, is: 'term', term }
}
