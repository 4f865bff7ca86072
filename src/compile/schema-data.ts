import { z } from 'zod'
import { FORUMS } from '#model/timeline.ts'
import { WAY_ICONS, WAY_PLACES } from '#model/way.ts'
import { confidence, dated, day, id, ids, loose, pageNumber, words } from './fields.ts'

/** A year, a month or a day, as exactly as it is known. */
const date = z
  .union([z.string(), z.number()])
  .transform(String)
  .refine(
    (text) => /^\d{4}(?:-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12]\d|3[01]))?)?$/.test(text),
    '%, which is no date.|Write a year, a month or a day, as in 2025, 2025-02 or 2025-02-17.',
  )

const entry = z.strictObject({
  id,
  forum: z.array(z.enum(FORUMS)).min(1),
  status: z.enum(['in force', 'contested', 'replaced', 'past']),
  from: date,
  to: date.nullable().default(null),
  issuer: words,
  citation: loose,
  ...dated,
  confidence,
  sources: z.array(id).min(1),
  replaced_by: id.nullable().default(null),
})

export const timelineSchema = z.strictObject({
  regimes: z.array(entry),
  decisions: z.array(entry),
})

export const timelineWordsSchema = z.record(
  z.string(),
  z.strictObject({ title: words, summary: words, note: loose }),
)

export const phrasesSchema = z.array(
  z.strictObject({
    id,
    kind: z.enum(['court', 'officer', 'door', 'detained', 'lawyer', 'office']),
    only_if_true: z.boolean().default(false),
    sources: ids,
    claims: ids,
    ...dated,
    confidence,
  }),
)

export const phraseWordsSchema = z.record(z.string(), z.strictObject({ say: words, when: words }))

/** The facts that a memo told officers to weigh, in the order of our numbers. */
export const factorsSchema = z.array(
  z.strictObject({
    id,
    number: z.int().min(1),
    paper: z.enum(['sheet', 'lawyer only', 'history only']).default('sheet'),
    sources: z.array(id).min(1),
    ...dated,
  }),
)

/** The table of an article is drawn from the same words: four columns, and a link to the tool. */
export const factorWordsSchema = z.strictObject({
  table: z.strictObject({
    title: words,
    note: words,
    columns: z.tuple([words, words, words, words]),
    tool: words,
  }),
  factors: z.record(
    z.string(),
    z.strictObject({
      title: words,
      then: words,
      now: words,
      evidence: words,
      document: words,
      pitfall: words,
    }),
  ),
})

/** Numbers or days drawn as bars, each with its source; or a table of words. */
export const figureSchema = z.strictObject({
  kind: z.enum(['bars', 'strip', 'table']).default('bars'),
  unit: z.enum(['cases', 'percent']).default('cases'),
  sources: ids,
  rows: z
    .array(
      z.strictObject({
        id,
        value: z.number().nonnegative().optional(),
        from: day.optional(),
        to: day.optional(),
        sources: ids,
      }),
    )
    .min(1),
})

export const figureWordsSchema = z.record(
  z.string(),
  z.strictObject({
    title: words,
    note: loose,
    columns: z.array(words).default([]),
    rows: z.record(z.string(), z.union([words, z.array(words).min(1)])),
  }),
)

export const waysSchema = z.array(
  z.strictObject({
    id,
    page: pageNumber,
    icon: z.enum(WAY_ICONS),
    on: z.array(z.enum(WAY_PLACES)).min(1),
  }),
)

export const wayWordsSchema = z.record(z.string(), words)

/** Lines of everyday words that stand for one another. */
export const alikeSchema = z.array(z.array(words).min(2))

/** How a search sounds that comes from someone in danger. */
export const dangerSchema = z.strictObject({
  who: z.array(words).min(1),
  ways: z.record(id, z.strictObject({ with: z.array(words).min(1), alone: z.array(words).min(1) })),
})

export type TimelineSheet = z.output<typeof timelineSchema>
export type TimelineWords = z.output<typeof timelineWordsSchema>
export type PhrasesSheet = z.output<typeof phrasesSchema>
export type PhraseWords = z.output<typeof phraseWordsSchema>
export type FactorsSheet = z.output<typeof factorsSchema>
export type FactorWords = z.output<typeof factorWordsSchema>
export type FigureSheet = z.output<typeof figureSchema>
export type FigureWords = z.output<typeof figureWordsSchema>
export type WaysSheet = z.output<typeof waysSchema>
export type WayWords = z.output<typeof wayWordsSchema>
export type AlikeWords = z.output<typeof alikeSchema>
export type DangerSheet = z.output<typeof dangerSchema>
