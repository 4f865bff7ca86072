import type { Synonym } from './searchable.ts'
import type { Meant, Vocabulary } from './vocabulary.ts'
import { isLittle, stem, telling } from './word-forms.ts'

/** One thing a query asks for: words that would do, each with how well it would, from 0 to 1. */
export type Concept = Map<string, number>

/** What the guide calls some of the concepts. */
export interface Phrase extends TermName {
  concepts: number[]
  /** How surely the query means it, from 0 to 1. */
  weight: number
}

export interface Wanted {
  concepts: Concept[]
  phrases: Phrase[]
}

interface TermName {
  /** Its telling words, each with its other forms. */
  words: string[][]
  /** The rarest of them: a section without it is about something else. */
  rarest: string[]
}

/** A term made ready: the stems of all it is called, and what the guide calls it. */
export interface Term {
  /** How surely its names mean it, from 0 to 1. */
  weight: number
  names: string[][]
  phrases: TermName[]
}

const WEIGHT = { exact: 1, joined: 1, form: 0.9, near: 0.8, prefix: 0.7, unknown: 0 } as const
const KIN = 0.6
const FURTHER = 0.5

/** What stands in the guide less often than this is looked for under other words too. */
const RARE = 12
const ALREADY_SAID = 0.4

/** One word may mean many things; several side by side are surely the term. */
const BY_ONE_WORD = 0.7
const BY_SEVERAL = 1

/** @param vocabulary words the guide has: what it never says is not looked for */
export function termsFrom(synonyms: readonly Synonym[], vocabulary: Vocabulary): Term[] {
  const forms = (word: string) => [word, ...vocabulary.kin(word)]
  return synonyms.map(({ weight, names, phrases }) => ({
    weight,
    names: names.map((name) => telling(name).map(stem)),
    phrases: phrases
      .map((phrase) => telling(phrase))
      .filter((words) => words.every((word) => vocabulary.has(word)))
      .map((words) => {
        const [rarest = ''] = [...words].sort((a, b) => vocabulary.count(a) - vocabulary.count(b))
        return { words: words.map(forms), rarest: forms(rarest) }
      }),
  }))
}

/** What the second stage looks for, from what was meant and what the glossary calls it. */
export function wantedBy(
  meant: readonly Meant[],
  vocabulary: Vocabulary,
  terms: readonly Term[],
): Wanted {
  const all = meant.flatMap((one) => conceptsOf(one, vocabulary))
  const said = all.filter((one) => !isLittle(one.typed))
  const asked = said.length > 0 ? said : all
  return {
    concepts: asked.map((one) => one.concept),
    phrases: terms.flatMap((term) => phrasesOf(term, asked)),
  }
}

interface Asked {
  typed: string
  concept: Concept
  /** Whether the guide itself hardly says it, so that it is worth looking further. */
  isRare: boolean
  /** Stems of the words it may be. */
  stems: Set<string>
}

function conceptsOf(one: Meant, vocabulary: Vocabulary): Asked[] {
  if (one.how === 'joined') return one.words.map((word) => askedFor(word, [word], 1, vocabulary))
  const typed = one.typed.includes(' ') ? (one.words[0] ?? '') : one.typed
  return [askedFor(typed, one.words, WEIGHT[one.how], vocabulary)]
}

function askedFor(
  typed: string,
  words: readonly string[],
  weight: number,
  vocabulary: Vocabulary,
): Asked {
  const concept: Concept = new Map()
  words.forEach((word, index) => concept.set(word, index === 0 ? weight : weight * FURTHER))
  for (const word of vocabulary.kin(words[0] ?? '')) {
    if (!concept.has(word)) concept.set(word, weight * KIN)
  }
  const likely = [...concept].filter(([, own]) => own >= KIN).map(([word]) => word)
  const isRare = [...concept.keys()].every((word) => vocabulary.count(word) < RARE)
  return { typed, concept, isRare, stems: new Set([typed, ...likely].map(stem)) }
}

/** A name of a term counts where its telling words stand in the query side by side, in any form. */
function phrasesOf({ weight: surely, names, phrases }: Term, asked: readonly Asked[]): Phrase[] {
  const concepts = new Set<number>()
  let weight = 0
  for (const stems of names) {
    for (let start = 0; start + stems.length <= asked.length; start++) {
      if (!stems.every((own, index) => asked[start + index]?.stems.has(own) === true)) continue
      const isKnown = asked.slice(start, start + stems.length).some((one) => !one.isRare)
      const share = surely < 1 && isKnown ? ALREADY_SAID : 1
      stems.forEach((_, index) => concepts.add(start + index))
      weight = Math.max(weight, share * (stems.length > 1 ? BY_SEVERAL : BY_ONE_WORD))
    }
  }
  if (concepts.size === 0) return []
  return phrases.map((phrase) => ({ ...phrase, concepts: [...concepts], weight: weight * surely }))
}
