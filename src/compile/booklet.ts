import { depthLeft, exits } from '#model/tree-graph.ts'
import { SOURCE_LANGUAGE } from '#model/language.ts'
import { escapeHtml } from '#model/html.ts'
import type { TreePart } from '#model/pack.ts'
import { type Alert, type Outcome, type Question, type Tree } from '#model/tree.ts'
import type { Compiled } from './compile.ts'
import { reading } from './reading.ts'

const STYLE = `
body { max-width: 46rem; margin: 2rem auto; padding: 0 1rem; font: 15px/1.45 serif; color: #000; background: #fff }
h2 { margin-top: 2rem; border-bottom: 2px solid }
section { margin: 1rem 0; padding: .5rem 0; border-bottom: 1px solid #888; break-inside: avoid }
.small { font-size: .85em }
.sign { display: flex; gap: 2rem; margin-top: .5rem }
.sign span { flex: 1; border-top: 1px solid; padding-top: .1rem; font-size: .8em }
@media print { body { margin: 0; max-width: none; font-size: 10pt } }
`

/**
 * The whole walkthrough on paper for the attorney who answers for it: both voices, sources,
 * days, how hard each text is to read, and a line to sign under every card and outcome.
 */
export function booklet(guide: Compiled): string {
  const part = treeOf(guide)
  const { tree } = part
  const { shortest, longest } = lengths(tree)
  const title = `Walkthrough, edition ${String(guide.edition.number)} of ${guide.edition.date}`
  const body = [
    `<h1>${escapeHtml(title)}</h1>`,
    `<p>${String(count(tree.questions))} questions, ${String(count(tree.routers))} forks, ${String(count(tree.alerts))} cards, ${String(count(tree.outcomes))} outcomes. Shortest way: ${String(shortest)} questions. Longest: ${String(longest)}. Law of ${escapeHtml(tree.horizon)}.</p>`,
    `<p>Only with a lawyer in the picture: ${tree.requiresRep.map(escapeHtml).join(', ')}.</p>`,
    signature('Supervising attorney, for the whole walkthrough'),
    '<h2>Questions</h2>',
    ...Object.entries(tree.questions).map(([id, one]) => questionHtml(id, one, tree)),
    '<h2>Forks</h2>',
    ...Object.entries(tree.routers).map(([id, { why, cases, default: other }]) => {
      const rows = cases.map(({ all, any, none, next }) => {
        const parts = [
          ...(all.length > 0 ? [`all of ${all.join(', ')}`] : []),
          ...(any.length > 0 ? [`any of ${any.join(', ')}`] : []),
          ...(none.length > 0 ? [`none of ${none.join(', ')}`] : []),
        ]
        return `<li>${escapeHtml(parts.join('; '))} → ${link(next)}</li>`
      })
      return `<section id="${id}"><h3>${id}</h3><p>${escapeHtml(why)}</p><ol>${rows.join('')}<li>else → ${link(other)}</li></ol></section>`
    }),
    '<h2>Cards</h2>',
    ...Object.entries(tree.alerts).map(([id, one]) => alertHtml(id, one, part)),
    '<h2>Outcomes</h2>',
    ...Object.entries(tree.outcomes).map(([id, one]) => outcomeHtml(id, one, part)),
  ]
  return `<!doctype html>
<html lang="${SOURCE_LANGUAGE}"><head><meta charset="utf-8"><title>${escapeHtml(title)}</title><style>${STYLE}</style></head>
<body>
${body.join('\n')}
</body></html>
`
}

function treeOf(guide: Compiled): TreePart {
  const english = guide.languages.find(({ language }) => language.code === SOURCE_LANGUAGE)
  const part = english?.parts.find((one) => one.part === 'tree')
  if (part?.part !== 'tree') throw new Error('The guide has no English tree.')
  return part
}

/** Fewest and most questions that a walk can ask. */
export function lengths(tree: Tree): { shortest: number; longest: number } {
  const known = new Map<string, number>()
  const fewest = (id: string): number => {
    const before = known.get(id)
    if (before !== undefined) return before
    const own = tree.questions[id] === undefined ? 0 : 1
    const next = exits(tree, id)
    const found = own + (next.length === 0 ? 0 : Math.min(...next.map(fewest)))
    known.set(id, found)
    return found
  }
  return { shortest: fewest(tree.start), longest: depthLeft(tree, tree.start) }
}

