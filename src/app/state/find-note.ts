import type { Guide } from './guide.svelte.ts'
import type { Note } from './note.ts'

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
