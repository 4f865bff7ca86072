import type { Article } from '#model/article.ts'
import type { Checklist } from '#model/checklist.ts'
import { longDay } from '#model/day-words.ts'
import type { Day } from '#model/freshness.ts'
import type { Term } from '#model/glossary.ts'
import { escapeHtml } from '#model/html.ts'
import type { Direction, LanguageCode } from '#model/language.ts'
import type { Phrase } from '#model/phrase.ts'
import type { Source } from '#model/source.ts'
import { shownStatus } from '#model/status.ts'
import type { TimelineEntry } from '#model/timeline.ts'
import { say, type Words } from '#model/words.ts'
import { treeHtml } from './one-file-tree.ts'
import { daysHtml } from './one-file-days.ts'
import type { Edition, ToolsPart, TreePart } from '#model/pack.ts'

/** All that the one file of a language is made of. */
export interface OneFileInput {
  base: string
  language: LanguageCode
  direction: Direction
  words: Words
  edition: Pick<Edition, 'number' | 'date' | 'recalled'>
  /** With their texts, English where there is no other. */
  articles: readonly Article[]
  checklists: readonly Checklist[]
  phrases: readonly Phrase[]
  terms: readonly Term[]
  timeline: readonly TimelineEntry[]
  sources: Readonly<Record<string, Source>>
  tree: TreePart
  tools: ToolsPart
}

const SERIES = [100, 200, 300, 400] as const

/** Nothing is loaded and nothing runs, wherever the file is opened. */
const POLICY = "default-src 'none'; style-src 'unsafe-inline'; form-action 'none'; base-uri 'none'"

const STYLE = `
:root{color-scheme:light dark}
body{max-width:42rem;margin:0 auto;padding:1rem;font:1.05rem/1.5 system-ui,sans-serif;color:#16150f;background:#fffdf5;overflow-wrap:anywhere}
h1,h2,h3,h4{line-height:1.25}
h2{margin-top:3rem;border-top:3px solid;padding-top:.5rem}
article,.leaf{margin-top:2rem;border-top:1px solid}
a{color:#0b4a5e}
blockquote{margin:.5rem 0;padding:.5rem 1rem;border:2px solid;font-weight:bold}
aside{margin:1rem 0;padding:.5rem 1rem;border:2px solid #8b1020;border-inline-start-width:10px}
aside.informs,aside.reassures{border-color:#14532d}
table{border-collapse:collapse;width:100%}
td,th{border:1px solid;padding:.3rem;text-align:start;vertical-align:top}
.status{border:2px dashed;padding:.5rem}
.quiet,.by-hand,.claim-dates,.claim-note{font-size:.9rem}
figure{margin:1rem 0}svg{display:block;width:100%;height:14px}
ul.box{list-style:none;padding:0}ul.box>li::before{content:"\\2610  "}
@media (prefers-color-scheme:dark){body{color:#f5efdf;background:#15140f}a{color:#8fd3e8}}
@media print{body{font-size:11pt;max-width:none}article,.leaf{break-inside:auto}a{color:inherit}}
`

/**
 * The whole guide of one language in one file without script: it opens from a memory card or
 * a messenger, and prints as a booklet.
 */
