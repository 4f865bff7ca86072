import { render } from 'svelte/server'
import type { Article, ArticleHead } from '#model/article.ts'
import type { Language, LanguageCode } from '#model/language.ts'
import type { Catalogue, Edition, InterfacePart, Part, PartFile, PartName } from '#model/pack.ts'
import { href, type Place, type Route } from '#model/route.ts'
import { say, type Words } from '#model/words.ts'
import { type PageContent, pageContent, type PartReader } from '#packs/page.ts'
import App from '../app/app.svelte'
import type { Boot } from '../app/start.ts'
import { isTool, screenOf } from '../app/screens.ts'
import { Desk } from '../app/state/desk.svelte.ts'
import { Display } from '../app/state/display.svelte.ts'
import { Guide, languageEntries } from '../app/state/guide.svelte.ts'
import { Offline } from '../app/state/offline.svelte.ts'
import { Router } from '../app/state/router.svelte.ts'
import { titleOf } from '../app/title.ts'
import { type BuiltFiles, escape, fill } from './document.ts'
import { oneFile } from './one-file.ts'
import { fileOf, numberedPages, publicRoutes } from './pages.ts'

/** All that pages are made from. */
export interface RenderInput {
  base: string
  /** The built `index.html`, with its marks. */
  template: string
  files: BuiltFiles
  edition: Edition
  catalogue: Catalogue
  languages: { language: Language; parts: Part[]; heads: ArticleHead[] }[]
}

export interface WrittenPage {
  /** Below the output folder. */
  path: string
  html: string
}

type Tongue = RenderInput['languages'][number]

/**
 * One HTML file per public page and language, the numbered doors, the shell and the page for 404;
 * one at a time, because together they are most of the memory a build needs.
 */
export async function* renderAll(input: RenderInput): AsyncGenerator<WrittenPage> {
  for (const tongue of input.languages) {
    const code = tongue.language.code
    const checklists = partOf(tongue, 'checklists').checklists
    for (const route of publicRoutes(code, tongue.heads, checklists)) {
      yield await renderRoute(input, tongue, route)
    }
  }
  const heads = input.languages[0]?.heads ?? []
  yield door(input, 'index.html', '')
  for (const { number, path } of numberedPages(heads)) {
    yield door(input, `${String(number)}/index.html`, path)
  }
  for (const tongue of input.languages) yield await oneFilePage(input, tongue)
  yield shell(input, 'shell.html', true)
  yield shell(input, '404.html', false)
}

async function renderRoute(input: RenderInput, tongue: Tongue, route: Route): Promise<WrittenPage> {
  const { base, edition } = input
  const { language } = tongue
  const { words, ways } = partOf(tongue, 'interface')
  const needs: Boot['needs'] = {}
  const reader = readerOf(input, tongue, (name, from) => {
    needs[`${from}/${name}`] = fileIn(input.catalogue, from, name)
  })
  const content = await pageContent(route, reader)
  const guide = guideFor(input, language.code, { words, ways }, tongue.heads)
  guide.learn(content)
  const place: Place = { base, languages: input.languages.map((one) => one.language.code) }
  const screen = await screenOf(content.page)
  const router = new Router(
    { guide, screenOf, isReady: () => false, place },
    { route, content, screen },
  )
  const props = {
    guide,
    offline: new Offline(guide),
    router,
    display: new Display(),
    desk: new Desk(),
  }
  const rendered = render(App, { props })
  const slug = route.page === 'article' ? slugOf(tongue, route.number) : undefined
  const face = fileIn(input.catalogue, language.code, 'interface')
  const boot: Record<keyof Boot, unknown> = {
    route,
    content: withoutHtml(content),
    languages: languageEntries(input.catalogue),
    heads: content.page === 'index' ? tongue.heads : [],
    edition: datesOf(edition),
    recalled: edition.recalled,
    interface: face,
    needs: isLong(content) ? needs : null,
  }
  const html = fill(
    input.template,
    {
      language: language.code,
      direction: language.direction,
      title: titleOf(content, guide),
      description: descriptionOf(content, words),
      head: [
        ...alternates(input, route, slug),
        `<link rel="preload" as="fetch" crossorigin href="${base}${face.path}" />`,
        ...(isTool(content.page) ? [styleLink(input.files.toolStyle)] : []),
      ],
      body: rendered.body,
      boot,
      edition: edition.date,
    },
    base,
    input.files,
  )
  return { path: fileOf(route, base, slug), html }
}

/** Where the guide of a language in one file is, below the base. */
export const ONE_FILE = 'one-file.html'

async function oneFilePage(input: RenderInput, tongue: Tongue): Promise<WrittenPage> {
  const { language, heads } = tongue
  const reader = readerOf(input, tongue, () => undefined)
  const articles: Article[] = []
  for (const { number } of heads) {
    const route: Route = { page: 'article', language: language.code, number, anchor: '' }
    const content = await pageContent(route, reader)
    if (content.page === 'article') articles.push(content.article)
  }
  const { checklists, phrases } = partOf(tongue, 'checklists')
  const html = oneFile({
    base: input.base,
    language: language.code,
    direction: language.direction,
    words: partOf(tongue, 'interface').words,
    edition: input.edition,
    articles,
    checklists,
    phrases,
    terms: partOf(tongue, 'glossary').terms,
    timeline: partOf(tongue, 'timeline').entries,
    sources: partOf(tongue, 'sources').sources,
    tree: partOf(tongue, 'tree'),
    tools: partOf(tongue, 'tools'),
  })
  return { path: `${language.code}/${ONE_FILE}`, html }
}

