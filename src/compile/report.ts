import { resolve } from 'node:path'
import { seriesOf } from '#model/article.ts'
import { addDays, type Day, isDay } from '#model/freshness.ts'
import { SOURCE_LANGUAGE } from '#model/language.ts'
import { lifeOf } from './fields.ts'
import { claimUses } from './check-claims.ts'
import { treeTexts } from './check-reading.ts'
import { checkPromises } from './check.ts'
import { gather, type Raw } from './gather.ts'
import { indexNames, type Known, toolPath } from './known.ts'
import { isBehind } from './lock.ts'
import { Findings, printProblem } from './problem.ts'
import { countWords, proseTexts, reading } from './reading.ts'
import { Folder } from './read.ts'

/** What an editor asked for on the command line. */
export type Request =
  | { ask: 'report'; today: Day | null; html: string | null }
  | { ask: 'accept'; number: number; language: string }
  | { ask: 'booklet'; file: string }

/** Claims are listed by how soon they must be checked, in days. */
const SOON = [14, 30, 90] as const

const MS_PER_DAY = 86_400_000
const HALF_A_YEAR = 180

/** The grade at which a bar is full. */
const HARDEST = 8

/** @throws with a sentence for the editor where the words make no sense */
export function requestOf(words: readonly string[]): Request {
  const [first, second = '', third = '', ...more] = words
  if (first === '--accept' && more.length === 0) {
    if (/^\d{3}$/.test(second) && /^[a-z]{2,3}/.test(third)) {
      return { ask: 'accept', number: Number(second), language: third }
    }
  }
  if (first === '--tree' && second !== '' && third === '') return { ask: 'booklet', file: second }
  const asked: Request = { ask: 'report', today: null, html: null }
  for (let at = 0; at < words.length; at += 2) {
    const value = words[at + 1] ?? ''
    if (words[at] === '--today' && isDay(value)) asked.today = value
    else if (words[at] === '--html' && value !== '') asked.html = value
    else {
      throw new Error(
        'Ask for nothing, for "--today 2027-03-01", "--html report.html", "--tree booklet.html", or for "--accept 104 es".',
      )
    }
  }
  return asked
}

/** A line of the report; where a bar helps the eye, how long it is and what it means. */
export interface Row {
  text: string
  /** From 0 to 1. */
  share?: number
  tone?: 'good' | 'look' | 'bad'
}

export interface ReportSection {
  title: string
  rows: Row[]
}

/**
 * Everything an editor may want to know about a content folder, as lines of text.
 * @returns `kept` false where a promise is broken; never because time passed
 */
export async function report(
  folder: string,
  today: Day | null,
): Promise<{ sections: ReportSection[]; lines: string[]; kept: boolean }> {
  const findings = new Findings()
  const raw = await gather(new Folder(resolve(folder), findings), findings)
  const known = indexNames(raw, findings)
  checkPromises(raw, known, findings)
  const day = today ?? raw.edition?.value.date ?? ''
  const broken = findings.problems.map(printProblem)
  const sections: ReportSection[] = [
    { title: 'Broken promises', rows: broken.map((text) => ({ text, tone: 'bad' })) },
    { title: 'Pages missing or behind', rows: plain(translations(raw)) },
    { title: `Claims to check, as of ${day}`, rows: plain(claimsByExpiry(raw, day)) },
    { title: `Law of the letter, as of ${day}`, rows: lawOfLetter(raw, day) },
    { title: `Day counts to check, as of ${day}`, rows: plain(countsByExpiry(raw, day)) },
    { title: `Sources not read for a year, as of ${day}`, rows: plain(sourcesUnread(raw, day)) },
    { title: 'How hard pages are to read', rows: grades(raw) },
    { title: 'Words per series', rows: wordsPerSeries(raw) },
    { title: 'Pages nobody links to', rows: plain(unlinked(raw)) },
    { title: 'Claims and where they are used', rows: uses(raw, known, day) },
  ]
  const lines = sections.flatMap(({ title, rows }) => [
    '',
    title,
    ...(rows.length === 0 ? ['  none'] : rows.map(({ text }) => `  ${text}`)),
  ])
  return { sections, lines, kept: findings.problems.length === 0 }
}

