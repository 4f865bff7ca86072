import { fromUtf8 } from './bytes.ts'
import { CasebookFault } from './fault.ts'

const DEPTH = 16
const FORBIDDEN = new Set(['__proto__', 'constructor', 'prototype'])

const [QUOTE, BACKSLASH] = [0x22, 0x5c]
const OPENERS = new Set([0x5b, 0x7b])
const CLOSERS = new Set([0x5d, 0x7d])

/**
 * Bytes from elsewhere to a value, gate by gate: UTF-8, depth, syntax, keys. The depth is
 * counted on the bytes, for a parser would already have followed them down.
 * @throws CasebookFault `not-text`, `too-deep`, `not-json` or `forbidden-key`
 */
export function readJson(bytes: Uint8Array): unknown {
  const text = decoded(bytes)
  if (depth(bytes) > DEPTH) throw new CasebookFault('too-deep')
  try {
    return JSON.parse(text, (key, inner: unknown) => {
      if (FORBIDDEN.has(key)) throw new CasebookFault('forbidden-key')
      return inner
    }) as unknown
  } catch (error) {
    throw error instanceof CasebookFault ? error : new CasebookFault('not-json')
  }
}

/** True for a name that no record may have as a key. */
export function isForbiddenKey(key: string): boolean {
  return FORBIDDEN.has(key)
}

function decoded(bytes: Uint8Array): string {
  try {
    return fromUtf8(bytes)
  } catch {
    throw new CasebookFault('not-text')
  }
}

/** How deep brackets nest, strings left out; counting stops soon after the limit. */
function depth(bytes: Uint8Array): number {
  let open = 0
  let deepest = 0
  let inString = false
  for (let place = 0; place < bytes.length && deepest <= DEPTH; place += 1) {
    const byte = bytes[place] ?? 0
    if (inString) {
      if (byte === BACKSLASH) place += 1
      else if (byte === QUOTE) inString = false
    } else if (byte === QUOTE) inString = true
    else if (OPENERS.has(byte)) open += 1
    else if (CLOSERS.has(byte)) open -= 1
    deepest = Math.max(deepest, open)
  }
  return deepest
}
