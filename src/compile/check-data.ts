import { daysOf } from '#model/timeline.ts'
import { sameNames } from './check-gaps.ts'
import type { Raw } from './gather.ts'
import type { Findings } from './problem.ts'

/** Timeline, phrases and figures: words for every row, in every language, and dates in order. */
export function checkData(raw: Raw, findings: Findings): void {
  const { timeline, phrases } = raw
  if (timeline !== null) {
    const rows = [...timeline.value.regimes, ...timeline.value.decisions]
    const ids = rows.map(({ id }) => id)
    for (const sheet of raw.timelineWords.values()) sameNames(sheet, [], ids, 'entry', findings)
    for (const kind of ['regimes', 'decisions'] as const) {
      timeline.value[kind].forEach((row, place) => {
        const at = (field: string) => timeline.line([kind, place, field])
        if (row.to !== null && daysOf(row.to).last < daysOf(row.from).first) {
          findings.refuse(
            timeline.file,
            at('to'),
            `"${row.id}" ends before it begins.`,
            'Put "from" and "to" right.',
          )
        }
        if (row.replaced_by !== null && !ids.includes(row.replaced_by)) {
          findings.refuse(
            timeline.file,
            at('replaced_by'),
            `There is no entry "${row.replaced_by}".`,
            'Name one of this file, or take it out.',
          )
        }
        if (ids.indexOf(row.id) !== ids.lastIndexOf(row.id)) {
          findings.refuse(
            timeline.file,
            at('id'),
            `The entry "${row.id}" stands here twice.`,
            'Give one of them another id.',
          )
        }
      })
    }
  }
  if (phrases !== null) {
    const ids = phrases.value.map(({ id }) => id)
    for (const sheet of raw.phraseWords.values()) sameNames(sheet, [], ids, 'phrase', findings)
  }
  checkFigures(raw, findings)
}

function checkFigures(raw: Raw, findings: Findings): void {
  const names = raw.figures.map(({ name }) => name)
  // The table of the factors is drawn from their own file.
  const drawn = [...names, 'factors']
  for (const sheet of raw.figureWords.values()) {
    sameNames(sheet, [], names, 'figure', findings)
    for (const { name, sheet: figure } of raw.figures) {
      if (figure === null || sheet.value[name] === undefined) continue
      const ids = figure.value.rows.map(({ id }) => id)
      sameNames(sheet, [name, 'rows'], ids, 'row', findings)
    }
  }
  for (const { sheet } of raw.figures) {
    if (sheet === null) continue
    const { kind, rows } = sheet.value
    rows.forEach((row, place) => {
      const missing =
        kind === 'bars'
          ? row.value === undefined
          : kind === 'strip' && (row.from ?? row.to) === undefined
      if (!missing) return
      findings.refuse(
        sheet.file,
        sheet.line(['rows', place]),
        `The row "${row.id}" has nothing to draw.`,
        kind === 'bars' ? 'Write its "value".' : 'Write its "from" and "to".',
      )
    })
  }
  for (const { words } of raw.articles) {
    for (const { file, prose } of words.values()) {
      for (const { id, line } of prose.figures) {
        if (drawn.includes(id)) continue
        findings.refuse(
          file,
          line,
          `There is no figure "${id}".`,
          `Figures stand in "figures": ${drawn.join(', ')}.`,
        )
      }
    }
  }
}
