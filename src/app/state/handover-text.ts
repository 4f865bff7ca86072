import type { Guide } from './guide.svelte.ts'
import { answerRows } from './answer-rows.ts'
import type { Walkthrough, WalkScreen } from './walkthrough.svelte.ts'

/**
 * A result as plain text, for whoever goes on with the case. It names no one.
 * @param withAnswers also what was answered, question by question
 */
export function handoverText(
  walk: Walkthrough,
  { outcome, staleness, replaced }: Extract<WalkScreen, { is: 'outcome' }>,
  guide: Guide,
  withAnswers: boolean,
): string {
  const { voice, part } = walk
  const list = (title: string, lines: readonly string[]) =>
    lines.length === 0 ? [] : ['', title, ...lines.map((line) => `- ${line}`)]
  const late = [
    ...(replaced === null
      ? []
      : [...replaced.outcome.warnings[voice], ...replaced.staleness.fallbacks]),
    ...staleness.fallbacks,
  ]
  const sources = outcome.sources.flatMap((id) => part.sources[id] ?? [])
  return [
    `${guide.say('app.name')} 201: ${outcome.title}`,
    guide.say('handover.on', { day: guide.day(guide.today) }),
    ...(walk.isForSomeone ? [guide.say('walk.you-means')] : []),
    outcome.text[voice],
    ...(staleness.stale ? [guide.say('outcome.late', { day: guide.day(staleness.since) })] : []),
    ...late,
    ...(withAnswers
      ? list(
          guide.say('handover.answers'),
          answerRows(walk).map((row) => `${String(row.number)}. ${row.q} ${row.answers}`),
        )
      : []),
    ...list(guide.say('outcome.risks'), outcome.warnings[voice]),
    ...list(guide.say('outcome.steps'), outcome.steps[voice]),
    ...list(guide.say('outcome.say'), [outcome.say[voice]]),
    ...list(
      guide.say('outcome.cards'),
      walk.cards.flatMap(({ alert, staleness: own }) => [alert.text[voice], ...own.fallbacks]),
    ),
    '',
    `${guide.say('outcome.decides')} ${outcome.whoDecides}.`,
    `${guide.say('outcome.would-change')} ${outcome.wouldChange}`,
    guide.say('status.dates', { seen: guide.day(outcome.asOf), by: guide.day(outcome.checkBy) }),
    `${guide.say('article.sources')}: ${sources.join('; ')}.`,
    guide.say('outcome.foot'),
    guide.say('home.not-reviewed'),
  ].join('\n')
}
