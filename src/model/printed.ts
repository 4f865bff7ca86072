/** A sentence as a reader sees it: no markup, no marks of sources. */
export type Sentence = string

/** A claim as it is printed in an article. */
export interface ClaimBlock {
  id: string
  /** Last good day, or empty. */
  until: string
  recalled: boolean
  /** Its lines, warning and text, in reading order. */
  texts: Sentence[]
  fallback: Sentence
  dates: Sentence
}

const CLAIM = /<aside class="claim[^"]*" data-claim="([^"]+)"([^>]*)>([\s\S]*?)<\/aside>/g
const MARK = /<sup class="cite">[\s\S]*?<\/sup>/g
const BLOCK_END = /<\/(?:p|li|h\d|td|th|dt|dd|tr|figcaption|blockquote)>|<br\s*\/?>/g

/** The claims in an article's compiled HTML. */
export function claimBlocks(html: string): ClaimBlock[] {
  return [...html.matchAll(CLAIM)].map(([, id = '', state = '', inner = '']) => ({
    id,
    until: /data-until="([^"]*)"/.exec(state)?.[1] ?? '',
    recalled: state.includes('data-state="recalled"'),
    texts: paragraphs(inner, 'claim-(?:text|warning)'),
    fallback: paragraphs(inner, 'claim-fallback').join(' '),
    dates: paragraphs(inner, 'claim-dates').join(' '),
  }))
}

/** The sentences of compiled HTML, without its claims: those are compared by themselves. */
export function sentencesOf(html: string): Sentence[] {
  return html
    .replaceAll(CLAIM, '')
    .replaceAll(BLOCK_END, '\n')
    .split('\n')
    .flatMap((line) => plain(line).split(/(?<=[.!?]["”’]?)\s+/))
    .filter((sentence) => /\p{L}/u.test(sentence))
}

function paragraphs(html: string, name: string): Sentence[] {
  const found = html.matchAll(new RegExp(`<p class="${name}"[^>]*>([\\s\\S]*?)</p>`, 'g'))
  return [...found].map(([, inner = '']) => plain(inner))
}

function plain(html: string): string {
  return html
    .replaceAll(MARK, '')
    .replaceAll(/<[^>]*>/g, '')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&#39;', "'")
    .replaceAll('&amp;', '&')
    .replaceAll(/\s+/g, ' ')
    .trim()
}
