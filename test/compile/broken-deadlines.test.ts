import { describe, expect, it } from 'vitest'
import { compiled, ContentFolder, notesOf, partIn, problemsOf } from '../kit/content.ts'

const RULES = 'deadlines/deadlines.yaml'
const EN = 'deadlines/en.yaml'
const ES = 'deadlines/es.yaml'

const BROKEN: [what: string, breaks: (folder: ContentFolder) => unknown, says: string[]][] = [
  [
    'no file of rules',
    (folder) => folder.remove(RULES),
    [
      'content/deadlines/deadlines.yaml:1: The file is missing. List the rules that count days, and the holidays.',
    ],
  ],
  [
    'no Spanish at all',
    (folder) => folder.remove(ES),
    ['content/deadlines/es.yaml:1: The file is missing. Write the rules that count days in "es".'],
  ],
  [
    'a rule without Spanish words',
    (folder) =>
      folder.change(
        ES,
        '  appeal: { due: La apelación está, how: Cuente 10 días., other: El formulario dice 30., late: Presente hoy. }\n',
        '',
      ),
    ['content/deadlines/es.yaml:4: The rule "appeal" has no words here. Write them.'],
  ],
  [
    'an event under another name',
    (folder) => folder.change(EN, 'asked: { happened', 'askd: { happened'),
    [
      'content/deadlines/en.yaml:1: The event "asked" has no words here. Write them.',
      'content/deadlines/en.yaml:3: There is no event "askd". Did you mean "asked"?',
    ],
  ],
  [
    'a holiday without a name',
    (folder) => folder.change(ES, ', labor: Día del Trabajo', ''),
    ['content/deadlines/es.yaml:7: The holiday "labor" has no words here. Write them.'],
  ],
  [
    'what to do when late, lost in translation',
    (folder) => folder.change(ES, ', late: Presente hoy.', ''),
    [
      'content/deadlines/es.yaml:5: "late" of "appeal" has nothing here and one entry in English. Say the same in both.',
    ],
  ],
  [
    'a source nobody knows',
    (folder) => folder.change(RULES, 'sources: [law], class: reg', 'sources: [lew], class: reg'),
    ['content/deadlines/deadlines.yaml:2: There is no source "lew". Did you mean "law"?'],
  ],
  [
    'a claim nobody knows',
    (folder) => folder.change(RULES, 'claims: [sc01]', 'claims: [sc07]'),
    ['content/deadlines/deadlines.yaml:2: There is no claim "sc07". Did you mean "sc01"?'],
  ],
  [
    'a page that is not there',
    (folder) =>
      folder.change(RULES, 'received: true, pages: [104]', 'received: true, pages: [105]'),
    ['content/deadlines/deadlines.yaml:2: There is no page 105. Did you mean "104"?'],
  ],
  [
    'a plan for the longer of two texts',
    (folder) => folder.change(RULES, 'count: 10, longer: 30', 'count: 30, longer: 10'),
    [
      'content/deadlines/deadlines.yaml:2: "appeal" plans for 30 days, and another text says 10. Put the shorter number into "count": nobody may plan for the longer one.',
    ],
  ],
  [
    'days without their number',
    (folder) => folder.change(RULES, 'count: 10, longer: 30, ', ''),
    [
      'content/deadlines/deadlines.yaml:2: "appeal" counts days and does not say how many. Write its "count".',
    ],
  ],
  [
    'a number that nothing counts',
    (folder) => folder.change(RULES, 'unit: shown,', 'unit: shown, count: 20,'),
    [
      'content/deadlines/deadlines.yaml:3: "brief" has a number, and its unit is "shown". Take the number out, or write "unit: days".',
    ],
  ],
  [
    'a rule from memory',
    (folder) =>
      folder.change(RULES, 'as_of: 2026-10-01, confidence: A', 'as_of: 2026-10-01, confidence: C'),
    [
      'content/deadlines/deadlines.yaml:3: "brief" rests on memory. Read its source, or take the rule out.',
    ],
  ],
  [
    'two holidays of one name',
    (folder) => folder.change(RULES, 'id: labor', 'id: new-year'),
    [
      'content/deadlines/deadlines.yaml:9: "new-year" stands here twice. Give one another id.',
      'content/deadlines/en.yaml:7: There is no holiday "labor". Take it out.',
      'content/deadlines/es.yaml:7: There is no holiday "labor". Take it out.',
    ],
  ],
  [
    'another text that is not told',
    (folder) =>
      folder
        .change(EN, ', other: The form says 30.', '')
        .change(ES, ', other: El formulario dice 30.', ''),
    [
      'content/deadlines/en.yaml:5: The rule "appeal" has no "other". Say what the other text says, and not to plan for it.',
    ],
  ],
  [
    'nothing to go by once a rule without a claim is old',
    (folder) => folder.change(EN, ', fallback: Call.', '').change(ES, ', fallback: Llame.', ''),
    [
      'content/deadlines/en.yaml:6: The rule "brief" has no "fallback". It names no claim: say what holds once it is old.',
    ],
  ],
  [
    'a holiday on no day',
    (folder) => folder.change(RULES, 'month: 1, day: 1 }', 'month: 2, day: 30 }'),
    [
      'content/deadlines/deadlines.yaml:8: The holiday "new-year" is on no day. Write "month" and "day", with "every_years" and "since" where it is not kept each year; or "month", "weekday" and "nth".',
    ],
  ],
  [
    'a weekday that does not say which one of the month',
    (folder) => folder.change(RULES, 'weekday: monday, nth: 1', 'weekday: monday'),
    [
      'content/deadlines/deadlines.yaml:9: The holiday "labor" is on no day. Write "month" and "day", with "every_years" and "since" where it is not kept each year; or "month", "weekday" and "nth".',
    ],
  ],
  [
    'a weekday nobody knows',
    (folder) => folder.change(RULES, 'weekday: monday', 'weekday: mondai'),
    [
      'content/deadlines/deadlines.yaml:9: "weekday" is "mondai", which is none of its values. Did you mean "monday"?',
    ],
  ],
  [
    'a file nothing reads',
    (folder) => folder.write('deadlines/deadline.yaml', 'rules: []\n'),
    ['content/deadlines/deadline.yaml:1: Nothing reads this. Did you mean "deadlines.yaml"?'],
  ],
]

