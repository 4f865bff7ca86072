import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { serve, type Rule, type Site } from '../../deploy/serve.mjs'

/** A host that can be changed, broken and switched off. */
export class Rig {
  readonly url: string
  #root: string
  #base: string
  #rule: Rule | undefined
  #site: Site | null
  #port: number
  #asked: Site['requests'] = []

  private constructor(site: Site, root: string, base: string) {
    this.#site = site
    this.#root = root
    this.#base = base
    this.#port = site.port
    this.url = site.url
  }

  static async start(root: string, base = '/'): Promise<Rig> {
    return new Rig(await serve({ root, base }), root, base)
  }

  /** What was asked for since the start or the last `forget`, paths below the base. */
  get asked(): { path: string; status: number; bytes: number }[] {
    const all = [...this.#asked, ...(this.#site?.requests ?? [])]
    return all.map(({ path, status, bytes }) => ({
      path: path.slice(this.#base.length),
      status,
      bytes,
    }))
  }

  forget(): void {
    this.#asked = []
    this.#site?.requests.splice(0)
  }

  /** Puts another build in place, as an upload does. */
  deploy(root: string): void {
    this.#root = root
    this.#site?.setRoot(root)
  }

  /** Answers requests itself where it returns true; no argument heals the host. */
  breakWith(rule?: Rule): void {
    this.#rule = rule
    this.#site?.setRule(rule)
  }

  /** Sends hashed files so that no HTTP cache keeps them: what the worker lacks shows at once. */
  cacheNothing(): void {
    this.breakWith((request, response) => {
      const path = (request.url ?? '').slice(this.#base.length)
      if (!/^assets\/[\w.-]+\.js$/.test(path)) return false
      const file = join(this.#root, path)
      const headers = { 'Content-Type': 'text/javascript', 'Cache-Control': 'no-store' }
      if (existsSync(file)) response.writeHead(200, headers).end(readFileSync(file))
      else response.writeHead(404, headers).end()
      return true
    })
  }

  /** Offline: nothing listens any more, for page and worker alike. */
  async close(): Promise<void> {
    this.#asked.push(...(this.#site?.requests ?? []))
    await this.#site?.close()
    this.#site = null
  }

  async reopen(): Promise<void> {
    const options = { root: this.#root, base: this.#base, port: this.#port }
    this.#site = await serve(this.#rule === undefined ? options : { ...options, rule: this.#rule })
  }
}

/** A rule that answers some paths of the guide with a status, a body, or wrong headers. */
export function instead(
  matches: RegExp,
  reply: { status?: number; body?: string; headers?: Record<string, string> },
): Rule {
  return (request, response) => {
    if (!matches.test(request.url ?? '')) return false
    const headers = { 'Content-Type': 'text/html', 'Cache-Control': 'no-store', ...reply.headers }
    response.writeHead(reply.status ?? 200, headers)
    response.end(reply.body ?? '<!doctype html><title>Sign in</title>')
    return true
  }
}

/**
 * For `addInitScript`: writes every state of every worker into `window.__sw`. Looking at the
 * registration from time to time misses states.
 */
export function recordWorkers(): void {
  if (!('serviceWorker' in navigator)) return
  const states: string[] = []
  Object.assign(window, { __sw: states })
  const { serviceWorker } = navigator
  const register = serviceWorker.register.bind(serviceWorker)
  serviceWorker.register = async (...given) => {
    const registration = await register(...given)
    const follow = (worker: ServiceWorker | null) => {
      if (worker === null) return
      states.push(worker.state)
      worker.addEventListener('statechange', () => states.push(worker.state))
    }
    follow(registration.installing ?? registration.waiting ?? registration.active)
    registration.addEventListener('updatefound', () => {
      follow(registration.installing)
    })
    return registration
  }
  serviceWorker.addEventListener('controllerchange', () => states.push('controllerchange'))
}
