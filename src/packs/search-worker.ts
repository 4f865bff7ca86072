/// <reference lib="webworker" />
import type { Term } from '#model/glossary.ts'
import type { LanguageCode } from '#model/language.ts'
import type { Catalogue, Part } from '#model/pack.ts'
import { readKept } from './kept.ts'
import { askCatalogue, askEdition, PackError, readPart } from './load.ts'
import type { Found } from '#model/search.ts'
import { SearchIndex } from './search.ts'
import { searchSet } from './searchable.ts'

declare const self: DedicatedWorkerGlobalScope

/** What the page sends: first where to read, then queries. */
export type SearchMessage =
  { is: 'open'; base: string; language: LanguageCode } | { is: 'query'; id: number; query: string }

interface Opened {
  index: SearchIndex
  /** Whether a part could not be had: what is here is searched. */
  isPartial: boolean
}

let place: { base: string; language: LanguageCode } | null = null
let shelf: Promise<Opened> | null = null

self.onmessage = (event: MessageEvent<SearchMessage>) => {
  const message = event.data
  if (message.is === 'open') {
    place = message
    opened().catch(() => undefined)
  } else void answer(message.id, message.query)
}

async function answer(id: number, query: string): Promise<void> {
  try {
    const { index, isPartial } = await opened()
    const found: Found = { ...index.ask(query), isPartial }
    self.postMessage({ id, found })
  } catch (error) {
    const reason = error instanceof PackError ? error.reason : 'damaged'
    self.postMessage({ id, reason })
  }
}

/** Opened once; after a failure the next query tries again. */
async function opened(): Promise<Opened> {
  if (place === null) throw new PackError('missing')
  shelf ??= open(place.base, place.language)
  shelf.catch(() => {
    shelf = null
  })
  return shelf
}

async function open(base: string, language: LanguageCode): Promise<Opened> {
  const kept = await readKept(base)
  const catalogue = kept?.catalogue ?? (await askCatalogue(base, await askEdition(base)))
  const [{ parts, isPartial }, foreign] = await Promise.all([
    partsOf(base, catalogue, language),
    foreignTerms(base, catalogue, language),
  ])
  return { index: new SearchIndex(searchSet(parts, foreign)), isPartial }
}

/** All parts of the language; one that cannot be had is left out, unless all are. */
async function partsOf(
  base: string,
  catalogue: Catalogue,
  language: LanguageCode,
): Promise<{ parts: Part[]; isPartial: boolean }> {
  const files = catalogue.languages.find((one) => one.code === language)?.parts ?? []
  const read = await Promise.allSettled(files.map((file) => readPart(base, file)))
  const parts = read.flatMap((one) => (one.status === 'fulfilled' ? one.value : []))
  const failed = read.find((one) => one.status === 'rejected')
  if (parts.length === 0) throw failed?.reason ?? new PackError('missing')
  return { parts, isPartial: failed !== undefined }
}

async function foreignTerms(
  base: string,
  catalogue: Catalogue,
  language: LanguageCode,
): Promise<Term[]> {
  const files = catalogue.languages
    .filter((one) => one.code !== language)
    .flatMap((one) => one.parts.filter((file) => file.name === 'glossary'))
  const read = await Promise.allSettled(files.map((file) => readPart(base, file)))
  return read.flatMap((one) =>
    one.status === 'fulfilled' && one.value.part === 'glossary' ? one.value.terms : [],
  )
}
