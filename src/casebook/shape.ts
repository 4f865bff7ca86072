import { cleanText, textFlaw } from '#model/case-limits.ts'
import { CasebookFault } from './fault.ts'
import { isForbiddenKey } from './json.ts'

/**
 * Checks a value and copies it; nothing that was not asked for comes along.
 * @param at where the value stands, for the fault
 * @throws CasebookFault `wrong-type`, `unknown-key`, `missing-key`, `unknown-value`,
 * `too-long`, `hidden-characters` or `too-many`
 */
export type Shape<T> = (value: unknown, at: string) => T

/** Whether texts must be good already, or are what somebody typed here and are cleaned. */
export type Texts = 'strict' | 'cleaned'

/** A text without line breaks. */
export function line(limit: number, texts: Texts): Shape<string> {
  return textOf(limit, texts, false)
}

/** A text that may have line breaks. */
export function paragraphs(limit: number, texts: Texts): Shape<string> {
  return textOf(limit, texts, true)
}

/** A string of a form of its own: ids, days, months. */
export function formed(isGood: (text: string) => boolean): Shape<string> {
  return (value, at) => {
    if (typeof value !== 'string') throw new CasebookFault('wrong-type', { at })
    if (!isGood(value)) throw new CasebookFault('unknown-value', { at })
    return value
  }
}

export function oneOf<const T extends string>(known: readonly T[]): Shape<T> {
  return (value, at) => {
    if (typeof value !== 'string') throw new CasebookFault('wrong-type', { at })
    const found = known.find((one) => one === value)
    if (found === undefined) throw new CasebookFault('unknown-value', { at })
    return found
  }
}

export function yesOrNo(value: unknown, at: string): boolean {
  if (typeof value !== 'boolean') throw new CasebookFault('wrong-type', { at })
  return value
}

/** A whole number that counts something. */
export function count(value: unknown, at: string): number {
  if (typeof value !== 'number') throw new CasebookFault('wrong-type', { at })
  if (!Number.isSafeInteger(value) || value < 0) throw new CasebookFault('unknown-value', { at })
  return value
}

export function orNull<T>(shape: Shape<T>): Shape<T | null> {
  return (value, at) => (value === null ? null : shape(value, at))
}

export function listOf<T>(shape: Shape<T>, limit: number): Shape<T[]> {
  return (value, at) => {
    if (!Array.isArray(value)) throw new CasebookFault('wrong-type', { at })
    if (value.length > limit) throw new CasebookFault('too-many', { at })
    return value.map((one, place) => shape(one, `${at}[${place}]`))
  }
}

/** A record whose keys are not known beforehand. */
export function recordOf<T>(
  isKey: (key: string) => boolean,
  shape: Shape<T>,
  limit: number,
): Shape<Record<string, T>> {
  return (value, at) => {
    const entries = Object.entries(objectAt(value, at))
    if (entries.length > limit) throw new CasebookFault('too-many', { at })
    const copy = bare() as Record<string, T>
    for (const [key, inner] of entries) {
      if (isForbiddenKey(key)) throw new CasebookFault('forbidden-key', { at })
      if (!isKey(key)) throw new CasebookFault('unknown-key', { at })
      copy[key] = shape(inner, `${at}.${key}`)
    }
    return copy
  }
}

/** An object of exactly these keys. */
export function object<T extends object>(shapes: { [K in keyof T]: Shape<T[K]> }): Shape<T> {
  const keys = Object.keys(shapes) as (keyof T & string)[]
  return (value, at) => {
    const found = objectAt(value, at)
    const isStranger = (key: string) => !Object.hasOwn(shapes, key)
    if (Object.keys(found).some(isStranger)) throw new CasebookFault('unknown-key', { at })
    const copy = bare() as T
    for (const key of keys) {
      if (!Object.hasOwn(found, key)) throw new CasebookFault('missing-key', { at: `${at}.${key}` })
      copy[key] = shapes[key](found[key], `${at}.${key}`)
    }
    return copy
  }
}

/** An object of some of these keys. */
export function someOf<T extends object>(shapes: {
  [K in keyof T]-?: Shape<NonNullable<T[K]>>
}): Shape<T> {
  const keys = Object.keys(shapes) as (keyof T & string)[]
  return (value, at) => {
    const found = objectAt(value, at)
    const copy = bare() as T
    for (const key of Object.keys(found)) {
      const known = keys.find((one) => one === key)
      if (known === undefined) throw new CasebookFault('unknown-key', { at })
      copy[known] = shapes[known](found[known], `${at}.${known}`)
    }
    return copy
  }
}

function textOf(limit: number, texts: Texts, lines: boolean): Shape<string> {
  return (value, at) => {
    if (typeof value !== 'string') throw new CasebookFault('wrong-type', { at })
    const text = texts === 'cleaned' ? cleanText(value, lines) : value.normalize('NFC')
    const flaw = textFlaw(text, limit, lines)
    if (flaw !== null) throw new CasebookFault(flaw, { at })
    return text
  }
}

function objectAt(value: unknown, at: string): Record<string, unknown> {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    throw new CasebookFault('wrong-type', { at })
  }
  return value as Record<string, unknown>
}

/** Without a prototype there is nothing that a key could reach. */
function bare(): object {
  return Object.create(null) as object
}
