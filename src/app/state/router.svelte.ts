import type { Component } from 'svelte'
import type { LanguageCode } from '#model/language.ts'
import { parse, type Place, type Route } from '#model/route.ts'
import { type PageContent, pageContent } from '#packs/page.ts'
import { routeOfClick } from './link-route.ts'
import type { Guide } from './guide.svelte.ts'

// eslint-disable-next-line @typescript-eslint/no-explicit-any -- each screen takes the content of its own page
export type Screen = Component<any>

/** What is on screen: the address, its content, the component that prints it. */
export interface Shown {
  route: Route
  content: PageContent
  screen: Screen
}

export interface RouterParts {
  guide: Guide
  /** Loads the component of a page. */
  screenOf: (page: PageContent['page']) => Screen | Promise<Screen>
  /** Whether parts can be read here; before that, links are ordinary navigations. */
  isReady: (language: LanguageCode) => boolean
  place: Place
}

interface HistoryState {
  /** Nth page of this visit, so that its scroll position can be found again. */
  page: number
  /** Steps taken inside the page, such as questions of the walkthrough: a number and nothing else. */
  depth: number
}

/** Where the reader is. Addresses are real; answers and notes never enter them. */
export class Router {
  #parts: RouterParts
  #shown = $state.raw<Shown>()
  #depth = $state(0)
  #moves = $state(0)
  #isTurned = false
  #previous: Route | null = null
  #page = 0
  #scrolls = new Map<number, number>()
  #asked = 0
  #isLaden = () => false

  constructor(parts: RouterParts, shown: Shown) {
    this.#parts = parts
    this.#shown = shown
  }

  get current(): Shown {
    if (this.#shown === undefined) throw new Error('The router starts with a page')
    return this.#shown
  }
  /** Steps taken inside the page; Back takes them off one by one. */
  get depth(): number {
    return this.#depth
  }
  /** Counts moves between pages, so that focus and title follow each of them. */
  get moves(): number {
    return this.#moves
  }

  /** Where the reader tapped the link that led here; null at the start and after Back. */
  get previous(): Route | null {
    return this.#previous
  }

  /** True where the last move changed the language of the page and nothing else. */
  get isTurned(): boolean {
    return this.#isTurned
  }

  /** Listens to links and to Back. */
  start(): void {
    history.scrollRestoration = 'manual'
    const state = readState(history.state)
    this.#page = state.page
    history.replaceState({ page: state.page, depth: 0 } satisfies HistoryState, '')
    window.addEventListener('popstate', (event) => {
      void this.#back(readState(event.state))
    })
    document.addEventListener('click', (event) => {
      const route = routeOfClick(event, this.#parts.place)
      if (route === null || !this.#staysInside(route)) return
      event.preventDefault()
      void this.go(route)
    })
  }

  async go(route: Route): Promise<void> {
    if (!this.#staysInside(route)) {
      location.assign(this.#parts.guide.href(route))
      return
    }
    this.#scrolls.set(this.#page, scrollY)
    const shown = await this.#load(route)
    if (shown === null) return
    this.#page += 1
    const state: HistoryState = { page: this.#page, depth: 0 }
    history.pushState(state, '', this.#parts.guide.href(shown.route))
    const before = this.current.route
    this.#show(shown)
    if (!this.#isTurned) this.#previous = before
    this.#scrollTo(shown.route, 0)
  }

  /** @param isLaden true while the reader would lose something with the page */
  keepInside(isLaden: () => boolean): void {
    this.#isLaden = isLaden
  }

  /** One step further inside the page: Back will return from it. */
  deeper(): void {
    this.#depth += 1
    history.pushState({ page: this.#page, depth: this.#depth } satisfies HistoryState, '')
  }

  async #back(state: HistoryState): Promise<void> {
    const route = parse(location.pathname, location.hash.slice(1), this.#parts.place)
    if (state.page === this.#page) {
      this.#depth = state.depth
      return
    }
    this.#scrolls.set(this.#page, scrollY)
    this.#page = state.page
    const shown = await this.#load(route)
    if (shown === null) return
    this.#show(shown, state.depth)
    this.#previous = null
    this.#scrollTo(shown.route, this.#scrolls.get(state.page) ?? 0)
  }

  /** @returns null when the reader has moved on meanwhile */
  async #load(route: Route): Promise<Shown | null> {
    this.#asked += 1
    const asked = this.#asked
    const { guide, screenOf } = this.#parts
    if (route.language !== guide.language) await guide.speak(route.language)
    const content = await pageContent(route, await guide.reader())
    const screen = await screenOf(content.page)
    guide.learn(content)
    return asked === this.#asked ? { route, content, screen } : null
  }

  #show(shown: Shown, depth = 0): void {
    const before = this.current.route
    const { language } = shown.route
    this.#isTurned =
      language !== before.language &&
      JSON.stringify({ ...before, language }) === JSON.stringify(shown.route)
    this.#depth = depth
    this.#shown = shown
    this.#moves += 1
  }

  #scrollTo(route: Route, top: number): void {
    const anchor = 'anchor' in route ? route.anchor : ''
    requestAnimationFrame(() => {
      const target = anchor === '' ? null : document.getElementById(anchor)
      if (target === null) scrollTo(0, top)
      else target.scrollIntoView()
    })
  }

  /** A page of its own would lose what is in memory; one without the parts would not open. */
  #staysInside({ language }: Route): boolean {
    return this.#parts.isReady(language) || this.#isLaden()
  }
}

function readState(state: unknown): HistoryState {
  if (typeof state !== 'object' || state === null) return { page: 0, depth: 0 }
  const { page, depth } = state as Partial<HistoryState>
  return { page: page ?? 0, depth: depth ?? 0 }
}
