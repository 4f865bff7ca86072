import { ANSWER_MS, ask, pause } from './ask-worker.ts'
import { isDue, jitter, SIX_HOURS } from './pace.ts'

/** What the worker found when it counted and hashed the shell. */
export interface ShellCensus {
  have: number
  need: number
  missing: string[]
}

/** What a worker answers a count with. */
interface Counted extends ShellCensus {
  /** Files that came whole and still were not there afterwards. */
  lost: string[]
}

let script: string | null = null
let renewed = false

/**
 * Registers the worker and asks for a new one when the reader comes back, at most every six hours.
 * @param trusted address of the worker, already trusted
 * @param onwaiting called when a new app is here and waits for the reader
 */
export async function registerShell(
  trusted: string,
  onwaiting: () => void,
): Promise<'registered' | 'unsupported' | 'failed'> {
  if (!canWork()) return 'unsupported'
  script = trusted
  try {
    watch(await register(trusted), trusted, onwaiting)
    return 'registered'
  } catch {
    return 'failed'
  }
}

function register(trusted: string): Promise<ServiceWorkerRegistration> {
  return navigator.serviceWorker.register(trusted, { updateViaCache: 'none' })
}

function watch(
  registration: ServiceWorkerRegistration,
  trusted: string,
  onwaiting: () => void,
): void {
  const tell = () => {
    if (registration.waiting !== null && registration.active !== null) onwaiting()
  }
  tell()
  registration.addEventListener('updatefound', () => {
    registration.installing?.addEventListener('statechange', tell)
  })
  let last = Date.now()
  const wait = jitter(SIX_HOURS)
  const look = () => {
    if (document.visibilityState !== 'visible') return
    const failed = registration.active === null && registration.installing === null
    if (!failed && !isDue(last, Date.now(), wait)) return
    last = Date.now()
    const asking = failed ? register(trusted) : registration.update()
    asking.catch(() => undefined)
  }
  document.addEventListener('visibilitychange', look)
  addEventListener('online', look)
}

/**
 * Asks the worker to count and hash the shell, and to mend what it can. A worker whose
 * files vanish after they were kept is taken out and set up anew, once.
 * @returns null where this browser has no workers; a shell that is not set up lacks its worker
 */
export async function askShellCensus(): Promise<ShellCensus | null> {
  if (!canWork()) return null
  const counted = await countNow()
  if (counted.lost.length === 0 || renewed || script === null) return counted
  renewed = true
  await setUpAnew(script)
  return countNow()
}

/** The cure for a worker that says it is active over an empty cache (WebKitGTK 2.50). */
async function setUpAnew(trusted: string): Promise<void> {
  const registration = await navigator.serviceWorker.getRegistration()
  if (registration === undefined) return
  await registration.unregister()
  const names = await caches.keys()
  const own = (name: string) => name.startsWith('workbox-') && name.endsWith(registration.scope)
  await Promise.all(names.filter(own).map((name) => caches.delete(name)))
  await register(trusted).catch(() => undefined)
}

async function countNow(): Promise<Counted> {
  const none: Counted = { have: 0, need: 1, missing: ['sw.js'], lost: [] }
  const worker = await activeWorker()
  if (worker === null) return none
  return ((await ask(worker, { type: 'CENSUS' })) as Counted | null) ?? none
}

/** Asks for a newer app now: words of a newer guide need it. */
export async function lookForShell(): Promise<void> {
  if (!canWork()) return
  const registration = await navigator.serviceWorker.getRegistration()
  await registration?.update().catch(() => undefined)
}

/** Lets the waiting app take over, unless the guide is open elsewhere too. */
export async function activateIfLast(): Promise<'activated' | 'others'> {
  if (!canWork()) return 'activated'
  const waiting = (await navigator.serviceWorker.getRegistration())?.waiting
  if (waiting === null || waiting === undefined) return 'activated'
  const changed = new Promise((done) => {
    navigator.serviceWorker.addEventListener('controllerchange', done, { once: true })
  })
  const reply = (await ask(waiting, { type: 'ACTIVATE_IF_LAST' })) as { state?: string } | null
  if (reply?.state !== 'ACTIVATED') return 'others'
  await Promise.race([changed, pause(ANSWER_MS)])
  return 'activated'
}

/**
 * Gives a text to the worker that will answer the next page: it keeps it in memory for a
 * minute, and writes it nowhere.
 */
export async function handOn(text: string): Promise<void> {
  if (!canWork() || text === '') return
  const registration = await navigator.serviceWorker.getRegistration()
  const worker = registration?.waiting ?? registration?.active
  if (worker) await ask(worker, { type: 'HAND_ON', text })
}

/** The text that the page before this one handed on; empty where there is none. */
export async function takeOver(): Promise<string> {
  if (!canWork()) return ''
  const worker = (await navigator.serviceWorker.getRegistration())?.active
  if (!worker) return ''
  return ((await ask(worker, { type: 'TAKE_OVER' })) as { text?: string } | null)?.text ?? ''
}

function canWork(): boolean {
  return 'serviceWorker' in navigator
}

/** The worker that answers this guide; null where there is none, or it could not be set up. */
export async function activeWorker(): Promise<ServiceWorker | null> {
  if (!canWork()) return null
  const registration = await navigator.serviceWorker.getRegistration()
  return registration?.active ?? whenActive(registration)
}

async function whenActive(
  registration: ServiceWorkerRegistration | undefined,
): Promise<ServiceWorker | null> {
  const coming = registration?.installing ?? registration?.waiting
  if (coming === null || coming === undefined) return null
  return new Promise((done) => {
    const settle = () => {
      if (coming.state === 'activated') done(coming)
      if (coming.state === 'redundant') done(null)
    }
    coming.addEventListener('statechange', settle)
    settle()
  })
}
