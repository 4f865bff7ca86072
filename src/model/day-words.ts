import type { Day } from './freshness.ts'
import type { LanguageCode } from './language.ts'

/** A day in words of a language: "June 24, 2026", "24 de junio de 2026". */
export function longDay(day: Day, language: LanguageCode): string {
  const format = new Intl.DateTimeFormat(language === 'en' ? 'en-US' : language, {
    dateStyle: 'long',
    timeZone: 'UTC',
  })
  return format.format(new Date(`${day}T00:00:00Z`))
}
