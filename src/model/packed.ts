import type { Article } from './article.ts'
import type { ArticlesPart, Part, SourcesPart } from './pack.ts'
import type { Source } from './source.ts'
import { sourceMark } from './source-mark.ts'
import { say } from './words.ts'

/** Articles as they travel: the mark of a source in their HTML is its number, `<sup>3</sup>`. */
interface PackedArticles extends ArticlesPart {
  /** What a mark is called in the part's language, such as "Source {number}". */
  mark: string
}

type Fields = Omit<Source, 'id'>

/** The register as it travels: ids, then each field of all sources in their order. */
interface PackedSources {
  part: 'sources'
  ids: string[]
  fields: { [name in keyof Fields]: (Fields[name] | null)[] }
}

/** What the file of a part says. */
export type PackedPart = Exclude<Part, SourcesPart> | PackedArticles | PackedSources

/**
 * A part without what can be told from the rest of it: fewer bytes travel.
 * @param mark what the mark of a source is called, such as "Source {number}"
 */
export function packed(part: Part, mark: string): PackedPart {
  if (part.part === 'sources') return packedSources(part)
  if (!('articles' in part)) return part
  return { ...part, mark, articles: part.articles.map((one) => withShortMarks(one, mark)) }
}

/** The whole part again. */
export function unpacked(part: PackedPart): Part {
  if ('ids' in part) return unpackedSources(part)
  if (!('mark' in part)) return part
  const { mark, articles, ...rest } = part
  return { ...rest, articles: articles.map((one) => withWholeMarks(one, mark)) }
}

function withShortMarks(article: Article, mark: string): Article {
  const html = article.sources.reduce(
    (text, id, at) => text.replaceAll(wholeMark(id, at + 1, mark), `<sup>${String(at + 1)}</sup>`),
    article.html,
  )
  return { ...article, html }
}

function withWholeMarks(article: Article, mark: string): Article {
  const html = article.html.replace(/<sup>(\d+)<\/sup>/g, (short, digits: string) => {
    const id = article.sources[Number(digits) - 1]
    return id === undefined ? short : wholeMark(id, Number(digits), mark)
  })
  return { ...article, html }
}

function wholeMark(id: string, number: number, mark: string): string {
  return sourceMark({ id }, number, say({ mark }, 'mark', { number }))
}

function packedSources({ part, sources }: SourcesPart): PackedSources {
  const all = Object.values(sources)
  return {
    part,
    ids: Object.keys(sources),
    fields: {
      printAs: all.map((one) => one.printAs),
      // Most are called what they print as.
      title: all.map((one) => (one.title === one.printAs ? null : one.title)),
      issuer: all.map((one) => one.issuer),
      date: all.map((one) => one.date),
      address: all.map((one) => one.address),
      seenThrough: all.map((one) => one.seenThrough),
      seenTo: all.map((one) => one.seenTo),
    },
  }
}

function unpackedSources({ part, ids, fields }: PackedSources): SourcesPart {
  const all = ids.map((id, at) => {
    const own = Object.entries(fields).map(([name, values]) => [name, values[at]])
    const { title, ...source } = Object.fromEntries(own) as Omit<Fields, 'title'> & {
      title: string | null
    }
    return [id, { id, ...source, title: title ?? source.printAs }]
  })
  return { part, sources: Object.fromEntries(all) as Record<string, Source> }
}