describe('rules that count days', () => {
  it.each(BROKEN)('are refused with %s', async (_, breaks, says) => {
    const folder = new ContentFolder()
    breaks(folder)
    expect(await problemsOf(folder)).toEqual(says)
  })

  it('break nothing by growing old: their own day says so', async () => {
    const folder = new ContentFolder().change(
      RULES,
      '2026-10-01, confidence: B',
      '2020-10-01, confidence: B',
    )
    expect(await problemsOf(folder)).toEqual([])
    expect((await notesOf(folder)).filter((note) => note.includes('deadlines'))).toEqual([])
  })

  it('travel with the tools, with their claims, pages, sources and days', async () => {
    const guide = await compiled(new ContentFolder())
    const { rules, holidays } = partIn(guide, 'es', 'tools')
    expect(rules[0]).toMatchObject({
      id: 'appeal',
      happened: 'El juez decidió',
      count: 10,
      longer: 30,
      pages: [{ number: 104, path: '104-dismissal/' }],
      claims: [{ id: 'sc01-stay-away', claim: 'No vaya solo a la oficina.' }],
      fallbacks: ['No vaya solo.'],
      sources: ['The Law, title 8'],
      asOf: '2026-10-01',
      checkBy: '2027-03-30',
    })
    expect(rules[1]).toMatchObject({ unit: 'shown', count: 0, longer: null, fallbacks: ['Llame.'] })
    expect(holidays).toEqual({
      verified: false,
      rules: [
        { id: 'new-year', name: 'Año Nuevo', month: 1, on: { day: 1, years: null } },
        { id: 'labor', name: 'Día del Trabajo', month: 9, on: { weekday: 1, nth: 1 } },
      ],
    })
  })
})
