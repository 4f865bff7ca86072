import { laterWords } from 'virtual:guide-later-words'
import { openCasebook } from '#casebook/casebook.ts'
import workerScript from '../../casebook/worker.ts?worker&url'
import { allowScripts, trustedScript } from '../state/trusted.ts'
import { Room } from './room.svelte.ts'

/** The file of the casebook: fetched on the first tap, then kept. */
export { default as Screen } from './casebook.svelte'

export function openRoom(): Room {
  allowScripts([workerScript])
  const book = openCasebook({
    name: `casebook:${import.meta.env.BASE_URL}`,
    start: () => new Worker(trustedScript(workerScript), { type: 'module' }),
    storage: ownStorage(),
    isFramed: self !== top,
  })
  return new Room(book)
}

export async function words(language: string): Promise<Readonly<Record<string, string>>> {
  const load = laterWords[language] ?? laterWords['en']
  return (await load?.())?.default ?? {}
}

/** Some browsers throw where storage is switched off. */
function ownStorage(): Storage | null {
  try {
    return localStorage
  } catch {
    return null
  }
}
