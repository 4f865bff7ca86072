import type { PageLink } from '#model/article.ts'
import { seriesOf } from '#model/article.ts'
import type { Claim } from '#model/claim.ts'
import { addDays, type Day } from '#model/freshness.ts'
import type { Language } from '#model/language.ts'
import { SOURCE_LANGUAGE } from '#model/language.ts'
import type { Source } from '#model/source.ts'
import { say, type Words } from '#model/words.ts'
import { TermNames } from './term-links.ts'
import type { InLanguages, Raw } from './gather.ts'
import { claimId, type Known, SERIES_LISTS, toolPath } from './known.ts'

/** A content folder that kept every promise: all of it is there. */
export type Whole = { [K in keyof Raw]: K extends 'lock' | 'ways' ? Raw[K] : NonNullable<Raw[K]> }

/** What joining one language needs at hand. */
export interface Tongue {
  language: Language
  base: string
  today: Day
  words: Words
  sources: ReadonlyMap<string, Source>
  claims: ReadonlyMap<string, Claim>
  /** Full ids. */
  recalled: ReadonlySet<string>
  pages: ReadonlyMap<number, PageLink & { color: string }>
  /** What the terms of the glossary are called in a text. */
  names: TermNames
}

/** @returns the folder without its `null`s, or `null` where something is missing */
export function wholeOf(raw: Raw): Whole | null {
  const { edition, languages, series, sources, claims, tree, terms } = raw
  const { timeline, phrases, factors, letter, deadlines } = raw
  if (edition === null || languages === null || series === null || sources === null) return null
  if (claims === null || tree === null || terms === null || deadlines === null) return null
  if (timeline === null || phrases === null || factors === null || letter === null) return null
  const facts = { sources, claims, terms, timeline, phrases, factors, letter, deadlines }
  return { ...raw, edition, languages, series, tree, ...facts }
}

/** The words in `code`, else the English ones. */
export function wordsIn<T>(all: InLanguages<T>, code: string): { words: T; code: string } {
  const own = all.get(code)
  if (own !== undefined) return { words: own, code }
  return { words: present(all.get(SOURCE_LANGUAGE), 'English words'), code: SOURCE_LANGUAGE }
}

/** For what the checks have promised is there. */
export function present<T>(value: T | undefined | null, what: string): T {
  if (value === undefined || value === null) throw new Error(`The checks let through: no ${what}`)
  return value
}

export function tongueOf(whole: Whole, known: Known, language: Language, base: string): Tongue {
  const words = wordsIn(whole.interfaceWords, language.code).words.value
  return {
    language,
    base,
    today: whole.edition.value.date,
    words,
    sources: present(known.sources, 'sources'),
    claims: claimsIn(whole, known, language.code),
    recalled: new Set(recalledClaims(whole, known)),
    pages: pagesIn(whole, language.code, words),
    names: namesIn(whole, language.code),
  }
}

/** A source by id or alias. */
export function sourceOf(id: string, tongue: Pick<Tongue, 'sources'>): Source {
  return present(tongue.sources.get(id), `source "${id}"`)
}

/** A claim by what an editor writes: `sc09` or its full id. */
export function claimOf(ref: string, { claims }: Pick<Tongue, 'claims'>): Claim {
  const id = claimId(ref, new Set(claims.keys()))
  return present(claims.get(id ?? ''), `claim "${ref}"`)
}

/** Full ids of the claims the edition calls back. */
export function recalledClaims(whole: Whole, known: Known): string[] {
  const claims = present(known.claims, 'claims')
  return whole.edition.value.recalled.claims.map((ref) => present(claimId(ref, claims), ref))
}

function namesIn(whole: Whole, code: string): TermNames {
  const words = whole.termWords.get(code)?.value
  return new TermNames(
    whole.terms.value.map(({ id, en }) => ({ id, english: en, use: words?.[id]?.use ?? en })),
  )
}

function claimsIn(whole: Whole, known: Known, code: string): Map<string, Claim> {
  const words = wordsIn(whole.claimWords, code).words.value
  const sources = present(known.sources, 'sources')
  return new Map(
    whole.claims.value.map((entry): [string, Claim] => {
      const own = present(words[entry.id], `words of ${entry.id}`)
      const claim: Claim = {
        id: entry.id,
        kind: entry.kind,
        asOf: entry.as_of,
        checkBy: addDays(entry.as_of, entry.shelf_life_days),
        claim: own.claim,
        warning: own.warning,
        warningFirst: entry.warning_first,
        fallback: own.fallback,
        confirmed: entry.verdict !== 'unconfirmed',
        sources: entry.sources.map((id) => sourceOf(id, { sources }).id),
      }
      return [entry.id, claim]
    }),
  )
}

function pagesIn(whole: Whole, code: string, words: Words): Tongue['pages'] {
  const pages = new Map<number, PageLink & { color: string }>()
  const colors = new Map<number, string>(whole.series.value.map(({ id, color }) => [id, color]))
  const add = (number: number, title: string, path: string) => {
    pages.set(number, { number, title, path, color: colors.get(seriesOf(number)) ?? 'tools' })
  }
  for (const number of SERIES_LISTS) {
    add(number, say(words, `title.series.${String(number)}`), `${String(number)}/`)
  }
  for (let number = 100; number < 600; number += 1) {
    const path = toolPath(number)
    if (path !== null && !path.startsWith('checklist/')) {
      add(number, say(words, `tool.${String(number)}`), `${path}/`)
    }
    const list = whole.checklists.find(({ id }) => path === `checklist/${id}`)
    if (list !== undefined)
      add(number, wordsIn(list.words, code).words.value.title, `${path ?? ''}/`)
  }
  for (const { slug, about, words: article } of whole.articles) {
    const { number } = present(about, slug).value
    add(number, wordsIn(article, code).words.value.title, `${slug}/`)
  }
  return pages
}
