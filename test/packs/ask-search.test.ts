import { expect, it } from 'vitest'
import { openSearch } from '#packs/ask-search.ts'
import type { SearchMessage } from '#packs/search-worker.ts'
import { aFound } from '../kit/pack.ts'

/** A worker that answers when it is told to, one query at a time. */
class SlowWorker {
  onmessage: ((event: MessageEvent) => void) | null = null
  onerror: (() => void) | null = null
  readonly asked: { id: number; query: string }[] = []

  postMessage(message: SearchMessage): void {
    if (message.is === 'query') this.asked.push(message)
  }

  answer(): void {
    const last = this.asked.at(-1)
    if (last === undefined) throw new Error('Nothing was asked')
    const data = { id: last.id, found: aFound({ query: last.query }) }
    this.onmessage?.(new MessageEvent('message', { data }))
  }
}

function opened() {
  const worker = new SlowWorker()
  return { worker, search: openSearch('/', 'en', worker as unknown as Worker) }
}

it('of what waits only the newest is sent; the others are told that they were overtaken', async () => {
  const { worker, search } = opened()
  const answers = ['l', 'la', 'law'].map((query) => search.ask(query))
  worker.answer()
  worker.answer()
  const found = await Promise.all(answers)
  expect(found.map((one) => one?.query ?? null)).toEqual(['l', null, 'law'])
})

it('a trial whether search opens overtakes no query that waits', async () => {
  const { worker, search } = opened()
  const answers = ['l', 'law', ''].map((query) => search.ask(query))
  for (let times = 0; times < 3; times++) worker.answer()
  const found = await Promise.all(answers)
  expect(found.map((one) => one?.query ?? null)).toEqual(['l', 'law', ''])
})

it('a worker that breaks fails everyone who waits', async () => {
  const { worker, search } = opened()
  const answers = Promise.allSettled(['l', 'law', ''].map((query) => search.ask(query)))
  worker.onerror?.()
  expect((await answers).map(({ status }) => status)).toEqual(['rejected', 'rejected', 'rejected'])
})
