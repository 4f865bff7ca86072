import type { Synonym } from './searchable.ts'
import type { Meant, Vocabulary } from './vocabulary.ts'
import { isLittle, stem, telling } from './word-forms.ts'

/** One thing a query asks for: words that would do, each with how well it would, from 0 to 1. */
export type Concept = Map<string, number>

/** What the guide calls some of the concepts. */
export interface Phrase {
  /** Its telling words, each with its other forms. */
  words: string[][]
  /** The rarest of them: a section without it is about something else. */
  rarest: string[]
  concepts: number[]
}

export interface Wanted {
  concepts: Concept[]
  phrases: Phrase[]
}

const WEIGHT = { exact: 1, joined: 1, near: 0.8, prefix: 0.7, unknown: 0 } as const
const KIN = 0.6
const FURTHER = 0.5

/** What the second stage looks for, from what was meant and what the glossary calls it. */
export function wantedBy(
  meant: readonly Meant[],
  vocabulary: Vocabulary,
  synonyms: readonly Synonym[],
): Wanted {
  const all = meant.flatMap((one) => conceptsOf(one, vocabulary))
  const said = all.filter((one) => !isLittle(one.typed))
  const asked = said.length > 0 ? said : all
  return {
    concepts: asked.map((one) => one.concept),
    phrases: synonyms.flatMap((synonym) => phrasesOf(synonym, asked, vocabulary)),
  }
}

interface Asked {
  typed: string
  concept: Concept
}

function conceptsOf(one: Meant, vocabulary: Vocabulary): Asked[] {
  if (one.how === 'joined') {
    return one.words.map((word) => ({ typed: word, concept: conceptOf([word], 1, vocabulary) }))
  }
  const typed = one.typed.includes(' ') ? (one.words[0] ?? '') : one.typed
  return [{ typed, concept: conceptOf(one.words, WEIGHT[one.how], vocabulary) }]
}

function conceptOf(words: readonly string[], weight: number, vocabulary: Vocabulary): Concept {
  const concept: Concept = new Map()
  words.forEach((word, index) => concept.set(word, index === 0 ? weight : weight * FURTHER))
  const [first = ''] = words
  for (const word of vocabulary.kin(first)) {
    if (!concept.has(word)) concept.set(word, weight * KIN)
  }
  return concept
}

/** A name of a term counts where its telling words stand in the query side by side, in any form. */
function phrasesOf(synonym: Synonym, asked: readonly Asked[], vocabulary: Vocabulary): Phrase[] {
  const concepts = new Set<number>()
  for (const name of synonym.names) {
    const stems = telling(name).map(stem)
    for (let start = 0; start + stems.length <= asked.length; start++) {
      const fits = stems.every((own, index) => isForm(asked[start + index], own))
      if (fits) stems.forEach((_, index) => concepts.add(start + index))
    }
  }
  if (concepts.size === 0) return []
  return synonym.phrases
    .map((phrase) => telling(phrase))
    .filter((words) => words.every((word) => vocabulary.has(word)))
    .map((words) => {
      const [rarest = ''] = [...words].sort((a, b) => vocabulary.count(a) - vocabulary.count(b))
      const forms = (word: string) => [word, ...vocabulary.kin(word)]
      return { words: words.map(forms), rarest: forms(rarest), concepts: [...concepts] }
    })
}

function isForm(asked: Asked | undefined, own: string): boolean {
  if (asked === undefined) return false
  const likely = [...asked.concept].filter(([, weight]) => weight >= KIN).map(([word]) => word)
  return [asked.typed, ...likely].some((word) => stem(word) === own)
}
