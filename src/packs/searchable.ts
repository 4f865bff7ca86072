import type { Article } from '#model/article.ts'
import type { Checklist } from '#model/checklist.ts'
import type { Term } from '#model/glossary.ts'
import type { DangerWords, Part, TreePart } from '#model/pack.ts'
import { toolsIn } from '#model/index-of-names.ts'
import { OWN_NUMBERS } from '#model/route.ts'
import { fold, type Searchable } from '#model/search.ts'
import type { TimelineEntry } from '#model/timeline.ts'
import type { Words } from '#model/words.ts'
import { sectionsOf } from './sections.ts'

/** Everything search can find in one language, and what words may stand for. */
export interface SearchSet {
  sections: Searchable[]
  synonyms: Synonym[]
  /** Lines of everyday names, folded, of which any may stand for any other. */
  alike: string[][][]
  /** How someone in danger asks; ways by the path of their page. */
  danger: DangerWords
}

/** What a term is called, and what to look for when it is called that; folded words. */
export interface Synonym {
  names: string[][]
  phrases: string[][]
}

/** Between the keywords of a page, where no word can stand. */
export const BETWEEN = ' · '

/** Lists of a series; the record's own is an article. */
const SERIES = [100, 200, 300, 500] as const

/** Letters of an alert that stand for its title. */
const TITLE_LENGTH = 70

/**
 * @param parts all parts of a language
 * @param foreign terms of other languages, so that their words lead here too
 */
export function searchSet(parts: readonly Part[], foreign: readonly Term[] = []): SearchSet {
  const sections: Searchable[] = []
  const terms: Term[] = []
  const alike: string[][] = []
  const danger: DangerWords = { who: [], ways: {} }
  const words: Words[] = []
  const safety = new Map<string, string>()
  for (const part of parts) {
    if (part.part === 'interface') {
      words.push(part.words)
      for (const { id, on, path } of part.ways) if (on.includes('danger')) safety.set(id, path)
    } else if (part.part === 'tree') sections.push(...treePages(part))
    else if (part.part === 'checklists')
      sections.push(...part.checklists.flatMap(checklistSections))
    else if (part.part === 'glossary') {
      terms.push(...part.terms)
      alike.push(...part.alike)
      Object.assign(danger, part.danger)
    } else if (part.part === 'timeline') sections.push(...timelineEntries(part.entries))
    else if (part.part === 'tools') words.push(part.words)
    else if (part.part !== 'sources') {
      sections.push(...part.articles.flatMap(articleSections))
    }
  }
  sections.push(...toolPages(Object.assign({}, ...words) as Words))
  const safe = new Set(safety.values())
  for (const one of sections) one.isSafety = safe.has(one.path)
  const own = new Map(terms.map((term) => [term.id, term]))
  const synonyms = [...terms, ...foreign].map((term) => synonymOf(term, own.get(term.id) ?? term))
  return { sections, synonyms, alike: alike.map(folded), danger: byPath(danger, safety) }
}

function byPath({ who, ways }: DangerWords, paths: ReadonlyMap<string, string>): DangerWords {
  const found = Object.entries(ways).flatMap(([id, own]) => {
    const path = paths.get(id)
    return path === undefined ? [] : [[path, own] as const]
  })
  return { who, ways: Object.fromEntries(found) }
}

/** @param own the same term in the language being searched */
function synonymOf(term: Term, own: Term): Synonym {
  const { english, use, also, everyday } = term
  const targets = [own.use, own.english].flatMap(spellings)
  return {
    names: folded([english, use, ...also, ...everyday].flatMap(spellings)),
    phrases: folded(targets),
  }
}

/** "bond; bail (I-352)" is called by what stands before, between and inside. */
function spellings(name: string): string[] {
  const inside = [...name.matchAll(/\(([^)]*)\)/g)].flatMap((found) => (found[1] ?? '').split(','))
  return [...name.replace(/\([^)]*\)/g, ' ').split(/[;,]/), ...inside]
}

function folded(names: readonly string[]): string[][] {
  return names.map((name) => fold(name)).filter((name) => name.length > 0)
}

