import type { Factor, FactorPaper } from '#model/factor.ts'
import { escapeHtml } from '#model/html.ts'
import { lifeOf } from './fields.ts'
import { tableFigure } from './figure-html.ts'
import { present, sourceOf, type Tongue, type Whole, wordsIn } from './tongue.ts'

const PAPER: Readonly<Record<string, FactorPaper>> = {
  sheet: 'sheet',
  'lawyer only': 'lawyer-only',
  'history only': 'history-only',
}

/** The factors in the order of their numbers. */
export function joinFactors(whole: Whole, tongue: Tongue): Factor[] {
  const { words, code } = wordsIn(whole.factorWords, tongue.language.code)
  return whole.factors.value.map((row) => ({
    id: row.id,
    number: row.number,
    ...present(words.value.factors[row.id], `words of ${row.id}`),
    paper: present(PAPER[row.paper], `paper "${row.paper}"`),
    sources: row.sources.map((id) => sourceOf(id, tongue).printAs),
    textLanguage: code,
    ...lifeOf(row),
  }))
}

/** What may prove each factor, as the table of an article, with the way to the tool. */
export function factorTable(whole: Whole, tongue: Tongue): string {
  const { table } = wordsIn(whole.factorWords, tongue.language.code).words.value
  const rows = joinFactors(whole, tongue).map((factor) => ({
    cells: [
      `${String(factor.number)}. ${factor.title}`,
      factor.evidence,
      factor.document,
      factor.pitfall,
    ],
    marks: '',
  }))
  const tool = `<p><a href="${tongue.base}${tongue.language.code}/factors/">${escapeHtml(table.tool)}</a></p>\n`
  return tableFigure('factors', table, rows) + tool
}
