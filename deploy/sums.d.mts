export const SUMS: string
export type Hashed = [path: string, sha256: string]
export function hashesOf(root: string): Hashed[]
export function listOf(hashes: readonly Hashed[]): string
export function hashesIn(list: string): Hashed[]
export function sha256(bytes: Uint8Array): string
