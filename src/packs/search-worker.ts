/// <reference lib="webworker" />
import type { LanguageCode } from '#model/language.ts'
import { readKept } from './kept.ts'
import { askCatalogue, askEdition, PackError, readPart } from './load.ts'
import { SearchIndex } from './search.ts'
import { searchSet } from './searchable.ts'

declare const self: DedicatedWorkerGlobalScope

/** What the page sends: first where to read, then queries. */
export type SearchMessage =
  | { is: 'open'; base: string; language: LanguageCode }
  | { is: 'query'; id: number; query: string }

let index: Promise<SearchIndex> | null = null

self.onmessage = (event: MessageEvent<SearchMessage>) => {
  const message = event.data
  if (message.is === 'open') {
    index = open(message.base, message.language)
    index.catch(() => undefined)
  } else void answer(message.id, message.query)
}

async function answer(id: number, query: string): Promise<void> {
  try {
    const found = (await index)?.ask(query)
    self.postMessage({ id, found })
  } catch (error) {
    const reason = error instanceof PackError ? error.reason : 'damaged'
    self.postMessage({ id, reason })
  }
}

/** Reads all parts of the language; a part that cannot be had is left out, unless all are. */
async function open(base: string, language: LanguageCode): Promise<SearchIndex> {
  const kept = await readKept(base)
  const catalogue = kept?.catalogue ?? (await askCatalogue(base, await askEdition(base)))
  const own = catalogue.languages.find((one) => one.code === language)
  const read = await Promise.allSettled((own?.parts ?? []).map((file) => readPart(base, file)))
  const parts = read.filter((one) => one.status === 'fulfilled').map((one) => one.value)
  const failed = read.find((one) => one.status === 'rejected')
  if (parts.length === 0 && failed !== undefined) throw failed.reason
  const others = catalogue.languages.filter(
    (one) => one.code !== language && kept?.languages.includes(one.code) === true,
  )
  const foreign = await Promise.all(
    others.map(async (one) => {
      const file = one.parts.find((part) => part.name === 'glossary')
      const part = file === undefined ? null : await readPart(base, file).catch(() => null)
      return part?.part === 'glossary' ? part.terms : []
    }),
  )
  return new SearchIndex(searchSet(parts, foreign.flat()))
}
