import '@testing-library/jest-dom/vitest'
import { webcrypto } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { render } from '@testing-library/svelte'
import userEvent, { type UserEvent } from '@testing-library/user-event'
import { onTestFinished, vi } from 'vitest'
import { parse as parseYaml } from 'yaml'
import { partFiles } from '#compile/files.ts'
import type { Article } from '#model/article.ts'
import type { Edition, Part } from '#model/pack.ts'
import { articlePart, PART_NAMES } from '#model/pack.ts'
import { parse } from '#model/route.ts'
import type { Way } from '#model/way.ts'
import type { Words } from '#model/words.ts'
import { pageContent } from '#packs/page.ts'
import App from '../../src/app/app.svelte'
import { applyClock } from '../../src/app/clock.ts'
import { screenOf } from '../../src/app/screens.ts'
import { Desk } from '../../src/app/state/desk.svelte.ts'
import { Display } from '../../src/app/state/display.svelte.ts'
import { Guide } from '../../src/app/state/guide.svelte.ts'
import { Offline } from '../../src/app/state/offline.svelte.ts'
import { Router } from '../../src/app/state/router.svelte.ts'
// Loaded here, so that no test waits for it.
import '../../src/app/tools.ts'
import { fillBrowserGaps } from './browser-gaps.ts'
import { aFound, aPart } from './pack.ts'
import { aPhone, type Phone, putAway } from './phone.ts'

const NAMES = { en: 'English', es: 'Español' }
type Code = keyof typeof NAMES

export interface Shelf {
  /** Parts that hold something, in every language; the others are empty. */
  parts?: Part[]
  articles?: Article[]
  recalled?: Partial<Edition['recalled']>
  /** What the phone's clock shows. */
  today?: string
}

export interface Opened {
  guide: Guide
  offline: Offline
  router: Router
  phone: Phone
  user: UserEvent
}

/** The app's own words, as they are shipped. */
export function wordsOf(code: Code): Words {
  return parseYaml(readFileSync(`content/interface/${code}.yaml`, 'utf8')) as Words
}

/** The ways in, as they are shipped; each leads to the plain number of its page. */
function waysOf(code: Code): Way[] {
  const read = (name: string) =>
    parseYaml(readFileSync(`content/ways/${name}.yaml`, 'utf8')) as unknown
  const words = read(code) as Record<string, string>
  return (read('ways') as (Pick<Way, 'id' | 'icon' | 'on'> & { page: number })[]).map((way) => ({
    ...way,
    number: way.page,
    path: `${String(way.page)}/`,
    label: words[way.id] ?? '',
  }))
}

/** Opens a page of a made-up guide in the whole app, with a host that answers. */
export async function opens(path: string, shelf: Shelf = {}): Promise<Opened> {
  const phone = await aPhone(files(shelf))
  fillBrowserGaps()
  Element.prototype.scrollIntoView = () => undefined
  // Node's hash refuses buffers that jsdom made.
  const digest = (name: string, bytes: ArrayBuffer) =>
    webcrypto.subtle.digest(name, Buffer.from(new Uint8Array(bytes)))
  vi.stubGlobal('crypto', { subtle: { digest } })
  onTestFinished(() => putAway(phone))
  const place = { base: phone.base, languages: Object.keys(NAMES) }
  const route = parse(`${phone.base}${path}`, '', place)
  history.replaceState(null, '', `${phone.base}${path}`)
  const guide = guideOn(phone.base, route.language as Code)
  const content = await pageContent(route, await guide.reader())
  guide.startClock(shelf.today ?? '2026-11-24', shelf.today ?? '2026-11-24')
  guide.answerSearchWith((query) => Promise.resolve(aFound({ query })))
  const offline = new Offline(guide)
  const router = new Router(
    { guide, screenOf, place, isReady: () => true },
    { route, content, screen: await screenOf(content.page) },
  )
  render(App, { props: { guide, offline, router, display: new Display(), desk: new Desk() } })
  router.start()
  applyClock(document, guide.today, guide.recalled)
  return { guide, offline, router, phone, user: userEvent.setup() }
}

function guideOn(base: string, language: Code): Guide {
  return new Guide({
    base,
    language,
    words: wordsOf(language),
    ways: waysOf(language),
    languages: [],
    edition: { number: 0, date: '', horizon: '', newestSource: '' },
    recalled: { claims: [], articles: [] },
  })
}

function files({ parts = [], articles = [], recalled = {} }: Shelf) {
  const series = articles.map((article) =>
    aPart(articlePart(article.number), {
      articles: articles.filter(
        ({ number }) => articlePart(number) === articlePart(article.number),
      ),
    }),
  )
  const own = [...series, ...parts]
  return partFiles({
    edition: {
      schema: 1,
      number: 1,
      date: '2026-11-24',
      horizon: '2026-06-29',
      newestSource: '2026-10-07',
      needsApp: 1,
      recalled: { claims: [], articles: [], ...recalled },
    },
    languages: (['en', 'es'] as const).map((code) => ({
      language: { code, name: NAMES[code], direction: 'ltr', translatedBy: null },
      parts: PART_NAMES.map((name) =>
        name === 'interface'
          ? aPart(name, { words: wordsOf(code), ways: waysOf(code) })
          : (own.find((part) => part.part === name) ?? aPart(name)),
      ),
      heads: articles,
      laterWords: {},
    })),
  })
}
