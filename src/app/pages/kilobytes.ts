/** Bytes as people read them on a bill: thousands, at least one. */
export function kilobytes(bytes: number): number {
  return Math.max(1, Math.round(bytes / 1000))
}
