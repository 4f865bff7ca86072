import type { Article, ArticleHead, PageLink, SeriesId } from '#model/article.ts'
import { seriesOf } from '#model/article.ts'
import type { Checklist } from '#model/checklist.ts'
import type { Term } from '#model/glossary.ts'
import type { Named } from '#model/index-of-names.ts'
import type { LanguageCode } from '#model/language.ts'
import {
  articlePart,
  type Part,
  type PartName,
  type ToolsPart,
  type TreePart,
} from '#model/pack.ts'
import type { Phrase } from '#model/phrase.ts'
import type { Route } from '#model/route.ts'
import type { Source } from '#model/source.ts'
import type { TimelineEntry } from '#model/timeline.ts'
import { PackError } from './pack-error.ts'
import type { PacketContent } from './packet-content.ts'
import { sourcesOf } from './sources-of.ts'
import type { ToolRoute } from './tool-content.ts'

/** What one page shows, taken from the parts; the same for server and phone. */
export type PageContent =
  | { page: 'home' }
  | { page: 'series'; series: SeriesId; heads: ArticleHead[] }
  | ArticleContent
  | { page: 'checklist'; checklist: Checklist; sources: Source[] }
  | { page: 'walk' }
  | { page: 'tree'; part: TreePart }
  | { page: 'search' }
  | { page: 'languages' }
  | { page: 'display' }
  | { page: 'about' }
  | { page: 'changes' }
  | { page: 'check' }
  | { page: 'survey' | 'casebook' }
  | { page: 'timeline'; entries: TimelineEntry[] }
  | WordsContent
  | { page: 'sources'; sources: Source[] }
  | { page: 'checklists'; lists: Pick<Checklist, 'id' | 'number' | 'title' | 'summary'>[] }
  | { page: 'factors' | 'letter' | 'deadlines'; tools: ToolsPart }
  | PacketContent
  | ({ page: 'index' } & Named)
  | { page: 'missing'; wanted: string; near: ArticleHead[] }

export interface WordsContent {
  page: 'words'
  /** Each term in the reader's language, and in the others. */
  terms: { own: Term; others: { language: LanguageCode; term: Term }[] }[]
  phrases: Phrase[]
}

export interface ArticleContent {
  page: 'article'
  article: Article
  /** In the order of their numbers; none where the text already ends with them. */
  sources: Source[]
  previous: PageLink | null
  next: PageLink | null
}

/** Where parts of one language come from: memory on the server, the phone's own cache here. */
export interface PartReader {
  base: string
  language: LanguageCode
  heads: readonly ArticleHead[]
  /** The other languages there are; their terms are on every phone. */
  others: readonly LanguageCode[]
  /** @param language another one, for a text that is not translated */
  read<N extends PartName>(name: N, language?: LanguageCode): Promise<Extract<Part, { part: N }>>
}

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
    case 'home':
      return { page: 'home' }
    default:
      return toolContent(route, reader)
  }
}

/** How the other pages are gathered comes with the tools: nobody needs it before those. */
async function toolContent(route: ToolRoute, reader: PartReader): Promise<PageContent> {
  const tools = await import('./tool-content.ts')
  return tools.toolContent(route, reader)
}

function missing(number: number, { language }: PartReader): ToolRoute {
  return { page: 'missing', language, wanted: String(number) }
}

async function articleContent(number: number, reader: PartReader): Promise<PageContent> {
  const place = reader.heads.findIndex((head) => head.number === number)
  if (place === -1) return toolContent(missing(number, reader), reader)
  const part = await reader.read(articlePart(number))
  const own = part.articles.find((one) => one.number === number)
  if (own === undefined) return toolContent(missing(number, reader), reader)
  const article = await withText(own, reader)
  return {
    page: 'article',
    article,
    sources: await sourcesOf(article, reader),
    previous: pageLink(reader.heads[place - 1]),
    next: pageLink(reader.heads[place + 1]),
  }
}

/**
 * A text that is not translated comes from its own language, where that is on the phone or
 * can be fetched; else it stays empty and the page says so. Its links stay in this language.
 */
async function withText(article: Article, reader: PartReader): Promise<Article> {
  const { number, textLanguage } = article
  if (textLanguage === reader.language) return article
  try {
    const part = await reader.read(articlePart(number), textLanguage)
    const text = part.articles.find((one) => one.number === number)
    const [there, here] = [textLanguage, reader.language].map((one) => `"${reader.base}${one}/`)
    const html = text?.html.replaceAll(` href=${there ?? ''}`, ` href=${here ?? ''}`) ?? ''
    return { ...article, html, sources: text?.sources ?? [] }
  } catch (error) {
    if (!(error instanceof PackError)) throw error
    return { ...article, html: '', sources: [] }
  }
}

function pageLink(head: ArticleHead | undefined): PageLink | null {
  if (head === undefined) return null
  return { number: head.number, title: head.title, path: `${head.slug}/` }
}
