import type { ArticleHead } from '#model/article.ts'
import type { LanguageCode } from '#model/language.ts'
import type { Edition, PartFile } from '#model/pack.ts'
import type { Route } from '#model/route.ts'
import type { PageContent } from '#packs/page.ts'
import type { EditionDates, LanguageEntry } from './state/guide.svelte.ts'
import { readStored, store } from './state/stored.ts'

/** What the prerenderer writes beside a page: all it was made from, except the article's HTML. */
export interface Boot {
  route: Route
  content: PageContent
  languages: LanguageEntry[]
  /** All articles, where the page lists them; else none. */
  heads: readonly ArticleHead[]
  edition: EditionDates
  recalled: Edition['recalled']
  /** The words of the interface come as this part, kept for later pages. */
  interface: PartFile
  /** Parts that a long page is rebuilt from, by language and name; null on every other page. */
  needs: Record<string, PartFile> | null
}

const LANGUAGE_KEY = 'language'

/** The boot block of a prerendered page, or null in the worker's shell. */
export function readBoot(): Boot | null {
  const block = document.getElementById('boot')?.textContent
  if (block === undefined || block === '') return null
  const boot = JSON.parse(block) as Boot
  if (boot.content.page === 'article') {
    // The words are in the page already: they travel once and are adopted where they stand.
    boot.content.article.html = document.querySelector('[data-prose]')?.innerHTML ?? ''
  }
  return boot
}

/** The language for an address that names none: the last one read, the phone's, the first. */
export function preferredLanguage(codes: readonly LanguageCode[]): LanguageCode {
  const wanted = [readStored(LANGUAGE_KEY), ...navigator.languages.map((tag) => tag.slice(0, 2))]
  return wanted.find((code) => code !== null && codes.includes(code)) ?? codes[0] ?? 'en'
}

export function rememberLanguage(code: LanguageCode): void {
  store(LANGUAGE_KEY, code)
}
