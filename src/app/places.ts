import { seriesOf } from '#model/article.ts'
import { OWN_NUMBERS } from '#model/route.ts'
import type { Guide } from './state/guide.svelte.ts'
import type { Shown } from './state/router.svelte.ts'
import type { FrameLink, FrameTab } from './ui/frame-links.ts'

/** Where a page stands: its header, the tabs and the foot row as seen from it. */
export interface Places {
  header: { color: string; section: string; number: number | null; back: string | null }
  tabs: FrameTab[]
  foot: FrameLink[]
}

const TABS = [
  { path: '100/', color: 'understand', icon: 'book', series: 100 },
  { path: '200/', color: 'helping', icon: 'people', series: 200 },
  { path: '300/', color: 'court', icon: 'court', series: 300 },
  { path: '400/', color: 'history', icon: 'archive', series: 400 },
  { path: 'search/', color: 'search', icon: 'search', series: 501 },
] as const

const FOOT = [
  { path: '', icon: 'home', page: 'home' },
  { path: 'display/', icon: 'contrast', page: 'display' },
  { path: 'languages/', icon: 'down', page: 'languages' },
  { path: 'about/', icon: 'info', page: 'about' },
] as const

/** What the header calls a tool whose title is a question or long. */
const SHORT_NAMES: Readonly<Record<string, string>> = {
  timeline: 'tool.502',
  checklists: 'tool.503',
  languages: 'foot.languages',
}

/** The page of 2012 with its seven headings: the contents of series 400. */
const INDEX = 400

/** Home's own color: paper, like the pages of series 500. */
const PLAIN = 'plain'

/** Pages under the cover of the notebook. */
const IN_CASEBOOK: readonly string[] = ['casebook', 'survey']

export function places(shown: Shown, guide: Guide): Places {
  const number = numberOf(shown)
  const series = shown.content.page === 'search' ? 501 : number === null ? null : seriesOf(number)
  const tab = TABS.find((one) => one.series === series)
  const isSeries = shown.content.page === 'series'
  return {
    header: {
      color: tab?.color ?? (IN_CASEBOOK.includes(shown.content.page) ? 'casebook' : PLAIN),
      section: sectionName(shown, series, guide),
      number: isSeries ? null : number,
      back: backOf(shown, series, guide),
    },
    tabs: TABS.map((one) => ({
      href: one.series === 400 ? guide.article(INDEX) : guide.path(one.path),
      label: guide.say(`tab.${String(one.series)}`),
      icon: one.icon,
      color: one.color,
      current: one.series === series,
    })),
    foot: FOOT.map((one) => ({
      href: guide.path(one.path),
      label: guide.say(`foot.${one.page}`),
      icon: one.icon,
      current: shown.content.page === one.page,
    })),
  }
}

function numberOf({ content }: Shown): number | null {
  switch (content.page) {
    case 'article':
      return content.article.number
    case 'series':
      return content.series
    case 'checklist':
      return content.checklist.number
    default:
      return OWN_NUMBERS[content.page] ?? null
  }
}

function sectionName({ content }: Shown, series: number | null, guide: Guide): string {
  if (content.page === 'home') return ''
  if (content.page === 'walk' || content.page === 'tree') return guide.say('title.walk')
  const tab = TABS.find((one) => one.series === series)
  return tab === undefined
    ? guide.say(SHORT_NAMES[content.page] ?? `title.${content.page}`)
    : guide.say(`tab.${String(tab.series)}`)
}

/** One step up: to the contents of the series, from there and from the tools to home. */
function backOf({ content }: Shown, series: number | null, guide: Guide): string | null {
  if (content.page === 'home') return null
  if (content.page === 'tree') return guide.path('walk/')
  const up = content.page === 'article' && content.article.number === 400 ? null : series
  if (content.page === 'series' || up === null || up >= 500) return guide.path('')
  return up === 400 ? guide.article(INDEX) : guide.path(`${String(up)}/`)
}
