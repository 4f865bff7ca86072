/** Where a phone keeps the parts of the guide below `base`: app and worker look in one place. */
export function partsCache(base: string): string {
  return `guide-parts:${base}`
}

/**
 * The entry that says which edition is kept. Its `Content-Language` header names the
 * languages that are whole, so that the worker need not read what is in it.
 */
export function pointerAddress(base: string): string {
  return `${base}parts/current`
}
