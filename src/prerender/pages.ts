import type { ArticleHead, SeriesId } from '#model/article.ts'
import type { Checklist } from '#model/checklist.ts'
import type { LanguageCode } from '#model/language.ts'
import { href, type Route, TOOLS } from '#model/route.ts'

const SERIES: readonly SeriesId[] = [100, 200, 300, 500]

/** Every public page of one language. */
export function publicRoutes(
  language: LanguageCode,
  heads: readonly ArticleHead[],
  checklists: readonly Pick<Checklist, 'id'>[],
): Route[] {
  return [
    { page: 'home', language },
    ...SERIES.map((series): Route => ({ page: 'series', language, series })),
    ...heads.map(({ number }): Route => ({ page: 'article', language, number, anchor: '' })),
    ...checklists.map(({ id }): Route => ({ page: 'checklist', language, checklist: id })),
    { page: 'walk', language },
    { page: 'tree', language, anchor: '' },
    { page: 'search', language },
    { page: 'languages', language },
    { page: 'display', language },
    { page: 'about', language },
    { page: 'changes', language },
    { page: 'check', language },
    { page: 'timeline', language, anchor: '' },
    { page: 'words', language, anchor: '' },
    { page: 'sources', language, anchor: '' },
    { page: 'checklists', language },
    { page: 'factors', language },
    { page: 'packet', language },
    { page: 'letter', language },
    { page: 'deadlines', language },
    { page: 'survey', language },
    { page: 'casebook', language },
    { page: 'index', language, anchor: '' },
  ]
}

/** Pages called by their number alone, such as `/104/`: number and path below a language. */
export function numberedPages(heads: readonly ArticleHead[]): { number: number; path: string }[] {
  return [
    ...SERIES.map((series) => ({ number: series, path: `${String(series)}/` })),
    ...heads.map((head) => ({ number: head.number, path: `${head.slug}/` })),
    ...Object.entries(TOOLS).map(([number, path]) => ({
      number: Number(number),
      path: `${path}/`,
    })),
  ]
}

/** File a route is written to, below the output folder. */
export function fileOf(route: Route, base: string, slug?: string): string {
  return `${href(route, base, slug).slice(base.length)}index.html`
}