export function oneFile(input: OneFileInput): string {
  const words = { ...input.words, ...input.tools.words }
  const numbers = new Map(Object.keys(input.sources).map((id, place) => [id, place + 1]))
  const text = (key: string, fill: Record<string, string | number> = {}) =>
    escapeHtml(say(words, key, fill))
  const title = `${text('app.name')} – ${text('home.edition', { date: dayIn(input, input.edition.date) })}`
  const body = [
    `<h1>${text('app.name')}</h1>`,
    `<p>${text('home.what')}</p>`,
    `<p><strong>${text('about.not-advice')} ${text('review.no-lawyer')} ${text('home.ask')}</strong></p>`,
    `<p>${text('home.edition', { date: dayIn(input, input.edition.date) })}. ${text('home.horizon')}</p>`,
    `<p>${text('onefile.by-hand')}</p>`,
    contents(input, text),
    ...SERIES.flatMap((series) => [
      `<h2 id="s${String(series)}">${text(`title.series.${String(series)}`)}</h2>`,
      ...input.articles
        .filter(({ number }) => number >= series && number < series + 100)
        .map((article) => articleHtml(article, input, numbers, text)),
    ]),
    `<h2 id="walk">${text('title.tree')}</h2>`,
    treeHtml(input.tree, input.edition.date, (day) => dayIn(input, day), text),
    `<h2 id="checklists">${text('title.checklists')}</h2>`,
    ...input.checklists.map((list) => checklistHtml(list, text)),
    `<h2 id="deadlines">${text('title.deadlines')}</h2>`,
    daysHtml(input.tools, input.edition, (day) => dayIn(input, day), text),
    `<h2 id="words">${text('title.words')}</h2>`,
    `<dl>${input.terms.map(termHtml).join('\n')}</dl>`,
    `<h3>${text('words.phrases')}</h3><p>${text('words.phrases.what')}</p>`,
    ...input.phrases.map((phrase) => phraseHtml(phrase, input, text)),
    `<h2 id="timeline">${text('title.timeline')}</h2><p>${text('timeline.caution')}</p>`,
    ...input.timeline.map((entry) => entryHtml(entry, text)),
    `<h2 id="sources">${text('title.sources')}</h2>`,
    `<ol>${Object.values(input.sources).map(sourceHtml).join('\n')}</ol>`,
  ]
  return `<!doctype html>
<html lang="${input.language}" dir="${input.direction}">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="${POLICY}"><meta name="referrer" content="no-referrer">
<title>${title}</title><style>${STYLE}</style></head>
<body>
${tight(body.join('\n'))}
</body></html>
`
}

/** Line ends after a block say nothing and travel 1 in 100 bytes. */
function tight(html: string): string {
  return html.replaceAll(
    /(<\/(?:p|li|ul|ol|td|th|tr|thead|tbody|table|h[1-4]|aside|section|blockquote|dl|dd|dt|div)>)\n+(?=<)/g,
    '$1',
  )
}

type Text = (key: string, fill?: Record<string, string | number>) => string

function contents({ articles, checklists }: OneFileInput, text: Text): string {
  const rows = [
    ...articles.map(({ number, title }) => [`p${String(number)}`, `${String(number)} ${title}`]),
    ...checklists.map(({ id, title }) => [`list-${id}`, title]),
  ].map(([id, name]) => `<li><a href="#${id ?? ''}">${escapeHtml(name ?? '')}</a></li>`)
  const tools = ['walk', 'deadlines', 'words', 'timeline', 'sources'].map((id) => {
    const key = id === 'walk' ? 'title.tree' : `title.${id}`
    return `<li><a href="#${id}">${text(key)}</a></li>`
  })
  return `<nav><h2 id="contents">${text('onefile.contents')}</h2><ul>${[...rows, ...tools].join('\n')}</ul></nav>`
}

function articleHtml(
  article: Article,
  input: OneFileInput,
  numbers: ReadonlyMap<string, number>,
  text: Text,
): string {
  const { number, title, formal, summary, status, asOf, checkBy, textLanguage } = article
  const shown = shownStatus(status, article, input.edition.date)
  const ages = shown === 'in-force' || shown === 'contested'
  const dates = ages
    ? `${text('status.dates', { seen: dayIn(input, asOf), by: dayIn(input, checkBy) })} ${text('status.after', { date: dayIn(input, checkBy) })}`
    : text('status.seen', { seen: dayIn(input, asOf) })
  const foreign = textLanguage === input.language ? '' : ` lang="${textLanguage}"`
  return [
    `<article id="p${String(number)}"><h3>${String(number)} ${escapeHtml(title)}</h3>`,
    formal === '' ? '' : `<p><i>${escapeHtml(formal)}</i></p>`,
    `<p class="status"><b>${text(`status.${shown}`)}.</b> ${dates}</p>`,
    foreign === '' ? '' : `<p>${text('article.english-only')}</p>`,
    `<p><b>${escapeHtml(summary)}</b></p>`,
    `<div${foreign}>${leanHtml(article.html, input.base, numbers)}</div></article>`,
  ].join('')
}

