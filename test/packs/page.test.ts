import { describe, expect, it } from 'vitest'
import type { Article } from '#model/article.ts'
import type { Part, PartName } from '#model/pack.ts'
import { PackError } from '#packs/pack-error.ts'
import { pageContent, type PartReader } from '#packs/page.ts'
import { anArticle, aPart } from '../kit/pack.ts'

const HTML =
  '<p>See <a href="/x9/en/104-dismissal/">104</a>, not the words href="/x9/en/".<sup><a href="#source-law">1</a></sup></p>'
const english = anArticle({ number: 402, slug: '402-memo', html: HTML, sources: ['law'] })
const spanish = anArticle({ number: 402, slug: '402-memo', title: 'El memorando', html: '' })
const law = { id: 'law', printAs: 'The law', title: '', issuer: '', date: '' }
const source = { ...law, address: null, seenThrough: null, seenTo: '' }

/** What a Spanish reader's phone has; with or without the English part. */
function reader(articles: Record<string, Article[]>): PartReader {
  return {
    base: '/x9/',
    language: 'es',
    heads: [spanish],
    others: ['en'],
    read: <N extends PartName>(name: N, language = 'es') => {
      const own = articles[language]
      if (own === undefined) return Promise.reject(new PackError('no-signal'))
      const part =
        name === 'sources'
          ? aPart(name, { sources: { law: source } })
          : aPart(name, { articles: own })
      return Promise.resolve(part as Extract<Part, { part: N }>)
    },
  }
}

const route = { page: 'article', language: 'es', number: 402, anchor: '' } as const

describe('a page whose text is in another language', () => {
  it('borrows it, with its sources, and its links stay in the reader’s language', async () => {
    const content = await pageContent(route, reader({ es: [spanish], en: [english] }))
    if (content.page !== 'article') throw new Error('It is an article')
    expect(content.article.title).toBe('El memorando')
    expect(content.article.html).toContain('<a href="/x9/es/104-dismissal/">')
    expect(content.article.html).toContain('<a href="#source-law">')
    expect(content.sources.map((one) => one.printAs)).toEqual(['The law'])
  })

  it('is empty, never an error, where that language is not here', async () => {
    const content = await pageContent(route, reader({ es: [spanish] }))
    expect(content).toMatchObject({ page: 'article', article: { title: 'El memorando', html: '' } })
  })
})
