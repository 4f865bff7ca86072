import { mkdir, mkdtemp, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import type { Article, ArticleHead } from '#model/article.ts'
import type { Checklist } from '#model/checklist.ts'
import type { Term } from '#model/glossary.ts'
import { type Part, PART_NAMES, type PartName, type TreePart } from '#model/pack.ts'
import type { Phrase } from '#model/phrase.ts'
import type { Found } from '#model/search.ts'
import type { Tree } from '#model/tree.ts'
import { type GuideFiles, partFiles } from '#compile/files.ts'

const DATES = { asOf: '2026-11-01', checkBy: '2027-05-01' }

export function anArticle(own: Partial<Article> = {}): Article {
  const text = 'Do not agree before a lawyer checks it.'
  return {
    ...DATES,
    number: 104,
    slug: '104-dismissal',
    title: 'They want to dismiss my case',
    summary: 'You can say no in court.',
    status: 'in-force',
    kind: 'consumer advisory',
    formal: '',
    textLanguage: 'en',
    behind: false,
    html: `<p>${text}</p>`,
    keywords: [],
    sources: [],
    related: [],
    reviewedBy: null,
    translatedBy: null,
    record: null,
    ...own,
  }
}

export function aFound(own: Partial<Found> = {}): Found {
  return { query: '', hits: [], meant: '', isKnown: true, isPartial: false, ...own }
}

export function aTerm(own: Partial<Term> = {}): Term {
  return {
    id: 'pd',
    english: 'discretion',
    use: 'discretion',
    plain: '',
    also: [],
    everyday: [],
    ...own,
  }
}

export function aTree(own: Partial<Tree> = {}): Tree {
  const both = (text: string) => ({ you: text, client: text })
  return {
    version: '1',
    textLanguage: 'en',
    horizon: '2026-11-01',
    start: 'who',
    repFlags: [],
    requiresRep: [],
    groups: [],
    turnTo: [],
    questions: {
      who: {
        q: both('Who are you?'),
        help: '',
        multi: false,
        next: null,
        answers: [
          {
            id: 'me',
            label: both('Me'),
            next: 'go',
            flags: [],
            alerts: ['papers'],
            exclusive: false,
          },
        ],
      },
    },
    routers: {},
    alerts: {
      papers: {
        ...DATES,
        level: 'warn',
        claims: [],
        sources: [],
        text: both('Keep every receipt.'),
        keywords: [],
      },
    },
    outcomes: {
      go: {
        ...DATES,
        level: 'plan',
        asks: false,
        instead: null,
        title: 'See a lawyer first',
        text: both('Go to a lawyer.'),
        steps: { you: ['Take your folder.'], client: [] },
        warnings: { you: [], client: [] },
        say: both('I want a lawyer.'),
        wouldChange: '',
        whoDecides: '',
        pages: [],
        keywords: [],
        claims: [],
        sources: [],
      },
    },
    flags: {},
    ...own,
  }
}

export function aChecklist(own: Partial<Checklist> = {}): Checklist {
  return {
    id: 'court-day',
    number: 301,
    title: 'Court-day checklist',
    summary: 'From the week before to the evening after.',
    keywords: [],
    textLanguage: 'en',
    asOf: '2026-06-24',
    checkBy: '2026-12-21',
    sections: [
      {
        id: 'before',
        title: 'Before the day',
        items: [
          { id: 'read', do: 'Reread the notice', why: 'Check the charges.', say: '' },
          { id: 'object', do: 'Object to dismissal', why: '', say: 'I do not agree.' },
        ],
      },
    ],
    sources: [],
    ...own,
  }
}

export function aPhrase(own: Partial<Phrase> = {}): Phrase {
  return {
    ...DATES,
    id: 'no-dismissal',
    kind: 'court',
    english: 'I do not agree.',
    say: 'I do not agree.',
    when: 'In court.',
    onlyIfTrue: false,
    ...own,
  }
}

/** One part with nothing in it but what a test puts there. */
export function aPart(name: PartName, own: object = {}): Part {
  const tree: TreePart = { part: 'tree', tree: aTree(), claims: {}, sources: {}, pages: {} }
  if (name === 'interface') return { part: name, words: {}, slugs: [], ways: [], ...own }
  if (name === 'tree') return { ...tree, ...own }
  if (name === 'checklists') return { part: name, checklists: [], phrases: [], ...own }
  if (name === 'timeline') return { part: name, entries: [], ...own }
  if (name === 'sources') return { part: name, sources: {}, ...own }
  if (name === 'tools') {
    const holidays = { verified: false, rules: [] }
    const empty = { words: {}, factors: [], sheets: [], letter: [], rules: [], holidays }
    return { part: name, ...empty, ...own }
  }
  if (name === 'glossary')
    return { part: name, terms: [], alike: [], danger: { who: [], ways: {} }, ...own }
  return { part: name, articles: [], ...own }
}

export interface GuideWords {
  number?: number
  /** Text of article 104 in each language. */
  text?: Record<string, string>
  needsApp?: number
  recalled?: string[]
}

/** The files of a small guide in English and Spanish, made as the build makes them. */
export function aGuide(words: GuideWords = {}): GuideFiles {
  const { number = 1, text = { en: 'First words.', es: 'Primeras palabras.' } } = words
  const languages = Object.entries(text).map(([code, own]) => {
    const article = anArticle({ html: `<p>${own}</p>`, textLanguage: code })
    const parts = PART_NAMES.map((name) => {
      if (name === 'articles-100') return aPart(name, { articles: [article] })
      return name === 'interface' ? aPart(name, { words: { language: code } }) : aPart(name)
    })
    return {
      language: { code, name: code, direction: 'ltr' as const, translatedBy: null },
      parts,
      heads: [headOf(article)],
      laterWords: {},
    }
  })
  return partFiles({
    edition: {
      schema: 1,
      number,
      date: '2026-11-24',
      horizon: '2026-11-01',
      newestSource: '2026-11-01',
      needsApp: words.needsApp ?? 1,
      recalled: { claims: words.recalled ?? [], articles: [] },
    },
    languages,
  })
}

function headOf({ number, slug, title, summary, status, asOf, checkBy }: Article): ArticleHead {
  return { number, slug, title, summary, status, asOf, checkBy }
}

/** Writes a guide's files into a fresh folder and returns it. */
export async function onDisk(guide: GuideFiles): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'guide-'))
  for (const { path, text } of guide.files) {
    await mkdir(dirname(join(folder, path)), { recursive: true })
    await writeFile(join(folder, path), text)
  }
  return folder
}
