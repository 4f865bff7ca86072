import type { Hashed } from './sums.mjs'

export function check(address: string, listed: readonly Hashed[]): Promise<string[]>