/** An article's HTML without what only the app needs; its links point into the file. */
export function leanHtml(html: string, base: string, numbers: ReadonlyMap<string, number>): string {
  return html
    .replace(
      /<sup class="cite"><a href="#source-([\w-]+)"[^>]*>\d+<\/a><\/sup>/g,
      (_all, id: string) => {
        return `<sup>${String(numbers.get(id) ?? '')} </sup>`
      },
    )
    .replace(/<div data-when="recalled" hidden>[^]*?<\/div>/g, '')
    .replace(/<h2 id="[^"]*">([^]*?)<\/h2>/g, '<h4>$1</h4>')
    .replace(/<a class="term"[^>]*>([^<]*)<\/a>/g, '$1')
    .replace(/<a class="page-link[^"]*" href="([^"]*)"[^>]*>/g, (_all, to: string) => {
      return `<a href="${placeOf(to, base)}">`
    })
    .replace(/ href="[^"#]*walk\/all\/#/g, ' href="#')
    .replace(/ href="(\/[^"]*)"/g, (_all, to: string) => ` href="${placeOf(to, base)}"`)
    .replace(/ (?:data-[a-z]+|role|tabindex|aria-label|scope|id)="[^"]*"/g, '')
    .replace(
      / class="(?:claim )?(warns|informs|reassures|by-hand|claim-dates|claim-note|say|small quiet)"/g,
      ' class="$1"',
    )
    .replace(/ class="(?!(?:warns|informs|reassures|by-hand|claim-dates|claim-note)")[^"]*"/g, '')
    .replace(/<\/?span>/g, '')
}

/** Where a page of the guide stands in the file. */
function placeOf(address: string, base: string): string {
  const path = address
    .slice(base.length)
    .replace(/^[^/]*\//, '')
    .replace(/\/$/, '')
  const number = /^(\d{3})-/.exec(path)?.[1]
  if (number !== undefined) return `#p${number}`
  const list = /^checklist\/(.+)$/.exec(path)?.[1]
  if (list !== undefined) return `#list-${list}`
  if (/^[1-4]00$/.test(path)) return `#s${path}`
  const known = path === 'walk/all' ? 'walk' : path
  return ['walk', 'deadlines', 'words', 'timeline', 'checklists', 'sources'].includes(known)
    ? `#${known}`
    : '#contents'
}

function checklistHtml({ id, title, summary, sections }: Checklist, text: Text): string {
  const parts = sections.map(({ title: name, items }) => {
    const rows = items.map((item) => {
      const aloud = item.say === '' ? '' : ` “${escapeHtml(item.say)}”`
      return `<li><b>${escapeHtml(item.do)}</b> ${escapeHtml(item.why)}${aloud}</li>`
    })
    return `<h4>${escapeHtml(name)}</h4><ul class="box">${rows.join('')}</ul>`
  })
  return `<section class="leaf" id="list-${id}"><h3>${escapeHtml(title)}</h3><p>${escapeHtml(summary)} ${text('review.no-lawyer')}</p>${parts.join('')}</section>`
}

function termHtml({ english, use, plain }: Term): string {
  const own = use === english ? '' : `<b>${escapeHtml(use)}.</b> `
  return `<dt lang="en"><b>${escapeHtml(english)}</b></dt><dd>${own}${escapeHtml(plain)}</dd>`
}

function phraseHtml(phrase: Phrase, input: OneFileInput, text: Text): string {
  const only = phrase.onlyIfTrue ? `<br>${text('words.only-if-true')}` : ''
  const own = phrase.say === phrase.english ? '' : `<br><i>${escapeHtml(phrase.say)}</i>`
  const after = text('status.after', { date: dayIn(input, phrase.checkBy) })
  return `<blockquote>${only}<span lang="en">“${escapeHtml(phrase.english)}”</span>${own}</blockquote><p class="quiet">${escapeHtml(phrase.when)} ${after}</p>`
}

function entryHtml(entry: TimelineEntry, text: Text): string {
  const until = entry.to === null ? '' : ` – ${entry.to}`
  const note = entry.note === '' ? '' : ` <i>${escapeHtml(entry.note)}</i>`
  return `<p id="${entry.id}"><b>${escapeHtml(entry.title)}</b> (${entry.from}${until}; ${text(`status.${entry.status}`)}). ${escapeHtml(entry.summary)}${note}</p>`
}

function sourceHtml({ printAs, seenTo }: Source): string {
  return `<li lang="en">${escapeHtml(printAs)}. ${escapeHtml(seenTo)}</li>`
}

function dayIn({ language }: Pick<OneFileInput, 'language'>, day: Day): string {
  return longDay(day, language)
}
