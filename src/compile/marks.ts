import type { Token } from 'markdown-it'
import type { Findings } from './problem.ts'

/** Marks that are no part of an editor's Markdown: what they are, and what to write instead. */
const FOREIGN: readonly [pattern: RegExp, fault: string, remedy: string][] = [
  [
    /<(?=[a-z/!?])|<$/i,
    'There is raw HTML in the text.',
    'Take the "<…>" out: articles are plain Markdown.',
  ],
  [/!\[/, 'There is an image in the text.', 'Take it out: articles have no images.'],
  [
    /\]\s?\(|^\s*\[[^\]^][^\]]*\]:/,
    'There is a link in the text.',
    'Name another page as [[104]] and a source as [^id]; there are no other links.',
  ],
  [
    /\[\^/,
    'There is a source mark that cannot be read.',
    'Write it as [^id], with an id from sources.yaml.',
  ],
  [/\[\[/, 'There is a page link that cannot be read.', 'Write it as [[104]], with three digits.'],
  [
    /\{\s*claim/i,
    'A claim does not stand alone.',
    'Put {claim id} on a line of its own, with an empty line above and below.',
  ],
  [
    /\{\s*figure/i,
    'A figure does not stand alone.',
    'Put {figure name} on a line of its own, with an empty line above and below.',
  ],
  [/`|~~~/, 'There is code in the text.', 'Take the "`" or "~~~" out.'],
  [
    /&(?:#\w+|[a-z]\w*);/i,
    'There is a coded character in the text.',
    'Write the character itself.',
  ],
  [
    /^\s*(?:-{3,}|={3,}|\*{3,}|_{3,})\s*$/,
    'There is a drawn line in the text.',
    'Use a "##" heading to part sections.',
  ],
]

/** Refuses what an inline token's text still holds after parsing, by line. */
export function refuseForeignMarks(
  token: Token,
  file: string,
  start: number,
  findings: Findings,
): void {
  let line = start
  let text = ''
  const say = () => {
    for (const [pattern, fault, remedy] of FOREIGN) {
      if (pattern.test(text)) findings.refuse(file, line, fault, remedy)
    }
    text = ''
  }
  for (const child of token.children ?? []) {
    if (child.type === 'softbreak' || child.type === 'hardbreak') {
      say()
      line += 1
    } else if (child.type === 'cite' || child.type === 'page_link') {
      text += ' '
    } else {
      text += child.content
    }
  }
  say()
}
