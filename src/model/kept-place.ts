/** Where a phone keeps the parts of the guide below `base`: app and worker look in one place. */
export function partsCache(base: string): string {
  return `guide-parts:${base}`
}

/** Where the worker keeps what was fetched on a tap, such as the writer of Word files. */
export function laterCache(base: string): string {
  return `guide-later:${base}`
}

/** Built files that are no part of the shell: they are fetched when first wanted, then kept. */
export function isLater(path: string): boolean {
  return path.startsWith('assets/later-')
}

/** The name of such a file after `later-`: `assets/later-word-file-1a2b3c4d.js` is `word-file-1a2b3c4d.js`. */
export function afterLater(path: string): string {
  return path.slice('assets/later-'.length)
}

/** The name without the build's hash: the same file in every build. */
export function laterStem(path: string): string {
  return afterLater(path).replace(/-[\w-]{8}(?=\.\w+$)/, '')
}

/**
 * The entry that says which edition is kept. Its `Content-Language` header names the
 * languages that are whole, so that the worker need not read what is in it.
 */
export function pointerAddress(base: string): string {
  return `${base}parts/current`
}
