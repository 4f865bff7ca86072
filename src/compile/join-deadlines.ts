import type { DayRule } from '#model/deadline.ts'
import type { HolidayRule, Holidays } from '#model/holiday.ts'
import { lifeOf } from './fields.ts'
import type { DeadlinesSheet } from './schema-deadlines.ts'
import { WEEKDAYS } from './schema-deadlines.ts'
import { claimOf, present, sourceOf, type Tongue, type Whole, wordsIn } from './tongue.ts'

/** Rules that count days, with their claims: these age with them and are printed beside them. */
export function joinRules(whole: Whole, tongue: Tongue): DayRule[] {
  const { words } = wordsIn(whole.deadlineWords, tongue.language.code)
  return whole.deadlines.value.rules.map((rule) => {
    const { fallback, ...own } = present(words.value.rules[rule.id], `words of ${rule.id}`)
    const claims = rule.claims.map((ref) => claimOf(ref, tongue))
    return {
      id: rule.id,
      event: rule.event,
      ...present(words.value.events[rule.event], `words of ${rule.event}`),
      unit: rule.unit,
      count: rule.count ?? 0,
      longer: rule.longer ?? null,
      received: rule.received,
      ...own,
      pages: rule.pages.map((number) => {
        const { title, path } = present(tongue.pages.get(number), `page ${String(number)}`)
        return { number, title, path }
      }),
      claims,
      fallbacks: claims.length === 0 ? [fallback] : claims.map((claim) => claim.fallback),
      sources: [...new Set(rule.sources.map((id) => sourceOf(id, tongue).printAs))],
      ...lifeOf(rule),
    }
  })
}

export function joinHolidays(whole: Whole, tongue: Tongue): Holidays {
  const { words } = wordsIn(whole.deadlineWords, tongue.language.code)
  const { days, confidence } = whole.deadlines.value.holidays
  return {
    verified: confidence !== 'C',
    rules: days.map((day) => ({
      id: day.id,
      name: present(words.value.holidays[day.id], `name of ${day.id}`),
      month: day.month,
      on: dayOf(day),
    })),
  }
}

function dayOf(row: DeadlinesSheet['holidays']['days'][number]): HolidayRule['on'] {
  const { day, weekday, nth, every_years: every, since } = row
  if (day === undefined) {
    return {
      weekday: WEEKDAYS.indexOf(present(weekday, `weekday of ${row.id}`)),
      nth: nth === 'last' ? -1 : present(nth, `place of ${row.id}`),
    }
  }
  const years = every === undefined || since === undefined ? null : { every, since }
  return { day, years }
}
