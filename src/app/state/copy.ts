import { type ArticleHead, seriesOf } from '#model/article.ts'
import { type Day, freshness } from '#model/freshness.ts'
import { laterCache } from '#model/kept-place.ts'
import { type Compared, readChanges, readChangesAhead } from '#packs/changes.ts'
import { inspect, type Inspection } from '#packs/inspect.ts'
import { PackError, type Shelf } from '#packs/load.ts'
import type { CasebookSeat } from './casebook-seat.svelte.ts'
import type { Guide } from './guide.svelte.ts'

/** How old the pages of one series are. */
export interface SeriesAge {
  series: number
  pages: number
  /** Days between which its pages were last seen true. */
  from: Day
  to: Day
  /** Pages past their day. */
  late: number
}

export interface CopyReport extends Inspection {
  ages: SeriesAge[]
  searches: boolean
  prints: boolean
  /** Null where the casebook is not on this phone: it is not fetched to be tried. */
  locks: boolean | null
  isWhole: boolean
}

/** Counts and tries what this phone holds of the guide; works with no signal. */
export async function checkCopy(guide: Guide, seat: CasebookSeat): Promise<CopyReport> {
  const found = await inspect(guide.base)
  const { shell, files } = found
  const isShellWhole = shell !== null && shell.have === shell.need
  return {
    ...found,
    ages: seriesAges((await guide.reader()).heads, guide.today),
    searches: await searches(guide),
    prints: typeof window.print === 'function',
    locks: await locks(guide, seat),
    isWhole: isShellWhole && files.length > 0 && files.every((one) => one.isWhole),
  }
}

/** What the last update changed in the language being read; null where there was none. */
export function whatChanged(guide: Guide): Promise<Compared | null> {
  return readChanges(guide.base, guide.language)
}

/**
 * What an edition that waits would change in the language being read.
 * @returns null where it cannot be had now: its changed pages have to come first
 */
export async function whatWouldChange(guide: Guide, newer: Shelf): Promise<Compared | null> {
  try {
    return await readChangesAhead(guide.base, guide.language, newer)
  } catch (error) {
    if (!(error instanceof PackError)) throw error
    return null
  }
}

/** Tries the casebook's lock, in its own worker. */
async function locks(guide: Guide, seat: CasebookSeat): Promise<boolean | null> {
  try {
    const cache = await caches.open(laterCache(guide.base))
    const kept = await cache.keys()
    if (!kept.some(({ url }) => url.includes('/assets/later-casebook'))) return null
    return await (await seat.sit(guide.language)).room.selfTest()
  } catch {
    return null
  }
}

/** The number of a page is a word that search must know. */
async function searches(guide: Guide): Promise<boolean> {
  const number = String((await guide.reader()).heads[0]?.number ?? '')
  try {
    return ((await guide.search(number))?.hits.length ?? 0) > 0
  } catch (error) {
    if (!(error instanceof PackError)) throw error
    return false
  }
}

/** @param today the day that pages are held against */
export function seriesAges(heads: readonly ArticleHead[], today: Day): SeriesAge[] {
  const series = [...new Set(heads.map((head) => seriesOf(head.number)))]
  return series.map((one) => {
    const own = heads.filter((head) => seriesOf(head.number) === one)
    const days = own.map((head) => head.asOf).sort()
    const late = own.filter(
      (head) => !['past', 'replaced'].includes(head.status) && freshness(head, today) === 'past',
    )
    return {
      series: one,
      pages: own.length,
      from: days[0] ?? '',
      to: days.at(-1) ?? '',
      late: late.length,
    }
  })
}
