import type { LanguageCode } from '#model/language.ts'
import type { Raw } from './gather.ts'
import type { Findings } from './problem.ts'
import { sentencesOf } from './reading.ts'
import type { TreeWords } from './schema-tree.ts'

/** What a language calls those one can turn to, and how it sends people somewhere. */
interface Phrasing {
  human: RegExp
  /** Tells the reader to go to, call, write to or tell somebody. */
  approach: RegExp
  /** Says not to. */
  refusal: RegExp
  /** Opens a sentence and only says when it holds; what it names or denies counts for nothing. */
  condition: RegExp
}

const PHRASING: Readonly<Record<LanguageCode, Phrasing>> = {
  en: {
    human: /\b(?:lawyer|representative|advocate)s?\b/i,
    approach:
      /(?:^|[,;:'"(]\s*|\b(?:and|or|then|please|(?:you|best|better|safe|need|have) (?:can|may|must|should|to))\s+)(?:go|call|visit|write|ask|tell|contact(?! with)|report|see|talk|speak|surrender|turn|show|send|bring|take|give)\b/i,
    refusal: /\b(?:not|never|nobody|no one)\b/i,
    condition: /^(?:if|when|unless|without)\b[^,:]*[,:]\s*/i,
  },
  es: {
    human: /\b(?:abogad[oa]|representante|defensor[a]?)(?:e?s)?\b/i,
    approach:
      /(?<!\p{L})(?:(?:vaya|acuda|llame|visite|escrib[ai]|escríba|pida|pída|pregunte|pregúnte|diga|díga|avise|avíse|comuníque|contacte|reporte|repórte|preséntese|entrégue|hable|muestre|muéstre|mande|mánde|envíe|lleve|lléve|dé)(?:le|les|lo|se|selo)?|(?:debe|puede|tiene que|hay que) (?:ir|acudir|llamar|visitar|escribir|pedir|preguntar|decir|avisar|hablar|reportar|presentar|entregar)(?:le|se|lo)?)(?!\p{L})/iu,
    refusal: /(?<!\p{L})(?:no|nunca|nadie)(?!\p{L})/iu,
    condition: /^(?:si|cuando|sin)\b[^,:]*[,:]\s*/i,
  },
}

/** Those who arrest and deport, by any name. */
const GOVERNMENT = /\b(?:ICE|ERO|CBP|DHS|OPLA|ISAP)\b/

type Outcome = TreeWords['outcomes'][string]

/**
 * What the tree tells a person to do is safe to do: every outcome names a human to turn to,
 * and no sentence sends anyone to ICE unless a lawyer stands in it.
 * Read are English and Spanish, in the voice of "you"; the other voice speaks to lawyers.
 */
export function checkAdvice(raw: Raw, findings: Findings): void {
  for (const [code, { file, line, value }] of raw.treeWords) {
    const phrasing = PHRASING[code]
    if (phrasing === undefined) continue
    for (const [id, outcome] of Object.entries(value.outcomes)) {
      if (outcomeTexts(outcome).some((text) => phrasing.human.test(text))) continue
      findings.refuse(
        file,
        line(['outcomes', id]),
        `"${id}" names nobody to turn to.`,
        'Say which lawyer, representative or advocate can do what.',
      )
    }
    for (const { path, texts } of toldIn(value)) {
      for (const sentence of texts.flatMap(sentencesOf)) {
        if (!sendsToGovernment(sentence, phrasing)) continue
        findings.refuse(
          file,
          line(path),
          `"${sentence}" sends a person to the government alone.`,
          'Say not to, or say what a lawyer does.',
        )
      }
    }
  }
}

function sendsToGovernment(sentence: string, phrasing: Phrasing): boolean {
  const told = sentence.replace(phrasing.condition, '')
  const place = told.search(GOVERNMENT)
  if (place === -1 || phrasing.human.test(told)) return false
  return phrasing.approach.test(told) && !phrasing.refusal.test(told.slice(0, place))
}

function toldIn({ questions, alerts, outcomes }: TreeWords) {
  return [
    ...Object.entries(questions).map(([id, { help }]) => ({
      path: ['questions', id],
      texts: [help],
    })),
    ...Object.entries(alerts).map(([id, { text }]) => ({ path: ['alerts', id], texts: [text] })),
    ...Object.entries(outcomes).map(([id, outcome]) => ({
      path: ['outcomes', id],
      texts: outcomeTexts(outcome),
    })),
  ]
}

function outcomeTexts({ title, text, steps, warnings, say, would_change }: Outcome): string[] {
  return [title, text, ...steps, ...warnings, say, would_change]
}
