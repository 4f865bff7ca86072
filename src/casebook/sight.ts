/// <reference lib="webworker" />
import { seeQr } from './qr.ts'

/** Reads codes apart from the page, which stays quick meanwhile. It meets no key and no case. */
declare const self: DedicatedWorkerGlobalScope

/** One picture, RGBA as of a canvas; the answer is what its code says, or null. */
self.onmessage = (event: MessageEvent<Parameters<typeof seeQr>[0]>) => {
  self.postMessage(seeQr(event.data))
}
