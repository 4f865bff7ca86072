import { SOURCE_LANGUAGE } from '#model/language.ts'
import type { Phrase } from '#model/phrase.ts'
import type { TimelineEntry } from '#model/timeline.ts'
import { lifeOf } from './fields.ts'
import type { TimelineSheet } from './schema-data.ts'
import { STATUS } from './join-article.ts'
import { present, sourceOf, type Tongue, type Whole, wordsIn } from './tongue.ts'

/** Regimes and decisions in the order they began. */
export function joinTimeline(whole: Whole, tongue: Tongue): TimelineEntry[] {
  const { regimes, decisions } = whole.timeline.value
  const entries = [
    ...regimes.map((row) => entryOf(row, 'regime', whole, tongue)),
    ...decisions.map((row) => entryOf(row, 'decision', whole, tongue)),
  ]
  return entries.sort((a, b) => (a.from === b.from ? 0 : a.from < b.from ? -1 : 1))
}

function entryOf(
  row: TimelineSheet['regimes'][number],
  kind: TimelineEntry['kind'],
  whole: Whole,
  tongue: Tongue,
): TimelineEntry {
  const { words } = wordsIn(whole.timelineWords, tongue.language.code)
  const own = present(words.value[row.id], `words of ${row.id}`)
  return {
    id: row.id,
    kind,
    forum: row.forum,
    status: STATUS[row.status],
    from: row.from,
    to: row.to,
    ...own,
    issuer: row.issuer,
    citation: row.citation,
    replacedBy: row.replaced_by,
    ...lifeOf(row),
    sources: row.sources.map((id) => sourceOf(id, tongue).printAs),
  }
}

export function joinPhrases(whole: Whole, tongue: Tongue): Phrase[] {
  const { words } = wordsIn(whole.phraseWords, tongue.language.code)
  const english = wordsIn(whole.phraseWords, SOURCE_LANGUAGE).words.value
  return whole.phrases.value.map((row) => {
    const own = present(words.value[row.id], `words of ${row.id}`)
    return {
      id: row.id,
      kind: row.kind,
      english: present(english[row.id], `English of ${row.id}`).say,
      say: own.say,
      when: own.when,
      onlyIfTrue: row.only_if_true,
      ...lifeOf(row),
    }
  })
}