/** The first section stands for the whole page and opens it at its top. */
function articleSections(article: Article): Searchable[] {
  const { number, slug, title, status } = article
  const sections = sectionsOf(article.html)
  // Where the text is in another language, title, summary and keywords are all there is.
  if (sections.length === 0) sections.push({ anchor: '', heading: '', text: '' })
  return sections.map((section, index) => ({
    id: `${slug}#${index === 0 ? '' : section.anchor}`,
    number,
    path: `${slug}/`,
    anchor: index === 0 ? '' : section.anchor,
    title,
    heading: section.heading,
    text: section.text,
    summary: index === 0 ? article.summary : '',
    keywords: index === 0 ? [...article.keywords, article.formal].join(BETWEEN) : '',
    status,
    isSafety: false,
  }))
}

/** The list's own names stand with its first section; every section opens the page at its top. */
function checklistSections(checklist: Checklist): Searchable[] {
  const page = aPage(checklist.number, `checklist/${checklist.id}/`, checklist.title)
  return checklist.sections.map((section, index) => ({
    ...page,
    id: `${page.path}#${section.id}`,
    heading: section.title,
    text: section.items.map((item) => `${item.do} ${item.why} ${item.say}`).join('\n'),
    summary: index === 0 ? checklist.summary : '',
    keywords: index === 0 ? checklist.keywords.join(BETWEEN) : '',
  }))
}

/** Outcomes and alerts stand on the page of the whole tree, each at its own anchor. */
function treePages({ tree }: TreePart): Searchable[] {
  const place = (id: string, title: string, text: string, keywords: string[]): Searchable => ({
    ...aPage(201, 'walk/all/', title),
    id: `walk/all/#${id}`,
    anchor: id,
    text,
    keywords: keywords.join(BETWEEN),
  })
  return [
    ...Object.entries(tree.outcomes).map(([id, { title, text, steps, warnings, keywords }]) =>
      place(id, title, [text.you, ...steps.you, ...warnings.you].join('\n'), keywords),
    ),
    ...Object.entries(tree.alerts).map(([id, { text, keywords }]) =>
      place(id, firstSentence(text.you), text.you, keywords),
    ),
  ]
}

/** Every regime and decision stands on the timeline, each at its own anchor. */
function timelineEntries(entries: readonly TimelineEntry[]): Searchable[] {
  return entries.map(({ id, title, summary, note, issuer, citation, status }) => ({
    ...aPage(OWN_NUMBERS['timeline'] ?? 502, 'timeline/', title),
    id: `timeline/#${id}`,
    anchor: id,
    text: `${summary} ${note}`,
    keywords: [issuer, citation].join(BETWEEN),
    status,
  }))
}

function firstSentence(text: string): string {
  const sentence = /^.*?[.?!](?=\s|$)/.exec(text)?.[0] ?? text
  if (sentence.length <= TITLE_LENGTH) return sentence
  return `${sentence.slice(0, TITLE_LENGTH).replace(/\s+\S*$/, '')}…`
}

/** The app's own pages, and the lists of each series. */
function toolPages(words: Words): Searchable[] {
  const tools = toolsIn(words).map(({ name, path, number }) => {
    const page = path.slice(0, -1)
    return {
      ...aPage(number, path, name === '' ? (words[`title.${page}`] ?? '') : name),
      id: `tool-${String(number)}-${page}`,
      text: words[`about.${page}`] ?? '',
      keywords: (words[`keywords.${page}`] ?? '').replaceAll(', ', BETWEEN),
    }
  })
  const lists = SERIES.map((series) =>
    aPage(series, `${String(series)}/`, words[`title.series.${String(series)}`] ?? ''),
  )
  return [...tools, ...lists].filter((page) => page.title !== '')
}

function aPage(number: number, path: string, title: string): Searchable {
  const none = {
    anchor: '',
    heading: '',
    text: '',
    summary: '',
    keywords: '',
    status: null,
    isSafety: false,
  }
  return { ...none, id: path, number, path, title }
}
