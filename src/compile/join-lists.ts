import type { Checklist } from '#model/checklist.ts'
import type { Term } from '#model/glossary.ts'
import { SOURCE_LANGUAGE } from '#model/language.ts'
import { lifeOf } from './fields.ts'
import type { ChecklistFiles } from './gather.ts'
import { present, sourceOf, type Tongue, type Whole, wordsIn } from './tongue.ts'

export function joinChecklist(files: ChecklistFiles, tongue: Tongue): Checklist {
  const sheet = present(files.items, files.id).value
  const { words, code } = wordsIn(files.words, tongue.language.code)
  const own = words.value
  const items = sheet.sections.flatMap((section) => section.items)
  const sources = [...items.flatMap((item) => item.sources), ...sheet.sources]
  return {
    id: files.id,
    number: sheet.number,
    title: own.title,
    summary: own.summary,
    keywords: own.keywords,
    textLanguage: code,
    ...lifeOf(sheet),
    sections: sheet.sections.map((section) => ({
      id: section.id,
      title: present(own.sections[section.id], `words of ${section.id}`),
      items: section.items.map(({ id }) => ({
        id,
        ...present(own.items[id], `words of ${id}`),
      })),
    })),
    sources: [...new Set(sources.map((id) => sourceOf(id, tongue).id))],
  }
}

/** Terms in their own order; in English, and where there is no rendering, the English name. */
export function joinTerms(whole: Whole, tongue: Tongue): Term[] {
  const { code } = tongue.language
  const words = whole.termWords.get(code)?.value
  return whole.terms.value.map(({ id, en }) => {
    const own = words?.[id]
    return {
      id,
      english: en,
      use: code === SOURCE_LANGUAGE ? en : (own?.use ?? en),
      plain: own?.plain ?? '',
      also: own?.also ?? [],
      everyday: own?.everyday ?? [],
    }
  })
}
