import type { Article } from '#model/article.ts'
import type { Checklist } from '#model/checklist.ts'
import type { Term } from '#model/glossary.ts'
import type { Part, TreePart } from '#model/pack.ts'
import { TOOLS } from '#model/route.ts'
import { fold, type Searchable } from '#model/search.ts'
import type { Words } from '#model/words.ts'

/** Everything search can find in one language, and what words may stand for. */
export interface SearchSet {
  sections: Searchable[]
  /** Each distinct folded word there is, with the words of terms and synonyms. */
  vocabulary: string[]
  /** Folded names of a term, and the folded words to look for when one is typed. */
  synonyms: { names: string[][]; words: string[] }[]
}

/**
 * @param parts all parts of a language
 * @param foreign glossaries of other languages on this phone, so that their words lead here too
 */
export function searchSet(parts: readonly Part[], foreign: readonly Term[] = []): SearchSet {
  const sections: Searchable[] = []
  let terms: Term[] = []
  for (const part of parts) {
    if (part.part === 'interface') sections.push(...toolPages(part.words))
    else if (part.part === 'tree') sections.push(...treePages(part))
    else if (part.part === 'checklists') sections.push(...part.checklists.map(checklistPage))
    else if (part.part === 'glossary') terms = part.terms
    else sections.push(...part.articles.flatMap(articleSections))
  }
  const synonyms = [...terms, ...foreign].map(synonymOf)
  const words = new Set<string>()
  for (const one of sections) {
    for (const text of [one.title, one.heading, one.summary, one.keywords, one.text]) {
      for (const word of fold(text)) words.add(word)
    }
  }
  for (const { names } of synonyms) for (const word of names.flat()) words.add(word)
  return { sections, vocabulary: [...words], synonyms }
}

function synonymOf({ english, use, also, everyday }: Term): SearchSet['synonyms'][number] {
  const names = [english, use, ...also, ...everyday].flatMap((name) => withoutBrackets(name))
  const folded = names.map((name) => fold(name)).filter((name) => name.length > 0)
  return { names: folded, words: [...new Set([...fold(use), ...fold(english)])] }
}

/** "Notice to Appear (NTA, Form I-862)" is called by what stands before the bracket, and by what stands in it. */
function withoutBrackets(name: string): string[] {
  const inside = [...name.matchAll(/\(([^)]*)\)/g)].flatMap((found) => (found[1] ?? '').split(','))
  return [name.replace(/\([^)]*\)/g, ' '), ...inside]
}

function articleSections(article: Article): Searchable[] {
  const { number, slug, title, status } = article
  return article.sections.map((section, index) => ({
    id: `${slug}#${section.anchor}`,
    number,
    path: `${slug}/`,
    anchor: section.anchor,
    title,
    heading: section.heading,
    text: section.text,
    summary: index === 0 ? `${article.summary} ${article.formal}` : '',
    keywords: index === 0 ? article.keywords.join(' · ') : '',
    status,
  }))
}

function checklistPage(checklist: Checklist): Searchable {
  const items = checklist.sections.flatMap((section) => section.items)
  return {
    id: `checklist/${checklist.id}`,
    number: checklist.number,
    path: `checklist/${checklist.id}/`,
    anchor: '',
    title: checklist.title,
    heading: '',
    text: items.map((item) => `${item.do}. ${item.why} ${item.say}`).join('\n'),
    summary: checklist.summary,
    keywords: checklist.keywords.join(' · '),
    status: null,
  }
}

/** Outcomes stand on the page of the whole tree, each at its own anchor. */
function treePages({ tree }: TreePart): Searchable[] {
  return Object.entries(tree.outcomes).map(([id, outcome]) => ({
    id: `walk/all#${id}`,
    number: 201,
    path: 'walk/all/',
    anchor: id,
    title: outcome.title,
    heading: '',
    text: [outcome.text.you, ...outcome.steps.you, ...outcome.warnings.you].join('\n'),
    summary: '',
    keywords: '',
    status: null,
  }))
}

function toolPages(words: Words): Searchable[] {
  return Object.entries(TOOLS)
    .filter(([, path]) => !path.includes('/'))
    .map(([number, path]) => ({
      id: path,
      number: Number(number),
      path: `${path}/`,
      anchor: '',
      title: words[`title.${path}`] ?? path,
      heading: '',
      text: words[`about.${path}`] ?? '',
      summary: '',
      keywords: words[`keywords.${path}`] ?? '',
      status: null,
    }))
}
