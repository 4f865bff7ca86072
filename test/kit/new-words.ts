import { cpSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { temporaryFolder } from './temporary.mjs'

/** A change of one file of the content: what stands there, and what shall. */
export type Change = readonly [file: string, from: string | RegExp, to: string]

/** One sentence of 104 changed, as edition 2. */
export const ONE_SENTENCE: readonly Change[] = [
  ['edition.yaml', /^number: .*$/m, 'number: 2'],
  ['articles/104-dismissal/en.md', 'Now it can hurt you.', 'Now it can hurt you badly.'],
]

/** The same as edition 3, with one claim taken back. */
export const RECALL: readonly Change[] = [
  ['edition.yaml', /^number: .*$/m, 'number: 3'],
  ['edition.yaml', 'claims: []', 'claims: [sc09-dismissal-danger]'],
  ['articles/104-dismissal/en.md', 'Now it can hurt you.', 'Now it can hurt you badly.'],
]

/** A copy of the content with some changes; every change must find its place. */
export function changedContent(changes: readonly Change[]): string {
  const folder = temporaryFolder('words')
  cpSync('content', folder, { recursive: true })
  for (const [file, from, to] of changes) {
    const path = join(folder, file)
    const text = readFileSync(path, 'utf8')
    const changed = text.replace(from, to)
    if (changed === text) throw new Error(`${file} has no ${String(from)}`)
    writeFileSync(path, changed)
  }
  return folder
}
