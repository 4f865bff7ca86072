import { resolve } from 'node:path'
import { seriesOf } from '#model/article.ts'
import { addDays, type Day, isDay } from '#model/freshness.ts'
import { SOURCE_LANGUAGE } from '#model/language.ts'
import { claimUses } from './check-claims.ts'
import { checkPromises } from './check.ts'
import { gather, type Raw } from './gather.ts'
import { indexNames, type Known, toolPath } from './known.ts'
import { isBehind } from './lock.ts'
import { Findings, printProblem } from './problem.ts'
import { countWords, proseTexts, reading } from './reading.ts'
import { Folder } from './read.ts'

/** What an editor asked for on the command line. */
export type Request =
  { ask: 'report'; today: Day | null } | { ask: 'accept'; number: number; language: string }

/** Claims are listed by how soon they must be checked, in days. */
const SOON = [14, 30, 90] as const

/** @throws with a sentence for the editor where the words make no sense */
export function requestOf(words: readonly string[]): Request {
  const [first, second = '', third = '', ...more] = words
  if (first === undefined) return { ask: 'report', today: null }
  if (first === '--today' && isDay(second) && third === '') return { ask: 'report', today: second }
  if (
    first === '--accept' &&
    /^\d{3}$/.test(second) &&
    /^[a-z]{2,3}/.test(third) &&
    more.length === 0
  ) {
    return { ask: 'accept', number: Number(second), language: third }
  }
  throw new Error('Ask for nothing, for "--today 2027-03-01", or for "--accept 104 es".')
}

/**
 * Everything an editor may want to know about a content folder, as lines of text.
 * @returns `kept` false where a promise is broken; never because time passed
 */
export async function report(
  folder: string,
  today: Day | null,
): Promise<{ lines: string[]; kept: boolean }> {
  const findings = new Findings()
  const raw = await gather(new Folder(resolve(folder), findings), findings)
  const known = indexNames(raw, findings)
  checkPromises(raw, known, findings)
  const day = today ?? raw.edition?.value.date ?? ''
  const lines = [
    ...section('Broken promises', findings.problems.map(printProblem)),
    ...section('Pages missing or behind', translations(raw)),
    ...section(`Claims to check, as of ${day}`, claimsByExpiry(raw, day)),
    ...section(`Sources not read for a year, as of ${day}`, sourcesUnread(raw, day)),
    ...section('How hard pages are to read', grades(raw)),
    ...section('Words per series', wordsPerSeries(raw)),
    ...section('Pages nobody links to', unlinked(raw)),
    ...section('Claims and where they are used', uses(raw, known)),
  ]
  return { lines, kept: findings.problems.length === 0 }
}

function section(title: string, lines: readonly string[]): string[] {
  return ['', title, ...(lines.length === 0 ? ['  none'] : lines.map((line) => `  ${line}`))]
}

function translations(raw: Raw): string[] {
  const codes = Object.keys(raw.languages?.value ?? {}).filter((code) => code !== SOURCE_LANGUAGE)
  return codes.map((code) => {
    const missing: number[] = []
    const titles: number[] = []
    const behind: number[] = []
    for (const files of raw.articles) {
      const number = files.about?.value.number
      if (number === undefined) continue
      const own = files.words.get(code)
      if (own === undefined) missing.push(number)
      else if (own.body.trim() === '') titles.push(number)
      if (isBehind(files, code, raw.lock)) behind.push(number)
    }
    const say = (name: string, numbers: number[]) => `${name}: ${numbers.join(' ') || 'none'}`
    return `${code}: ${say('missing', missing)}; ${say('title only', titles)}; ${say('behind', behind)}`
  })
}

function claimsByExpiry(raw: Raw, today: Day): string[] {
  const claims = (raw.claims?.value ?? []).map(({ id, as_of, shelf_life_days, verdict }) => ({
    id,
    until: addDays(as_of, shelf_life_days),
    verdict,
  }))
  const list = (name: string, found: typeof claims) =>
    `${name} (${found.length}): ${found.map(({ id, until }) => `${id.split('-')[0] ?? id} ${until}`).join(', ')}`
  const lines = [
    list(
      'expired',
      claims.filter(({ until }) => until < today),
    ),
    list(
      'unconfirmed',
      claims.filter(({ verdict }) => verdict === 'unconfirmed'),
    ),
  ]
  let from = today
  for (const days of SOON) {
    const to = addDays(today, days)
    const start = from
    lines.push(
      list(
        `within ${days} days`,
        claims.filter(({ until }) => until >= start && until <= to),
      ),
    )
    from = addDays(to, 1)
  }
  return lines
}

function sourcesUnread(raw: Raw, today: Day): string[] {
  const yearAgo = addDays(today, -365)
  return (raw.sources?.value ?? []).flatMap(({ id, seen_to }) => {
    const seen = /^\d{4}(?:-\d{2}){0,2}/.exec(seen_to)?.[0] ?? ''
    const latest = `${seen}${'-12-31'.slice(seen.length === 4 ? 0 : seen.length === 7 ? 3 : 6)}`
    return seen === '' || latest < yearAgo ? [`${id}: ${seen_to || 'never said'}`] : []
  })
}

function grades(raw: Raw): string[] {
  return raw.articles.flatMap(({ about, words }) => {
    if (about === null || seriesOf(about.value.number) > 200) return []
    const found = [...words].flatMap(([code, { prose }]) => {
      const one = reading(proseTexts(prose), code)
      if (one === null) return []
      const name = code === 'es' ? 'ease' : 'grade'
      return [`${code} ${name} ${one.score.toFixed(1)} (${one.verdict}, ${one.words} words)`]
    })
    return [`${about.value.number}: ${found.join(', ')}`]
  })
}

function wordsPerSeries(raw: Raw): string[] {
  const counts = new Map<string, number>()
  for (const { about, words } of raw.articles) {
    if (about === null) continue
    for (const [code, { prose }] of words) {
      const key = `${seriesOf(about.value.number)} ${code}`
      counts.set(key, (counts.get(key) ?? 0) + countWords(proseTexts(prose)))
    }
  }
  return [...counts].sort().map(([key, count]) => `${key}: ${count}`)
}

function unlinked(raw: Raw): string[] {
  const linked = new Set<number>()
  for (const { about, words } of raw.articles) {
    about?.value.related.forEach((number) => linked.add(number))
    for (const { prose } of words.values()) prose.pages.forEach(({ id }) => linked.add(Number(id)))
  }
  Object.values(raw.tree?.value.outcomes ?? {}).forEach(({ pages }) => {
    pages.forEach((number) => linked.add(number))
  })
  return raw.articles.flatMap(({ about, slug }) =>
    about === null || linked.has(about.value.number) || toolPath(about.value.number) !== null
      ? []
      : [slug],
  )
}

function uses(raw: Raw, known: Known): string[] {
  return [...claimUses(raw, known)].map(
    ([id, places]) => `${id}: ${places.join(', ') || 'nowhere'}`,
  )
}
