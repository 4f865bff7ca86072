import { seriesOf } from '#model/article.ts'
import { TOOLS } from '#model/route.ts'
import type { Source } from '#model/source.ts'
import type { Raw } from './gather.ts'
import type { Findings } from './problem.ts'

/** Everything that can be named; `null` where its file could not be read, so nothing is said about it. */
export interface Known {
  /** By id and by alias. */
  sources: ReadonlyMap<string, Source> | null
  /** Full ids. */
  claims: ReadonlySet<string> | null
  /** Numbers that open a page: articles, tools, lists of a series. */
  pages: ReadonlySet<number>
}

/** Numbers of the plain lists of a series; 400 is an article of its own. */
export const SERIES_LISTS: readonly number[] = [100, 200, 300, 500]

/** Indexes what can be named, and refuses what is named twice. */
export function indexNames(raw: Raw, findings: Findings): Known {
  return {
    sources: indexSources(raw, findings),
    claims: indexClaims(raw, findings),
    pages: indexPages(raw, findings),
  }
}

/** A claim's full id from what an editor writes: `sc09` or all of it. */
export function claimId(ref: string, claims: ReadonlySet<string>): string | null {
  if (claims.has(ref)) return ref
  const found = [...claims].filter((id) => id.startsWith(`${ref}-`))
  return found.length === 1 ? (found[0] ?? null) : null
}

/** What a tool's number opens: `walk` or `checklist/court-day`. */
export function toolPath(number: number): string | null {
  return (TOOLS as Readonly<Record<number, string>>)[number] ?? null
}

function indexSources(raw: Raw, findings: Findings): Map<string, Source> | null {
  if (raw.sources === null) return null
  const { file, value, line } = raw.sources
  const sources = new Map<string, Source>()
  value.forEach((entry, place) => {
    const source: Source = {
      id: entry.id,
      printAs: entry.print_as,
      title: entry.title,
      issuer: entry.issuer,
      date: entry.date,
      address: entry.address,
      seenThrough: entry.seen_through,
      seenTo: entry.seen_to,
    }
    for (const name of [entry.id, ...entry.aliases]) {
      if (sources.has(name)) {
        const at = line([place, name === entry.id ? 'id' : 'aliases'])
        findings.refuse(
          file,
          at,
          `The source "${name}" stands here twice.`,
          'Give one of them another id.',
        )
      }
      sources.set(name, source)
    }
  })
  return sources
}

function indexClaims(raw: Raw, findings: Findings): Set<string> | null {
  if (raw.claims === null) return null
  const { file, value, line } = raw.claims
  const claims = new Set<string>()
  value.forEach(({ id }, place) => {
    if (claims.has(id)) {
      findings.refuse(
        file,
        line([place, 'id']),
        `The claim "${id}" stands here twice.`,
        'Give one of them another id.',
      )
    }
    claims.add(id)
  })
  return claims
}

function indexPages(raw: Raw, findings: Findings): Set<number> {
  const lists = new Set(raw.checklists.map(({ id }) => `checklist/${id}`))
  const tools = Object.entries(TOOLS).filter(
    ([, path]) => !path.startsWith('checklist/') || lists.has(path),
  )
  const pages = new Set([...SERIES_LISTS, ...tools.map(([number]) => Number(number))])
  const articles = new Map<number, string>()
  for (const { slug, about } of raw.articles) {
    if (about === null) {
      // Its own fault is told already; links to it are no further one.
      pages.add(Number.parseInt(slug, 10))
      continue
    }
    const { number } = about.value
    const taken = articles.get(number)
    const at = about.line(['number'])
    if (taken !== undefined) {
      findings.refuse(
        about.file,
        at,
        `The number ${number} is taken by "${taken}".`,
        'Give this article another number.',
      )
    } else if (toolPath(number) !== null || SERIES_LISTS.includes(number)) {
      findings.refuse(
        about.file,
        at,
        `The number ${number} opens a page of the app.`,
        'Give this article another number.',
      )
    }
    if (!slug.startsWith(`${number}-`) || !/^\d{3}(?:-[a-z0-9]+)+$/.test(slug)) {
      findings.refuse(
        about.file,
        at,
        `The folder "${slug}" is not named for the number ${number}.`,
        `Name it "${number}-" and a few plain words, as in "${number}-${plainWords(slug)}".`,
      )
    }
    articles.set(number, slug)
    pages.add(number)
  }
  for (const { id, items } of raw.checklists) {
    if (items === null) continue
    const { number } = items.value
    // A list without a number of its own is opened from the page of all lists.
    if (toolPath(number) === `checklist/${id}` || toolPath(number) === 'checklists') continue
    findings.refuse(
      items.file,
      items.line(['number']),
      `No page opens "checklist/${id}" by the number ${number}.`,
      'Numbers of lists stand in src/model/route.ts, under "TOOLS".',
    )
  }
  return pages
}

function plainWords(slug: string): string {
  const plain = slug
    .toLowerCase()
    .replace(/^\d+-?/, '')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '')
  return plain === '' ? 'dismissal' : plain
}

/** Whether a page of the record, which may stay in English. */
export function mayStayEnglish(number: number): boolean {
  return seriesOf(number) >= 300
}
