import type { Env, Token } from 'markdown-it'
import type { PageLink } from '#model/article.ts'
import { escapeHtml } from '#model/html.ts'
import type { LinkTerms } from './term-links.ts'
import { nameIn, parser, type Prose } from './prose.ts'

/** What an article's text is joined with: everything it names has been checked by then. */
export interface ProseSetting {
  /** Title of the page, for naming its tables. */
  title: string
  /** From the base on, to the language: `/en/`. */
  home: string
  /** A source's mark, as HTML. */
  mark(id: string): string
  page(number: number): PageLink & { color: string }
  claim(ref: string): string
  figure(name: string): string
  /** Running text as HTML, its terms linked. */
  terms: LinkTerms
}

/** HTML of an article. */
export function renderProse(prose: Prose, setting: ProseSetting): string {
  return prose.tokens.length === 0
    ? ''
    : parser.renderer.render(prose.tokens, parser.options, { setting })
}

const rules = parser.renderer.rules
const settingIn = (env: Env | undefined) => env?.['setting'] as ProseSetting

rules['cite'] = (tokens, place, _options, env) => settingIn(env).mark(nameAt(tokens, place))

rules['page_link'] = (tokens, place, _options, env) => {
  const setting = settingIn(env)
  const page = setting.page(Number(nameAt(tokens, place)))
  return (
    `<a class="page-link ${page.color}" href="${escapeHtml(setting.home + page.path)}">` +
    `<span class="plate">${String(page.number)}</span> ${escapeHtml(page.title)}</a>`
  )
}

rules['claim'] = (tokens, place, _options, env) => settingIn(env).claim(nameAt(tokens, place))

rules['text'] = (tokens, place, _options, env) => {
  const token = tokens[place]
  const text = token?.content ?? ''
  return token?.meta?.['terms'] === true ? settingIn(env).terms(text) : escapeHtml(text)
}

rules['figure'] = (tokens, place, _options, env) => settingIn(env).figure(nameAt(tokens, place))

rules['table_open'] = (_tokens, _place, _options, env) => {
  const title = escapeHtml(settingIn(env).title)
  return `<div class="table" role="region" tabindex="0" aria-label="${title}"><table>\n`
}

rules['table_close'] = () => '</table></div>\n'

function nameAt(tokens: readonly Token[], place: number): string {
  const token = tokens[place]
  return token === undefined ? '' : nameIn(token)
}
