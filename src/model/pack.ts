import type { Article, ArticleHead } from './article.ts'
import type { Checklist } from './checklist.ts'
import type { Claim } from './claim.ts'
import type { DayRule } from './deadline.ts'
import type { Factor } from './factor.ts'
import type { Day } from './freshness.ts'
import type { Term } from './glossary.ts'
import type { Holidays } from './holiday.ts'
import type { Direction, LanguageCode } from './language.ts'
import type { LetterPart } from './letter.ts'
import type { SheetTongue } from './packet.ts'
import type { Phrase } from './phrase.ts'
import type { Source } from './source.ts'
import type { TimelineEntry } from './timeline.ts'
import type { Tree } from './tree.ts'
import type { Way } from './way.ts'
import type { Words } from './words.ts'

/** A language's words for the app itself, and the list of all its pages. */
export interface InterfacePart {
  part: 'interface'
  words: Words
  /** Numbers and names of all articles, for addresses made before the catalogue is here. */
  slugs: [number: number, slug: string][]
  /** Where someone in a hurry starts. */
  ways: Way[]
}

/** Articles from the number in its name up to the next part's. */
export interface ArticlesPart {
  part: ArticlePartName
  articles: Article[]
}

/** The register of sources: the same file in every language. */
export interface SourcesPart {
  part: 'sources'
  sources: Record<string, Source>
}

export interface TreePart {
  part: 'tree'
  tree: Tree
  claims: Record<string, Claim>
  /** What the sources are called, by id. */
  sources: Record<string, string>
  /** Pages an outcome may name, by number; absent numbers are not written yet. */
  pages: Record<number, { title: string; path: string }>
}

export interface ChecklistsPart {
  part: 'checklists'
  checklists: Checklist[]
  phrases: Phrase[]
}

export interface TimelinePart {
  part: 'timeline'
  entries: TimelineEntry[]
}

export interface GlossaryPart {
  part: 'glossary'
  terms: Term[]
  /** Everyday words that people use for one another; only ever used to look further. */
  alike: string[][]
  danger: DangerWords
}

/**
 * How a search sounds that comes from someone in danger, by the way that is for them: it has one
 * of `who` and one of the way's `with`, or one of its `alone`.
 */
export interface DangerWords {
  who: string[]
  ways: Record<string, { with: string[]; alone: string[] }>
}

/** What the tools for cases are made from: factors to tick, a letter, days to count. */
export interface ToolsPart {
  part: 'tools'
  /** The tools' own words: few readers need them, so they do not travel with every page. */
  words: Words
  factors: Factor[]
  /** The sheet for court in every language, English first. */
  sheets: SheetTongue[]
  letter: LetterPart[]
  rules: DayRule[]
  holidays: Holidays
}

/** The one type that crosses from build to app: a hashed JSON file of one language. */
export type Part =
  | InterfacePart
  | ArticlesPart
  | SourcesPart
  | TreePart
  | ChecklistsPart
  | GlossaryPart
  | TimelinePart
  | ToolsPart

export type PartName = Part['part']

/** Where one part of articles ends and the next begins: each stays small enough to lose. */
const ARTICLE_PARTS = [100, 200, 300, 400, 430] as const

export type ArticlePartName = `articles-${(typeof ARTICLE_PARTS)[number]}`

/** The part an article is in. */
export function articlePart(number: number): ArticlePartName {
  const start = ARTICLE_PARTS.findLast((one) => one <= number) ?? ARTICLE_PARTS[0]
  return `articles-${start}`
}

export const PART_NAMES = [
  'interface',
  'articles-100',
  'articles-200',
  'articles-300',
  'articles-400',
  'articles-430',
  'sources',
  'tree',
  'checklists',
  'glossary',
  'timeline',
  'tools',
] as const satisfies readonly PartName[]

/** Where a part is and what it must be. */
export interface PartFile {
  name: PartName
  /** Below the base path, such as `parts/en/tree.1a2b3c4d.json`. */
  path: string
  /** Bytes of the file itself. */
  bytes: number
  /** Bytes that travel, compressed with brotli. */
  wire: number
  /** SHA-256 of the file, lower-case hex. */
  sha256: string
}

export interface CatalogueLanguage {
  code: LanguageCode
  name: string
  direction: Direction
  translatedBy: string | null
  parts: PartFile[]
  /** For listing and for opening a page by its number. */
  heads: ArticleHead[]
}

/** Which parts an edition is made of; itself a file named by its hash. */
export interface Catalogue {
  edition: number
  languages: CatalogueLanguage[]
}

/** What `edition.json` says: asked for at most every six hours, 1 kB at most. */
export interface Edition {
  /** Shape of this file; an app that does not know it changes nothing. */
  schema: 1
  number: number
  /** The day the words were put together. */
  date: Day
  /** The day most of the law was last checked. */
  horizon: Day
  /** Day of the newest source anybody saw. */
  newestSource: Day
  /** Lowest app that can read these parts. */
  needsApp: number
  catalogue: { path: string; sha256: string }
  recalled: { claims: string[]; articles: number[] }
}

/** What this app can read; raised when a part changes shape. */
export const APP_SCHEMA = 2
