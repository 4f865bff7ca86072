import type { Factor } from '#model/factor.ts'
import type { Part } from '#model/pack.ts'
import type { SheetTongue } from '#model/packet.ts'
import type { Phrase } from '#model/phrase.ts'
import { wordsOfSheet } from '#model/words.ts'
import { wordsOf } from './app.ts'
import { aPart } from './pack.ts'

export function aFactor(own: Partial<Factor> = {}): Factor {
  return {
    id: 'presence',
    number: 1,
    title: 'Length of presence',
    then: 'How long was the person here?',
    now: 'Years here protect nobody.',
    evidence: 'Leases',
    document: 'One paper a month',
    pitfall: 'Gaps',
    paper: 'sheet',
    sources: ['The memo'],
    textLanguage: 'en',
    asOf: '2026-06-29',
    checkBy: '2026-12-26',
    ...own,
  }
}

/** Three factors: one for a sheet, one for a lawyer alone, one that is history. */
export const FACTORS: readonly Factor[] = [
  aFactor(),
  aFactor({ id: 'arrests', number: 2, title: 'Criminal history', paper: 'lawyer-only' }),
  aFactor({ id: 'priorities', number: 3, title: 'Priorities', paper: 'history-only' }),
]

const SPANISH: Readonly<Record<string, string>> = { presence: 'Tiempo de presencia' }

/** The tools of a small guide, with the shipped words of the sheet in both languages. */
export function aToolsPart(factors: readonly Factor[] = FACTORS): Part {
  const titles = (code: string) =>
    factors.map(({ id, title }) => [id, code === 'es' ? (SPANISH[id] ?? title) : title])
  const sheets = (['en', 'es'] as const).map((language): SheetTongue => ({
    language,
    name: language === 'en' ? 'English' : 'Español',
    words: wordsOfSheet(wordsOf(language)),
    factors: Object.fromEntries(titles(language)) as Record<string, string>,
    phrases:
      language === 'en'
        ? { time: 'I need time.', interpreter: 'I need an interpreter. I speak (language).' }
        : { time: 'Necesito tiempo.', interpreter: 'Necesito un intérprete. Hablo (idioma).' },
  }))
  return aPart('tools', { factors, sheets })
}

/** Two sentences to say in court and one to say elsewhere. */
export function somePhrases(): Phrase[] {
  const one = (id: string, kind: Phrase['kind'], english: string): Phrase => ({
    id,
    kind,
    english,
    say: english,
    when: `When to say ${id}.`,
    onlyIfTrue: false,
    asOf: '2026-06-24',
    checkBy: '2026-12-21',
  })
  return [
    one('time', 'court', 'I need time.'),
    one('interpreter', 'court', 'I need an interpreter. I speak (language).'),
    one('door', 'door', 'Show me the paper.'),
  ]
}
