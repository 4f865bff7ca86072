/// <reference lib="webworker" />
import { PrecacheController, type PrecacheEntry } from 'workbox-precaching'
import { isLater, partsCache, pointerAddress } from '#model/kept-place.ts'
import { countShell, PATIENCE_MS } from './count.ts'
import { fromLater, keepLater, renewLater, tidyLater } from './later.ts'
import { isKept, strategyFor } from './strategy.ts'

declare const self: ServiceWorkerGlobalScope & { __WB_MANIFEST: (PrecacheEntry | string)[] }

/** How long a page may take to come back from a reload before its text is dropped. */
const HANDED_ON_MS = 60_000

/** How many files of the shell travel at once; workbox takes one after another. */
const LANES = 6

/** Installs in lanes; everything else is workbox's own. */
class ShellController extends PrecacheController {
  override install = async (
    event: ExtendableEvent,
  ): Promise<{ updatedURLs: string[]; notUpdatedURLs: string[] }> => {
    const installing = this.installLanes(event)
    event.waitUntil(installing)
    return installing
  }

  private async installLanes(event: ExtendableEvent) {
    const waiting = [...this.getURLsToCacheKeys()]
    const lane = async () => {
      for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) {
        const [url, cacheKey] = next
        await this.installOne(event, url, cacheKey)
      }
    }
    // Every lane ends by itself, so that a retry asks only for what really failed.
    const ends = await Promise.allSettled(Array.from({ length: LANES }, lane))
    for (const end of ends) if (end.status === 'rejected') throw end.reason
    return { updatedURLs: [...this.getURLsToCacheKeys().keys()], notUpdatedURLs: [] }
  }

  private async installOne(event: ExtendableEvent, url: string, cacheKey: string): Promise<void> {
    const integrity = this.getIntegrityForCacheKey(cacheKey)
    const request = new Request(url, {
      ...(integrity === undefined ? {} : { integrity }),
      cache: 'no-cache',
      credentials: 'same-origin',
    })
    await Promise.all(this.strategy.handleAll({ event, request, params: { cacheKey } }))
  }
}

const controller = new ShellController({
  plugins: [
    {
      // Workbox asks from the HTTP cache, which may hold wrong bytes for a year.
      requestWillFetch: ({ request }) =>
        Promise.resolve(
          new Request(request, {
            cache: 'no-cache',
            integrity: request.integrity,
            signal: AbortSignal.timeout(PATIENCE_MS),
          }),
        ),
    },
  ],
})
const built = self.__WB_MANIFEST.filter((entry) => typeof entry !== 'string')
controller.addToCacheList(built.filter(({ url }) => !isLater(url)))
/** What each file fetched on a tap must be, by its path below the guide. */
const later = new Map(
  built.filter(({ url }) => isLater(url)).map(({ url, integrity }) => [url, integrity ?? '']),
)

const scope = new URL(self.registration.scope).pathname
const precached = new Set(
  [...controller.getURLsToCacheKeys().keys()].map((url) =>
    new URL(url).pathname.slice(scope.length),
  ),
)

self.addEventListener('install', (event) => {
  void controller.install(event)
  event.waitUntil(renewLater(scope, later))
})

self.addEventListener('activate', (event) => {
  event.waitUntil(controller.activate(event))
  event.waitUntil(tidyLater(scope, later))
  // The first tab would otherwise stay without a worker and lose its lazy files offline.
  event.waitUntil(self.clients.claim())
})

self.addEventListener('fetch', (event) => {
  const { request } = event
  const { origin, pathname } = new URL(request.url)
  if (origin !== self.location.origin) return
  const asked = {
    path: pathname,
    isNavigation: request.mode === 'navigate',
    isGet: request.method === 'GET',
  }
  const strategy = strategyFor(asked, scope, precached)
  if (strategy.answer === 'precached') event.respondWith(fromShell(strategy.url, request))
  if (strategy.answer === 'later') {
    event.respondWith(fromLater(scope, strategy.below, later))
  }
  if (strategy.answer === 'page') event.respondWith(page(strategy.below, request))
})

/** What a page may ask this worker. */
interface Asked {
  type?: 'CENSUS' | 'KEEP_LATER' | 'HAND_ON' | 'TAKE_OVER' | 'ACTIVATE_IF_LAST'
  text?: string
  stems?: string[]
}

/** Text of a page that is about to reload for an update: in memory, for the next page alone. */
let handedOn: { text: string; at: number } | null = null

self.addEventListener('message', (event: ExtendableMessageEvent) => {
  const { type, text = '', stems = [] } = event.data as Asked
  const port = event.ports[0]
  if (type === 'CENSUS') {
    event.waitUntil(countShell(controller).then((found) => port?.postMessage(found)))
  }
  if (type === 'KEEP_LATER') {
    event.waitUntil(keepLater(scope, stems, later).then((end) => port?.postMessage(end)))
  }
  if (type === 'HAND_ON') {
    handedOn = { text, at: Date.now() }
    port?.postMessage({})
  }
  if (type === 'TAKE_OVER') {
    const isRecent = handedOn !== null && Date.now() - handedOn.at < HANDED_ON_MS
    port?.postMessage({ text: isRecent ? handedOn?.text : '' })
    handedOn = null
  }
  if (type === 'ACTIVATE_IF_LAST') event.waitUntil(activateIfLast(port))
})

/** A file of the shell that is gone or was never here is asked for as if there were no worker. */
async function fromShell(url: string, request: Request): Promise<Response> {
  const kept = await controller.matchPrecache(`${scope}${url}`)
  return kept ?? fetch(request)
}

async function page(below: string, request: Request): Promise<Response> {
  if (isKept(below, await keptLanguages())) return fromShell('shell.html', request)
  try {
    return await fetch(request)
  } catch {
    return fromShell('shell.html', request)
  }
}

async function keptLanguages(): Promise<string[]> {
  const cache = await caches.open(partsCache(scope))
  const pointer = await cache.match(pointerAddress(scope))
  return pointer?.headers.get('Content-Language')?.split(', ') ?? []
}

async function activateIfLast(port: MessagePort | undefined): Promise<void> {
  const windows = await self.clients.matchAll({ type: 'window', includeUncontrolled: true })
  if (windows.length > 1) {
    port?.postMessage({ state: 'OTHERS', count: windows.length })
    return
  }
  await self.skipWaiting()
  port?.postMessage({ state: 'ACTIVATED' })
}
