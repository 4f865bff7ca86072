import type { Day } from './freshness.ts'

/** A day to put into a calendar. Calendars sync to other people's computers: nothing here names a case. */
export interface CalendarDay {
  /** What the count rests on; goes into the hash that names the entry and nowhere else. */
  rule: string
  day: Day
}

/** RFC 5545 3.1: a line is at most 75 octets, without its end. */
const LINE_OCTETS = 75

/** Alarms at nine in the morning 7, 2 and 1 days before; the day itself starts at midnight. */
const ALARMS = ['-P6DT15H', '-P1DT15H', '-PT15H']

const END = '\r\n'

/**
 * A calendar file (RFC 5545) of whole days.
 * @param title the same neutral words for every day, such as "Call the lawyer"
 * @param stamp the day of the edition: the same count gives the same bytes at any hour
 * @returns lines that end in CRLF; an entry keeps its UID, so taking the file twice doubles nothing
 */
export function calendarFile(days: readonly CalendarDay[], title: string, stamp: Day): string {
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Calendar file//1.0//EN',
    'CALSCALE:GREGORIAN',
    ...days.flatMap((one) => eventLines(one, title, stamp)),
    'END:VCALENDAR',
  ]
  return lines.map((line) => `${folded(line)}${END}`).join('')
}

function eventLines({ rule, day }: CalendarDay, title: string, stamp: Day): string[] {
  const summary = `SUMMARY:${escaped(title)}`
  return [
    'BEGIN:VEVENT',
    `UID:${uid(rule, day)}`,
    `DTSTAMP:${compact(stamp)}T000000Z`,
    `DTSTART;VALUE=DATE:${compact(day)}`,
    summary,
    'CLASS:PRIVATE',
    'TRANSP:TRANSPARENT',
    ...ALARMS.flatMap((trigger) => [
      'BEGIN:VALARM',
      'ACTION:DISPLAY',
      `DESCRIPTION:${escaped(title)}`,
      `TRIGGER:${trigger}`,
      'END:VALARM',
    ]),
    'END:VEVENT',
  ]
}

/** Hides the rule from a glance at the file, not from someone who tries all rules. */
function uid(rule: string, day: Day): string {
  const parts = ['a', 'b', 'c', 'd'].map((salt) => hash(`${salt} ${rule} ${day}`))
  return parts.join('')
}

/** FNV-1a, 32 bits, as eight hexadecimal digits. */
function hash(text: string): string {
  let sum = 0x811c9dc5
  for (const letter of text) sum = Math.imul(sum ^ (letter.codePointAt(0) ?? 0), 0x01000193)
  return (sum >>> 0).toString(16).padStart(8, '0')
}

function compact(day: Day): string {
  return day.replaceAll('-', '')
}

/** RFC 5545 3.3.11. */
function escaped(text: string): string {
  return text.replace(/[\\;,]/g, '\\$&').replace(/\r\n?|\n/g, '\\n')
}

/** Cut between letters so that no line is longer than it may be; the rest starts with a space. */
function folded(line: string): string {
  const rows = ['']
  let octets = 0
  for (const letter of line) {
    const size = new TextEncoder().encode(letter).length
    if (octets + size > LINE_OCTETS) {
      rows.push(' ')
      octets = 1
    }
    rows.push(`${rows.pop() ?? ''}${letter}`)
    octets += size
  }
  return rows.join(END)
}
