import type { Dated, Day } from './freshness.ts'
import type { LanguageCode } from './language.ts'
import type { Source } from './source.ts'

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

/** A stretch of an article under one heading: what search ranks and links to. */
export interface Section {
  /** Anchor on the page; empty for the text before the first heading. */
  anchor: string
  heading: string
  /** Plain text, for search and snippets. */
  text: string
}

export interface Article extends ArticleHead {
  kind: ArticleKind
  /** Formal name printed under the title, or empty. */
  formal: string
  /** Language the words are in: the source language where no translation exists. */
  textLanguage: LanguageCode
  /** True where a paragraph of the English changed after it was translated. */
  behind: boolean
  /** Compiled from Markdown; `prose.svelte` prints it and nothing else does. */
  html: string
  sections: Section[]
  /** Words people type for this page; never shown. */
  keywords: string[]
  sources: Source[]
  related: PageLink[]
  /** Ids of the walkthrough's outcomes that send people here. */
  outcomes: string[]
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
