import { describe, expect, it } from 'vitest'
import { PART_NAMES } from '#model/pack.ts'
import { walk } from '#model/tree.ts'
import { compiled, ContentFolder, problemsOf, partIn } from '../kit/content.ts'

describe('a content folder that keeps every promise', () => {
  it('becomes every part, in every language', async () => {
    const guide = await compiled(new ContentFolder())
    expect(guide.languages.map(({ language }) => language)).toEqual([
      { code: 'en', name: 'English', direction: 'ltr', translatedBy: null },
      { code: 'es', name: 'Español', direction: 'ltr', translatedBy: null },
    ])
    for (const { parts, heads } of guide.languages) {
      expect(parts.map(({ part }) => part)).toEqual(PART_NAMES)
      expect(heads.map(({ number }) => number)).toEqual([104, 402])
    }
  })

  it('becomes an edition that says what it needs', async () => {
    expect((await compiled(new ContentFolder())).edition).toEqual({
      schema: 1,
      number: 7,
      date: '2026-11-24',
      horizon: '2026-06-29',
      newestSource: '2026-10-07',
      needsApp: 2,
      recalled: { claims: [], articles: [] },
    })
  })

  it('gives the tree both voices, with the person’s words where none are written for a lawyer', async () => {
    const { tree } = partIn(await compiled(new ContentFolder()), 'es', 'tree')
    expect(tree.textLanguage).toBe('es')
    expect(tree.alerts['a_lawyer']?.text).toEqual({
      you: 'Llame a un abogado.',
      client: 'Tome el caso.',
    })
    expect(tree.questions['q01_who']?.q.client).toBe('¿Quién usa esto?')
    expect(tree.outcomes['o_ask']?.steps).toEqual({ you: ['Preséntelo.'], client: ['Preséntelo.'] })
    expect(tree.outcomes['o_ask']).toMatchObject({
      asOf: '2026-10-01',
      checkBy: '2026-11-30',
      sources: ['law'],
    })
  })

  it('gives a tree that can be walked', async () => {
    const { tree } = partIn(await compiled(new ContentFolder()), 'en', 'tree')
    const answers = { q01_who: ['me'], q02_now: ['held'], q04_lawyer: ['yes'] }
    expect(walk(tree, answers).next).toEqual({ is: 'outcome', id: 'o_ask' })
  })

  it('hands the tree’s claims, sources and pages on, but no page that is not written', async () => {
    const part = partIn(await compiled(new ContentFolder()), 'en', 'tree')
    expect(Object.keys(part.claims)).toEqual(['sc01-stay-away', 'sc02-judge-may-refuse'])
    expect(Object.keys(part.sources)).toEqual(['law', 'memo'])
    expect(part.pages).toEqual({
      104: { title: 'They want to dismiss my case', path: '104-dismissal/' },
    })
  })

  it('takes a claim by its short name in the tree too', async () => {
    const folder = new ContentFolder()
    folder.change('tree/tree.yaml', '[sc02-judge-may-refuse]', '[sc02]')
    const { tree, claims } = partIn(await compiled(folder), 'en', 'tree')
    expect(tree.outcomes['o_ask']?.claims).toEqual(['sc02-judge-may-refuse'])
    expect(claims['sc02-judge-may-refuse']?.kind).toBe('reassures')
  })

  it('gives checklists in their own order, with the sources of their items first', async () => {
    const { checklists } = partIn(await compiled(new ContentFolder()), 'en', 'checklists')
    expect(checklists[0]).toMatchObject({ id: 'court-day', number: 301, checkBy: '2026-12-21' })
    expect(checklists[0]?.sections).toEqual([
      {
        id: 'before',
        title: 'Before the day',
        items: [
          { id: 'read', do: 'Read the notice', why: 'Check the charges', say: 'I object.' },
          { id: 'copy', do: 'Copy it', why: 'Phones are off', say: '' },
        ],
      },
    ])
    expect(checklists[0]?.sources).toEqual(['memo', 'law'])
  })

  it('never translates the English name of a term', async () => {
    const guide = await compiled(new ContentFolder())
    expect(partIn(guide, 'en', 'glossary').terms[0]).toEqual({
      id: 'pd',
      english: 'prosecutorial discretion',
      use: 'prosecutorial discretion',
      plain: 'A choice.',
      also: [],
      everyday: ['mercy'],
    })
    expect(partIn(guide, 'es', 'glossary').terms[0]).toMatchObject({
      english: 'prosecutorial discretion',
      use: 'discreción procesal',
      also: ['discreción fiscal'],
    })
  })

  it('falls back to English for lists, tree and terms that a language lacks', async () => {
    const folder = new ContentFolder()
    folder.remove('tree/es.yaml').remove('checklists/court-day/es.yaml').remove('glossary/es.yaml')
    const guide = await compiled(folder)
    expect(partIn(guide, 'es', 'tree').tree.textLanguage).toBe('en')
    expect(partIn(guide, 'es', 'checklists').checklists[0]?.textLanguage).toBe('en')
    expect(partIn(guide, 'es', 'glossary').terms[1]?.use).toBe('ICE')
  })

  it('refuses a claim that no page for people or helpers prints', async () => {
    const folder = new ContentFolder()
    for (const code of ['en', 'es'])
      folder.change(`articles/104-dismissal/${code}.md`, '\n{claim sc03}\n', '')
    expect(await problemsOf(folder)).toEqual([
      'content/claims/claims.yaml:16: No page for people or helpers prints the claim "sc03-court-line". Print it on a page of the 100 or 200 series, or take it out.',
    ])
  })
})
