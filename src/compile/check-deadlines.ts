import { SOURCE_LANGUAGE } from '#model/language.ts'
import { sameNames, sameParts } from './check-gaps.ts'
import type { Raw } from './gather.ts'
import type { Findings } from './problem.ts'
import type { Sheet } from './read.ts'
import type { DeadlinesSheet, DeadlineWords } from './schema-deadlines.ts'

/** Days in the longest year, month by month. */
const MONTH_DAYS = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]

/** Rules that count days: each can be counted, and is said whole in every language. */
export function checkDeadlines(raw: Raw, findings: Findings): void {
  const sheet = raw.deadlines
  if (sheet === null) return
  const { rules, holidays } = sheet.value
  refuseTwins(sheet, ['rules'], rules, findings)
  refuseTwins(sheet, ['holidays', 'days'], holidays.days, findings)
  rules.forEach((_, place) => {
    checkRule(sheet, place, findings)
  })
  holidays.days.forEach((_, place) => {
    checkHoliday(sheet, place, findings)
  })
  const events = [...new Set(rules.map(({ event }) => event))]
  const names = (list: readonly { id: string }[]) => list.map(({ id }) => id)
  for (const words of raw.deadlineWords.values()) {
    sameNames(words, ['events'], events, 'event', findings)
    sameNames(words, ['rules'], names(rules), 'rule', findings)
    sameNames(words, ['holidays'], names(holidays.days), 'holiday', findings)
  }
  sameParts(raw.deadlineWords, ['events'], ['hint'], findings)
  sameParts(raw.deadlineWords, ['rules'], ['other', 'late', 'steps', 'fallback'], findings)
  const english = raw.deadlineWords.get(SOURCE_LANGUAGE)
  if (english !== undefined) checkWords(sheet, english, findings)
}

function checkRule(sheet: Sheet<DeadlinesSheet>, place: number, findings: Findings): void {
  const rule = sheet.value.rules[place]
  if (rule === undefined) return
  const refuse = (field: string, fault: string, remedy: string) => {
    findings.refuse(sheet.file, sheet.line(['rules', place, field]), fault, remedy)
  }
  const counts = rule.unit === 'days'
  if (counts && rule.count === undefined) {
    refuse('unit', `"${rule.id}" counts days and does not say how many.`, 'Write its "count".')
  }
  if (!counts && (rule.count ?? rule.longer) !== undefined) {
    refuse(
      'count',
      `"${rule.id}" has a number, and its unit is "${rule.unit}".`,
      'Take the number out, or write "unit: days".',
    )
  }
  if (rule.count !== undefined && rule.longer !== undefined && rule.longer <= rule.count) {
    refuse(
      'longer',
      `"${rule.id}" plans for ${rule.count} days, and another text says ${rule.longer}.`,
      'Put the shorter number into "count": nobody may plan for the longer one.',
    )
  }
  if (rule.confidence === 'C') {
    refuse('confidence', `"${rule.id}" rests on memory.`, 'Read its source, or take the rule out.')
  }
}

function checkHoliday(sheet: Sheet<DeadlinesSheet>, place: number, findings: Findings): void {
  const holiday = sheet.value.holidays.days[place]
  if (holiday === undefined) return
  const { id, month, day, weekday, nth, every_years: every, since } = holiday
  const longest = MONTH_DAYS[month - 1] ?? 0
  const fixed = day !== undefined && weekday === undefined && nth === undefined
  const counted = day === undefined && weekday !== undefined && nth !== undefined
  const odd = counted && (every ?? since) !== undefined
  const half = (every === undefined) !== (since === undefined)
  if ((fixed && day <= longest && !half) || (counted && longest > 0 && !odd)) return
  findings.refuse(
    sheet.file,
    sheet.line(['holidays', 'days', place]),
    `The holiday "${id}" is on no day.`,
    'Write "month" and "day", with "every_years" and "since" where it is not kept each year; or "month", "weekday" and "nth".',
  )
}

/** What a rule's shape asks its words to say. */
function checkWords(
  sheet: Sheet<DeadlinesSheet>,
  english: Sheet<DeadlineWords>,
  findings: Findings,
): void {
  for (const { id, unit, longer, claims } of sheet.value.rules) {
    const words = english.value.rules[id]
    if (words === undefined) continue
    const needs = [
      ['late', unit !== 'shown', 'Say what to do once the day has passed.'],
      ['other', longer !== undefined, 'Say what the other text says, and not to plan for it.'],
      ['steps', claims.length === 0, 'It names no claim: say what to do.'],
      ['fallback', claims.length === 0, 'It names no claim: say what holds once it is old.'],
    ] as const
    for (const [part, isNeeded, remedy] of needs) {
      if (!isNeeded || words[part].length > 0) continue
      const at = english.line(['rules', id])
      findings.refuse(english.file, at, `The rule "${id}" has no "${part}".`, remedy)
    }
  }
}

function refuseTwins(
  sheet: Sheet<DeadlinesSheet>,
  path: readonly string[],
  list: readonly { id: string }[],
  findings: Findings,
): void {
  const seen = new Set<string>()
  list.forEach(({ id }, place) => {
    if (seen.has(id)) {
      const line = sheet.line([...path, place, 'id'])
      findings.refuse(sheet.file, line, `"${id}" stands here twice.`, 'Give one another id.')
    }
    seen.add(id)
  })
}
