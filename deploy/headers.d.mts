export function policy(where: { header: boolean; secure?: boolean }): string
export function headersOf(path: string, where?: { secure?: boolean }): Record<string, string>
