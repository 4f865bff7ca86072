import type { Article, ArticleHead, PageLink, SeriesId } from '#model/article.ts'
import { seriesOf } from '#model/article.ts'
import type { Checklist } from '#model/checklist.ts'
import type { Part, PartName, TreePart } from '#model/pack.ts'
import type { Route } from '#model/route.ts'

/** What one page shows, taken from the parts; the same for server and phone. */
export type PageContent =
  | { page: 'home' }
  | { page: 'series'; series: SeriesId; heads: ArticleHead[] }
  | { page: 'article'; article: Article; previous: PageLink | null; next: PageLink | null }
  | { page: 'checklist'; checklist: Checklist }
  | { page: 'walk' }
  | { page: 'tree'; part: TreePart }
  | { page: 'search' }
  | { page: 'languages' }
  | { page: 'display' }
  | { page: 'about' }
  | { page: 'missing'; wanted: string; near: ArticleHead[] }

/** Where parts of one language come from: memory on the server, the phone's own cache here. */
export interface PartReader {
  heads: readonly ArticleHead[]
  read<N extends PartName>(name: N): Promise<Extract<Part, { part: N }>>
}

/** How many neighbors a page that is not there names. */
const NEIGHBORS = 4

/**
 * Gathers what a route's page needs.
 * @throws what `reader.read` throws when a part cannot be had
 */
export async function pageContent(route: Route, reader: PartReader): Promise<PageContent> {
  switch (route.page) {
    case 'series':
      return {
        page: 'series',
        series: route.series,
        heads: reader.heads.filter((head) => seriesOf(head.number) === route.series),
      }
    case 'article':
      return articleContent(route.number, reader)
    case 'checklist':
      return checklistContent(route.checklist, reader)
    case 'tree':
      return { page: 'tree', part: await reader.read('tree') }
    case 'missing':
      return missing(route.wanted, reader)
    default:
      return { page: route.page }
  }
}

async function articleContent(number: number, reader: PartReader): Promise<PageContent> {
  const place = reader.heads.findIndex((head) => head.number === number)
  if (place === -1) return missing(String(number), reader)
  const part = await reader.read(`series-${seriesOf(number)}`)
  const article = part.articles.find((one) => one.number === number)
  if (article === undefined) return missing(String(number), reader)
  return {
    page: 'article',
    article,
    previous: pageLink(reader.heads[place - 1]),
    next: pageLink(reader.heads[place + 1]),
  }
}

async function checklistContent(id: string, reader: PartReader): Promise<PageContent> {
  const part = await reader.read('checklists')
  const checklist = part.checklists.find((one) => one.id === id)
  return checklist === undefined ? missing(id, reader) : { page: 'checklist', checklist }
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

function pageLink(head: ArticleHead | undefined): PageLink | null {
  if (head === undefined) return null
  return { number: head.number, title: head.title, path: `${head.slug}/` }
}
