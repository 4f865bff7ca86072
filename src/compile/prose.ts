import MarkdownIt, {
  type StateBlock,
  type StateCore,
  type StateInline,
  type Token,
} from 'markdown-it'
import type { LanguageCode } from '#model/language.ts'
import { SOURCE_LANGUAGE } from '#model/language.ts'
import type { Findings } from './problem.ts'
import { refuseForeignMarks } from './marks.ts'

/** A name an article uses, and the line it stands on. */
export interface Use {
  id: string
  line: number
}

/** An article's Markdown, parsed but not yet joined with what it names. */
export interface Prose {
  tokens: Token[]
  /** Source ids of `[^id]`, in reading order, repeats included. */
  cites: Use[]
  /** Claims of `{claim id}`, as written. */
  claims: Use[]
  /** Pages of `[[104]]`. */
  pages: Use[]
  /** Figures of `{figure name}`. */
  figures: Use[]
}

/** The only Markdown parser; render-prose.ts adds how its own marks are printed. */
export const parser = makeParser()

/**
 * Parses an editor's Markdown: paragraphs, headings, lists, bold, quotes, tables,
 * `[^source]`, `[[page]]`, `{claim id}`. Everything else is refused by name and,
 * whatever gets past that, rendered as text: raw HTML, links and images have no rule here.
 * @param bodyLine line of the file on which `body` starts
 */
export function readProse(
  body: string,
  place: { file: string; bodyLine: number; language: LanguageCode },
  findings: Findings,
): Prose {
  const tokens = parser.parse(body, { language: place.language })
  const prose: Prose = { tokens, cites: [], claims: [], pages: [], figures: [] }
  let line = 0
  let heading = 0
  let cards = 0
  let inHeading = false
  const table = new TableLabels()
  for (const token of tokens) {
    line = token.map?.[0] ?? line
    const at = line + place.bodyLine
    switch (token.type) {
      case 'heading_open':
        if (token.tag === 'h2') token.attrSet('id', `s${String((heading += 1))}`)
        refuseLevel(token, place.file, at, findings)
        inHeading = true
        break
      case 'tr_open':
        table.startRow()
        break
      case 'th_open':
        token.attrs = [['scope', 'col']]
        table.inHead = true
        break
      case 'td_open':
        // A column's alignment would come out as a style attribute, which the policy blocks.
        token.attrs = table.labelOfCell()
        break
      case 'blockquote_open':
        token.attrSet('class', 'say')
        cards += 1
        break
      case 'blockquote_close':
        cards -= 1
        break
      case 'claim':
        prose.claims.push({ id: nameIn(token), line: at })
        break
      case 'figure':
        prose.figures.push({ id: nameIn(token), line: at })
        break
      case 'inline':
        table.read(token.content)
        // Terms are explained in running text; a sentence to say aloud stays bare.
        if (cards === 0 && !inHeading) for (const child of token.children ?? []) letTerms(child)
        inHeading = false
        readInline(token, at, prose)
        refuseForeignMarks(token, place.file, at, findings)
        break
      default:
    }
  }
  return prose
}

function letTerms(child: Token): void {
  if (child.type === 'text') child.meta = { terms: true }
}

/** Names each cell by its column: on a narrow screen a row becomes a card. */
class TableLabels {
  inHead = false
  #heads: string[] = []
  #column = 0

  startRow(): void {
    this.#column = 0
  }

