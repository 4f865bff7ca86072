import { describe, expect, it } from 'vitest'
import { articleIn, compiled, ContentFolder, partIn, problemsOf } from '../kit/content.ts'

const FILE = 'factors/factors.yaml'

describe('the factors', () => {
  it('are in the tools of each language, with their days and their sources by name', async () => {
    const { factors } = partIn(await compiled(new ContentFolder()), 'es', 'tools')
    expect(factors.map(({ id }) => id)).toEqual(['years', 'arrests'])
    expect(factors[0]).toMatchObject({
      number: 1,
      title: 'Años aquí',
      then: 'Contaban.',
      now: 'No protegen a nadie.',
      paper: 'sheet',
      sources: ['The Office, "memo" <12>'],
      textLanguage: 'es',
      asOf: '2026-06-24',
      checkBy: '2026-12-21',
    })
    expect(factors[1]?.paper).toBe('lawyer-only')
  })

  it('stay English, and say so, where a language has no words for them', async () => {
    const folder = new ContentFolder().remove('factors/es.yaml')
    const { factors } = partIn(await compiled(folder), 'es', 'tools')
    expect(factors[0]).toMatchObject({ title: 'Years here', textLanguage: 'en' })
  })

  it('give every language the words of the sheet in all of them, English first', async () => {
    const { sheets } = partIn(await compiled(new ContentFolder()), 'es', 'tools')
    expect(sheets.map(({ language, name }) => [language, name])).toEqual([
      ['en', 'English'],
      ['es', 'Español'],
    ])
    expect(sheets[0]?.factors).toEqual({ years: 'Years here', arrests: 'Arrests' })
    expect(sheets[1]?.phrases).toEqual({ fear: 'Tengo miedo de regresar.' })
  })

  it('are drawn as a table where an article asks for it, with a link to the page to tick', async () => {
    const folder = new ContentFolder().change(
      'articles/402-old-memo/en.md',
      'It was written',
      '{figure factors}\n\nIt was written',
    )
    const { html } = articleIn(await compiled(folder, '/x9/'), 'en', 402)
    expect(html).toContain(
      '<th scope="row">2. Arrests</th><td data-label="Proof">Court record</td>',
    )
    expect(html).toContain('No score.')
    expect(html).toContain('<a href="/x9/en/factors/">Tick them</a>')
    expect(html).not.toContain('They counted against you.')
  })

  it.each([
    ['a number out of order', 'number: 2', 'number: 3', /"arrests" has the number 3 and stands at/],
    ['an id used twice', 'id: arrests', 'id: years', /The factor "years" stands here twice/],
    ['an unknown source', '[memo, law]', '[memo, lav]', /no source "lav". Did you mean "law"/],
    ['no source', '[memo, law]', '[]', /"sources" is empty/],
    ['a paper nobody knows', 'paper: lawyer only', 'paper: lawyer', /"paper"/],
    [
      'a class nobody knows',
      'number: 1, sources: [memo], class: warning',
      'number: 1, sources: [memo], class: warn',
      /"class"/,
    ],
  ])('are refused with %s', async (_name, before, after, problem) => {
    const problems = await problemsOf(new ContentFolder().change(FILE, before, after))
    expect(problems.join('\n')).toMatch(problem)
    expect(problems.join('\n')).toContain(FILE)
  })

  it('are refused without words for one, in any language, or with words for none', async () => {
    const folder = new ContentFolder().change('factors/es.yaml', '  arrests:', '  arests:')
    expect(await problemsOf(folder)).toEqual([
      expect.stringContaining('The factor "arrests" has no words here.'),
      expect.stringContaining('There is no factor "arests". Did you mean "arrests"?'),
    ])
  })

  it('are refused without "now": nobody may see what was then without it', async () => {
    const folder = new ContentFolder().change('factors/en.yaml', ' now: They protect nobody.,', '')
    expect(await problemsOf(folder)).toEqual([
      expect.stringMatching(/factors\/en\.yaml:\d+: "now" is missing/),
    ])
  })

  it('are refused beside a file that nothing reads', async () => {
    const folder = new ContentFolder().write('factors/fr2.yaml', 'factors: {}\n')
    expect(await problemsOf(folder)).toEqual([
      expect.stringContaining('factors/fr2.yaml:1: Nothing reads this.'),
    ])
  })
})
