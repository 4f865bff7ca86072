import { type Bytes, joined } from './bytes.ts'
import { CasebookFault } from './fault.ts'

const OUT_BYTES = 2 * 1024 * 1024
/** A browser inflates a whole chunk before it hands out any of it; so chunks are small. */
const SLICE = 1024

/** Packs with gzip, which any computer unpacks. */
export async function squeezed(bytes: Bytes): Promise<Bytes> {
  const packed = new Blob([bytes]).stream().pipeThrough(new CompressionStream('gzip'))
  return new Uint8Array(await new Response(packed).arrayBuffer())
}

/**
 * Unpacks, never more than 2 MiB.
 * @throws CasebookFault `not-packed` for what gzip did not make, `unpacks-too-large`
 */
export async function unsqueezed(packed: Bytes): Promise<Bytes> {
  const stream = new DecompressionStream('gzip')
  const writer = stream.writable.getWriter()
  const reader = (stream.readable as ReadableStream<Bytes>).getReader()
  const feeding = feed(writer, packed)
  const parts: Bytes[] = []
  let size = 0
  try {
    for (;;) {
      const { done, value } = await reader.read()
      if (done) break
      size += value.length
      if (size > OUT_BYTES) throw new CasebookFault('unpacks-too-large')
      parts.push(value)
    }
    await feeding
  } catch (error) {
    void reader.cancel().catch(() => undefined)
    void writer.abort().catch(() => undefined)
    throw error instanceof CasebookFault ? error : new CasebookFault('not-packed')
  }
  return joined(...parts)
}

async function feed(writer: WritableStreamDefaultWriter, packed: Bytes): Promise<void> {
  try {
    for (let from = 0; from < packed.length; from += SLICE) {
      await writer.ready
      await writer.write(packed.slice(from, from + SLICE))
    }
    await writer.close()
  } catch {
    // The reader meets the same fault and says so.
  }
}
