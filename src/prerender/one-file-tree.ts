import type { Day } from '#model/freshness.ts'
import { escapeHtml } from '#model/html.ts'
import type { TreePart } from '#model/pack.ts'
import type { Alert, Outcome, Question, RouterCase } from '#model/tree.ts'
import { printedLaw } from '#model/printed-law.ts'

type Text = (key: string, fill?: Record<string, string | number>) => string

/** The whole walkthrough as linked sections, in the voice of "you". */
export function treeHtml(
  part: TreePart,
  edition: Day,
  dayIn: (day: Day) => string,
  text: Text,
): string {
  const { tree } = part
  const places = new Map(
    [tree.questions, tree.routers, tree.alerts].flatMap((kind) =>
      Object.keys(kind).map((id, place): [string, number] => [id, place + 1]),
    ),
  )
  const number = (id: string) => places.get(id) ?? 0
  const nameOf = (id: string) => {
    if (id in tree.questions) return text('tree.question', { number: number(id) })
    if (id in tree.routers) return text('tree.fork', { number: number(id) })
    return escapeHtml(tree.outcomes[id]?.title ?? '')
  }
  const link = (id: string) => `<a href="#${id}">${nameOf(id)}</a>`
  const flag = (id: string) => escapeHtml(tree.flags[id]?.you ?? id)
  const conditions = ({ all, any, none }: RouterCase) =>
    [
      all.map(flag).join(` ${text('tree.and')} `),
      any.map(flag).join(` ${text('tree.or')} `),
      none.map((id) => text('tree.not', { flag: tree.flags[id]?.you ?? id })).join(', '),
    ]
      .filter((one) => one !== '')
      .join('; ')
  // The conditions are HTML already: they are put in after the words around them.
  const say = (key: string, html: string) =>
    text(key, { what: '\u0000' }).replace('\u0000', () => html)
  const question = (id: string, { q, help, answers, multi, next }: Question) => {
    const rows = answers.map(({ label, next: to, alerts }) => {
      const cards = alerts.map(
        (one) => `<a href="#${one}">${text('tree.card')} ${String(number(one))}</a>`,
      )
      return `<li>${escapeHtml(label.you)} ${to === null ? '' : `→ ${link(to)}`} ${cards.join(' ')}</li>`
    })
    const then = multi && next !== null ? `<p>${text('tree.then')} ${link(next)}</p>` : ''
    const why = help === '' ? '' : `<p class="quiet">${escapeHtml(help)}</p>`
    return `<section class="leaf" id="${id}"><h4>${String(number(id))}. ${escapeHtml(q.you)}</h4>${why}<ul>${rows.join('')}</ul>${then}</section>`
  }
  /** What it turns into once its law is past, with the day for those who go by hand. */
  const aging = (card: Alert | Outcome, instead: string) => {
    const law = printedLaw(card, part, edition, new Set())
    const when =
      law.until === null
        ? text('claim.unchecked', { day: dayIn(law.since) })
        : `${text('status.dates', { seen: dayIn(card.asOf), by: dayIn(law.until) })} ${text('tree.after', { day: dayIn(law.until) })}`
    const lines = law.fallbacks.map((line) => ` ${escapeHtml(line)}`)
    return `<p class="quiet">${when}${instead}${lines.join('')}</p>`
  }
  const outcome = (id: string, one: Outcome) => {
    const list = (items: readonly string[]) =>
      items.map((item) => `<li>${escapeHtml(item)}</li>`).join('')
    const yields = one.asks && one.level !== 'urgent' && one.instead !== null
    const instead = yields ? ` ${text('tree.instead')} ${link(one.instead ?? '')}.` : ''
    const isPast = yields && printedLaw(one, part, edition, new Set()).until === null
    const risks =
      one.warnings.you.length === 0
        ? ''
        : `<p><b>${text('outcome.risks')}</b></p><ul>${list(one.warnings.you)}</ul>`
    const steps = isPast
      ? ''
      : `<p>${escapeHtml(one.text.you)}</p><ol>${list(one.steps.you)}</ol><blockquote>${escapeHtml(one.say.you)}</blockquote>`
    return `<section class="leaf" id="${id}"><h4>${escapeHtml(one.title)} (${text(`outcome.${one.level}`)})</h4>${aging(one, instead)}${risks}${steps}</section>`
  }
  return [
    `<p>${text('tree.text')}</p><p><b>${text('walk.never-alone')}</b></p>`,
    `<h3>${text('tree.questions')}</h3>`,
    ...Object.entries(tree.questions).map(([id, one]) => question(id, one)),
    `<h3>${text('tree.forks')}</h3>`,
    ...Object.entries(tree.routers).map(([id, router]) => {
      const rows = router.cases.map(
        (one) => `<li>${say('tree.if', conditions(one))} ${link(one.next)}</li>`,
      )
      return `<section class="leaf" id="${id}"><h4>${nameOf(id)}</h4><ol>${rows.join('')}<li>${text('tree.else')} ${link(router.default)}</li></ol></section>`
    }),
    `<h3>${text('tree.cards')}</h3>`,
    ...Object.entries(tree.alerts).map(
      ([id, alert]) =>
        `<section class="leaf" id="${id}"><p><b>${text('tree.card')} ${String(number(id))}. ${text(`level.${alert.level}`)}</b> ${escapeHtml(alert.text.you)}</p>${aging(alert, '')}</section>`,
    ),
    `<h3>${text('tree.outcomes')}</h3>`,
    ...Object.entries(tree.outcomes).map(([id, one]) => outcome(id, one)),
  ].join('\n')
}