function questionHtml(id: string, { q, help, multi, next, answers }: Question, tree: Tree): string {
  const rows = answers.map((answer) => {
    const to = answer.next === null ? '' : ` → ${link(answer.next)}`
    const sets =
      answer.flags.length === 0
        ? ''
        : ` <span class="small">sets ${escapeHtml(answer.flags.join(', '))}</span>`
    const cards = answer.alerts.map((alert) => ` [${link(alert)}]`).join('')
    const own =
      answer.label.client === answer.label.you ? '' : ` / ${escapeHtml(answer.label.client)}`
    return `<li>${escapeHtml(answer.label.you)}${own}${to}${sets}${cards}</li>`
  })
  const all = multi ? `<p>Several answers. Then ${next === null ? 'nothing' : link(next)}.</p>` : ''
  return `<section id="${id}"><h3>${id}. ${escapeHtml(q.you)}</h3><p class="small">To a helper: ${escapeHtml(q.client)} At most ${String(depthLeft(tree, id) - 1)} questions after it.</p><p>${escapeHtml(help)}</p><ul>${rows.join('')}</ul>${all}</section>`
}

function alertHtml(id: string, alert: Alert, part: TreePart): string {
  return `<section id="${id}"><h3>${id} (${alert.level})</h3>${voices(alert.text.you, alert.text.client)}${footing(alert, [alert.text.you], part)}</section>`
}

function outcomeHtml(id: string, one: Outcome, part: TreePart): string {
  const {
    level,
    asks,
    instead,
    title,
    text,
    steps,
    warnings,
    say,
    wouldChange,
    whoDecides,
    pages,
  } = one
  const kind = asks ? `${level}, asks for something; when stale ${instead ?? 'stays'}` : level
  const texts = [text.you, ...steps.you, ...warnings.you, say.you]
  return [
    `<section id="${id}"><h3>${id}. ${escapeHtml(title)} (${escapeHtml(kind)})</h3>`,
    voices(text.you, text.client),
    list('Risks', warnings.you, warnings.client),
    list('Steps', steps.you, steps.client),
    `<p>Say: “${escapeHtml(say.you)}”</p>`,
    `<p>Decides: ${escapeHtml(whoDecides)}. Would change: ${escapeHtml(wouldChange)} Pages: ${pages.map(String).join(', ')}.</p>`,
    footing(one, texts, part),
    '</section>',
  ].join('')
}

function voices(you: string, client: string): string {
  const own = client === you ? '' : `<p class="small">To a helper: ${escapeHtml(client)}</p>`
  return `<p>${escapeHtml(you)}</p>${own}`
}

function list(name: string, you: readonly string[], client: readonly string[]): string {
  const items = (all: readonly string[]) => all.map((one) => `<li>${escapeHtml(one)}</li>`).join('')
  const own =
    client.join() === you.join()
      ? ''
      : `<p class="small">To a helper:</p><ul class="small">${items(client)}</ul>`
  return you.length === 0 ? '' : `<p>${name}:</p><ul>${items(you)}</ul>${own}`
}

/** Sources, days, grade and the line to sign. */
function footing(card: Alert | Outcome, texts: readonly string[], part: TreePart): string {
  const sources = card.sources.map((id) => part.sources[id] ?? id)
  const grade = reading(texts, SOURCE_LANGUAGE)?.score.toFixed(1) ?? 'none'
  return `<p class="small">Seen ${card.asOf}, to be checked by ${card.checkBy}. Grade ${grade}. Claims: ${card.claims.join(', ') || 'none'}. Sources: ${escapeHtml(sources.join('; '))}.</p>${signature('Read and found right')}`
}

function signature(what: string): string {
  return `<div class="sign"><span>${escapeHtml(what)}: name</span><span>Date</span></div>`
}

function link(id: string): string {
  return `<a href="#${id}">${id}</a>`
}

function count(record: object): number {
  return Object.keys(record).length
}
