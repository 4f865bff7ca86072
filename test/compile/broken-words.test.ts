import { describe, expect, it } from 'vitest'
import { ContentFolder, notesOf, problemsOf } from '../kit/content.ts'

const PAGE = 'articles/104-dismissal/en.md'

/** Where one language says less, more or something else than another, or than the structure. */
const GAPS: [what: string, breaks: (folder: ContentFolder) => unknown, says: string[]][] = [
  [
    'a claim without Spanish words',
    (folder) =>
      folder.change(
        'claims/es.yaml',
        'sc03-court-line:\n  claim: La línea de la corte es 1-800-555-0100.\n  fallback: Pida a alguien la línea de la corte.\n',
        '',
      ),
    ['content/claims/es.yaml:1: The claim "sc03-court-line" has no words here. Write them.'],
  ],
  [
    'words for no claim',
    (folder) => folder.change('claims/en.yaml', 'sc03-court-line:', 'sc3-court-line:'),
    [
      'content/claims/en.yaml:1: The claim "sc03-court-line" has no words here. Write them.',
      'content/claims/en.yaml:8: There is no claim "sc3-court-line". Did you mean "sc03-court-line"?',
    ],
  ],
  [
    'a warning lost in translation',
    (folder) =>
      folder.change('claims/es.yaml', '  warning: Hable antes de que el juez decida.\n', ''),
    [
      'content/claims/es.yaml:4: "warning" of "sc02-judge-may-refuse" has nothing here and one entry in English. Say the same in both.',
    ],
  ],
  [
    'a key only English has',
    (folder) => folder.change('interface/es.yaml', 'app.name: "Guide"\n', ''),
    ['content/interface/es.yaml:1: The key "app.name" has no words here. Write them.'],
  ],
  [
    'a key only Spanish has',
    (folder) =>
      folder.change('interface/es.yaml', 'app.name: "Guide"\n', 'app.name: "Guide"\napp.nam: x\n'),
    ['content/interface/es.yaml:2: There is no key "app.nam". Take it out.'],
  ],
  [
    'a key that compiled pages print',
    (folder) =>
      folder
        .change('interface/en.yaml', 'claim.then: "After {day}:"\n', '')
        .change('interface/es.yaml', 'claim.then: "Después del {day}:"\n', ''),
    ['content/interface/en.yaml:1: There are no words for "claim.then". Add them.'],
  ],
  [
    'a place to fill that the translation lacks',
    (folder) => folder.change('interface/es.yaml', 'Fuente {number}', 'Fuente'),
    [
      'content/interface/es.yaml:34: "claim.source" fills nothing, and in English {number}. Use the same marks in braces.',
    ],
  ],
  [
    'a question without words',
    (folder) =>
      folder.change(
        'tree/es.yaml',
        '  q04_lawyer:\n    q: ¿Tiene abogado?\n    answers: { "yes": { label: Sí }, "no": { label: "No" } }\n',
        '',
      ),
    ['content/tree/es.yaml:1: The question "q04_lawyer" has no words here. Write them.'],
  ],
  [
    'an answer under another name',
    (folder) =>
      folder.change('tree/es.yaml', 'rep: { label: Un abogado }', 'reb: { label: Un abogado }'),
    [
      'content/tree/es.yaml:5: The answer "rep" has no words here. Write them.',
      'content/tree/es.yaml:5: There is no answer "reb". Did you mean "rep"?',
    ],
  ],
  [
    'an outcome without a sentence to say',
    (folder) => folder.change('tree/en.yaml', '    say: I ask.\n', ''),
    ['content/tree/en.yaml:19: "say" is missing. Add it: words.'],
  ],
  [
    'an outcome without a step',
    (folder) => folder.change('tree/en.yaml', 'steps: [File it.]', 'steps: []'),
    ['content/tree/en.yaml:22: "steps" is empty. Write it.'],
  ],
  [
    'an outcome that nobody decides',
    (folder) => folder.change('tree/en.yaml', '    who_decides: The office\n', ''),
    ['content/tree/en.yaml:19: "who_decides" is missing. Add it: words.'],
  ],
  [
    'a step lost in translation',
    (folder) =>
      folder.change('tree/es.yaml', '[Vea a un abogado., No falte.]', '[Vea a un abogado.]'),
    [
      'content/tree/es.yaml:30: "steps" of "o_wait" has one entry here and 2 entries in English. Say the same in both.',
    ],
  ],
  [
    'a voice lost in translation',
    (folder) => folder.change('tree/es.yaml', ', text_rep: Tome el caso.', ''),
    [
      'content/tree/es.yaml:17: "text_rep" of "a_lawyer" has nothing here and one entry in English. Say the same in both.',
    ],
  ],
  [
    'a checklist item without words',
    (folder) =>
      folder.change(
        'checklists/court-day/es.yaml',
        '  copy: { do: Cópielo, why: Sin teléfono }\n',
        '',
      ),
    ['content/checklists/court-day/es.yaml:5: The item "copy" has no words here. Write them.'],
  ],
  [
    'a sentence for the record lost in translation',
    (folder) => folder.change('checklists/court-day/es.yaml', ', say: Objeción.', ''),
    [
      'content/checklists/court-day/es.yaml:6: "say" of "read" has nothing here and one entry in English. Say the same in both.',
    ],
  ],
  [
    'a term without its rendering',
    (folder) => folder.change('glossary/es.yaml', 'ice: { use: ICE }', 'ice: { also: [ICE] }'),
    ['content/glossary/es.yaml:2: The term "ice" has no "use". Write the one rendering we print.'],
  ],
  [
    'a claim the translated page leaves out',
    (folder) => folder.change('articles/104-dismissal/es.md', '{claim sc01}\n\n', ''),
    [
      'content/articles/104-dismissal/es.md:8: The English page prints the claim "sc01", this one does not. Put {claim sc01} where the English has it.',
    ],
  ],
]

