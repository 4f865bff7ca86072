import type { Day } from './freshness.ts'
import type { LanguageCode } from './language.ts'

/** A day in words of a language: "June 24, 2026", "24 de junio de 2026". */
export function longDay(day: Day, language: LanguageCode): string {
  const format = new Intl.DateTimeFormat(localeOf(language), { dateStyle: 'long', timeZone: 'UTC' })
  return format.format(new Date(`${day}T00:00:00Z`))
}

/** A day with its weekday: "Friday, December 4, 2026". */
export function weekdayAndDay(day: Day, language: LanguageCode): string {
  const format = new Intl.DateTimeFormat(localeOf(language), { dateStyle: 'full', timeZone: 'UTC' })
  return format.format(new Date(`${day}T00:00:00Z`))
}

/** A year, a month or a day in words, as exactly as it is known: "2019", "February 2025". */
export function dateInWords(text: string, language: LanguageCode): string {
  if (text.length === 10) return longDay(text, language)
  if (text.length === 4) return text
  const format = new Intl.DateTimeFormat(localeOf(language), {
    month: 'long',
    year: 'numeric',
    timeZone: 'UTC',
  })
  return format.format(new Date(`${text}-01T00:00:00Z`))
}

/** English here is American. */
export function localeOf(language: LanguageCode): string {
  return language === 'en' ? 'en-US' : language
}