function plain(texts: readonly string[]): Row[] {
  return texts.map((text) => ({ text }))
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
    const lists = [
      ...raw.checklists.map(({ id, words }): [string, ReadonlyMap<string, unknown>] => [
        `checklist/${id}`,
        words,
      ]),
      ...Object.entries({
        tree: raw.treeWords,
        glossary: raw.termWords,
        timeline: raw.timelineWords,
        phrases: raw.phraseWords,
        factors: raw.factorWords,
        deadlines: raw.deadlineWords,
        figures: raw.figureWords,
        letter: raw.letterWords,
      }),
    ]
    const without = lists.flatMap(([name, words]) => (words.has(code) ? [] : [name]))
    const others = `lists missing: ${without.join(' ') || 'none'}`
    return `${code}: ${say('missing', missing)}; ${say('title only', titles)}; ${say('behind', behind)}; ${others}`
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

/** Parts of the letter that rest on law, with the day they must be checked by. */
function lawOfLetter(raw: Raw, today: Day): Row[] {
  return (raw.letter?.value.parts ?? []).flatMap(({ id, law }): Row[] => {
    if (law === null) return []
    const until = lifeOf(law).checkBy
    const tone = until < today ? 'bad' : until <= addDays(today, SOON[0]) ? 'look' : 'good'
    return [{ text: `${id}: ${until}${until < today ? ' (past)' : ''}`, tone }]
  })
}

/** Past its life a count stays as a warning; an editor reads its sources again. */
function countsByExpiry(raw: Raw, today: Day): string[] {
  const rules = (raw.deadlines?.value.rules ?? []).map((rule) => ({
    id: rule.id,
    until: lifeOf(rule).checkBy,
  }))
  return rules.map(({ id, until }) => `${id}: ${until < today ? 'expired' : 'until'} ${until}`)
}

function sourcesUnread(raw: Raw, today: Day): string[] {
  const yearAgo = addDays(today, -365)
  return (raw.sources?.value ?? []).flatMap(({ id, seen_to }) => {
    const seen = /^\d{4}(?:-\d{2}){0,2}/.exec(seen_to)?.[0] ?? ''
    const latest = `${seen}${'-12-31'.slice(seen.length === 4 ? 0 : seen.length === 7 ? 3 : 6)}`
    return seen === '' || latest < yearAgo ? [`${id}: ${seen_to || 'never said'}`] : []
  })
}

const TONES = { good: 'good', hard: 'look', 'too-hard': 'bad' } as const

function grades(raw: Raw): Row[] {
  const row = (name: string, texts: readonly [code: string, texts: string[]][]): Row => {
    const found = texts.flatMap(([code, own]) => {
      const one = reading(own, code)
      return one === null ? [] : [{ code, ...one }]
    })
    const said = found.map(
      ({ code, score, verdict, words }) =>
        `${code} ${code === 'es' ? 'ease' : 'grade'} ${score.toFixed(1)} (${verdict}, ${words} words)`,
    )
    const english = found.find(({ code }) => code === SOURCE_LANGUAGE)
    return {
      text: `${name}: ${said.join(', ')}`,
      share: Math.min(1, Math.max(0, english?.score ?? 0) / HARDEST),
      tone: TONES[
        found
          .map(({ verdict }) => verdict)
          .sort()
          .at(-1) ?? 'good'
      ],
    }
  }
  const pages = raw.articles.flatMap(({ about, words }) =>
    about === null || seriesOf(about.value.number) > 200
      ? []
      : [
          row(
            String(about.value.number),
            [...words].map(([code, { prose }]) => [code, proseTexts(prose)]),
          ),
        ],
  )
  const tree = [...raw.treeWords].map(([code, sheet]): [string, string[]] => [
    code,
    treeTexts(sheet.value),
  ])
  return [...pages, ...(tree.length === 0 ? [] : [row('tree', tree)])]
}

function wordsPerSeries(raw: Raw): Row[] {
  const counts = new Map<string, number>()
  for (const { about, words } of raw.articles) {
    if (about === null) continue
    for (const [code, { prose }] of words) {
      const key = `${seriesOf(about.value.number)} ${code}`
      counts.set(key, (counts.get(key) ?? 0) + countWords(proseTexts(prose)))
    }
  }
  const most = Math.max(1, ...counts.values())
  return [...counts]
    .sort()
    .map(([key, count]) => ({ text: `${key}: ${count}`, share: count / most }))
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

/** Every claim with the days it has left; a bar is full with half a year to go. */
function uses(raw: Raw, known: Known, today: Day): Row[] {
  const until = new Map(
    (raw.claims?.value ?? []).map(({ id, as_of, shelf_life_days }) => [
      id,
      addDays(as_of, shelf_life_days),
    ]),
  )
  return [...claimUses(raw, known)].map(([id, places]) => {
    const left = (Date.parse(until.get(id) ?? today) - Date.parse(today)) / MS_PER_DAY
    return {
      text: `${id}: ${places.join(', ') || 'nowhere'}`,
      share: Math.min(1, Math.max(0, left) / HALF_A_YEAR),
      tone: left < 0 ? 'bad' : left <= SOON[0] ? 'look' : 'good',
    }
  })
}
