import { describe, expect, it } from 'vitest'
import { ContentFolder, notesOf, problemsOf } from '../kit/content.ts'

const ARTICLE = 'articles/104-dismissal'

/** What is broken, how, and all that an editor then reads. */
const BROKEN: [what: string, breaks: (folder: ContentFolder) => unknown, says: string[]][] = [
  [
    'a key nobody knows',
    (folder) => folder.change(`${ARTICLE}/about.yaml`, 'related:', 'relatd:'),
    [
      'content/articles/104-dismissal/about.yaml:8: "relatd" is not known here. Did you mean "related"?',
    ],
  ],
  [
    'a missing key',
    (folder) => folder.change(`${ARTICLE}/about.yaml`, 'as_of: 2026-06-24\n', ''),
    ['content/articles/104-dismissal/about.yaml:1: "as_of" is missing. Add it: words.'],
  ],
  [
    'a number where a list belongs',
    (folder) => folder.change(`${ARTICLE}/about.yaml`, 'sources: [law, memo]', 'sources: 12'),
    ['content/articles/104-dismissal/about.yaml:7: "sources" is 12. Write a list.'],
  ],
  [
    'a day that does not exist',
    (folder) => folder.change('edition.yaml', 'date: 2026-11-24', 'date: 2026-02-30'),
    [
      'content/edition.yaml:2: "date" is "2026-02-30", which is no day. Write a day that exists, as in 2026-06-24.',
    ],
  ],
  [
    'an unknown class of shelf life',
    (folder) => folder.change(`${ARTICLE}/about.yaml`, 'class: warning', 'class: warnings'),
    [
      'content/articles/104-dismissal/about.yaml:4: "class" is "warnings", which is none of its values. Did you mean "warning"?',
    ],
  ],
  [
    'an unknown kind of claim',
    (folder) => folder.change('claims/claims.yaml', 'kind: informs', 'kind: promises'),
    [
      'content/claims/claims.yaml:17: "kind" is "promises", which is none of its values. Write one of: warns, reassures, informs.',
    ],
  ],
  [
    'an unknown status',
    (folder) => folder.change('articles/402-old-memo/about.yaml', 'status: past', 'status: post'),
    [
      'content/articles/402-old-memo/about.yaml:3: "status" is "post", which is none of its values. Did you mean "past"?',
    ],
  ],
  [
    'a title left empty',
    (folder) =>
      folder.change(`${ARTICLE}/en.md`, 'title: They want to dismiss my case', 'title: ""'),
    ['content/articles/104-dismissal/en.md:2: "title" is empty. Write it.'],
  ],
  [
    'a source address that is none',
    (folder) => folder.change('sources.yaml', 'https://example.gov/law', 'javascript:alert(1)'),
    [
      'content/sources.yaml:6: "address" is "javascript:alert(1)", which is no web address. Write it from "https://" on.',
    ],
  ],
  [
    'an empty file',
    (folder) => folder.write('claims/es.yaml', '\n'),
    ['content/claims/es.yaml:1: The file is empty. Write its words, or delete the file.'],
  ],
  [
    'a file that is not UTF-8',
    (folder) =>
      folder.write(
        'claims/es.yaml',
        Buffer.concat([Buffer.from('a: b\n'), Buffer.from([0x63, 0xf3])]),
      ),
    [
      'content/claims/es.yaml:2: The file is not UTF-8 text. Save it again with the encoding "UTF-8".',
    ],
  ],
  [
    'a tab that indents',
    (folder) => folder.change('glossary/es.yaml', 'ice: {', 'ice:\n\tuse: x\nother: {'),
    ['content/glossary/es.yaml:3: A tab is used to indent. Indent with two spaces.'],
  ],
  [
    'YAML with a loose quote',
    (folder) => folder.change('claims/en.yaml', 'Do not go alone.', '"Do not" go alone.'),
    [
      'content/claims/en.yaml:3: This is not YAML: Unexpected scalar at node end. Look at quotes, colons and the spaces at the start of lines.',
    ],
  ],
  [
    'a name that stands twice',
    (folder) => folder.change('glossary/en.yaml', 'ice:', 'pd:'),
    ['content/glossary/en.yaml:2: The same name stands twice in one place. Keep one of the two.'],
  ],
  [
    'a missing file',
    (folder) => folder.remove('claims/es.yaml'),
    ['content/claims/es.yaml:1: The file is missing. Write every claim in "es".'],
  ],
  [
    'an article without English',
    (folder) => folder.remove(`${ARTICLE}/en.md`),
    [
      'content/articles/104-dismissal/en.md:1: The file is missing. Write the article in English: other languages fall back to it.',
    ],
  ],
  [
    'an article without a top',
    (folder) => folder.write(`${ARTICLE}/en.md`, 'Just words.\n'),
    [
      'content/articles/104-dismissal/en.md:1: The file does not start with its title and summary between two lines of "---". Copy the top of another article and change its words.',
    ],
  ],
  [
    'a file nothing reads',
    (folder) => folder.write(`${ARTICLE}/ess.md`, 'x'),
    ['content/articles/104-dismissal/ess.md:1: Nothing reads this. Did you mean "es.md"?'],
  ],
  [
    'a language nobody announced',
    (folder) => folder.write('tree/fr.yaml', 'x: y\n'),
    ['content/tree/fr.yaml:1: Nothing reads this. Did you mean "en.yaml"?'],
  ],
  [
    'an article that is no folder',
    (folder) => folder.write('articles/105-pause.md', 'x'),
    ['content/articles/105-pause.md:1: Nothing reads this. Take it out.'],
  ],
  [
    'a misspelt room',
    (folder) => folder.write('artikles/104/en.md', 'x'),
    ['content/artikles:1: Nothing reads this. Did you mean "articles"?'],
  ],
  [
    'languages that cannot be read, and nothing that follows from it',
    (folder) => folder.change('languages.yaml', 'name: Español', 'nam: Español'),
    [
      'content/languages.yaml:4: "name" is missing. Add it: words.',
      'content/languages.yaml:5: "nam" is not known here. Did you mean "name"?',
    ],
  ],
  [
    'a successor that is no source',
    (folder) =>
      folder.change(
        'articles/402-old-memo/about.yaml',
        '  to: 2014-11-20',
        '  to: 2014-11-20\n  replaced_by: mem',
      ),
    ['content/articles/402-old-memo/about.yaml:16: There is no source "mem". Did you mean "memo"?'],
  ],
  [
    'two articles of one number',
    (folder) =>
      folder
        .change('articles/402-old-memo/about.yaml', 'number: 402', 'number: 104')
        .change(`${ARTICLE}/en.md`, '[[402]] and ', '')
        .change(`${ARTICLE}/es.md`, '2. Lea [[402]].\n', '')
        .change(`${ARTICLE}/about.yaml`, '402, ', ''),
    [
      'content/articles/402-old-memo/about.yaml:1: The folder "402-old-memo" is not named for the number 104. Name it "104-" and a few plain words, as in "104-old-memo".',
      'content/articles/402-old-memo/about.yaml:1: The number 104 is taken by "104-dismissal". Give this article another number.',
      'content/articles/402-old-memo/about.yaml:8: The article names itself as related. Take its own number out.',
    ],
  ],
  [
    'a number that the app uses',
    (folder) =>
      folder
        .change('articles/402-old-memo/about.yaml', 'number: 402', 'number: 501')
        .change(`${ARTICLE}/en.md`, '[[402]] and ', '')
        .change(`${ARTICLE}/es.md`, '2. Lea [[402]].\n', '')
        .change(`${ARTICLE}/about.yaml`, '402, ', ''),
    [
      'content/articles/402-old-memo/about.yaml:1: The folder "402-old-memo" is not named for the number 501. Name it "501-" and a few plain words, as in "501-old-memo".',
      'content/articles/402-old-memo/about.yaml:1: The number 501 opens a page of the app. Give this article another number.',
    ],
  ],
  [
    'a source that stands twice',
    (folder) => folder.change('sources.yaml', 'aliases: [S01]', 'aliases: [S01, memo]'),
    ['content/sources.yaml:11: The source "memo" stands here twice. Give one of them another id.'],
  ],
  [
    'a claim that stands twice',
    (folder) =>
      folder
        .change('claims/claims.yaml', 'id: sc03-court-line', 'id: sc01-stay-away')
        .change('claims/en.yaml', 'sc03-court-line:', 'x:')
        .change(`${ARTICLE}/en.md`, '\n{claim sc03}\n', '')
        .change(`${ARTICLE}/es.md`, '\n{claim sc03}\n', '')
        .change('claims/es.yaml', 'sc03-court-line:', 'x:'),
    [
      'content/claims/claims.yaml:16: The claim "sc01-stay-away" stands here twice. Give one of them another id.',
      'content/claims/en.yaml:8: There is no claim "x". Take it out.',
      'content/claims/es.yaml:8: There is no claim "x". Take it out.',
    ],
  ],
  [
    'an unknown source',
    (folder) => folder.change(`${ARTICLE}/en.md`, 'ask the judge.[^memo]', 'ask the judge.[^meno]'),
    ['content/articles/104-dismissal/en.md:7: There is no source "meno". Did you mean "memo"?'],
  ],
  [
    'a source the article does not list',
    (folder) => folder.change(`${ARTICLE}/about.yaml`, '[law, memo]', '[law]'),
    [
      'content/articles/104-dismissal/en.md:20: The source "memo" is not among the sources of about.yaml. Add it to "sources" there.',
      'content/articles/104-dismissal/en.md:7: The source "memo" is not among the sources of about.yaml. Add it to "sources" there.',
      'content/articles/104-dismissal/es.md:8: The source "memo" is not among the sources of about.yaml. Add it to "sources" there.',
    ],
  ],
  [
    'an unknown claim on a page',
    (folder) => folder.change('articles/402-old-memo/en.md', '{claim sc01}', '{claim sc91}'),
    ['content/articles/402-old-memo/en.md:8: There is no claim "sc91". Did you mean "sc01"?'],
  ],
  [
    'an unknown claim in the tree',
    (folder) =>
      folder.change(
        'tree/tree.yaml',
        'claims: [sc02-judge-may-refuse]',
        'claims: [sc02-judge-may-refuze]',
      ),
    [
      'content/tree/tree.yaml:45: There is no claim "sc02-judge-may-refuze". Did you mean "sc02-judge-may-refuse"?',
    ],
  ],
  [
    'an unknown claim on the recall list',
    (folder) => folder.change('edition.yaml', 'claims: []', 'claims: [sc09]'),
    ['content/edition.yaml:6: There is no claim "sc09". Did you mean "sc01"?'],
  ],
  [
    'a link to no page',
    (folder) => folder.change(`${ARTICLE}/en.md`, '[[402]]', '[[403]]'),
    ['content/articles/104-dismissal/en.md:12: There is no page 403. Did you mean "402"?'],
  ],
  [
    'a related page that is not there',
    (folder) => folder.change(`${ARTICLE}/about.yaml`, '201]', '333]'),
    [
      'content/articles/104-dismissal/about.yaml:8: There is no page 333. Take it out until there is.',
    ],
  ],
  [
    'a checklist with a number nobody opens',
    (folder) => folder.change('checklists/court-day/items.yaml', 'number: 301', 'number: 309'),
    [
      'content/checklists/court-day/items.yaml:1: No page opens "checklist/court-day" by the number 309. Numbers of lists stand in src/model/route.ts, under "TOOLS".',
    ],
  ],
  [
    'a page of the record without its facts',
    (folder) => folder.change(`${ARTICLE}/about.yaml`, 'kind: consumer advisory', 'kind: record'),
    [
      'content/articles/104-dismissal/about.yaml:2: A page of the record has no "record". Write its issuer, date, document and days in force.',
    ],
  ],
  [
    'a warning put first that is not there',
    (folder) =>
      folder.change(
        'claims/claims.yaml',
        'kind: informs\n',
        'kind: informs\n  warning_first: true\n',
      ),
    [
      'content/claims/claims.yaml:18: "sc03-court-line" puts a warning first and has none. Write its "warning" in every language, or take "warning_first" out.',
    ],
  ],
]

