import type { Direction, LanguageCode } from '#model/language.ts'

/** Names of built files the pages need, from the base on. */
export interface BuiltFiles {
  /** The blocking script of the head. */
  early: string
  /** Style of the tools, which their own pages need before script. */
  toolStyle: string
}

export interface Page {
  language: LanguageCode
  direction: Direction
  title: string
  description: string
  /** Further lines of the head, already HTML. */
  head: readonly string[]
  /** HTML of the app. */
  body: string
  /** What the page was made from, for script to take over; null where it reads the parts. */
  boot: unknown
  /** Day of the edition, for the law clock; null on pages that stay the same when words change. */
  edition: string | null
}

/** Fills the built `index.html` with one page. Marks are filled by function: words may hold `$`. */
export function fill(template: string, page: Page, base: string, files: BuiltFiles): string {
  const head = [
    ...(page.edition === null ? [] : [`<meta name="edition" content="${page.edition}" />`]),
    `<meta name="description" content="${escape(page.description)}" />`,
    `<meta name="theme-color" content="#f6efdc" media="(prefers-color-scheme: light)" />`,
    `<meta name="theme-color" content="#15140f" media="(prefers-color-scheme: dark)" />`,
    `<link rel="icon" href="${base}icons/icon.svg" type="image/svg+xml" />`,
    `<link rel="apple-touch-icon" href="${base}icons/apple-touch.png" />`,
    `<link rel="manifest" href="${base}manifest.webmanifest" />`,
    `<script src="${files.early}"></script>`,
    ...page.head,
  ]
  const boot = page.boot === null ? '' : bootBlock(page.boot)
  return template
    .replace(/<html lang="en" dir="ltr">/, () => htmlTag(page))
    .replace(/<title>[^<]*<\/title>/, () => `<title>${escape(page.title)}</title>`)
    .replace('<!--head-->', () => head.join('\n    '))
    .replace('<!--app-->', () => page.body)
    .replace('<!--boot-->', () => boot)
}

function htmlTag(page: Page): string {
  return `<html lang="${page.language}" dir="${page.direction}">`
}

/** `<` never stands in the block, so nothing in it can end it. */
function bootBlock(boot: unknown): string {
  const json = JSON.stringify(boot).replaceAll('<', '\\u003c')
  return `<script type="application/json" id="boot">${json}</script>`
}

export function escape(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
}
