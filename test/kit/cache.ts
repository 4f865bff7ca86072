interface Stored {
  request: Request
  status: number
  headers: [string, string][]
  bytes: Uint8Array<ArrayBuffer>
}

/** The Cache API in memory, as strict as a browser's where the guide can meet it. */
export class MemoryCaches {
  /** Bytes there is room for, over all caches. */
  room = Number.POSITIVE_INFINITY
  /** Addresses written, in order. */
  readonly writes: string[] = []
  /** Paths that are taken and never held, until their cache is deleted. */
  readonly lost = new Set<string>()
  #caches = new Map<string, MemoryCache>()
  #origin: string

  constructor(origin: string) {
    this.#origin = origin
  }

  open(name: string): Promise<MemoryCache> {
    const cache = this.#caches.get(name) ?? new MemoryCache(this, this.#origin)
    this.#caches.set(name, cache)
    return Promise.resolve(cache)
  }

  keys(): Promise<string[]> {
    return Promise.resolve([...this.#caches.keys()])
  }

  delete(name: string): Promise<boolean> {
    this.lost.clear()
    return Promise.resolve(this.#caches.delete(name))
  }

  get used(): number {
    return [...this.#caches.values()].reduce((sum, cache) => sum + cache.used, 0)
  }
}

export class MemoryCache {
  #entries = new Map<string, Stored>()
  #all: MemoryCaches
  #origin: string

  constructor(all: MemoryCaches, origin: string) {
    this.#all = all
    this.#origin = origin
  }

  get used(): number {
    return [...this.#entries.values()].reduce((sum, { bytes }) => sum + bytes.length, 0)
  }

  match(asked: string | Request): Promise<Response | undefined> {
    const found = this.#entries.get(this.#request(asked).url)
    if (found === undefined) return Promise.resolve(undefined)
    const { status, headers, bytes } = found
    return Promise.resolve(new Response(bytes.slice(), { status, headers }))
  }

  /** Nothing is stored before the whole body has come; a broken body stores nothing. */
  async put(asked: string | Request, reply: Response): Promise<void> {
    const request = this.#request(asked)
    if (request.method !== 'GET') throw new TypeError('Only GET can be stored')
    if (reply.status === 206) throw new TypeError('A part of a file cannot be stored')
    if (reply.bodyUsed) throw new TypeError('The body was read before')
    const bytes = new Uint8Array(await reply.arrayBuffer())
    const before = this.#entries.get(request.url)?.bytes.length ?? 0
    if (this.#all.used - before + bytes.length > this.#all.room) {
      throw new DOMException('No room', 'QuotaExceededError')
    }
    if (this.#all.lost.has(new URL(request.url).pathname)) return
    this.#all.writes.push(new URL(request.url).pathname)
    this.#entries.set(request.url, {
      request,
      status: reply.status,
      headers: [...reply.headers],
      bytes,
    })
  }

  delete(asked: string | Request): Promise<boolean> {
    return Promise.resolve(this.#entries.delete(this.#request(asked).url))
  }

  keys(): Promise<Request[]> {
    return Promise.resolve([...this.#entries.values()].map(({ request }) => request))
  }

  #request(asked: string | Request): Request {
    return typeof asked === 'string' ? new Request(new URL(asked, this.#origin)) : asked
  }
}