describe('a broken content folder', () => {
  it.each(BROKEN)('says so of %s', async (_, breaks, says) => {
    const folder = new ContentFolder()
    breaks(folder)
    expect((await problemsOf(folder)).toSorted()).toEqual(says.toSorted())
  })

  it('says everything at once, by file and line', async () => {
    const folder = new ContentFolder()
    folder.change(`${ARTICLE}/en.md`, '[[402]]', '[[403]]')
    folder.change(`${ARTICLE}/about.yaml`, 'class: warning', 'class: alarm')
    folder.change('tree/tree.yaml', 'default: o_wait', 'default: o_wat')
    folder.change('claims/es.yaml', 'sc01-stay-away:', 'sc01-stay-awai:')
    expect(await problemsOf(folder)).toEqual([
      'content/articles/104-dismissal/about.yaml:4: "class" is "alarm", which is none of its values. Write one of: history, statute, regulation, warning, precedent, official_contact, memo, fee_form, other_contact, litigation.',
      'content/articles/104-dismissal/en.md:12: There is no page 403. Did you mean "402"?',
      'content/claims/es.yaml:1: The claim "sc01-stay-away" has no words here. Write them.',
      'content/claims/es.yaml:1: There is no claim "sc01-stay-awai". Did you mean "sc01-stay-away"?',
      'content/tree/tree.yaml:33: "r05_rep" leads to "o_wat", which is no question, router or outcome. Did you mean "o_wait"?',
    ])
  })

  it('is told from one that grows old, which only makes notes', async () => {
    const folder = new ContentFolder().change(
      'edition.yaml',
      'date: 2026-11-24',
      'date: 2028-01-01',
    )
    expect(await problemsOf(folder)).toEqual([])
    expect(await notesOf(folder)).toContain(
      'content/claims/claims.yaml:1: "sc01-stay-away" was to be checked by 2026-12-21. Read its sources and renew "as_of".',
    )
  })
})
