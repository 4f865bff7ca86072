// @vitest-environment jsdom
import fc from 'fast-check'
import { describe, expect, it, vi } from 'vitest'
import { Findings } from '#compile/problem.ts'
import { TermNames, termLinks } from '#compile/term-links.ts'
import { readProse } from '#compile/prose.ts'
import { type ProseSetting, renderProse } from '#compile/render-prose.ts'
import { sourceMark } from '#model/source-mark.ts'

// Thousands of pages are parsed: seconds on a busy machine.
vi.setConfig({ testTimeout: 60_000 })

/** Each must come out as text or be refused; none may become markup of its own. */
const HOSTILE: readonly string[] = [
  '<script>alert(1)</script>',
  '<ScRiPt src=//evil.example></sCrIpT>',
  '<img src=x onerror=alert(1)>',
  '<svg onload=alert(1)>',
  '<svg><script>alert(1)</script></svg>',
  '<iframe src="javascript:alert(1)"></iframe>',
  '<object data="data:text/html,<script>alert(1)</script>"></object>',
  '<embed src="javascript:alert(1)">',
  '<a href="javascript:alert(1)">x</a>',
  '<a href="https://evil.example">x</a>',
  '<form action="https://evil.example"><input name=q></form>',
  '<button formaction="javascript:alert(1)">x</button>',
  '<meta http-equiv="refresh" content="0;url=https://evil.example">',
  '<base href="https://evil.example/">',
  '<link rel="stylesheet" href="https://evil.example/x.css">',
  '<style>*{background:url(https://evil.example)}</style>',
  '<div style="position:fixed">x</div>',
  '<details open ontoggle=alert(1)>',
  '<video><source onerror="alert(1)"></video>',
  '<math><mtext><script>alert(1)</script></mtext></math>',
  '<template><script>alert(1)</script></template>',
  '<!-- --><script>alert(1)</script>',
  '<!--><img src=x onerror=alert(1)>-->',
  '<![CDATA[<script>alert(1)</script>]]>',
  '<?php echo 1 ?>',
  '<!DOCTYPE html>',
  '</aside></main><script>alert(1)</script>',
  '<p onclick=alert(1)>x',
  '<x onmouseover=alert(1) tabindex=1>x</x>',
  '[x](javascript:alert(1))',
  '[x](JaVaScRiPt:alert(1))',
  '[x](java\tscript:alert(1))',
  '[x](&#106;avascript:alert(1))',
  '[x](javascript&colon;alert(1))',
  '[x](data:text/html;base64,PHNjcmlwdD4=)',
  '[x](vbscript:msgbox(1))',
  '[x](file:///etc/passwd)',
  '[x](//evil.example)',
  '[x](https://evil.example "onclick=alert(1)")',
  '[x](<javascript:alert(1)>)',
  '[x][1]\n\n[1]: javascript:alert(1)',
  '[x]: https://evil.example',
  '![x](https://evil.example/pixel.png)',
  '![x](x"onerror="alert(1))',
  '![<script>](x)',
  '<javascript:alert(1)>',
  '<https://evil.example>',
  '<a@evil.example>',
  '`<script>alert(1)</script>`',
  '```html\n<script>alert(1)</script>\n```',
  '~~~\n<script>alert(1)</script>\n~~~',
  '    <script>alert(1)</script>',
  '&lt;script&gt;alert(1)&lt;/script&gt;',
  '&#60;script&#62;alert(1)&#60;/script&#62;',
  '\\<script>alert(1)\\</script>',
  '**<script>**alert(1)**</script>**',
  '<scr**ipt>alert(1)</scr**ipt>',
  '[[104"onclick="alert(1)]]',
  '[[<script>]]',
  '[[javascript:alert(1)]]',
  '[^"><script>alert(1)</script>]',
  '[^memo"onclick="alert(1)]',
  '{claim <script>alert(1)</script>}',
  '{claim sc01"onclick="alert(1)}',
  '{claim ../../etc/passwd}',
  '| a |\n|--|\n| <script>alert(1)</script> |',
  '| <img src=x onerror=alert(1)> |\n|--|',
  '| a |\n|:-:|\n| x |',
  '> <script>alert(1)</script>',
  '- <img src=x onerror=alert(1)>',
  '## <script>alert(1)</script>',
  '## Heading {#x onclick=alert(1)}',
  '\u0000<script>alert(1)</script>',
  '\u202e<script>alert(1)</script>',
  '\ufeff<script>alert(1)</script>',
  '< script >alert(1)</ script >',
  '<<script>script>alert(1)<</script>/script>',
  '" onmouseover="alert(1)',
  "' onmouseover='alert(1)",
  'javascript:alert(1)',
  'https://evil.example',
  '[x]( javascript:alert(1) )',
  '[![x](y)](javascript:alert(1))',
  '[x](https://evil.example)[^memo]',
]

