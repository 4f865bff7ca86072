import { compile, type Compiled } from '#compile/compile.ts'
import { SearchIndex } from '#packs/search.ts'
import { searchSet } from '#packs/searchable.ts'

/** The real content, compiled. */
export async function ourGuide(): Promise<Compiled> {
  const outcome = await compile('content')
  if (!outcome.ok) throw new Error('The content does not compile')
  return outcome.guide
}

export function languageOf(guide: Compiled, code: string): Compiled['languages'][number] {
  const found = guide.languages.find(({ language }) => language.code === code)
  if (found === undefined) throw new Error(`No language ${code}`)
  return found
}

/** Search over one language, with the terms of the others, as on a phone. */
export function searchOf(guide: Compiled, code: string): SearchIndex {
  const foreign = guide.languages
    .filter(({ language }) => language.code !== code)
    .flatMap(({ parts }) => parts.flatMap((part) => (part.part === 'glossary' ? part.terms : [])))
  return new SearchIndex(searchSet(languageOf(guide, code).parts, foreign))
}
