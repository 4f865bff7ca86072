import { localeOf, longDay } from '#model/day-words.ts'
import type { LanguageCode } from '#model/language.ts'
import { escapeHtml } from '#model/html.ts'
import type { FigureSheet, FigureWords } from './schema-data.ts'

type Row = FigureSheet['rows'][number]

export interface FigureSetting {
  name: string
  language: LanguageCode
  /** Marks of a row's sources, as HTML. */
  marks(sources: readonly string[]): string
}

const MS_PER_DAY = 86_400_000

/**
 * A chart and its table in one: each row says its name and its number in words, and draws
 * a bar beside them. Inline SVG without style, so the policy lets it be.
 */
export function figureHtml(
  figure: FigureSheet,
  words: FigureWords[string],
  setting: FigureSetting,
): string {
  if (figure.kind === 'table') {
    const rows = figure.rows.map((row) => ({
      cells: [words.rows[row.id] ?? []].flat(),
      marks: setting.marks(row.sources),
    }))
    return tableFigure(setting.name, words, rows)
  }
  return framed(figure.kind, setting.name, words, bars(figure, words, setting))
}

/** A table of words: on a narrow screen a row becomes a card, each cell named by its column. */
export function tableFigure(
  name: string,
  words: Pick<FigureWords[string], 'title' | 'note' | 'columns'>,
  rows: readonly { cells: string[]; marks: string }[],
): string {
  const heads = words.columns.map((column) => `<th scope="col">${escapeHtml(column)}</th>`)
  const body = rows.map(({ cells: [first = '', ...more], marks }) => {
    const rest = more.map(
      (cell, place) =>
        `<td data-label="${escapeHtml(words.columns[place + 1] ?? '')}">${escapeHtml(cell)}</td>`,
    )
    return `<tr><th scope="row">${escapeHtml(first)}${marks}</th>${rest.join('')}</tr>`
  })
  const table = `<thead><tr>${heads.join('')}</tr></thead><tbody>${body.join('')}</tbody>`
  return framed('table', name, words, table)
}

function framed(
  kind: FigureSheet['kind'],
  name: string,
  { title, note }: Pick<FigureWords[string], 'title' | 'note'>,
  rows: string,
): string {
  const foot = note === '' ? '' : `<p class="small quiet">${escapeHtml(note)}</p>`
  return (
    `<figure class="figure ${kind}" id="figure-${name}">` +
    `<figcaption>${escapeHtml(title)}</figcaption><table>${rows}</table>${foot}</figure>\n`
  )
}

function bars(figure: FigureSheet, words: FigureWords[string], setting: FigureSetting): string {
  const scale = scaleOf(figure)
  const rows = figure.rows.map((row) => {
    const label = escapeHtml(String(words.rows[row.id]))
    const said = `${escapeHtml(wordsOf(row, figure, setting.language))}${setting.marks(row.sources)}`
    const { start, width } = scale(row)
    const bar = `<svg viewBox="0 0 100 8" preserveAspectRatio="none" aria-hidden="true"><rect x="${start}" width="${width}" height="8"/></svg>`
    return `<tr><th scope="row">${label}</th><td class="value">${said}</td><td>${bar}</td></tr>`
  })
  return `<tbody>${rows.join('')}</tbody>`
}

/** Where a row's bar stands, in hundredths of the drawing. */
function scaleOf(figure: FigureSheet): (row: Row) => { start: string; width: string } {
  if (figure.kind === 'strip') {
    const first = Math.min(...figure.rows.map((row) => dayNumber(row.from)))
    const last = Math.max(...figure.rows.map((row) => dayNumber(row.to) + 1))
    const share = (days: number) => ((days / (last - first)) * 100).toFixed(1)
    return (row) => ({
      start: share(dayNumber(row.from) - first),
      width: share(dayNumber(row.to) + 1 - dayNumber(row.from)),
    })
  }
  const most = Math.max(...figure.rows.map((row) => row.value ?? 0), 1)
  return (row) => ({ start: '0', width: (((row.value ?? 0) / most) * 100).toFixed(1) })
}

function wordsOf(row: Row, { kind, unit }: FigureSheet, language: LanguageCode): string {
  if (kind === 'strip') return `${dayIn(row.from, language)} – ${dayIn(row.to, language)}`
  const digits = unit === 'percent' ? 1 : 0
  const number = (row.value ?? 0).toLocaleString(localeOf(language), {
    minimumFractionDigits: digits,
    maximumFractionDigits: digits,
  })
  return unit === 'percent' ? `${number}%` : number
}

function dayIn(day: string | undefined, language: LanguageCode): string {
  return longDay(day ?? '', language)
}

function dayNumber(day: string | undefined): number {
  return Date.parse(`${day ?? ''}T00:00:00Z`) / MS_PER_DAY
}