describe('D-28 hostile Markdown', () => {
  it('is tried in more than sixty ways', () => {
    expect(new Set(HOSTILE).size).toBeGreaterThanOrEqual(60)
  })

  it.each(HOSTILE)('comes out as text: %j', (text) => {
    expect(strangers(rendered(`Before.\n\n${text}\n\nAfter.`))).toEqual([])
    expect(strangers(rendered(`Say ${text} now.`))).toEqual([])
  })

  it.each(
    HOSTILE.filter((text) => /<(?=[a-z/!?])|\]\s?\(|^\[[^\]^]+\]:|\[\[|\[\^"|\{claim/im.test(text)),
  )('is refused by name: %j', (text) => {
    const findings = new Findings()
    readProse(text, { file: 'x.md', bodyLine: 1, language: 'en' }, findings)
    expect(findings.problems).not.toEqual([])
  })

  it('never becomes markup, whatever is typed', () => {
    const bits = fc.constantFrom(
      ...[
        '<',
        '>',
        '/',
        '"',
        "'",
        '`',
        '&',
        ';',
        '#',
        '![',
        '[',
        ']',
        '(',
        ')',
        '[^memo]',
        '[[104]]',
      ],
      ...[
        '{claim sc01}',
        'script',
        'img src=x onerror=',
        'javascript:',
        'a href=',
        '*',
        '_',
        '\\',
        '|',
      ],
      ...[
        '\n',
        '\n\n',
        '> ',
        '- ',
        '1. ',
        '## ',
        '    ',
        '\t',
        '---',
        'data:',
        '&lt;',
        '\u0000',
        'é',
      ],
    )
    const text = fc.array(fc.oneof(bits, fc.string({ maxLength: 4 })), { maxLength: 40 })
    fc.assert(
      fc.property(text, (parts) => strangers(rendered(parts.join(''))).length === 0),
      { numRuns: 2000 },
    )
  })

  it('gives every line of plain words back, whatever the words', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[A-Za-zÀ-ÿ,.?! ]{1,60}$/), (words) => {
        const plain = words.trim().replace(/\s+/g, ' ')
        fc.pre(/^[A-Za-zÀ-ÿ]/.test(plain))
        expect(body(rendered(plain)).textContent.trim()).toBe(plain)
      }),
    )
  })
})

/** Attributes that rendered Markdown may carry, by element. */
const ALLOWED: Readonly<Record<string, readonly string[]>> = {
  A: ['class', 'href', 'aria-label'],
  ASIDE: ['class'],
  BLOCKQUOTE: ['class'],
  TD: ['data-label'],
  DIV: ['class', 'role', 'tabindex', 'aria-label'],
  H2: ['id'],
  OL: ['start'],
  SPAN: ['class', 'lang'],
  SUP: ['class'],
  TH: ['scope'],
}

const BARE = [
  'P',
  'STRONG',
  'EM',
  'UL',
  'LI',
  'BR',
  'TABLE',
  'THEAD',
  'TBODY',
  'TR',
  'H1',
  'H3',
  'H4',
  'H5',
  'H6',
]

/** Everything in the HTML that our Markdown has no rule for. */
function strangers(html: string): string[] {
  const page = body(html)
  const found: string[] = []
  for (const element of page.querySelectorAll('*')) {
    const allowed = ALLOWED[element.tagName] ?? (BARE.includes(element.tagName) ? [] : null)
    if (allowed === null) found.push(element.tagName)
    for (const { name, value } of element.attributes) {
      if (!(allowed ?? []).includes(name)) found.push(`${element.tagName} ${name}`)
      if (name === 'href' && !/^(?:#source-[\w-]+|\/en\/[\w-]+\/)$/.test(value)) found.push(value)
    }
  }
  // No text comes out with a bare "<", so this can only be a comment or a declaration.
  if (/<[!?]/.test(html)) found.push('comment')
  return found
}

function rendered(text: string): string {
  const place = { file: 'x.md', bodyLine: 1, language: 'en' }
  return renderProse(readProse(text, place, new Findings()), SETTING)
}

function body(html: string): HTMLElement {
  const page = document.createElement('div')
  page.innerHTML = html
  return page
}

const SETTING: ProseSetting = {
  title: 'A "title" <b>',
  home: '/en/',
  mark: (id) => sourceMark({ id }, 1, 'Source: "<b>"'),
  page: (number) => ({ number, title: '<b>"x"', path: '104-x/', color: 'understand' }),
  figure: () => '',
  terms: (text) => termLinks(new TermNames([]), '/en/')(text),
  claim: () => '<aside class="claim"></aside>',
}
