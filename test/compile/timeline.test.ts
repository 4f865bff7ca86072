import { describe, expect, it } from 'vitest'
import { compiled, ContentFolder, partIn, problemsOf } from '../kit/content.ts'

const FILE = 'timeline/timeline.yaml'

describe('the timeline', () => {
  it('is in the order things began, in the words of each language, its sources by name', async () => {
    const guide = await compiled(new ContentFolder())
    const { entries } = partIn(guide, 'es', 'timeline')
    expect(entries.map(({ id }) => id)).toEqual(['old-memo', 'new-memo', 'matter'])
    expect(entries[0]).toMatchObject({
      kind: 'regime',
      title: 'El memorando viejo',
      from: '2011-06-17',
      to: '2014-11-20',
      replacedBy: 'new-memo',
      sources: [expect.any(String)],
    })
    expect(entries[2]).toMatchObject({ kind: 'decision', from: '2019', to: null })
  })

  it.each([
    [
      'a date that is none',
      'from: 2014-11,',
      'from: 2014-13,',
      /no date. Write a year, a month or a day/,
    ],
    [
      'an end before its beginning',
      'to: 2014-11-20',
      'to: 2010',
      /"old-memo" ends before it begins/,
    ],
    [
      'a successor that is not there',
      'replaced_by: new-memo',
      'replaced_by: no-memo',
      /There is no entry "no-memo"/,
    ],
    ['an id used twice', 'id: matter', 'id: new-memo', /The entry "new-memo" stands here twice/],
    [
      'an unknown source',
      'sources: [memo], replaced_by',
      'sources: [mem], replaced_by',
      /There is no source "mem". Did you mean "memo"/,
    ],
    ['a desk nobody sits at', 'forum: [court]', 'forum: [courts]', /courts/],
  ])('is refused with %s', async (_name, before, after, problem) => {
    const problems = await problemsOf(new ContentFolder().change(FILE, before, after))
    expect(problems.join('\n')).toMatch(problem)
    expect(problems.join('\n')).toContain(FILE)
  })

  it('is refused where a language has no words for an entry', async () => {
    const folder = new ContentFolder().change('timeline/es.yaml', 'matter:', 'mater:')
    expect(await problemsOf(folder)).toEqual([
      expect.stringContaining('The entry "matter" has no words here.'),
      expect.stringContaining('There is no entry "mater". Did you mean "matter"?'),
    ])
  })
})

describe('the phrases', () => {
  it('keep the English sentence beside the translated one', async () => {
    const { phrases } = partIn(await compiled(new ContentFolder()), 'es', 'checklists')
    expect(phrases[1]).toMatchObject({
      english: 'I am afraid to go back.',
      say: 'Tengo miedo de regresar.',
      onlyIfTrue: true,
    })
  })

  it('are refused with an unknown source or claim', async () => {
    const folder = new ContentFolder().change(
      'phrases/phrases.yaml',
      'claims: [sc01]',
      'claims: [sc99]',
    )
    expect(await problemsOf(folder)).toEqual([expect.stringContaining('There is no claim "sc99".')])
  })
})
