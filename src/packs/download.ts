import { hasHash } from './hash.ts'
import { PackError } from './pack-error.ts'

export interface Download {
  /** What the file must be; anything else is thrown away. */
  sha256?: string
  cache?: RequestCache
  /** Called as bytes of the file arrive. */
  onbytes?: (count: number) => void
}

/** A line that carries nothing for this long is taken for dead. */
const SILENCE_MS = 30_000

/**
 * Fetches a text file of our own host. A reply with the wrong bytes, whoever sent it, is
 * asked for once more past every cache before it is given up.
 * @throws PackError `no-signal`, `missing` or `damaged`
 */
export async function download(address: string, wanted: Download): Promise<string> {
  const { sha256, onbytes } = wanted
  const bytes = await bytesOf(address, wanted.cache ?? 'default', onbytes)
  if (sha256 === undefined || (await hasHash(bytes, sha256))) return decode(bytes)
  const again = await bytesOf(address, 'reload', onbytes)
  if (await hasHash(again, sha256)) return decode(again)
  throw new PackError('damaged')
}

async function bytesOf(
  address: string,
  cache: RequestCache,
  onbytes: Download['onbytes'],
): Promise<Uint8Array<ArrayBuffer>> {
  const silence = new Silence()
  try {
    const reply = await fetch(address, { cache, signal: silence.signal })
    if (reply.status >= 500) throw new PackError('no-signal')
    if (!reply.ok) throw new PackError('missing')
    return await gathered(reply, (count) => {
      silence.broken()
      onbytes?.(count)
    })
  } catch (error) {
    throw error instanceof PackError ? error : new PackError('no-signal', { cause: error })
  } finally {
    silence.end()
  }
}

/** Aborts what it is given the signal of, once nothing has come for too long. */
class Silence {
  #abort = new AbortController()
  #timer = this.#wait()

  get signal(): AbortSignal {
    return this.#abort.signal
  }

  broken(): void {
    clearTimeout(this.#timer)
    this.#timer = this.#wait()
  }

  end(): void {
    clearTimeout(this.#timer)
  }

  #wait() {
    return setTimeout(() => {
      this.#abort.abort()
    }, SILENCE_MS)
  }
}

async function gathered(
  reply: Response,
  onbytes: (count: number) => void,
): Promise<Uint8Array<ArrayBuffer>> {
  if (reply.body === null) return new Uint8Array()
  const slices: Uint8Array[] = []
  let count = 0
  const reader = reply.body.getReader()
  for (let next = await reader.read(); !next.done; next = await reader.read()) {
    slices.push(next.value)
    count += next.value.length
    onbytes(count)
  }
  const all = new Uint8Array(count)
  let at = 0
  for (const slice of slices) {
    all.set(slice, at)
    at += slice.length
  }
  return all
}

function decode(bytes: Uint8Array): string {
  return new TextDecoder().decode(bytes)
}
