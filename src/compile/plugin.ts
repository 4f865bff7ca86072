import type { IncomingMessage, ServerResponse } from 'node:http'
import { resolve, sep } from 'node:path'
import type { Plugin, ViteDevServer } from 'vite'
import { compile, type Compiled, type Outcome } from './compile.ts'
import { type GuideFiles, partFiles } from './files.ts'
import { LATER_WORDS, laterWordsModule } from './later-words.ts'
import { printProblem } from './problem.ts'

/** What the other plugins may ask the content for. */
export interface ContentApi {
  guide(): Compiled
  files(): GuideFiles
}

export interface ContentPlugin extends Plugin {
  api: ContentApi
}

/** How long a save may take before the folder is read again, in milliseconds. */
const SETTLE_MS = 60

/**
 * Compiles the content folder: once for a build, which fails with every problem at once,
 * and on every save in development, where the page reloads its parts.
 */
export function contentPlugin(folder: string, base = '/'): ContentPlugin {
  const root = resolve(folder)
  let made: { guide: Compiled; files: GuideFiles } | null = null
  const ready = () => {
    if (made === null) throw new Error('The content has not been compiled')
    return made
  }
  const make = async () => {
    const outcome = await compile(root, base)
    if (outcome.ok) made = { guide: outcome.guide, files: partFiles(outcome.guide) }
    return outcome
  }
  let building = false
  return {
    name: 'guide:content',
    api: { guide: () => ready().guide, files: () => ready().files },
    configResolved(config) {
      building = config.command === 'build'
    },
    async buildStart() {
      if (!building || this.environment.name !== 'client') return
      const outcome = await make()
      if (!outcome.ok) this.error(listed(outcome))
      if (outcome.notes.length > 0) {
        this.info(`${String(outcome.notes.length)} notes on the content: npm run content`)
      }
    },
    resolveId(id) {
      return id.startsWith(LATER_WORDS) ? `\0${id}` : null
    },
    load(id) {
      return id.startsWith(`\0${LATER_WORDS}`) ? laterWordsModule(id.slice(1), ready().guide) : null
    },
    generateBundle() {
      if (this.environment.name !== 'client') return
      for (const { path, text } of ready().files.files) {
        this.emitFile({ type: 'asset', fileName: path, source: text })
      }
    },
    async configureServer(server) {
      let outcome = await make()
      if (!outcome.ok) server.config.logger.error(listed(outcome))
      server.middlewares.use((request, response, next) => {
        if (!answer(request, response, base, made?.files ?? null)) next()
      })
      watch(server, root, async () => {
        const before = outcome
        outcome = await make()
        tell(server, outcome, before)
      })
    },
  }
}

function listed(outcome: Extract<Outcome, { ok: false }>): string {
  const count = outcome.problems.length
  const lines = outcome.problems.map(printProblem)
  return `${String(count)} ${count === 1 ? 'problem' : 'problems'} in the content\n${lines.join('\n')}`
}

/** @returns false where the request is not for the parts or the edition */
function answer(
  request: IncomingMessage,
  response: ServerResponse,
  base: string,
  made: GuideFiles | null,
): boolean {
  const path = (request.url ?? '').split('?')[0] ?? ''
  const below = path.startsWith(base) ? path.slice(base.length) : ''
  const file = made?.files.find((one) => one.path === below)
  if (file === undefined) {
    if (!below.startsWith('parts/') && below !== 'edition.json') return false
    response.writeHead(404).end()
    return true
  }
  response.writeHead(200, { 'content-type': 'application/json', 'cache-control': 'no-cache' })
  response.end(file.text)
  return true
}

function watch(server: ViteDevServer, root: string, change: () => Promise<void>): void {
  let timer: NodeJS.Timeout | undefined
  server.watcher.add(root)
  server.watcher.on('all', (_event, path) => {
    if (!resolve(path).startsWith(root + sep)) return
    clearTimeout(timer)
    timer = setTimeout(() => {
      change().catch((error: unknown) => {
        server.config.logger.error(String(error))
      })
    }, SETTLE_MS)
  })
}

function tell(server: ViteDevServer, outcome: Outcome, before: Outcome): void {
  if (!outcome.ok) {
    server.config.logger.error(listed(outcome))
    server.hot.send({ type: 'error', err: { message: listed(outcome), stack: '' } })
    return
  }
  // The error overlay stays on the page until an update of any kind arrives.
  if (!before.ok) server.hot.send({ type: 'update', updates: [] })
  server.moduleGraph.invalidateAll()
  server.hot.send('content:changed')
}
