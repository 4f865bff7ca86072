/** How long a worker may take to answer; a count may have to fetch. */
export const ANSWER_MS = 40_000

/** @returns what the worker answers; null where it does not in time */
export function ask(
  worker: ServiceWorker,
  message: { type: string; text?: string; stems?: readonly string[] },
): Promise<unknown> {
  const { port1, port2 } = new MessageChannel()
  const answer = new Promise((done) => {
    port1.onmessage = (event) => {
      done(event.data)
    }
  })
  worker.postMessage(message, [port2])
  return Promise.race([answer, pause(ANSWER_MS).then(() => null)])
}

export function pause(ms: number): Promise<void> {
  return new Promise((done) => setTimeout(done, ms))
}
