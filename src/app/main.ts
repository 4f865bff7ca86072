import '../styles/index.css'
import { hydrate, mount } from 'svelte'
import type { Part, PartFile, PartName } from '#model/pack.ts'
import { parse, type Place, type Route } from '#model/route.ts'
import { readKept } from '#packs/kept.ts'
import { PackError, readPart } from '#packs/load.ts'
import { pageContent, type PartReader } from '#packs/page.ts'
import { takeOver } from '#packs/shell.ts'
import searchScript from '../packs/search-worker.ts?worker&url'
import App from './app.svelte'
import { dayOfPage } from './clock.ts'
import { READY } from './early-taps.ts'
import { exitOnShift } from './exit.ts'
import { screenOf } from './screens.ts'
import { searchOnDemand } from './search-on-demand.ts'
import { type Boot, preferredLanguage, readBoot, rememberLanguage } from './start.ts'
import { Desk } from './state/desk.svelte.ts'
import { Display } from './state/display.svelte.ts'
import { Guide } from './state/guide.svelte.ts'
import { Offline } from './state/offline.svelte.ts'
import { Router, type Shown } from './state/router.svelte.ts'
import { allowScripts, trustedScript } from './state/trusted.ts'

const base = import.meta.env.BASE_URL
const workerScript = `${base}sw.js`
allowScripts([searchScript, workerScript])
exitOnShift(base)

const boot = readBoot()
// Never awaited here: the tools' file imports this one, and would wait for itself.
void (boot === null ? startFromPhone() : startFromPage(boot))

/** A prerendered page: script takes over what is there. */
async function startFromPage(from: Boot): Promise<void> {
  const part = await readPart(base, from.interface)
  if (part.part !== 'interface') throw new PackError('damaged')
  const guide = new Guide({
    base,
    language: from.route.language,
    words: part.words,
    ways: part.ways,
    languages: from.languages,
    edition: from.edition,
    recalled: from.recalled,
  })
  guide.nameArticles(part.slugs.map(([number, slug]) => ({ number, slug })))
  let { content } = from
  if (from.needs !== null) content = await pageContent(from.route, readerOf(from, from.needs))
  guide.learn(content)
  run(guide, { route: from.route, content, screen: await screenOf(content.page) }, hydrate)
}

/** Reads the parts a long page names. */
function readerOf({ route, languages, heads }: Boot, needs: Record<string, PartFile>): PartReader {
  const { language } = route
  return {
    base,
    language,
    heads,
    others: languages.map((one) => one.code).filter((one) => one !== language),
    read: <N extends PartName>(name: N, other = language) => {
      const file = needs[`${other}/${name}`]
      if (file === undefined) return Promise.reject(new PackError('missing'))
      return readPart(base, file) as Promise<Extract<Part, { part: N }>>
    },
  }
}

/** The worker's shell, or a page the host does not have: everything comes from the parts. */
async function startFromPhone(): Promise<void> {
  const lost = document.getElementById('lost')
  try {
    const guide = new Guide({
      base,
      language: 'en',
      words: {},
      ways: [],
      languages: [],
      edition: { number: 0, date: '', horizon: '', newestSource: '' },
      recalled: { claims: [], articles: [] },
    })
    const { catalogue, edition } = await guide.shelf()
    const codes = catalogue.languages.map((one) => one.code)
    const route = await readableRoute(guide, codes)
    const content = await pageContent(route, await guide.reader())
    guide.learn(content)
    const shown = { route, content, screen: await screenOf(content.page) }
    guide.startClock(dayOfPage(edition.date))
    if (route.page !== 'missing') history.replaceState(history.state, '', guide.href(route))
    document.getElementById('app')?.replaceChildren()
    run(guide, shown, mount)
  } catch (error) {
    if (!(error instanceof PackError)) throw error
    if (lost !== null) lost.hidden = false
  }
}

/** The route asked for, in a language whose words can be had here and now. */
async function readableRoute(guide: Guide, codes: string[]): Promise<Route> {
  const chosen = preferredLanguage(codes)
  const languages = [chosen, ...codes.filter((code) => code !== chosen)]
  const route = parse(location.pathname, location.hash.slice(1), { base, languages })
  try {
    await guide.speak(route.language)
    return route
  } catch (error) {
    const kept = (await readKept(base))?.languages[0]
    if (!(error instanceof PackError) || kept === undefined) throw error
    await guide.speak(kept)
    return { page: 'languages', language: kept }
  }
}

function run(guide: Guide, shown: Shown, start: typeof hydrate | typeof mount): void {
  const place: Place = { base, languages: guide.languages.map((one) => one.code) }
  const offline = new Offline(guide)
  const display = new Display()
  const desk = new Desk()
  const router = new Router(
    {
      guide,
      screenOf,
      place,
      isReady: (language) => offline.of(language).state === 'saved',
    },
    shown,
  )
  const target = document.getElementById('app')
  if (target === null) throw new Error('The page has no place for the app')
  start(App, { target, props: { guide, offline, router, display, desk } })
  guide.startClock(dayOfPage(guide.edition.date))
  display.restore()
  router.start()
  rememberLanguage(guide.language)
  if (isReload())
    void takeOver().then((text) => {
      desk.takeOver(text)
    })
  searchOnDemand(guide, searchScript)
  document.documentElement.dataset['ready'] = ''
  dispatchEvent(new Event(READY))
  whenSettled(() => {
    void offline.start(trustedScript(workerScript), savesBytes())
  })
}

/** The page itself comes first: what is kept for later waits until it stands. */
function whenSettled(act: () => void): void {
  if (document.readyState === 'complete') setTimeout(act, 0)
  else addEventListener('load', act, { once: true })
}

function isReload(): boolean {
  const [entry] = performance.getEntriesByType('navigation') as PerformanceNavigationTiming[]
  return entry?.type === 'reload'
}

function savesBytes(): boolean {
  const { connection } = navigator as { connection?: { saveData?: boolean } }
  return connection?.saveData === true
}
