import { CasebookFault, type FaultId } from './fault.ts'
import type { CallName, Given, Gives, Mark, Reply } from './protocol.ts'

interface Waiting {
  done: (gives: never) => void
  failed: (fault: CasebookFault) => void
  progress: (part: number) => void
}

/** Questions to a worker and their answers; the worker starts with the first. */
export class Wire {
  readonly #name: string
  readonly #start: () => Worker
  readonly #onMark: (mark: Mark | null) => void
  readonly #waiting = new Map<number, Waiting>()
  readonly #underWay = new Set<Promise<unknown>>()
  #worker: Worker | null = null
  #count = 0

  /** @param onMark told with each answer, before who asked is */
  constructor(name: string, start: () => Worker, onMark: (mark: Mark | null) => void) {
    this.#name = name
    this.#start = start
    this.#onMark = onMark
  }

  get isRunning(): boolean {
    return this.#worker !== null
  }

  /** @throws CasebookFault as the worker names it, or as `end` does */
  send<K extends CallName>(
    is: K,
    given: Given<K>,
    progress: (part: number) => void = () => undefined,
  ): Promise<Gives<K>> {
    this.#count += 1
    const id = this.#count
    const answer = new Promise<Gives<K>>((done, failed) => {
      this.#waiting.set(id, { done, failed, progress })
      this.#running().postMessage({ id, name: this.#name, is, given })
    })
    const over = () => this.#underWay.delete(answer)
    this.#underWay.add(answer)
    answer.then(over, over)
    return answer
  }

  /** Resolves when all that was asked is answered, or after so long. */
  async settled(patience: number): Promise<void> {
    const late = new Promise((done) => setTimeout(done, patience))
    await Promise.race([Promise.allSettled(this.#underWay), late])
  }

  /** Ends the worker and with it all it holds; who waits is told so. */
  end(fault: FaultId): void {
    this.#worker?.terminate()
    this.#worker = null
    for (const { failed } of this.#waiting.values()) failed(new CasebookFault(fault))
    this.#waiting.clear()
  }

  #running(): Worker {
    if (this.#worker !== null) return this.#worker
    const fresh = this.#start()
    fresh.onmessage = (event: MessageEvent<Reply>) => {
      this.#hear(event.data)
    }
    fresh.onerror = () => {
      this.end('failed')
    }
    this.#worker = fresh
    return fresh
  }

  #hear(reply: Reply): void {
    const asked = this.#waiting.get(reply.id)
    if ('progress' in reply) {
      asked?.progress(reply.progress)
      return
    }
    this.#waiting.delete(reply.id)
    if ('fault' in reply) asked?.failed(new CasebookFault(reply.fault, reply.detail))
    else {
      this.#onMark(reply.mark)
      asked?.done(reply.gives as never)
    }
  }
}
