import { z } from 'zod'
import { didYouMean } from './problem.ts'

interface Words {
  path: (string | number)[]
  fault: string
  remedy: string
}

type Issue = z.core.$ZodIssue

/** What `schema` found, in words for someone who has never seen a schema. */
export function issueWords(issue: Issue, schema: z.ZodType): Words[] {
  const path = issue.path.map((step) => (typeof step === 'number' ? step : String(step)))
  const name = nameOf(path)
  switch (issue.code) {
    case 'unrecognized_keys':
      return issue.keys.map((key) => ({
        path: [...path, key],
        fault: `"${key}" is not known here.`,
        remedy: didYouMean(
          key,
          knownKeys(schema, path),
          'Take it out, or see how another file says it.',
        ),
      }))
    case 'invalid_type':
      return [{ path, ...typeWords(name, issue) }]
    case 'invalid_value': {
      const allowed = issue.values.map(String)
      const given = typeof issue.input === 'string' ? issue.input : ''
      return [
        {
          path,
          fault: `${name} is ${shown(issue.input)}, which is none of its values.`,
          remedy: didYouMean(given, allowed, `Write one of: ${allowed.join(', ')}.`),
        },
      ]
    }
    case 'too_small':
      return [{ path, fault: `${name} is empty.`, remedy: 'Write it.' }]
    case 'invalid_key':
      return [{ path, fault: `${name} is not a name we use.`, remedy: ID_REMEDY }]
    default:
      return [{ path, ...customWords(name, issue) }]
  }
}

const ID_REMEDY = 'Use lower-case letters, digits, "-" and "_" only.'

/** A custom message carries fault and remedy, parted by a bar. */
function customWords(name: string, issue: Issue): Omit<Words, 'path'> {
  const [fault = '', remedy = ''] = issue.message.split('|')
  return { fault: fault.replace('%', `${name} is ${shown(issue.input)}`), remedy }
}

function typeWords(
  name: string,
  issue: Extract<Issue, { code: 'invalid_type' }>,
): Omit<Words, 'path'> {
  const expected = EXPECTED[issue.expected] ?? issue.expected
  if (issue.input === undefined) {
    return { fault: `${name} is missing.`, remedy: `Add it: ${expected}.` }
  }
  return { fault: `${name} is ${shown(issue.input)}.`, remedy: `Write ${expected}.` }
}

const EXPECTED: Readonly<Record<string, string>> = {
  string: 'words',
  number: 'a number',
  int: 'a whole number',
  boolean: 'true or false',
  array: 'a list',
  object: 'entries, each a name and a colon',
  record: 'entries, each a name and a colon',
}

function nameOf(path: readonly (string | number)[]): string {
  const last = path.at(-1)
  if (last === undefined) return 'The file'
  if (typeof last === 'string') return `"${last}"`
  const list = path.at(-2)
  const place = `Entry ${last + 1}`
  return list === undefined ? place : `${place} of "${list}"`
}

function shown(value: unknown): string {
  if (value === null || value === undefined) return 'empty'
  if (typeof value === 'string') return `"${value}"`
  if (typeof value === 'object') return Array.isArray(value) ? 'a list' : 'a group of entries'
  return JSON.stringify(value)
}

/** Names that `schema` knows at a place. */
function knownKeys(schema: z.core.$ZodType, path: readonly (string | number)[]): string[] {
  let at = bare(schema)
  for (const step of path) {
    if (at instanceof z.ZodObject) at = bare(at.shape[step] as z.core.$ZodType)
    else if (at instanceof z.ZodArray) at = bare(at.element)
    else if (at instanceof z.ZodRecord) at = bare(at.valueType)
    else return []
  }
  return at instanceof z.ZodObject ? Object.keys(at.shape) : []
}

function bare(schema: z.core.$ZodType): z.core.$ZodType {
  const wrapped =
    schema instanceof z.ZodOptional ||
    schema instanceof z.ZodNullable ||
    schema instanceof z.ZodDefault
  return wrapped ? bare(schema.unwrap()) : schema
}
