import type { LanguageCode } from '#model/language.ts'
import { SOURCE_LANGUAGE } from '#model/language.ts'
import type { Findings } from './problem.ts'
import { type Prose, readProse } from './prose.ts'
import type { Folder, Leaf, Sheet } from './read.ts'
import * as schema from './schema.ts'
import * as data from './schema-data.ts'
import {
  letterSchema,
  type LetterSheet,
  type LetterWords,
  letterWordsSchema,
} from './schema-letter.ts'
import * as deadlines from './schema-deadlines.ts'
import { refuseStrangers } from './strangers.ts'
import { treeSchema, type TreeSheet, treeWordsSchema, type TreeWords } from './schema-tree.ts'

/** One thing's words, by language. */
export type InLanguages<T> = Map<LanguageCode, T>

export interface ArticleFiles {
  /** Folder name, such as `104-dismissal`. */
  slug: string
  about: Sheet<schema.ArticleAbout> | null
  words: InLanguages<Leaf<schema.ArticleWords> & { prose: Prose }>
}

export interface ChecklistFiles {
  id: string
  items: Sheet<schema.ChecklistItems> | null
  words: InLanguages<Sheet<schema.ChecklistWords>>
}

export interface FigureFile {
  /** File name without its ending. */
  name: string
  sheet: Sheet<data.FigureSheet> | null
}

/** The whole content folder as read; `null` where a file could not be, which is a problem by then. */
export interface Raw {
  edition: Sheet<schema.EditionSheet> | null
  languages: Sheet<schema.LanguagesSheet> | null
  series: Sheet<schema.SeriesSheet> | null
  sources: Sheet<schema.SourcesSheet> | null
  claims: Sheet<schema.ClaimsSheet> | null
  claimWords: InLanguages<Sheet<schema.ClaimWords>>
  articles: ArticleFiles[]
  checklists: ChecklistFiles[]
  tree: Sheet<TreeSheet> | null
  treeWords: InLanguages<Sheet<TreeWords>>
  terms: Sheet<schema.TermsSheet> | null
  termWords: InLanguages<Sheet<schema.TermWords>>
  timeline: Sheet<data.TimelineSheet> | null
  timelineWords: InLanguages<Sheet<data.TimelineWords>>
  phrases: Sheet<data.PhrasesSheet> | null
  phraseWords: InLanguages<Sheet<data.PhraseWords>>
  factors: Sheet<data.FactorsSheet> | null
  factorWords: InLanguages<Sheet<data.FactorWords>>
  deadlines: Sheet<deadlines.DeadlinesSheet> | null
  deadlineWords: InLanguages<Sheet<deadlines.DeadlineWords>>
  ways: Sheet<data.WaysSheet> | null
  wayWords: InLanguages<Sheet<data.WayWords>>
  alike: InLanguages<Sheet<data.AlikeWords>>
  danger: InLanguages<Sheet<data.DangerSheet>>
  figures: FigureFile[]
  figureWords: InLanguages<Sheet<data.FigureWords>>
  letter: Sheet<LetterSheet> | null
  letterWords: InLanguages<Sheet<LetterWords>>
  interfaceWords: InLanguages<Sheet<schema.InterfaceWords>>
  lock: Sheet<schema.Lock> | null
}

