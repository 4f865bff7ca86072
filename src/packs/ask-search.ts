import type { LanguageCode } from '#model/language.ts'
import type { Found } from '#model/search.ts'
import { PackError, type Reason } from './pack-error.ts'
import type { SearchMessage } from './search-worker.ts'

/** The page's side of search. Queries go to the worker and nowhere else; none is kept. */
export interface Search {
  /**
   * @throws PackError where nothing can be searched
   */
  ask(query: string): Promise<Found>
  close(): void
}

interface Reply {
  id: number
  found?: Found
  reason?: Reason
}

/** @param worker a fresh one, made for this language */
export function openSearch(base: string, language: LanguageCode, worker: Worker): Search {
  const waiting = new Map<
    number,
    { done: (found: Found) => void; failed: (error: Error) => void }
  >()
  let count = 0
  worker.onmessage = (event: MessageEvent<Reply>) => {
    const { id, found, reason } = event.data
    const asked = waiting.get(id)
    waiting.delete(id)
    if (found === undefined) asked?.failed(new PackError(reason ?? 'damaged'))
    else asked?.done(found)
  }
  worker.onerror = () => {
    for (const { failed } of waiting.values()) failed(new PackError('damaged'))
    waiting.clear()
  }
  const send = (message: SearchMessage) => {
    worker.postMessage(message)
  }
  send({ is: 'open', base, language })
  return {
    ask(query) {
      count += 1
      const id = count
      return new Promise((done, failed) => {
        waiting.set(id, { done, failed })
        send({ is: 'query', id, query })
      })
    },
    close() {
      worker.terminate()
    },
  }
}
