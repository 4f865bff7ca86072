import { z } from 'zod'
import { dated, day, id, ids, keywords, loose, pageNumber, words } from './fields.ts'

const condition = { all: ids, any: ids, none: ids }

const card = {
  ...dated,
  claims: ids,
  sources: z.array(id).min(1),
  recheck: z.boolean().default(false),
}

export const treeSchema = z.strictObject({
  version: words,
  horizon: day,
  start: id,
  requires_rep: ids,
  rep_flags: z.array(id).min(1),
  stages: ids,
  roles: ids,
  flags: ids,
  groups: z.array(z.strictObject({ id, questions: z.array(id).min(1) })).default([]),
  turn_to: z.array(pageNumber).default([]),
  gates: z.array(z.strictObject({ ...condition, outcomes: z.array(id).min(1) })).min(1),
  questions: z.record(
    z.string(),
    z.strictObject({
      multi: z.boolean().default(false),
      next: id.nullable().default(null),
      answers: z
        .array(
          z.strictObject({
            id,
            next: id.nullable().default(null),
            flags: ids,
            alerts: ids,
            exclusive: z.boolean().default(false),
          }),
        )
        .min(1),
    }),
  ),
  routers: z.record(
    z.string(),
    z.strictObject({
      cases: z.array(z.strictObject({ ...condition, next: id })).min(1),
      default: id,
    }),
  ),
  alerts: z.record(
    z.string(),
    z.strictObject({ level: z.enum(['stop', 'urgent', 'warn', 'info']), ...card }),
  ),
  outcomes: z.record(
    z.string(),
    z.strictObject({
      level: z.enum(['stop', 'urgent', 'plan']),
      asks: z.boolean(),
      instead: id.nullable().default(null),
      pages: z.array(pageNumber).default([]),
      ...card,
    }),
  ),
})

const sentences = z.array(words).min(1)

export const treeWordsSchema = z.strictObject({
  groups: z.record(z.string(), words).default({}),
  questions: z.record(
    z.string(),
    z.strictObject({
      q: words,
      q_rep: words.optional(),
      help: loose,
      answers: z.record(z.string(), z.strictObject({ label: words, label_rep: words.optional() })),
    }),
  ),
  routers: z.record(z.string(), words),
  alerts: z.record(
    z.string(),
    z.strictObject({ text: words, text_rep: words.optional(), keywords }),
  ),
  outcomes: z.record(
    z.string(),
    z.strictObject({
      title: words,
      text: words,
      text_rep: words.optional(),
      steps: sentences,
      steps_rep: sentences.optional(),
      warnings: z.array(words).default([]),
      warnings_rep: z.array(words).optional(),
      say: words,
      say_rep: words.optional(),
      would_change: words,
      who_decides: words,
      keywords,
    }),
  ),
  flags: z.record(z.string(), z.strictObject({ text: words, text_rep: words.optional() })),
})

export type TreeSheet = z.output<typeof treeSchema>
export type TreeWords = z.output<typeof treeWordsSchema>