/** What an editor's Markdown must not hold. */
const MARKS: [what: string, text: string, says: string[]][] = [
  [
    'a day in figures',
    'It ended on 06/07/2026.',
    ['22: A day is written in figures alone. Write it out: June 24, 2026.'],
  ],
  [
    'a day in another language',
    'It ended el 24 de junio de 2026.',
    ['22: A day is written in another language. Write it out: June 24, 2026.'],
  ],
  [
    'a deadline without a source',
    'You have 10 days.',
    ['22: A deadline stands here without a source. Print a claim, or put [^id] beside it.'],
  ],
  [
    'raw HTML',
    'Some <b>bold</b> words.',
    ['22: There is raw HTML in the text. Take the "<…>" out: articles are plain Markdown.'],
  ],
  [
    'a link',
    'See [this](https://example.org).',
    [
      '22: A web address stands here without a source. Print a claim, or put [^id] beside it.',
      '22: There is a link in the text. Name another page as [[104]] and a source as [^id]; there are no other links.',
    ],
  ],
  [
    'an image',
    'Look: ![a](b.png)',
    [
      '22: There is a link in the text. Name another page as [[104]] and a source as [^id]; there are no other links.',
      '22: There is an image in the text. Take it out: articles have no images.',
    ],
  ],
  [
    'a title of its own',
    '# Title',
    ['22: A heading starts with a single "#". The title is the page\'s only one: use "##".'],
  ],
  ['a heading too deep', '#### Deep', ['22: The heading is too deep. Use "##" or "###".']],
  ['code', 'Say `this`.', ['22: There is code in the text. Take the "`" or "~~~" out.']],
  [
    'a coded character',
    'A&nbsp;b',
    ['22: There is a coded character in the text. Write the character itself.'],
  ],
  [
    'a claim inside a sentence',
    'As {claim sc01} says.',
    [
      '22: A claim does not stand alone. Put {claim id} on a line of its own, with an empty line above and below.',
    ],
  ],
  [
    'a claim glued to text',
    'Words.\n{claim sc01}',
    [
      '23: A claim does not stand alone. Put {claim id} on a line of its own, with an empty line above and below.',
    ],
  ],
  [
    'a page link with too few digits',
    'See [[10]].',
    ['22: There is a page link that cannot be read. Write it as [[104]], with three digits.'],
  ],
  [
    'a source mark with a space',
    'True.[^ memo]',
    [
      '22: There is a source mark that cannot be read. Write it as [^id], with an id from sources.yaml.',
    ],
  ],
  [
    'a phone number without a source',
    'Call 1-800-555-0100 now.',
    ['22: A phone number stands here without a source. Print a claim, or put [^id] beside it.'],
  ],
  [
    'an amount without a source',
    'It costs $ 1,060.',
    ['22: An amount of money stands here without a source. Print a claim, or put [^id] beside it.'],
  ],
  [
    'a web address without a source',
    'Go to acis.eoir.justice.gov today.',
    ['22: A web address stands here without a source. Print a claim, or put [^id] beside it.'],
  ],
]