/** Reads every file of a content folder and checks its shape. */
export async function gather(folder: Folder, findings: Findings): Promise<Raw> {
  const languages = await folder.yaml(
    'languages.yaml',
    schema.languagesSchema,
    'Write each language with its own name and direction.',
  )
  const codes = languages === null ? [SOURCE_LANGUAGE] : Object.keys(languages.value)
  if (languages !== null && !codes.includes(SOURCE_LANGUAGE)) {
    findings.refuse(
      languages.file,
      1,
      'English is missing.',
      'Add "en": other languages fall back to it.',
    )
  }
  if (languages !== null) await refuseStrangers(folder, codes, findings)
  const inAll = <T>(read: (code: LanguageCode) => Promise<T | null>) => perLanguage(codes, read)
  const english = (what: string) => (code: LanguageCode) =>
    code === SOURCE_LANGUAGE ? `Write ${what} in English: other languages fall back to it.` : null
  const every = (what: string) => (code: LanguageCode) => `Write ${what} in "${code}".`
  const claimNeed = every('every claim')
  const interfaceNeed = every('the app’s own words')
  const letterNeed = every('what the blanks of the letter are for')
  const treeNeed = english('the words of the tree')
  const termNeed = english('what each term means')
  const timelineNeed = english('the timeline')
  const phraseNeed = english('the phrases')
  const factorNeed = english('the factors')
  const deadlineNeed = every('the rules that count days')
  return {
    languages,
    edition: await folder.yaml(
      'edition.yaml',
      schema.editionSchema,
      'Write number and dates of the edition.',
    ),
    series: await folder.yaml('series.yaml', schema.seriesSchema, 'List the five series.'),
    sources: await folder.yaml(
      'sources.yaml',
      schema.sourcesSchema,
      'List every source the guide relies on.',
    ),
    claims: await folder.yaml('claims/claims.yaml', schema.claimsSchema, 'List the claims.'),
    claimWords: await inAll((code) =>
      folder.yaml(`claims/${code}.yaml`, schema.claimWordsSchema, claimNeed(code)),
    ),
    articles: await readArticles(folder, codes, findings),
    checklists: await readChecklists(folder, codes),
    tree: await folder.yaml(
      'tree/tree.yaml',
      treeSchema,
      'Write the questions, routers, alerts and outcomes.',
    ),
    treeWords: await inAll((code) =>
      folder.yaml(`tree/${code}.yaml`, treeWordsSchema, treeNeed(code)),
    ),
    terms: await folder.yaml('glossary/terms.yaml', schema.termsSchema, 'List the terms.'),
    termWords: await inAll((code) =>
      folder.yaml(`glossary/${code}.yaml`, schema.termWordsSchema, termNeed(code)),
    ),
    timeline: await folder.yaml(
      'timeline/timeline.yaml',
      data.timelineSchema,
      'List regimes and decisions.',
    ),
    timelineWords: await inAll((code) =>
      folder.yaml(`timeline/${code}.yaml`, data.timelineWordsSchema, timelineNeed(code)),
    ),
    phrases: await folder.yaml('phrases/phrases.yaml', data.phrasesSchema, 'List the phrases.'),
    phraseWords: await inAll((code) =>
      folder.yaml(`phrases/${code}.yaml`, data.phraseWordsSchema, phraseNeed(code)),
    ),
    factors: await folder.yaml('factors/factors.yaml', data.factorsSchema, 'List the factors.'),
    factorWords: await inAll((code) =>
      folder.yaml(`factors/${code}.yaml`, data.factorWordsSchema, factorNeed(code)),
    ),
    deadlines: await folder.yaml(
      'deadlines/deadlines.yaml',
      deadlines.deadlinesSchema,
      'List the rules that count days, and the holidays.',
    ),
    deadlineWords: await inAll((code) =>
      folder.yaml(`deadlines/${code}.yaml`, deadlines.deadlineWordsSchema, deadlineNeed(code)),
    ),
    ways: await folder.yaml('ways/ways.yaml', data.waysSchema, null),
    wayWords: await inAll((code) => folder.yaml(`ways/${code}.yaml`, data.wayWordsSchema, null)),
    alike: await inAll((code) => folder.yaml(`alike/${code}.yaml`, data.alikeSchema, null)),
    danger: await inAll((code) => folder.yaml(`danger/${code}.yaml`, data.dangerSchema, null)),
    figures: await readFigures(folder, codes),
    figureWords: await inAll((code) =>
      folder.yaml(`figures/${code}.yaml`, data.figureWordsSchema, null),
    ),
    letter: await folder.yaml(
      'letter/letter.yaml',
      letterSchema,
      'Write the parts of the letter and its blanks.',
    ),
    letterWords: await inAll((code) =>
      folder.yaml(`letter/${code}.yaml`, letterWordsSchema, letterNeed(code)),
    ),
    interfaceWords: await inAll((code) =>
      folder.yaml(`interface/${code}.yaml`, schema.interfaceSchema, interfaceNeed(code)),
    ),
    lock: await folder.yaml('translations.lock.yaml', schema.lockSchema, null),
  }
}

async function readArticles(
  folder: Folder,
  codes: readonly LanguageCode[],
  findings: Findings,
): Promise<ArticleFiles[]> {
  const articles: ArticleFiles[] = []
  for (const slug of (await folder.list('articles')).folders) {
    const path = `articles/${slug}`
    const about = await folder.yaml(
      `${path}/about.yaml`,
      schema.articleSchema,
      'Write number, kind and dates.',
    )
    const words = await perLanguage(codes, async (code) => {
      const need =
        code === SOURCE_LANGUAGE
          ? 'Write the article in English: other languages fall back to it.'
          : null
      const leaf = await folder.markdown(`${path}/${code}.md`, schema.articleWordsSchema, need)
      if (leaf === null) return null
      const place = { file: leaf.file, bodyLine: leaf.bodyLine, language: code }
      return { ...leaf, prose: readProse(leaf.body, place, findings) }
    })
    articles.push({ slug, about, words })
  }
  return articles.sort((a, b) => (a.about?.value.number ?? 0) - (b.about?.value.number ?? 0))
}

async function readChecklists(
  folder: Folder,
  codes: readonly LanguageCode[],
): Promise<ChecklistFiles[]> {
  const lists: ChecklistFiles[] = []
  for (const id of (await folder.list('checklists')).folders) {
    const path = `checklists/${id}`
    const items = await folder.yaml(`${path}/items.yaml`, schema.checklistSchema, 'List the items.')
    const words = await perLanguage(codes, (code) => {
      const need =
        code === SOURCE_LANGUAGE
          ? 'Write the list in English: other languages fall back to it.'
          : null
      return folder.yaml(`${path}/${code}.yaml`, schema.checklistWordsSchema, need)
    })
    lists.push({ id, items, words })
  }
  return lists
}

async function readFigures(folder: Folder, codes: readonly LanguageCode[]): Promise<FigureFile[]> {
  const names = (await folder.list('figures')).files
    .map((file) => file.replace(/\.yaml$/, ''))
    .filter((name) => !codes.includes(name))
  return Promise.all(
    names.map(async (name) => ({
      name,
      sheet: await folder.yaml(`figures/${name}.yaml`, data.figureSchema, 'List its rows.'),
    })),
  )
}

async function perLanguage<T>(
  codes: readonly LanguageCode[],
  read: (code: LanguageCode) => Promise<T | null>,
): Promise<InLanguages<T>> {
  const found: InLanguages<T> = new Map()
  for (const code of codes) {
    const words = await read(code)
    if (words !== null) found.set(code, words)
  }
  return found
}
