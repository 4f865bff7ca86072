import type { Dated, Day } from './freshness.ts'
import type { LanguageCode } from './language.ts'

export type SeriesId = 100 | 200 | 300 | 400 | 500

export type ArticleKind =
  'consumer advisory' | 'practice advisory' | "helper's page" | 'record' | 'index'

/** What the editors found; age is the law clock's business and added at reading time. */
export type Status = 'in-force' | 'contested' | 'replaced' | 'past'

/** Enough of an article to list it. */
export interface ArticleHead extends Dated {
  number: number
  slug: string
  title: string
  summary: string
  status: Status
}

export interface Article extends ArticleHead {
  kind: ArticleKind
  /** Formal name printed under the title, or empty. */
  formal: string
  /** Language the words are in: the source language where no translation exists. */
  textLanguage: LanguageCode
  /** True where a paragraph of the English changed after it was translated. */
  behind: boolean
  /**
   * Compiled from Markdown; `prose.svelte` prints it and nothing else does. Empty where the
   * text is in another language: it travels once, with that language.
   */
  html: string
  /** Words people type for this page; never shown. */
  keywords: string[]
  /** Ids in the order of their numbers on the page. */
  sources: string[]
  related: PageLink[]
  reviewedBy: string | null
  translatedBy: string | null
  record: RecordFacts | null
}

/** A page by number, as another page names it. */
export interface PageLink {
  number: number
  title: string
  /** Path below the language, such as `104-dismissal/` or `walk/`. */
  path: string
}

/** What every page of the record states about its document. */
export interface RecordFacts {
  issuer: string
  date: Day
  document: string
  from: Day
  to: Day | null
}

export function seriesOf(number: number): SeriesId {
  return (Math.floor(number / 100) * 100) as SeriesId
}
