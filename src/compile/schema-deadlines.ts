import { z } from 'zod'
import { confidence, dated, day, id, ids, loose, pageNumber, words } from './fields.ts'

/** In the order of `Date`: 0 is Sunday. */
export const WEEKDAYS = [
  'sunday',
  'monday',
  'tuesday',
  'wednesday',
  'thursday',
  'friday',
  'saturday',
] as const

const rule = z.strictObject({
  id,
  event: id,
  unit: z.enum(['days', 'year', 'shown']),
  count: z.int().min(1).optional(),
  longer: z.int().min(1).optional(),
  received: z.boolean().default(false),
  pages: z.array(pageNumber).min(1),
  claims: ids,
  sources: z.array(id).min(1),
  ...dated,
  confidence,
})

const holiday = z.strictObject({
  id,
  month: z.int().min(1),
  day: z.int().min(1).optional(),
  every_years: z.int().min(1).optional(),
  since: z.int().optional(),
  weekday: z.enum(WEEKDAYS).optional(),
  nth: z.literal([1, 2, 3, 4, 'last']).optional(),
})

export const deadlinesSchema = z.strictObject({
  rules: z.array(rule).min(1),
  holidays: z.strictObject({ as_of: day, confidence, days: z.array(holiday).min(1) }),
})

export const deadlineWordsSchema = z.strictObject({
  events: z.record(z.string(), z.strictObject({ happened: words, day: words, hint: loose })),
  rules: z.record(
    z.string(),
    z.strictObject({
      due: words,
      how: words,
      other: loose,
      late: loose,
      steps: z.array(words).default([]),
      fallback: loose,
    }),
  ),
  holidays: z.record(z.string(), words),
})

export type DeadlinesSheet = z.output<typeof deadlinesSchema>
export type DeadlineWords = z.output<typeof deadlineWordsSchema>
