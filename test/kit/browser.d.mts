export function installedBrowser(): string | null
export function browser(): string
