import type { ArticleHead } from '#model/article.ts'
import type { Language } from '#model/language.ts'
import type { Source } from '#model/source.ts'
import type { Part, PartName } from '#model/pack.ts'
import { articlePart, PART_NAMES } from '#model/pack.ts'
import { type Words, wordsOf } from '#model/words.ts'
import { joinArticle } from './join-article.ts'
import { joinFactors } from './join-factors.ts'
import { joinPhrases, joinTimeline } from './join-data.ts'
import { joinLetter } from './join-letter.ts'
import { joinSheets } from './join-sheets.ts'
import { joinHolidays, joinRules } from './join-deadlines.ts'
import { joinChecklist, joinTerms } from './join-lists.ts'
import { joinTree } from './join-tree.ts'
import { isBehind } from './lock.ts'
import { joinWays } from './ways.ts'
import type { Known } from './known.ts'
import { present, type Tongue, tongueOf, type Whole, wordsIn } from './tongue.ts'

/** One language, joined: its parts in the order of `PART_NAMES`. */
export interface JoinedLanguage {
  language: Language
  parts: Part[]
  heads: ArticleHead[]
  /** Words that come with files fetched on a tap, in no part. */
  laterWords: Words
}

/** Structure plus each language's words. */
export function joinLanguages(whole: Whole, known: Known, base: string): JoinedLanguage[] {
  return Object.entries(whole.languages.value).map(([code, entry]) => {
    const language: Language = {
      code,
      name: entry.name,
      direction: entry.direction,
      translatedBy: entry.translated_by,
    }
    const tongue = tongueOf(whole, known, language, base)
    const articles = whole.articles.map((files) => {
      const { number } = present(files.about, files.slug).value
      return joinArticle(
        files,
        whole,
        tongue,
        outcomesTo(number, whole, code),
        isBehind(files, code, whole.lock),
      )
    })
    return {
      language,
      laterWords: wordsOf(tongue.words, 'later'),
      parts: PART_NAMES.map((name) => partOf(name, whole, tongue, articles)),
      heads: articles.map(({ number, slug, title, summary, status, asOf, checkBy }) => ({
        number,
        slug,
        title,
        summary,
        status,
        asOf,
        checkBy,
      })),
    }
  })
}

function partOf(
  name: PartName,
  whole: Whole,
  tongue: Tongue,
  articles: readonly ReturnType<typeof joinArticle>[],
): Part {
  switch (name) {
    case 'interface':
      return {
        part: name,
        words: wordsOf(tongue.words, 'pages'),
        slugs: articles.map(({ number, slug }) => [number, slug]),
        ways: joinWays(whole, tongue),
      }
    case 'sources':
      return { part: name, sources: registerOf(tongue) }
    case 'tree':
      return joinTree(whole, tongue)
    case 'checklists':
      return {
        part: name,
        checklists: whole.checklists.map((files) => joinChecklist(files, tongue)),
        phrases: joinPhrases(whole, tongue),
      }
    case 'timeline':
      return { part: name, entries: joinTimeline(whole, tongue) }
    case 'glossary':
      return {
        part: name,
        terms: joinTerms(whole, tongue),
        alike: whole.alike.get(tongue.language.code)?.value ?? [],
        danger: whole.danger.get(tongue.language.code)?.value ?? { who: [], ways: {} },
      }
    case 'tools':
      return {
        part: name,
        words: wordsOf(tongue.words, 'tools'),
        factors: joinFactors(whole, tongue),
        sheets: joinSheets(whole),
        letter: joinLetter(whole, tongue),
        rules: joinRules(whole, tongue),
        holidays: joinHolidays(whole, tongue),
      }
    default: {
      const own = articles.filter(({ number }) => articlePart(number) === name)
      return { part: name, articles: own }
    }
  }
}

/** Every source once, by its own id. */
function registerOf({ sources }: Tongue): Record<string, Source> {
  return Object.fromEntries([...sources.values()].map((source) => [source.id, source]))
}

/** Outcomes of the tree that send people to a page. */
function outcomesTo(number: number, whole: Whole, code: string): { id: string; title: string }[] {
  const { words } = wordsIn(whole.treeWords, code)
  return Object.entries(whole.tree.value.outcomes)
    .filter(([, outcome]) => outcome.pages.includes(number))
    .map(([id]) => ({ id, title: present(words.value.outcomes[id], `words of ${id}`).title }))
}