/** An address without a language: one link each; with script it goes on by itself. */
function door(input: RenderInput, path: string, target: string): WrittenPage {
  const links = input.languages.map((tongue) => {
    const { language } = tongue
    const { words } = partOf(tongue, 'interface')
    const to = `${input.base}${language.code}/${target}`
    return `<li><a href="${to}" hreflang="${language.code}" lang="${language.code}" dir="${language.direction}">${escape(language.name)} – ${escape(say(words, 'app.name'))}</a></li>`
  })
  const body = `<main class="door"><ul>${links.join('')}</ul></main>`
  return { path, html: bare(input, body) }
}

/** What the worker answers every navigation with, and what an unknown address gets. */
function shell(input: RenderInput, path: string, quiet: boolean): WrittenPage {
  const lines = input.languages.map((tongue) => {
    const { language } = tongue
    const { words } = partOf(tongue, 'interface')
    const key = quiet ? 'lost.not-here' : 'lost.no-such-page'
    const home = `<a href="${input.base}${language.code}/">${escape(language.name)}</a>`
    return `<p lang="${language.code}" dir="${language.direction}">${escape(say(words, key))} ${home}</p>`
  })
  const body = `<main class="door" id="lost"${quiet ? ' hidden' : ''}>${lines.join('')}</main>`
  return { path, html: bare(input, body) }
}

function bare(input: RenderInput, body: string): string {
  const first = input.languages[0]
  const words = first?.parts.find((part) => part.part === 'interface')?.words ?? {}
  return fill(
    input.template,
    {
      language: first?.language.code ?? 'en',
      direction: first?.language.direction ?? 'ltr',
      title: say(words, 'app.name'),
      description: say(words, 'app.what'),
      head: [],
      body,
      boot: null,
      edition: null,
    },
    input.base,
    input.files,
  )
}

function guideFor(
  input: RenderInput,
  language: LanguageCode,
  { words, ways }: Pick<InterfacePart, 'words' | 'ways'>,
  heads: readonly ArticleHead[],
): Guide {
  const guide = new Guide({
    base: input.base,
    language,
    words,
    ways,
    languages: languageEntries(input.catalogue),
    edition: datesOf(input.edition),
    recalled: input.edition.recalled,
  })
  guide.nameArticles(heads)
  return guide
}

function readerOf(
  { base, languages }: RenderInput,
  tongue: Tongue,
  tell: (name: PartName, from: LanguageCode) => void,
): PartReader {
  const { code } = tongue.language
  return {
    base,
    language: code,
    heads: tongue.heads,
    others: languages.map(({ language }) => language.code).filter((one) => one !== code),
    read: <N extends PartName>(name: N, other = code) => {
      const from = languages.find(({ language }) => language.code === other) ?? tongue
      tell(name, from.language.code)
      return Promise.resolve(partOf(from, name))
    },
  }
}

function partOf<N extends PartName>(tongue: Tongue, name: N): Extract<Part, { part: N }> {
  const found = tongue.parts.find((part) => part.part === name)
  if (found === undefined) throw new Error(`No part "${name}" in ${tongue.language.code}`)
  return found as Extract<Part, { part: N }>
}

function fileIn(catalogue: Catalogue, code: LanguageCode, name: PartName): PartFile {
  const file = catalogue.languages
    .find((one) => one.code === code)
    ?.parts.find((one) => one.name === name)
  if (file === undefined) throw new Error(`No file for "${name}" in ${code}`)
  return file
}

function slugOf(tongue: Tongue, number: number): string | undefined {
  return tongue.heads.find((head) => head.number === number)?.slug
}

function datesOf({ number, date, horizon, newestSource }: Edition) {
  return { number, date, horizon, newestSource }
}

/** Their parts hold more than the page shows, or all of what it shows. */
const LONG: ReadonlySet<string> = new Set([
  'tree',
  'timeline',
  'words',
  'sources',
  'index',
  'factors',
  'packet',
  'letter',
  'deadlines',
])

/** Pages rebuilt from their parts: all their words stand in the page and would travel twice. */
function isLong({ page }: PageContent): boolean {
  return LONG.has(page)
}

/** The words of an article and of long pages stand in the page; they do not travel again. */
function withoutHtml(content: PageContent): unknown {
  if (isLong(content)) return { page: content.page }
  if (content.page !== 'article') return content
  const article = { ...content.article, html: '', keywords: [], sources: [] }
  return { ...content, article, sources: [] }
}

function styleLink(address: string): string {
  return `<link rel="stylesheet" crossorigin href="${address}" />`
}

function descriptionOf(content: PageContent, words: Words): string {
  if (content.page === 'article') return content.article.summary
  if (content.page === 'checklist') return content.checklist.summary
  return say(words, 'app.what')
}

function alternates(input: RenderInput, route: Route, slug: string | undefined): string[] {
  return input.languages.map(({ language }) => {
    const to = href({ ...route, language: language.code }, input.base, slug)
    return `<link rel="alternate" hreflang="${language.code}" href="${to}" />`
  })
}
