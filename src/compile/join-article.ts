import type { Article, PageLink, RecordFacts } from '#model/article.ts'
import { SOURCE_LANGUAGE } from '#model/language.ts'
import { escapeHtml } from '#model/html.ts'
import { sourceMark } from '#model/source-mark.ts'
import { say } from '#model/words.ts'
import { lifeOf } from './fields.ts'
import { claimHtml } from './claim-html.ts'
import { factorTable } from './join-factors.ts'
import { figureHtml } from './figure-html.ts'
import type { ArticleFiles } from './gather.ts'
import type { Prose } from './prose.ts'
import type { FigureSheet } from './schema-data.ts'
import { type ProseSetting, renderProse } from './render-prose.ts'
import type { ArticleAbout } from './schema.ts'
import { termLinks } from './term-links.ts'
import { claimOf, present, sourceOf, type Tongue, type Whole, wordsIn } from './tongue.ts'

/**
 * One article in one language; where its text is not translated, its title and summary alone:
 * the text travels once, with its own language.
 * @param outcomes ids and titles of the tree's outcomes that send people here
 */
export function joinArticle(
  files: ArticleFiles,
  whole: Whole,
  tongue: Tongue,
  outcomes: readonly { id: string; title: string }[],
  behind: boolean,
): Article {
  const about = present(files.about, files.slug).value
  const { words: own } = wordsIn(files.words, tongue.language.code)
  const translated = own.body.trim() !== ''
  const { words: text, code: textLanguage } = translated
    ? wordsIn(files.words, tongue.language.code)
    : wordsIn(files.words, SOURCE_LANGUAGE)
  const sources = sourcesOf(text.prose, whole, tongue)
  const html = translated
    ? renderProse(text.prose, setting(own.value.title, sources, whole, tongue)) +
      outcomesHtml(outcomes, tongue)
    : ''
  return {
    number: about.number,
    slug: files.slug,
    title: own.value.title,
    summary: own.value.summary,
    status: STATUS[about.status],
    ...lifeOf(about),
    kind: about.kind,
    formal: own.value.formal,
    textLanguage,
    behind,
    html,
    keywords: own.value.keywords,
    sources,
    related: about.related.map((number) => pageLink(number, tongue)),
    reviewedBy: about.reviewed_by,
    translatedBy: textLanguage === SOURCE_LANGUAGE ? null : own.value.translated_by,
    record: about.record === undefined ? null : recordOf(about.record),
  }
}

/** The walkthrough's outcomes that lead to a page, each a link to the whole walk. */
function outcomesHtml(
  outcomes: readonly { id: string; title: string }[],
  { base, language, words }: Tongue,
): string {
  if (outcomes.length === 0) return ''
  const links = outcomes.map(
    ({ id, title }) => `<a href="${base}${language.code}/walk/all/#${id}">${escapeHtml(title)}</a>`,
  )
  return `<p class="ends">${escapeHtml(say(words, 'article.outcomes'))} ${links.join('; ')}.</p>\n`
}

export const STATUS = {
  'in force': 'in-force',
  contested: 'contested',
  replaced: 'replaced',
  past: 'past',
} as const

/** The page's own sources in the order of first use, then those of its claims. */
function sourcesOf(prose: Prose, whole: Whole, tongue: Tongue): string[] {
  const ids = [
    ...prose.cites.map(({ id }) => id),
    ...prose.figures.flatMap(({ id }) => figureSources(id, whole)),
    ...prose.claims.flatMap(({ id }) => claimOf(id, tongue).sources),
  ]
  return [...new Set(ids.map((id) => sourceOf(id, tongue).id))]
}

/** The table of the factors names its sources in the text around it and on the tool's page. */
function figureSources(name: string, whole: Whole): string[] {
  return name === 'factors' ? [] : figureOf(name, whole).rows.flatMap((row) => row.sources)
}

function figureOf(name: string, { figures }: Whole): FigureSheet {
  return present(figures.find((one) => one.name === name)?.sheet?.value, `figure "${name}"`)
}

function setting(
  title: string,
  sources: readonly string[],
  whole: Whole,
  tongue: Tongue,
): ProseSetting {
  const mark = (id: string) => {
    const source = sourceOf(id, tongue)
    const number = sources.indexOf(source.id) + 1
    return sourceMark(source, number, say(tongue.words, 'claim.source', { number }))
  }
  return {
    title,
    home: `${tongue.base}${tongue.language.code}/`,
    mark,
    page: (number) => present(tongue.pages.get(number), `page ${String(number)}`),
    terms: termLinks(tongue.names, `${tongue.base}${tongue.language.code}/`),
    figure: (name) => {
      if (name === 'factors') return factorTable(whole, tongue)
      const { words } = wordsIn(whole.figureWords, tongue.language.code)
      return figureHtml(figureOf(name, whole), present(words.value[name], `words of ${name}`), {
        name,
        language: tongue.language.code,
        marks: (ids) => ids.map(mark).join(''),
      })
    },
    claim: (ref) => {
      const claim = claimOf(ref, tongue)
      return claimHtml(claim, {
        today: tongue.today,
        recalled: tongue.recalled.has(claim.id),
        language: tongue.language.code,
        words: tongue.words,
        marks: claim.sources.map(mark).join(''),
      })
    },
  }
}

function pageLink(number: number, tongue: Tongue): PageLink {
  const { title, path } = present(tongue.pages.get(number), `page ${String(number)}`)
  return { number, title, path }
}

function recordOf(record: NonNullable<ArticleAbout['record']>): RecordFacts {
  const { issuer, date, document, from, to } = record
  return { issuer, date, document, from, to }
}
