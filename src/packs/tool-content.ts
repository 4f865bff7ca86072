import type { Route } from '#model/route.ts'
import { packetContent } from './packet-content.ts'
import type { PageContent, PartReader, WordsContent } from './page.ts'
import { sourcesOf } from './sources-of.ts'

/** Every page but those that most readers open first. */
export type ToolRoute = Exclude<Route, { page: 'home' | 'series' | 'article' }>

/** How many neighbors a page that is not there names. */
const NEIGHBORS = 4

/**
 * Gathers what the page of a tool needs.
 * @throws what `reader.read` throws when a part cannot be had
 */
export async function toolContent(route: ToolRoute, reader: PartReader): Promise<PageContent> {
  switch (route.page) {
    case 'checklist':
      return checklistContent(route.checklist, reader)
    case 'tree':
      return { page: 'tree', part: await reader.read('tree') }
    case 'timeline':
      return { page: 'timeline', entries: (await reader.read('timeline')).entries }
    case 'words':
      return wordsContent(reader)
    case 'sources':
      return { page: 'sources', sources: Object.values((await reader.read('sources')).sources) }
    case 'checklists':
      return checklistsContent(reader)
    case 'factors':
    case 'letter':
    case 'deadlines':
      return { page: route.page, tools: await reader.read('tools') }
    case 'packet':
      return packetContent(reader)
    case 'index':
      return indexContent(reader)
    case 'missing':
      return missing(route.wanted, reader)
    default:
      return { page: route.page }
  }
}

async function wordsContent(reader: PartReader): Promise<WordsContent> {
  const { terms } = await reader.read('glossary')
  const { phrases } = await reader.read('checklists')
  const foreign = await Promise.all(
    reader.others.map(async (language) => {
      const part = await reader.read('glossary', language)
      return { language, terms: new Map(part.terms.map((term) => [term.id, term])) }
    }),
  )
  return {
    page: 'words',
    phrases,
    terms: terms.map((own) => ({
      own,
      others: foreign.flatMap(({ language, terms: all }) => {
        const term = all.get(own.id)
        return term === undefined ? [] : [{ language, term }]
      }),
    })),
  }
}

async function indexContent(reader: PartReader): Promise<PageContent> {
  const { checklists } = await reader.read('checklists')
  const { terms } = await reader.read('glossary')
  const { words } = await reader.read('interface')
  return { page: 'index', heads: reader.heads, checklists, terms, words }
}

async function checklistsContent(reader: PartReader): Promise<PageContent> {
  const { checklists } = await reader.read('checklists')
  const lists = checklists.map(({ id, number, title, summary }) => ({ id, number, title, summary }))
  return { page: 'checklists', lists }
}

async function checklistContent(id: string, reader: PartReader): Promise<PageContent> {
  const part = await reader.read('checklists')
  const checklist = part.checklists.find((one) => one.id === id)
  if (checklist === undefined) return missing(id, reader)
  return { page: 'checklist', checklist, sources: await sourcesOf(checklist, reader) }
}

function missing(wanted: string, reader: PartReader): PageContent {
  const number = Number(wanted)
  const near = Number.isInteger(number)
    ? [...reader.heads]
        .sort((a, b) => Math.abs(a.number - number) - Math.abs(b.number - number))
        .slice(0, NEIGHBORS)
        .sort((a, b) => a.number - b.number)
    : []
  return { page: 'missing', wanted, near }
}
