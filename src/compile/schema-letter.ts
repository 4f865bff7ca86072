import { z } from 'zod'
import { LETTER_KINDS, LETTER_STEPS } from '#model/letter.ts'
import { confidence, dated, id, ids, words } from './fields.ts'

const LINES = ['text', 'title', 'center', 'ruled', 'sign', 'factors', 'exhibits'] as const

const line = z
  .strictObject({
    text: words.optional(),
    title: words.optional(),
    center: words.optional(),
    ruled: words.optional(),
    sign: words.optional(),
    factors: z.record(z.string(), words).optional(),
    exhibits: z.array(id).min(1).optional(),
  })
  .refine(
    (own) => Object.keys(own).length === 1,
    `A line of the letter is not one thing.|Write exactly one of: ${LINES.join(', ')}.`,
  )

/** The letter as it goes out; its text is English and is not translated. */
export const letterSchema = z.strictObject({
  blanks: z.array(
    z.strictObject({
      id,
      name: words,
      size: z.enum(['line', 'text']).default('line'),
      options: z.array(words).default([]),
    }),
  ),
  parts: z
    .array(
      z.strictObject({
        id,
        kinds: z.array(z.enum(LETTER_KINDS)).min(1),
        step: z.enum(LETTER_STEPS),
        heading: words.optional(),
        optional: z.enum(['in', 'out']).nullable().default(null),
        page: z.boolean().default(false),
        law: z
          .strictObject({ sources: z.array(id).min(1), claims: ids, ...dated, confidence })
          .nullable()
          .default(null),
        text: z.array(line).min(1),
      }),
    )
    .min(1),
})

/** What blanks are for and what must not be said, in one language. */
export const letterWordsSchema = z.strictObject({
  blanks: z.record(z.string(), z.strictObject({ label: words, hint: words })),
  parts: z.record(z.string(), z.strictObject({ title: words, never: z.array(words) })),
})

export type LetterSheet = z.output<typeof letterSchema>
export type LetterWords = z.output<typeof letterWordsSchema>
