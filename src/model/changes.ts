import type { Article, Status } from './article.ts'
import { type ClaimBlock, claimBlocks, type Sentence, sentencesOf } from './printed.ts'

/** What became of a claim; the ones a reader must know first come first. */
export const CLAIM_CHANGES = ['recalled', 'turned', 'gone', 'new', 'renewed'] as const

export type ClaimChange = (typeof CLAIM_CHANGES)[number]

export interface ChangedClaim {
  id: string
  change: ClaimChange
  /** What it says now; what is left of it where it is recalled or gone. */
  now: string
  /** What it said, where that differs. */
  before: string
  /** Number of a page it stands on. */
  on: number
}

export interface ChangedArticle {
  number: number
  slug: string
  title: string
  change: 'new' | 'changed' | 'gone'
  /** Null where there was, or is, no such page. */
  before: Status | null
  after: Status | null
  /** Sentences that came, in order, then those that went. */
  came: string[]
  went: string[]
}

export interface Changes {
  claims: ChangedClaim[]
  articles: ChangedArticle[]
}

/**
 * What differs between two editions of one language, the law first.
 * @param recalled ids of claims that were taken back since
 */
export function changesBetween(
  before: readonly Article[],
  after: readonly Article[],
  recalled: ReadonlySet<string>,
): Changes {
  return {
    claims: changedClaims(before, after, recalled),
    articles: changedArticles(before, after),
  }
}

function changedClaims(
  before: readonly Article[],
  after: readonly Article[],
  recalled: ReadonlySet<string>,
): ChangedClaim[] {
  const [old, own] = [claimsOn(before), claimsOn(after)]
  const changed = [...new Set([...old.keys(), ...own.keys()])].flatMap((id) => {
    const [was, is] = [old.get(id), own.get(id)]
    const change = changeOf(was, is, recalled.has(id))
    if (change === null) return []
    const [now, then] = [textIn(is ?? was, change), was?.texts.join(' ') ?? '']
    const on = (is ?? was)?.on ?? 0
    return [{ id, change, now, before: change === 'renewed' || then === now ? '' : then, on }]
  })
  const rank = (one: ChangedClaim) => CLAIM_CHANGES.indexOf(one.change)
  return changed.sort((a, b) => rank(a) - rank(b))
}

function changeOf(
  was: ClaimBlock | undefined,
  is: ClaimBlock | undefined,
  recalled: boolean,
): ClaimChange | null {
  if (was?.recalled === true) return null
  if (is === undefined) return 'gone'
  if (recalled || is.recalled) return was === undefined ? null : 'recalled'
  if (was === undefined) return 'new'
  if (was.texts.join('\n') !== is.texts.join('\n')) return 'turned'
  return was.until === is.until && was.dates === is.dates ? null : 'renewed'
}

function textIn(block: ClaimBlock | undefined, change: ClaimChange): string {
  if (block === undefined || change === 'gone') return ''
  return change === 'recalled' ? block.fallback : block.texts.join(' ')
}

function claimsOn(articles: readonly Article[]): Map<string, ClaimBlock & { on: number }> {
  return new Map(
    articles.flatMap(({ number, html }) =>
      claimBlocks(html).map((block) => [block.id, { ...block, on: number }] as const),
    ),
  )
}

function changedArticles(before: readonly Article[], after: readonly Article[]): ChangedArticle[] {
  const [old, own] = [byNumber(before), byNumber(after)]
  const numbers = [...new Set([...old.keys(), ...own.keys()])].sort((a, b) => a - b)
  return numbers.flatMap((number) => {
    const [was, is] = [old.get(number), own.get(number)]
    const shown = is ?? was
    if (shown === undefined) return []
    const [came, went] = [missingFrom(was, is), missingFrom(is, was)]
    const change = was === undefined ? 'new' : is === undefined ? 'gone' : 'changed'
    const [from, to] = [was?.status ?? null, is?.status ?? null]
    if (change === 'changed' && from === to && came.length + went.length === 0) return []
    const { slug, title } = shown
    // A page that is all new, or gone, is named; its sentences are the page itself.
    const marked = change === 'changed' ? { came, went } : { came: [], went: [] }
    return [{ number, slug, title, change, before: from, after: to, ...marked }]
  })
}

function byNumber(articles: readonly Article[]): Map<number, Article> {
  return new Map(articles.map((one) => [one.number, one]))
}

/** Sentences of the second text that the first one lacks. */
function missingFrom(first: Article | undefined, second: Article | undefined): Sentence[] {
  const known = new Set(first === undefined ? [] : allSentences(first))
  return second === undefined ? [] : allSentences(second).filter((one) => !known.has(one))
}

function allSentences({ title, summary, html }: Article): Sentence[] {
  return [title, ...sentencesOf(summary), ...sentencesOf(html)]
}
