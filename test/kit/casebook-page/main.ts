import { allowScripts, trustedScript } from '#app/state/trusted.ts'
import { openCasebook } from '#casebook/casebook.ts'
import { drawQr, seeQr } from '#casebook/qr.ts'
import workerUrl from '#casebook/worker.ts?worker&url'

// The door as the app opens it, for tests to walk through.
allowScripts([workerUrl])
const casebook = openCasebook({
  name: 'casebook-test',
  start: () => new Worker(trustedScript(workerUrl), { type: 'module' }),
  storage: localStorage,
  isFramed: self !== top,
})

const faults: string[] = []
document.addEventListener('securitypolicyviolation', (event) => {
  faults.push(`${event.violatedDirective} ${event.blockedURI}`)
})

Object.assign(window, { casebook, drawQr, seeQr, policyFaults: faults })
