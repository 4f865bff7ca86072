import { describe, expect, it } from 'vitest'
import { compiled, ContentFolder, partIn, problemsOf } from '../kit/content.ts'

const LETTER = 'letter/letter.yaml'

const FAULTS: [what: string, breaks: (folder: ContentFolder) => unknown, says: string[]][] = [
  [
    'a blank nobody declared',
    (folder) => folder.change(LETTER, '{act}', '{acts}'),
    [
      'content/letter/letter.yaml:11: There is no blank "acts". Did you mean "act"?',
      'content/letter/letter.yaml:2: No text has the blank "act". Write {act} where it belongs, or take it out.',
    ],
  ],
  [
    'a blank without a hint',
    (folder) => folder.change('letter/es.yaml', ', hint: Un solo acto.', ''),
    ['content/letter/es.yaml:2: "hint" is missing. Add it: words.'],
  ],
  [
    'a blank that nobody explains',
    (folder) =>
      folder.change('letter/en.yaml', '  papers: { label: Papers, hint: One a line. }\n', ''),
    ['content/letter/en.yaml:1: The blank "papers" has no words here. Write them.'],
  ],
  [
    'a language that says less of what must not be said',
    (folder) => folder.change('letter/es.yaml', '[Ninguna amenaza.]', '[]'),
    [
      'content/letter/es.yaml:5: "never" of "ask" has nothing here and one entry in English. Say the same in both.',
    ],
  ],
  [
    'a missing language',
    (folder) => folder.remove('letter/es.yaml'),
    [
      'content/letter/es.yaml:1: The file is missing. Write what the blanks of the letter are for in "es".',
    ],
  ],
  [
    'authority nobody has',
    (folder) =>
      folder.change(LETTER, 'sources: [memo], claims: [sc01]', 'sources: [mem], claims: [sc91]'),
    [
      'content/letter/letter.yaml:9: There is no source "mem". Did you mean "memo"?',
      'content/letter/letter.yaml:9: There is no claim "sc91". Did you mean "sc01"?',
    ],
  ],
  [
    'a day that does not exist',
    (folder) =>
      folder.change(LETTER, 'as_of: 2026-06-24, confidence', 'as_of: 2026-06-31, confidence'),
    [
      'content/letter/letter.yaml:9: "as_of" is "2026-06-31", which is no day. Write a day that exists, as in 2026-06-24.',
    ],
  ],
  [
    'a line that is two things',
    (folder) => folder.change(LETTER, '{ sign: Signature }', '{ sign: Signature, ruled: Name }'),
    [
      'content/letter/letter.yaml:13: A line of the letter is not one thing. Write exactly one of: text, title, center, ruled, sign, factors, exhibits.',
    ],
  ],
  [
    'two parts of one name',
    (folder) => folder.change(LETTER, '{ id: end,', '{ id: ask,'),
    [
      'content/letter/letter.yaml:13: "ask" stands twice in "parts". Give one of them another id.',
      'content/letter/en.yaml:6: There is no part "end". Take it out.',
      'content/letter/es.yaml:6: There is no part "end". Take it out.',
    ],
  ],
  [
    'a row that is no factor',
    (folder) => folder.change('letter/letter.yaml', '{ years:', '{ yeers:'),
    ['content/letter/letter.yaml:12: There is no factor "yeers". Did you mean "years"?'],
  ],
  [
    'a file that nothing reads',
    (folder) => folder.write('letter/leter.yaml', 'a: b'),
    ['content/letter/leter.yaml:1: Nothing reads this. Did you mean "letter.yaml"?'],
  ],
]

describe('a letter that does not fit', () => {
  it.each(FAULTS)('is told of: %s', async (_, breaks, says) => {
    const folder = new ContentFolder()
    breaks(folder)
    expect((await problemsOf(folder)).toSorted()).toEqual(says.toSorted())
  })
})

describe('a letter in two languages', () => {
  it('keeps its English text, and has hints, days and checked lines in each', async () => {
    const guide = await compiled(new ContentFolder())
    const [en, es] = ['en', 'es'].map((code) => partIn(guide, code, 'tools').letter)
    expect(es?.map(({ lines }) => lines)).toEqual(en?.map(({ lines }) => lines))
    expect(es?.[0]?.blanks[0]).toMatchObject({ name: 'one act', hint: 'Un solo acto.' })
    expect(es?.[0]?.law).toMatchObject({ asOf: '2026-06-24', checkBy: '2026-12-21' })
    expect(es?.[0]?.law?.claims.map(({ id }) => id)).toEqual(['sc01-stay-away'])
    expect(es?.[1]).toMatchObject({ optional: 'in', never: [], law: null })
  })
})
