import type { Term } from '#model/glossary.ts'
import type { Source } from '#model/source.ts'

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
