import type { Env, Token } from 'markdown-it'
import type { PageLink, Section } from '#model/article.ts'
import type { LanguageCode } from '#model/language.ts'
import type { Source } from '#model/source.ts'
import { escapeHtml } from './html.ts'
import { nameIn, parser, type Prose } from './prose.ts'

/** What an article's text is joined with: everything it names has been checked by then. */
export interface ProseSetting {
  /** Title of the page, for naming its tables. */
  title: string
  /** Language of the text, and of what is put into it. */
  language: LanguageCode
  around: LanguageCode
  /** From the base on, to the language: `/en/`. */
  home: string
  /** A source's mark, as HTML. */
  mark(id: string): string
  page(number: number): PageLink & { color: string }
  claim(ref: string): { html: string; text: string }
}

/** HTML of an article, and its sections as plain text. */
export function renderProse(
  prose: Prose,
  setting: ProseSetting,
): { html: string; sections: Section[] } {
  const html =
    prose.tokens.length === 0
      ? ''
      : parser.renderer.render(prose.tokens, parser.options, { setting })
  return { html, sections: sectionsOf(prose.tokens, setting) }
}

/** `<sup>` of a source, numbered as at the foot of its page. */
export function sourceMark(source: Source, number: number, label: string): string {
  const link = `<a href="#source-${escapeHtml(source.id)}" aria-label="${escapeHtml(label)}">`
  return `<sup class="cite">${link}${String(number)}</a></sup>`
}

const rules = parser.renderer.rules
const settingIn = (env: Env | undefined) => env?.['setting'] as ProseSetting

rules['cite'] = (tokens, place, _options, env) => settingIn(env).mark(nameAt(tokens, place))

rules['page_link'] = (tokens, place, _options, env) => {
  const setting = settingIn(env)
  const page = setting.page(Number(nameAt(tokens, place)))
  const tongue = setting.language === setting.around ? '' : ` lang="${setting.around}"`
  return (
    `<a class="page-link ${page.color}" href="${escapeHtml(setting.home + page.path)}"${tongue}>` +
    `<span class="plate">${String(page.number)}</span> ${escapeHtml(page.title)}</a>`
  )
}

rules['claim'] = (tokens, place, _options, env) => settingIn(env).claim(nameAt(tokens, place)).html

rules['table_open'] = (_tokens, _place, _options, env) => {
  const title = escapeHtml(settingIn(env).title)
  return `<div class="table" role="region" tabindex="0" aria-label="${title}"><table>\n`
}

rules['table_close'] = () => '</table></div>\n'

function nameAt(tokens: readonly Token[], place: number): string {
  const token = tokens[place]
  return token === undefined ? '' : nameIn(token)
}

/** Text per `##` heading. Of a claim only the fallback: a snippet has no room for its dates. */
function sectionsOf(tokens: readonly Token[], setting: ProseSetting): Section[] {
  const sections: Section[] = [{ anchor: '', heading: '', text: '' }]
  let inHeading = false
  for (const token of tokens) {
    const section = sections.at(-1)
    if (section === undefined) break
    if (token.type === 'heading_open' && token.tag === 'h2') {
      sections.push({ anchor: String(token.attrGet('id') ?? ''), heading: '', text: '' })
      inHeading = true
    } else if (token.type === 'heading_close') {
      inHeading = false
    } else if (token.type === 'inline') {
      const text = plainText(token, setting)
      if (inHeading) section.heading = text
      else section.text = joined(section.text, text)
    } else if (token.type === 'claim') {
      section.text = joined(section.text, setting.claim(nameIn(token)).text)
    }
  }
  return sections.filter(({ heading, text }) => heading !== '' || text !== '')
}

function plainText(token: Token, setting: ProseSetting): string {
  const runs = (token.children ?? []).map((child) => {
    if (child.type === 'page_link') return setting.page(Number(nameIn(child))).title
    if (child.type === 'softbreak' || child.type === 'hardbreak') return ' '
    return child.type === 'cite' ? '' : child.content
  })
  return runs.join('').replace(/\s+/g, ' ').trim()
}

function joined(before: string, text: string): string {
  return before === '' ? text : `${before} ${text}`
}
