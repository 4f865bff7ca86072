import { claimLines } from '#model/claim.ts'
import { type DayRule, type RuleLaw, ruleLaw } from '#model/deadline.ts'
import type { Day } from '#model/freshness.ts'
import { escapeHtml } from '#model/html.ts'
import type { ToolsPart } from '#model/pack.ts'

type Text = (key: string, fill?: Record<string, string | number>) => string

/** Every rule that counts days, to be counted by hand, with its days and what holds after them. */
export function daysHtml(
  { rules, holidays }: ToolsPart,
  edition: { date: Day; recalled: { claims: readonly string[] } },
  dayIn: (day: Day) => string,
  text: Text,
): string {
  const recalled = new Set(edition.recalled.claims)
  const names = holidays.rules.map(({ name }) => name).join('; ')
  return [
    `<p>${text('deadlines.rules.what')} ${text('deadlines.caution')}</p>`,
    ...rules.map((rule) => ruleHtml(rule, edition.date, recalled, dayIn, text)),
    `<p class="quiet">${text('deadlines.rules.holidays', { names })} ${holidays.verified ? '' : text('deadlines.holidays')}</p>`,
  ].join('\n')
}

function ruleHtml(
  rule: DayRule,
  today: Day,
  recalled: ReadonlySet<string>,
  dayIn: (day: Day) => string,
  text: Text,
): string {
  const law = ruleLaw(rule, today, recalled)
  const isRecalled = law.state === 'recalled'
  const claims = rule.claims.flatMap((claim) => claimLines(claim, today, isRecalled))
  const said = [...rule.steps, ...claims.map((line) => line.text)]
  const after = rule.fallbacks.filter((fallback) => !said.includes(fallback))
  const afterwards = isRecalled ? '' : after.map(escapeHtml).join(' ')
  const count = isRecalled
    ? ''
    : `<p><b>${[rule.how, rule.hint, rule.other].map(escapeHtml).join(' ')}</b> ${rule.received ? text('deadlines.received') : ''}</p>`
  return [
    `<div class="leaf"><h3>${escapeHtml(rule.happened)}</h3><h4>${escapeHtml(rule.due)}</h4>`,
    count,
    `<ul>${said.map((line) => `<li>${escapeHtml(line)}</li>`).join('')}</ul>`,
    `<p class="quiet">${lawInWords(rule, law, dayIn, text)} ${afterwards}</p></div>`,
  ].join('')
}

function lawInWords(rule: DayRule, law: RuleLaw, dayIn: (day: Day) => string, text: Text): string {
  switch (law.state) {
    case 'fresh': {
      const seen = text('status.dates', { seen: dayIn(rule.asOf), by: dayIn(law.until) })
      return `${seen} ${text('claim.after', { day: dayIn(law.until) })}`
    }
    case 'stale':
      return `${text('claim.unchecked', { day: dayIn(law.since) })} ${text('deadlines.go-by')}`
    case 'recalled':
      return text('deadlines.recalled')
  }
}