describe('words that do not fit', () => {
  it.each(GAPS)('are told of: %s', async (_, breaks, says) => {
    const folder = new ContentFolder()
    breaks(folder)
    expect((await problemsOf(folder)).toSorted()).toEqual(says.toSorted())
  })

  it.each(MARKS)('are told of in an article: %s', async (_, text, says) => {
    const folder = new ContentFolder().change(PAGE, '{claim sc02}', `${text}\n\n{claim sc02}`)
    folder.change(
      PAGE,
      'It is in the law.[^S01] It is in the memo.[^memo]',
      'It is in the law.[^S01]',
    )
    const file = 'content/articles/104-dismissal/en.md'
    expect((await problemsOf(folder)).toSorted()).toEqual(
      says.map((one) => `${file}:${one}`).toSorted(),
    )
  })

  it('are let be where a source stands beside the number', async () => {
    const folder = new ContentFolder()
    folder.change(PAGE, 'ask the judge.[^memo]', 'call 1-800-555-0100 or pay $5 at x.gov.[^memo]')
    expect(await problemsOf(folder)).toEqual([])
  })

  it('are refused where nobody can read them, and noted where they are hard', async () => {
    const hard =
      'The attorney should probably consider requesting another continuance beforehand, because the government seldom answers. '
    const far = new ContentFolder().change(PAGE, 'Ask for time.', hard.repeat(9))
    expect(await problemsOf(far)).toEqual([
      expect.stringMatching(
        /^content\/articles\/104-dismissal\/en\.md:7: The page reads at grade 1\d\.\d\. Use shorter sentences and words: 6 or less\.$/,
      ),
    ])
    const near = new ContentFolder().change(
      PAGE,
      'Ask for time.',
      `${hard}The attorney should request another continuance.`,
    )
    expect(await problemsOf(near)).toEqual([])
    expect(await notesOf(near)).toContainEqual(
      expect.stringMatching(/en\.md:7: The page reads at grade [67]\.\d\./),
    )
  })

  it('are noted where a page is not translated', async () => {
    const folder = new ContentFolder().remove('articles/104-dismissal/es.md')
    expect(await problemsOf(folder)).toEqual([])
    expect(await notesOf(folder)).toContain(
      'content/articles/104-dismissal/en.md:1: Page 104 is not in "es". Readers of that language get the English text, and are told so.',
    )
  })

  it('are noted where a page lists a source in vain, or few words that people type', async () => {
    const folder = new ContentFolder()
    folder.change('articles/402-old-memo/about.yaml', 'sources: [memo]', 'sources: [memo, law]')
    expect(await problemsOf(folder)).toEqual([])
    const notes = await notesOf(folder)
    expect(notes).toContain(
      'content/articles/402-old-memo/about.yaml:7: The page lists the source "law" and never cites it. Put [^id] after what it supports, or take it out.',
    )
    expect(notes).toContain(
      'content/articles/104-dismissal/en.md:5: The page has 3 keywords. Write 8 or more: everyday words, misspellings, words of other languages.',
    )
  })
})
