import type { SeriesId } from './article.ts'
import type { LanguageCode } from './language.ts'

/** Every place in the guide. */
export type Route =
  | { page: 'home'; language: LanguageCode }
  | { page: 'series'; language: LanguageCode; series: SeriesId }
  | { page: 'article'; language: LanguageCode; number: number; anchor: string }
  | { page: 'checklist'; language: LanguageCode; checklist: string }
  | { page: 'walk'; language: LanguageCode }
  | { page: 'tree'; language: LanguageCode; anchor: string }
  | { page: 'search'; language: LanguageCode }
  | { page: 'languages'; language: LanguageCode }
  | { page: 'display'; language: LanguageCode }
  | { page: 'about'; language: LanguageCode }
  | { page: 'changes'; language: LanguageCode }
  | { page: 'check'; language: LanguageCode }
  | { page: 'timeline'; language: LanguageCode; anchor: string }
  | { page: 'words'; language: LanguageCode; anchor: string }
  | { page: 'sources'; language: LanguageCode; anchor: string }
  | { page: 'checklists'; language: LanguageCode }
  | { page: 'factors'; language: LanguageCode }
  | { page: 'packet'; language: LanguageCode }
  | { page: 'letter'; language: LanguageCode }
  | { page: 'deadlines'; language: LanguageCode }
  | { page: 'survey'; language: LanguageCode }
  | { page: 'casebook'; language: LanguageCode }
  | { page: 'index'; language: LanguageCode; anchor: string }
  | { page: 'missing'; language: LanguageCode; wanted: string }

/** Pages with words of their own in the app, by the number they are called by. */
export const TOOLS = {
  124: 'words',
  201: 'walk',
  216: 'walk/all',
  217: 'checklists',
  219: 'words',
  301: 'checklist/court-day',
  316: 'timeline',
  501: 'search',
  502: 'timeline',
  503: 'checklists',
  504: 'letter',
  505: 'deadlines',
  506: 'survey',
  507: 'casebook',
  508: 'languages',
  510: 'display',
  511: 'about',
  512: 'changes',
  513: 'check',
  514: 'a-z',
  515: 'packet',
} as const satisfies Record<number, string>

/** What the header calls a page that several numbers open. */
export const OWN_NUMBERS: Readonly<Record<string, number>> = {
  words: 124,
  walk: 201,
  tree: 216,
  search: 501,
  timeline: 502,
  checklists: 503,
  factors: 309,
  packet: 515,
  letter: 504,
  deadlines: 505,
  survey: 506,
  casebook: 507,
  index: 514,
  languages: 508,
  display: 510,
  about: 511,
  changes: 512,
  check: 513,
  sources: 511,
}

const SERIES: readonly number[] = [100, 200, 300, 500]

const SIMPLE = [
  'walk',
  'search',
  'languages',
  'display',
  'about',
  'changes',
  'check',
  'checklists',
  'factors',
  'packet',
  'letter',
  'deadlines',
  'survey',
  'casebook',
] as const
const ANCHORED = ['timeline', 'words', 'sources'] as const

export interface Place {
  /** Where the guide lives, with a slash at both ends. */
  base: string
  /** The languages there are; the first one answers for unknown ones. */
  languages: readonly LanguageCode[]
}

/**
 * @param path of a URL below `place.base`; anything a person may have typed
 * @param anchor without `#`, or empty
 * @returns a route always: what leads nowhere is `missing`
 */
export function parse(path: string, anchor: string, place: Place): Route {
  const below = path.startsWith(place.base) ? path.slice(place.base.length) : path
  const steps = safeDecode(below)
    .replace(/(^|\/)index\.html$/, '')
    .split('/')
    .filter((step) => step !== '')
  const [first = '', ...rest] = steps
  const known = place.languages.includes(first)
  const language = known ? first : (place.languages[0] ?? 'en')
  const [page = '', detail = '', ...more] = known ? rest : steps
  if (page === '') return { page: 'home', language }
  if (more.length > 0) return { page: 'missing', language, wanted: page }
  const found = fromSteps(page, detail, anchor, language)
  return found ?? { page: 'missing', language, wanted: /^\d+/.exec(page)?.[0] ?? page }
}

function fromSteps(
  page: string,
  detail: string,
  anchor: string,
  language: LanguageCode,
): Route | null {
  if (page === 'checklist') {
    return detail === '' ? null : { page: 'checklist', language, checklist: detail }
  }
  if (page === 'walk' && detail === 'all') return { page: 'tree', language, anchor }
  if (page === 'a-z' && detail === '') return { page: 'index', language, anchor }
  if (detail !== '') return null
  const simple = SIMPLE.find((name) => name === page)
  if (simple !== undefined) return { page: simple, language }
  const anchored = ANCHORED.find((name) => name === page)
  if (anchored !== undefined) return { page: anchored, language, anchor }
  const number = /^(\d{3})(?:-[a-z0-9-]*)?$/.exec(page)?.[1]
  return number === undefined ? null : fromNumber(Number(number), anchor, language)
}

/** The page that a number names. */
export function fromNumber(number: number, anchor: string, language: LanguageCode): Route {
  if (SERIES.includes(number)) return { page: 'series', language, series: number as SeriesId }
  const tool = (TOOLS as Readonly<Record<number, string>>)[number]
  if (tool !== undefined) {
    const [page = '', detail = ''] = tool.split('/')
    return fromSteps(page, detail, '', language) ?? { page: 'missing', language, wanted: tool }
  }
  return { page: 'article', language, number, anchor }
}

/**
 * @param slug of an article's folder, such as `104-dismissal`; the bare number opens it too
 * @returns path and anchor of a route, from the base on
 */
export function href(route: Route, base: string, slug?: string): string {
  const home = `${base}${route.language}/`
  switch (route.page) {
    case 'home':
      return home
    case 'series':
      return `${home}${String(route.series)}/`
    case 'article':
      return `${home}${slug ?? String(route.number)}/${hash(route.anchor)}`
    case 'checklist':
      return `${home}checklist/${route.checklist}/`
    case 'tree':
      return `${home}walk/all/${hash(route.anchor)}`
    case 'index':
      return `${home}a-z/${hash(route.anchor)}`
    case 'timeline':
    case 'words':
    case 'sources':
      return `${home}${route.page}/${hash(route.anchor)}`
    case 'missing':
      return `${home}${encodeURIComponent(route.wanted)}/`
    default:
      return `${home}${route.page}/`
  }
}

function hash(anchor: string): string {
  return anchor === '' ? '' : `#${anchor}`
}

function safeDecode(path: string): string {
  try {
    return decodeURIComponent(path)
  } catch {
    return path
  }
}
