import { seriesOf } from '#model/article.ts'
import { SOURCE_LANGUAGE } from '#model/language.ts'
import type { ArticleFiles, Raw } from './gather.ts'
import { claimId, type Known, mayStayEnglish } from './known.ts'
import type { Findings } from './problem.ts'

/** Figures a reader might act on: they need a claim, or a source beside them. */
const FIGURES: readonly [pattern: RegExp, what: string][] = [
  [/(?:\b1[-.\s])?\(?\b\d{3}\)?[-.\s]\d{3}[-.\s]\d{4}\b/, 'A phone number'],
  [/\$\s?\d/, 'An amount of money'],
  [/\b\d+ (?:calendar |business |working )?(?:days?|hours?|horas?|días?)\b/i, 'A deadline'],
  [/https?:\/\/|\bwww\.|\b[a-z0-9-]+\.(?:gov|org|com|net|edu|mil|info)\b/i, 'A web address'],
]

/** Days as readers of a language write them; quotes keep what officers and courts hear. */
const FOREIGN_DAYS: Readonly<Record<string, RegExp>> = {
  en: /\b\d{1,2} de (?:enero|febrero|marzo|abril|mayo|junio|julio|agosto|septiembre|octubre|noviembre|diciembre)\b/i,
  es: /\b(?:January|February|March|April|May|June|July|August|September|October|November|December) \d{1,2}\b/,
}
const BARE_DAY = /\b(?:\d{4}-\d{2}-\d{2}|\d{1,2}\/\d{1,2}\/\d{2,4})\b/

const ENOUGH_KEYWORDS = 8

/** What is asked of the text of articles. */
export function checkArticles(raw: Raw, known: Known, findings: Findings): void {
  const codes = Object.keys(raw.languages?.value ?? {})
  for (const files of raw.articles) {
    const number = files.about?.value.number
    if (number === undefined) continue
    const english = files.words.get(SOURCE_LANGUAGE)
    if (english?.body.trim() === '') {
      findings.refuse(
        english.file,
        english.bodyLine,
        'The article has no text.',
        'Write it, or delete the folder.',
      )
    }
    checkKeywords(files, number, findings)
    checkRecord(files, findings)
    checkFigures(files, number, findings)
    checkDays(files, findings)
    checkTranslations(files, number, codes, known, findings)
  }
}

/** Frightened people type many words for one thing: a page for them needs that many. */
function checkKeywords(files: ArticleFiles, number: number, findings: Findings): void {
  if (seriesOf(number) !== 100) return
  for (const { file, line, value } of files.words.values()) {
    if (value.keywords.length >= ENOUGH_KEYWORDS) continue
    findings.note(
      file,
      line(['keywords']),
      `The page has ${value.keywords.length} keywords.`,
      `Write ${ENOUGH_KEYWORDS} or more: everyday words, misspellings, words of other languages.`,
    )
  }
}

function checkRecord({ about }: ArticleFiles, findings: Findings): void {
  if (about?.value.kind === 'record' && about.value.record === undefined) {
    findings.refuse(
      about.file,
      about.line(['kind']),
      'A page of the record has no "record".',
      'Write its issuer, date, document and days in force.',
    )
  }
}

function checkFigures(files: ArticleFiles, number: number, findings: Findings): void {
  const say = mayStayEnglish(number) ? 'note' : 'refuse'
  for (const { file, body, bodyLine } of files.words.values()) {
    body.split('\n').forEach((line, place) => {
      if (line.includes('[^')) return
      for (const [pattern, what] of FIGURES) {
        if (!pattern.test(line)) continue
        findings[say](
          file,
          place + bodyLine,
          `${what} stands here without a source.`,
          'Print a claim, or put [^id] beside it.',
        )
      }
    })
  }
}

/** "06/07/2026" is another day in Spanish than in English: days are written out, in the page's language. */
function checkDays(files: ArticleFiles, findings: Findings): void {
  for (const [code, { file, body, bodyLine }] of files.words) {
    body.split('\n').forEach((line, place) => {
      if (line.startsWith('>')) return
      const text = line.replace(/\[\^[^\]]*\]/g, '')
      const isForeign = FOREIGN_DAYS[code]?.test(text) ?? false
      if (!isForeign && !BARE_DAY.test(text)) return
      findings.refuse(
        file,
        place + bodyLine,
        isForeign ? 'A day is written in another language.' : 'A day is written in figures alone.',
        code === 'es' ? 'Write it out: 24 de junio de 2026.' : 'Write it out: June 24, 2026.',
      )
    })
  }
}

function checkTranslations(
  files: ArticleFiles,
  number: number,
  codes: readonly string[],
  known: Known,
  findings: Findings,
): void {
  const english = files.words.get(SOURCE_LANGUAGE)
  if (english === undefined || known.claims === null) return
  const full = (ref: string) => claimId(ref, known.claims ?? new Set()) ?? ref
  for (const code of codes) {
    if (code === SOURCE_LANGUAGE) continue
    const own = files.words.get(code)
    if (own === undefined || own.body.trim() === '') {
      if (mayStayEnglish(number) && own !== undefined) continue
      findings.note(
        own?.file ?? english.file,
        1,
        `Page ${number} is not in "${code}".`,
        'Readers of that language get the English text, and are told so.',
      )
      continue
    }
    const here = new Set(own.prose.claims.map(({ id }) => full(id)))
    for (const { id } of english.prose.claims) {
      if (here.has(full(id))) continue
      findings.refuse(
        own.file,
        own.bodyLine,
        `The English page prints the claim "${id}", this one does not.`,
        `Put {claim ${id}} where the English has it.`,
      )
    }
  }
}
