/// <reference lib="webworker" />
import { type Answers, answersOf } from './answers.ts'
import { faultOf } from './fault.ts'
import { Keeper } from './keeper.ts'
import type { Ask, CallName, Given, Reply } from './protocol.ts'

/** The only place where keys and plaintext are. To lock is to end it. */
declare const self: DedicatedWorkerGlobalScope

let desk: { keeper: Keeper; answers: Answers } | null = null

// WebKitGTK 2.50 runs a worker's script once more when a lazy chunk imports from it. The second
// run must not take the questions over: it holds no key.
self.onmessage ??= (event: MessageEvent<Ask>) => {
  const { id, name, is, given } = event.data
  void answer(id, name, is, given)
}

async function answer<K extends CallName>(
  id: number,
  name: string,
  is: K,
  given: Given<K>,
): Promise<void> {
  const say = (reply: Reply) => {
    self.postMessage(reply)
  }
  desk ??= opened(name)
  try {
    const gives = await desk.answers[is](given, (progress) => {
      say({ id, progress })
    })
    say({ id, gives, mark: desk.keeper.mark })
  } catch (error) {
    const { fault, detail } = faultOf(error)
    say({ id, fault, detail })
  }
}

function opened(name: string): { keeper: Keeper; answers: Answers } {
  const keeper = new Keeper(name)
  return { keeper, answers: answersOf(keeper) }
}
