import { type Claim, claimLines, isPastLife } from '#model/claim.ts'
import { longDay } from '#model/day-words.ts'
import type { Day } from '#model/freshness.ts'
import type { LanguageCode } from '#model/language.ts'
import { say, type Words } from '#model/words.ts'
import { escapeHtml } from '#model/html.ts'

export interface ClaimSetting {
  /** Day of the edition: what is past on it is printed in its past form only. */
  today: Day
  recalled: boolean
  language: LanguageCode
  words: Words
  /** Source marks of the claim, as HTML. */
  marks: string
}

/**
 * A claim as HTML that holds every state of its life: script, where there is any, only
 * takes away what does not apply (`data-until`, `data-when`). A reassurance already past
 * on the edition's day is not in it at all.
 */
export function claimHtml(claim: Claim, setting: ClaimSetting): string {
  const past = isPastLife(claim, setting.today)
  const lines = setting.recalled
    ? [paragraph('claim-fallback', claim.fallback)]
    : past
      ? pastLines(claim, setting)
      : freshLines(claim, setting)
  const until = past || setting.recalled ? '' : ` data-until="${claim.checkBy}"`
  const state = setting.recalled ? ' data-state="recalled"' : past ? ' data-state="past"' : ''
  const open = `<aside class="claim ${claim.kind}" data-claim="${claim.id}"${until}${state} role="note">`
  return `${open}\n${lines.join('\n')}\n</aside>\n`
}

function freshLines(claim: Claim, setting: ClaimSetting): string[] {
  const { words } = setting
  const kept = paragraph('claim-text', claim.claim, 'fresh past', setting.marks)
  const after = (key: string) => label(words, key, { day: dayIn(setting, claim.checkBy) })
  const unchecked = note(claim, setting, 'claim.unchecked')
  const yielded = block('past recalled', 'claim-past', [
    `<p class="by-hand" data-when="by-hand">${after('claim.after')}</p>`,
    paragraph('claim-fallback', claim.fallback),
  ])
  const later = `<span class="by-hand" data-when="by-hand">${after('claim.then')}</span>`
  const body = {
    warns: [kept],
    reassures: [paragraph('claim-text', claim.claim, 'fresh', setting.marks), yielded],
    informs: [
      yielded,
      kept,
      `<p class="claim-note" data-when="past">${later} ${note(claim, setting, 'claim.check-first')}</p>`,
    ],
  }[claim.kind]
  const warning =
    claim.warning === null ? [] : [paragraph('claim-warning', claim.warning, 'fresh past')]
  if (claim.warning !== null && claim.kind !== 'warns') {
    warning.push(`<p class="claim-note" data-when="past">${later} ${unchecked}</p>`)
  }
  const recalled =
    claim.kind === 'warns'
      ? [`<div data-when="recalled" hidden>${paragraph('claim-fallback', claim.fallback)}</div>`]
      : []
  const dates = [`<span data-when="fresh">${seen(claim, setting)}</span>`]
  if (claim.kind === 'warns') dates.push(`<span data-when="past">${later} ${unchecked}</span>`)
  return [
    ...(claim.warningFirst ? [...warning, ...body] : [...body, ...warning]),
    ...recalled,
    `<p class="claim-dates">${dates.join(' ')}</p>`,
  ]
}

function pastLines(claim: Claim, setting: ClaimSetting): string[] {
  const lines = claimLines(claim, setting.today, false)
  const bare = !lines.some((line) => line.role === 'claim')
  const printed = lines.flatMap((line, place) => {
    const cited = line.role === 'claim' || (bare && line.role === 'fallback')
    // A fallback stays when the claim is recalled; everything else goes.
    const when = line.role === 'fallback' ? '' : 'past'
    const text = paragraph(`claim-${NAMES[line.role]}`, line.text, when, cited ? setting.marks : '')
    const again = lines.slice(place + 1).some((later) => later.note === line.note)
    if (line.note === 'none' || again) return [text]
    const key = line.note === 'unchecked' ? 'claim.unchecked' : 'claim.check-first'
    return [text, `<p class="claim-note" data-when="past">${note(claim, setting, key)}</p>`]
  })
  const recalled = lines.some((line) => line.role === 'fallback')
    ? []
    : [`<div data-when="recalled" hidden>${paragraph('claim-fallback', claim.fallback)}</div>`]
  const dates = `<p class="claim-dates"><span data-when="past">${seen(claim, setting)}</span></p>`
  return [...printed, ...recalled, dates]
}

const NAMES = { claim: 'text', warning: 'warning', fallback: 'fallback' } as const

function paragraph(name: string, text: string, when = '', marks = ''): string {
  const shown = when === '' ? '' : ` data-when="${when}"`
  return `<p class="${name}"${shown}>${escapeHtml(text)}${marks}</p>`
}

function block(when: string, name: string, lines: readonly string[]): string {
  return `<div class="${name}" data-when="${when}">${lines.join('')}</div>`
}

function seen(claim: Claim, setting: ClaimSetting): string {
  const days = { day: dayIn(setting, claim.asOf), until: dayIn(setting, claim.checkBy) }
  return label(setting.words, 'claim.dates', days)
}

function note(claim: Claim, setting: ClaimSetting, key: string): string {
  return label(setting.words, key, { day: dayIn(setting, claim.asOf) })
}

function label(words: Words, key: string, fill: Record<string, string>): string {
  return escapeHtml(say(words, key, fill))
}

function dayIn(setting: ClaimSetting, day: Day): string {
  return longDay(day, setting.language)
}
