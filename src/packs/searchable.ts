import type { Article } from '#model/article.ts'
import type { Checklist } from '#model/checklist.ts'
import type { Term } from '#model/glossary.ts'
import type { Part, TreePart } from '#model/pack.ts'
import { OWN_NUMBERS, TOOLS } from '#model/route.ts'
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
  const safety = new Set<string>()
  for (const part of parts) {
    if (part.part === 'interface') {
      sections.push(...toolPages(part.words))
      for (const { on, path } of part.ways) if (on.includes('danger')) safety.add(path)
    } else if (part.part === 'tree') sections.push(...treePages(part))
    else if (part.part === 'checklists')
      sections.push(...part.checklists.flatMap(checklistSections))
    else if (part.part === 'glossary') {
      terms.push(...part.terms)
      alike.push(...part.alike)
    } else if (part.part === 'timeline') sections.push(...timelineEntries(part.entries))
    else if (part.part !== 'sources' && part.part !== 'tools') {
      sections.push(...part.articles.flatMap(articleSections))
    }
  }
  for (const one of sections) one.isSafety = safety.has(one.path)
  const own = new Map(terms.map((term) => [term.id, term]))
  const synonyms = [...terms, ...foreign].map((term) => synonymOf(term, own.get(term.id) ?? term))
  return { sections, synonyms, alike: alike.map(folded) }
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
    summary: index === 0 ? `${article.summary} ${article.formal}` : '',
    keywords: index === 0 ? article.keywords.join(BETWEEN) : '',
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
  const tools = Object.entries(TOOLS)
    .filter(([, path]) => !path.startsWith('checklist/'))
    .map(([number, path]) => ({
      ...aPage(Number(number), `${path}/`, words[`tool.${number}`] ?? words[`title.${path}`] ?? ''),
      id: `tool-${number}`,
      text: words[`about.${path}`] ?? '',
      keywords: words[`keywords.${path}`] ?? '',
    }))
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
