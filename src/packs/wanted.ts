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
  names: string[][]
  phrases: TermName[]
}

const WEIGHT = { exact: 1, joined: 1, form: 0.9, near: 0.8, prefix: 0.7, unknown: 0 } as const
const KIN = 0.6
const FURTHER = 0.5

/** What stands in the guide less often than this is looked for under other words too. */
const RARE = 12
const RARELY_SAID = 0.35
const ALREADY_SAID = 0.14

/** One word may mean many things; several side by side are surely the term. */
const BY_ONE_WORD = 0.7
const BY_SEVERAL = 1

/** Everyday words that stand for one another: the stems they are called by, and what to look for. */
export interface AlikeLine {
  names: string[][]
  words: string[]
}

/** @param vocabulary words the guide has: what it never says is not looked for */
export function alikeFrom(
  lines: readonly (readonly string[][])[],
  vocabulary: Vocabulary,
): AlikeLine[] {
  return lines.map((names) => ({
    names: names.map((name) => telling(name).map(stem)),
    words: names
      .flatMap((name) => (name.length === 1 ? name : []))
      .filter((word) => vocabulary.has(word))
      .flatMap((word) => [word, ...vocabulary.kin(word)]),
  }))
}

/** @param vocabulary words the guide has: what it never says is not looked for */
export function termsFrom(synonyms: readonly Synonym[], vocabulary: Vocabulary): Term[] {
  const forms = (word: string) => [word, ...vocabulary.kin(word)]
  return synonyms.map(({ names, phrases }) => ({
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
  alike: readonly AlikeLine[],
): Wanted {
  const all = meant.flatMap((one) => conceptsOf(one, vocabulary))
  const said = all.filter((one) => !isLittle(one.typed))
  const asked = said.length > 0 ? said : all
  for (const line of alike) lookFurther(line, asked)
  return {
    concepts: asked.map((one) => one.concept),
    phrases: terms.flatMap((term) => phrasesOf(term, asked)),
  }
}

/** What the second stage looks for where nothing but the typed words will do. */
export function exactly(meant: readonly Meant[]): Wanted {
  return {
    concepts: meant.map(({ words }) => new Map(words.map((word) => [word, 1]))),
    phrases: [],
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

/** What is called by a name of a line may be meant by its other words too. */
function lookFurther({ names, words }: AlikeLine, asked: readonly Asked[]): void {
  for (const stems of names) {
    for (const place of placesOf(stems, asked)) {
      for (const { concept, isRare } of asked.slice(place, place + stems.length)) {
        const weight = isRare ? RARELY_SAID : ALREADY_SAID
        for (const word of words) if (!concept.has(word)) concept.set(word, weight)
      }
    }
  }
}

/** Where these stems stand in the query side by side, in any form. */
function placesOf(stems: readonly string[], asked: readonly Asked[]): number[] {
  const starts = [...asked.keys()].slice(0, Math.max(0, asked.length - stems.length + 1))
  return starts.filter((start) =>
    stems.every((own, index) => asked[start + index]?.stems.has(own) === true),
  )
}

/** A name of a term counts where its telling words stand in the query side by side, in any form. */
function phrasesOf({ names, phrases }: Term, asked: readonly Asked[]): Phrase[] {
  const concepts = new Set<number>()
  let weight = 0
  for (const stems of names) {
    for (const start of placesOf(stems, asked)) {
      stems.forEach((_, index) => concepts.add(start + index))
      weight = Math.max(weight, stems.length > 1 ? BY_SEVERAL : BY_ONE_WORD)
    }
  }
  if (concepts.size === 0) return []
  return phrases.map((phrase) => ({ ...phrase, concepts: [...concepts], weight }))
}
