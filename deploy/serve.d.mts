import type { IncomingMessage, ServerResponse } from 'node:http'

export type Rule = (request: IncomingMessage, response: ServerResponse) => boolean

export interface Asked {
  path: string
  method: string
  status: number
  bytes: number
  at: number
}

export interface Site {
  url: string
  port: number
  requests: Asked[]
  setRoot(folder: string): void
  setRule(rule: Rule | undefined): void
  close(): Promise<void>
}

export function serve(options: {
  root: string
  base?: string
  port?: number
  line?: { kbit: number; latency: number }
  rule?: Rule
}): Promise<Site>
