export type Program = 'firefox' | 'webkitDriver' | 'xvfb' | 'nginx' | 'caddy' | 'minisign'
export function program(name: Program): string
export function miniBrowser(): string
export function found(names: readonly string[], named?: string): string | null
export function install(packages: readonly string[]): void
