import type { LanguageCode } from '#model/language.ts'
import type { Found } from '#model/search.ts'
import { PackError, type Reason } from './pack-error.ts'
import type { SearchMessage } from './search-worker.ts'

/** The page's side of search. Queries go to the worker and nowhere else; none is kept. */
export interface Search {
  /**
   * One query is out at a time, and only the newest waits: fast fingers never queue up work.
   * An empty one only asks whether search opens: it overtakes nobody and waits for all others.
   * @returns null where a later query overtook this one
   * @throws PackError where nothing can be searched
   */
  ask(query: string): Promise<Found | null>
}

interface Reply {
  id: number
  found?: Found
  reason?: Reason
}

interface Asked {
  id: number
  query: string
  done: (found: Found | null) => void
  failed: (error: Error) => void
}

/** @param worker a fresh one, made for this language */
export function openSearch(base: string, language: LanguageCode, worker: Worker): Search {
  let out: Asked | null = null
  let next: Asked | null = null
  let trials: Asked[] = []
  let count = 0
  const send = (message: SearchMessage) => {
    worker.postMessage(message)
  }
  const goOn = () => {
    out = next ?? trials.shift() ?? null
    next = null
    if (out !== null) send({ is: 'query', id: out.id, query: out.query })
  }
  worker.onmessage = (event: MessageEvent<Reply>) => {
    const { id, found, reason } = event.data
    if (out?.id !== id) return
    if (found === undefined) out.failed(new PackError(reason ?? 'damaged'))
    else out.done(found)
    goOn()
  }
  worker.onerror = () => {
    for (const asked of [out, next, ...trials]) asked?.failed(new PackError('damaged'))
    out = next = null
    trials = []
  }
  send({ is: 'open', base, language })
  return {
    ask(query) {
      count += 1
      const id = count
      return new Promise((done, failed) => {
        const asked = { id, query, done, failed }
        if (query === '') trials.push(asked)
        else {
          next?.done(null)
          next = asked
        }
        if (out === null) goOn()
      })
    },
  }
}
