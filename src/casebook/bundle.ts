import type { Case } from '#model/case.ts'
import { CASE_LIMITS } from '#model/case-limits.ts'
import type { OutcomeReport } from '#model/outcome-report.ts'
import { type Bytes, utf8 } from './bytes.ts'
import { caseShape, reportShape } from './case-shape.ts'
import { CasebookFault } from './fault.ts'
import { readJson } from './json.ts'
import { count, formed, listOf, object } from './shape.ts'

/** What a file carries: cases and reports, as documented JSON. */
export interface Bundle {
  cases: readonly Case[]
  reports: readonly OutcomeReport[]
}

const FORMAT = 'guide-casebook'
const BUNDLE_VERSION = 1

/** Leaves room below what may be unpacked. */
const BYTES = 1_500_000

interface Written extends Bundle {
  format: string
  v: number
}

const { casesInFile } = CASE_LIMITS

const written = object<Written>({
  format: formed((text) => text === FORMAT),
  v: count,
  cases: listOf(caseShape('strict'), casesInFile),
  reports: listOf(reportShape, casesInFile),
})

export function bundleBytes({ cases, reports }: Bundle): Bytes {
  return utf8(JSON.stringify({ format: FORMAT, v: BUNDLE_VERSION, cases, reports }))
}

/**
 * The gates after unpacking: text, depth, syntax, keys, shape, values.
 * @throws CasebookFault, each gate its own, with the place where one can be named
 */
export function readBundle(bytes: Uint8Array): Bundle {
  const found = readJson(bytes)
  const { format, v } = (typeof found === 'object' && found !== null ? found : {}) as Partial<
    Record<'format' | 'v', unknown>
  >
  if (format !== FORMAT) throw new CasebookFault('not-a-casebook')
  if (typeof v === 'number' && v > BUNDLE_VERSION) throw new CasebookFault('newer-format')
  const { cases, reports } = written(found, 'file')
  return { cases, reports }
}

/** Cuts into as many bundles as it takes for each to be one that any phone takes in. */
export function bundles({ cases, reports }: Bundle): Bundle[] {
  const all: { cases: Case[]; reports: OutcomeReport[] }[] = []
  let size = BYTES
  for (const one of cases) {
    const bytes = utf8(JSON.stringify(one)).length
    if (size + bytes > BYTES || (all.at(-1)?.cases.length ?? 0) === casesInFile) {
      all.push({ cases: [], reports: [] })
      size = 0
    }
    all.at(-1)?.cases.push(one)
    size += bytes
  }
  // Reports are small: two hundred of them are less than what was left free.
  for (let place = 0; place === 0 || place * casesInFile < reports.length; place += 1) {
    const part = reports.slice(place * casesInFile, (place + 1) * casesInFile)
    all[place] = { cases: all[place]?.cases ?? [], reports: part }
  }
  return all
}
