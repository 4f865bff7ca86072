import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

export const SUMS = 'SHA256SUMS'

/** What may lie beside a build and is no part of it. */
const BESIDE = new RegExp(`^(?:${SUMS}(?:\\.\\w+)?|_headers)$|\\.(?:gz|br)$`)

/**
 * Paths of a build with their hashes, sorted by path.
 * @param {string} root
 * @returns {[path: string, sha256: string][]}
 */
export function hashesOf(root) {
  return readdirSync(root, { recursive: true, withFileTypes: true })
    .filter((one) => one.isFile())
    .map((one) =>
      join(one.parentPath, one.name)
        .slice(root.length)
        .replace(/^[/\\]/, ''),
    )
    .map((path) => path.replaceAll('\\', '/'))
    .filter((path) => !BESIDE.test(path))
    .sort()
    .map((path) => [path, sha256(readFileSync(join(root, path)))])
}

/** The list as `sha256sum -c` reads it. */
export function listOf(hashes) {
  return hashes.map(([path, hash]) => `${hash}  ${path}\n`).join('')
}

/**
 * @param {string} list
 * @throws Error where a line is no hash and path
 */
export function hashesIn(list) {
  return list
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => {
      const [, hash, path] = /^([0-9a-f]{64}) {2}(.+)$/.exec(line) ?? []
      if (hash === undefined || path === undefined) throw new Error(`${SUMS}: not a hash: ${line}`)
      return [path, hash]
    })
}

export function sha256(bytes) {
  return createHash('sha256').update(bytes).digest('hex')
}