  read(text: string): void {
    if (!this.inHead) return
    if (this.#column === 0) this.#heads = []
    this.#heads.push(text.replace(/[*_]|\[\^[^\]]*\]/g, ''))
    this.#column += 1
    this.inHead = false
  }

  labelOfCell(): [string, string][] {
    const label = this.#heads[this.#column] ?? ''
    this.#column += 1
    return [['data-label', label]]
  }
}

/** The id or number that a cite, page link or claim token carries. */
export function nameIn(token: Token): string {
  return String(token.meta?.['id'])
}

function readInline(token: Token, start: number, prose: Prose): void {
  let line = start
  for (const child of token.children ?? []) {
    if (child.type === 'softbreak' || child.type === 'hardbreak') line += 1
    if (child.type === 'cite') prose.cites.push({ id: nameIn(child), line })
    if (child.type === 'page_link') prose.pages.push({ id: nameIn(child), line })
  }
}

function refuseLevel(token: Token, file: string, line: number, findings: Findings): void {
  if (token.tag === 'h2' || token.tag === 'h3') return
  const deep = token.tag !== 'h1'
  findings.refuse(
    file,
    line,
    deep ? 'The heading is too deep.' : 'A heading starts with a single "#".',
    deep ? 'Use "##" or "###".' : 'The title is the page\'s only one: use "##".',
  )
}

/**
 * A quote is a card with one sentence per line. Where the page is not in English and the
 * second line is slanted, the first is the English that officers and courts hear.
 */
function shapeCards(state: StateCore): void {
  let quotes = 0
  for (const token of state.tokens) {
    if (token.type === 'blockquote_open') quotes += 1
    if (token.type === 'blockquote_close') quotes -= 1
    if (token.type !== 'inline' || quotes === 0) continue
    const children = token.children ?? []
    const first = children.findIndex(isBreak)
    for (const child of children) if (isBreak(child)) child.type = 'hardbreak'
    const translated = first !== -1 && children[first + 1]?.type === 'em_open'
    if (!translated || state.env['language'] === SOURCE_LANGUAGE) continue
    const open = new state.Token('english_open', 'span', 1)
    open.attrSet('lang', SOURCE_LANGUAGE)
    const close = new state.Token('english_close', 'span', -1)
    token.children = [open, ...children.slice(0, first), close, ...children.slice(first)]
  }
}

function isBreak(token: Token): boolean {
  return token.type === 'softbreak' || token.type === 'hardbreak'
}

function makeParser() {
  const md = new MarkdownIt('commonmark', { html: false, xhtmlOut: false })
  md.enable('table')
  md.disable(['html_block', 'html_inline', 'image', 'link', 'autolink', 'reference', 'entity'])
  md.disable(['backticks', 'code', 'fence', 'hr', 'lheading'])
  md.inline.ruler.before('emphasis', 'cite', (state, silent) =>
    matchInline(state, silent, /\[\^([A-Za-z0-9][A-Za-z0-9_-]*)\]/y, 'cite'),
  )
  md.inline.ruler.before('emphasis', 'page_link', (state, silent) =>
    matchInline(state, silent, /\[\[(\d{3})\]\]/y, 'page_link'),
  )
  for (const name of ['claim', 'figure'] as const) {
    const mark = new RegExp(`^\\{${name} ([a-z0-9][a-z0-9-]*)\\}\\s*$`)
    md.block.ruler.before('paragraph', name, (state, start, _end, silent) => {
      const ref = mark.exec(lineOf(state, start))?.[1]
      const alone = isBlank(state, start - 1) && isBlank(state, start + 1)
      if (ref === undefined || !alone || state.level > 0) return false
      if (silent) return true
      state.line = start + 1
      const token = state.push(name, '', 0)
      token.meta = { id: ref }
      token.map = [start, start + 1]
      return true
    })
  }
  md.core.ruler.push('cards', shapeCards)
  return md
}

function matchInline(state: StateInline, silent: boolean, pattern: RegExp, type: string): boolean {
  pattern.lastIndex = state.pos
  const found = pattern.exec(state.src)
  if (found === null) return false
  if (!silent) state.push(type, '', 0).meta = { id: found[1] }
  state.pos += found[0].length
  return true
}

function lineOf(state: StateBlock, line: number): string {
  return state.src.slice(state.bMarks[line], state.eMarks[line])
}

function isBlank(state: StateBlock, line: number): boolean {
  return line < 0 || line >= state.lineMax || lineOf(state, line).trim() === ''
}
