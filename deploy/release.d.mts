import type { Hashed } from './sums.mjs'

export function list(build: string): string
export function put(build: string, place: string): string
export function back(place: string): string
export function differences(listed: readonly Hashed[], there: readonly Hashed[]): string[]
