import type { Day } from './freshness.ts'
import type { LanguageCode } from './language.ts'

const SHAPES = {
  long: { dateStyle: 'long' },
  full: { dateStyle: 'full' },
  month: { month: 'long', year: 'numeric' },
} as const

/** Each holds hundreds of kilobytes outside the heap: made once, not once a date. */
const formats = new Map<string, Intl.DateTimeFormat>()

/** A day in words of a language: "June 24, 2026", "24 de junio de 2026". */
export function longDay(day: Day, language: LanguageCode): string {
  return inWords(day, language, 'long')
}

/** A day with its weekday: "Friday, December 4, 2026". */
export function weekdayAndDay(day: Day, language: LanguageCode): string {
  return inWords(day, language, 'full')
}

/** A year, a month or a day in words, as exactly as it is known: "2019", "February 2025". */
export function dateInWords(text: string, language: LanguageCode): string {
  if (text.length === 10) return longDay(text, language)
  return text.length === 4 ? text : inWords(`${text}-01`, language, 'month')
}

function inWords(day: Day, language: LanguageCode, shape: keyof typeof SHAPES): string {
  const key = `${language} ${shape}`
  let format = formats.get(key)
  if (format === undefined) {
    format = new Intl.DateTimeFormat(localeOf(language), { ...SHAPES[shape], timeZone: 'UTC' })
    formats.set(key, format)
  }
  return format.format(new Date(`${day}T00:00:00Z`))
}

/** English here is American. */
export function localeOf(language: LanguageCode): string {
  return language === 'en' ? 'en-US' : language
}
