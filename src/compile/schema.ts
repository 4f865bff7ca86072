import { z } from 'zod'
import {
  confidence,
  dated,
  day,
  id,
  ids,
  keywords,
  loose,
  pageNumber,
  shelfClass,
  words,
} from './fields.ts'

export const editionSchema = z.strictObject({
  number: z.int(),
  date: day,
  newest_source: day,
  horizon: day,
  reviewed_by: words.nullable().default(null),
  recalled: z
    .strictObject({ claims: ids, articles: z.array(pageNumber).default([]) })
    .default({ claims: [], articles: [] }),
})

export const languagesSchema = z.record(
  z.string().regex(/^[a-z]{2,3}(?:-[A-Za-z0-9]+)*$/),
  z.strictObject({
    name: words,
    direction: z.enum(['ltr', 'rtl']),
    translated_by: words.nullable().default(null),
  }),
)

export const seriesSchema = z.array(
  z.strictObject({
    id: z.literal([100, 200, 300, 400, 500]),
    color: z.enum(['understand', 'helping', 'court', 'history', 'tools']),
  }),
)

export const sourcesSchema = z.array(
  z.strictObject({
    id,
    print_as: words,
    title: words,
    issuer: loose,
    date: loose,
    address: z
      .string()
      .regex(/^https?:\/\/[^\s"'<>]+$/, '%, which is no web address.|Write it from "https://" on.')
      .nullable()
      .default(null),
    kind: words,
    seen_through: words.nullable().default(null),
    seen_to: loose,
    confidence,
    aliases: ids,
  }),
)

export const claimsSchema = z.array(
  z.strictObject({
    id,
    kind: z.enum(['warns', 'reassures', 'informs']),
    warning_first: z.boolean().default(false),
    sources: z.array(id).min(1),
    as_of: day,
    shelf_life_days: z.int().min(1),
    confidence,
    verdict: z.enum(['confirmed', 'corrected', 'unconfirmed']),
  }),
)

export const claimWordsSchema = z.record(
  z.string(),
  z.strictObject({ claim: words, warning: words.nullable().default(null), fallback: words }),
)

export const articleSchema = z.strictObject({
  number: pageNumber,
  kind: z.enum(['consumer advisory', 'practice advisory', "helper's page", 'record', 'index']),
  status: z.enum(['in force', 'contested', 'replaced', 'past']),
  ...dated,
  confidence,
  sources: ids,
  related: z.array(pageNumber).default([]),
  revised: day,
  reviewed_by: words.nullable().default(null),
  record: z
    .strictObject({
      issuer: words,
      date: day,
      document: words,
      from: day,
      to: day.nullable().default(null),
      replaced_by: id.nullable().default(null),
    })
    .optional(),
})

export const articleWordsSchema = z.strictObject({
  title: words,
  formal: loose,
  summary: words,
  keywords,
  translated_by: words.nullable().default(null),
})

export const checklistSchema = z.strictObject({
  number: pageNumber,
  kind: words,
  ...dated,
  sources: ids,
  sections: z
    .array(
      z.strictObject({
        id,
        items: z.array(z.strictObject({ id, sources: ids, claims: ids })).min(1),
      }),
    )
    .min(1),
})

export const checklistWordsSchema = z.strictObject({
  title: words,
  summary: words,
  keywords,
  sections: z.record(z.string(), words),
  items: z.record(z.string(), z.strictObject({ do: words, why: words, say: loose })),
})

export const termsSchema = z.array(
  z.strictObject({ id, en: words, class: shelfClass.optional(), sources: ids, confidence }),
)

/** The source language explains a term; every other one renders it. */
export const termWordsSchema = z.record(
  z.string(),
  z.strictObject({
    use: words.optional(),
    plain: loose,
    also: z.array(words).default([]),
    everyday: z.array(words).default([]),
  }),
)

export const interfaceSchema = z.record(z.string(), words)

/** Per article and language, the hashes of the English paragraphs a translation was made from. */
export const lockSchema = z.record(z.string(), z.record(z.string(), z.array(z.string())))

export type EditionSheet = z.output<typeof editionSchema>
export type LanguagesSheet = z.output<typeof languagesSchema>
export type SeriesSheet = z.output<typeof seriesSchema>
export type SourcesSheet = z.output<typeof sourcesSchema>
export type ClaimsSheet = z.output<typeof claimsSchema>
export type ClaimWords = z.output<typeof claimWordsSchema>
export type ArticleAbout = z.output<typeof articleSchema>
export type ArticleWords = z.output<typeof articleWordsSchema>
export type ChecklistItems = z.output<typeof checklistSchema>
export type ChecklistWords = z.output<typeof checklistWordsSchema>
export type TermsSheet = z.output<typeof termsSchema>
export type TermWords = z.output<typeof termWordsSchema>
export type InterfaceWords = z.output<typeof interfaceSchema>
export type Lock = z.output<typeof lockSchema>
