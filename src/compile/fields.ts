import { z } from 'zod'
import { addDays, type Dated, type Day, isDay, SHELF_LIFE } from '#model/freshness.ts'

/** Something a reader sees: never empty. */
export const words = z.string().trim().min(1)

/** Words that may be absent, and that YAML may have taken for a number. */
export const loose = z
  .union([z.string(), z.number(), z.null()])
  .optional()
  .transform((value) => (value === null || value === undefined ? '' : String(value).trim()))

export const id = z
  .string()
  .regex(
    /^[A-Za-z0-9][A-Za-z0-9_-]*$/,
    '%, which is no name.|Use letters, digits, "-" and "_" only.',
  )

export const ids = z.array(id).default([])

export const day = z
  .string()
  .refine(isDay, '%, which is no day.|Write a day that exists, as in 2026-06-24.')

export const pageNumber = z
  .int()
  .refine((number) => number >= 100 && number <= 599, '%.|Pages are numbered 100 to 599.')

export const shelfClass = z.enum(Object.keys(SHELF_LIFE))

export const confidence = z.enum(['A', 'B', 'C'])

/** Words people type; YAML may have taken one for a number. */
export const keywords = z.array(z.union([words, z.number()]).transform(String)).default([])

/** What a statement's life is counted from. */
export const dated = { class: shelfClass, as_of: day }

/** When a statement was seen true, and by when its class of source must be checked again. */
export function lifeOf(row: { class: string; as_of: Day }): Dated {
  return { asOf: row.as_of, checkBy: addDays(row.as_of, SHELF_LIFE[row.class] ?? 0) }
}
