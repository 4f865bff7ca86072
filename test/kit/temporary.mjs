import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

const made = []

process.once('exit', () => {
  for (const folder of made) rmSync(folder, { recursive: true, force: true })
})

/**
 * A folder that is gone when this process ends.
 * @param {string} name what it is for
 * @returns {string} its path
 */
export function temporaryFolder(name) {
  const folder = mkdtempSync(join(tmpdir(), `guide-${name}-`))
  made.push(folder)
  return folder
}
