export function keepBuilds(): void
export function anotherBuild(options: { base?: string; release?: number; content?: string }): string
export function buildElsewhere(): string
