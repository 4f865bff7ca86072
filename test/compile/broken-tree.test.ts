import { describe, expect, it } from 'vitest'
import { ContentFolder, notesOf, problemsOf } from '../kit/content.ts'

const TREE = 'tree/tree.yaml'

/** A change to the small tree, and all that an editor then reads of tree.yaml. */
const BROKEN: [what: string, from: string, to: string, says: string[]][] = [
  [
    'an answer that leads to nothing there is',
    '{ id: me, next: q02_now }',
    '{ id: me, next: q02_nov }',
    [
      '12: "me" leads to "q02_nov", which is no question, router or outcome. Did you mean "q02_now"?',
    ],
  ],
  [
    'an answer that leads nowhere',
    '{ id: no, next: r05_rep }',
    '{ id: no }',
    ['24: The answer "no" of "q04_lawyer" leads nowhere. Give it a "next".'],
  ],
  [
    'several answers that lead nowhere',
    '    next: r03_now\n',
    '',
    [
      '14: "q02_now" takes several answers and leads nowhere. Give the question its own "next".',
      '20: No road leads to the question "q04_lawyer". Lead to it from somewhere, or take it out.',
      '25: No road leads to the router "r03_now". Lead to it from somewhere, or take it out.',
      '29: No road leads to the router "r05_rep". Lead to it from somewhere, or take it out.',
      '37: No road leads to the outcome "o_ask". Lead to it from somewhere, or take it out.',
      '46: No road leads to the outcome "o_wait". Lead to it from somewhere, or take it out.',
    ],
  ],
  [
    'one of several answers that leads elsewhere',
    '{ id: order, flags: [order] }',
    '{ id: order, flags: [order], next: o_wait }',
    [
      '19: The answer "order" has a "next", but "q02_now" takes several answers. Only the question may say where to go.',
    ],
  ],
  [
    'a start that is no question',
    'start: q01_who',
    'start: r05_rep',
    [
      '3: The tree starts at "r05_rep", which is no question. Write the id of one.',
      '10: No road leads to the question "q01_who". Lead to it from somewhere, or take it out.',
      '14: No road leads to the question "q02_now". Lead to it from somewhere, or take it out.',
      '21: No road leads to the question "q04_lawyer". Lead to it from somewhere, or take it out.',
      '26: No road leads to the router "r03_now". Lead to it from somewhere, or take it out.',
    ],
  ],
  [
    'a circle',
    '{ any: [role_rep, has_rep], next: o_ask }',
    '{ any: [role_rep, has_rep], next: q02_now }',
    [
      '32: The tree runs in a circle: "q02_now" to "r03_now" to "q04_lawyer" to "r05_rep" to "q02_now". Let one of them lead on.',
      '38: No road leads to the outcome "o_ask". Lead to it from somewhere, or take it out.',
    ],
  ],
  [
    'a question nobody reaches',
    'routers:\n',
    '  q09_lost:\n    answers: [{ id: a, next: o_wait }]\nrouters:\n',
    ['25: No road leads to the question "q09_lost". Lead to it from somewhere, or take it out.'],
  ],
  [
    'an id for two things',
    'routers:\n',
    'routers:\n  o_wait:\n    cases: [{ any: [held], next: o_ask }]\n    default: o_ask\n',
    [
      '41: "o_ask" is reached without "role_rep" or "has_rep", as by q01_who: me, q02_now: held and order. Put a router before it that asks for one of them.',
      '50: "o_wait" names two things in the tree. Give one of them another id.',
    ],
  ],
  [
    'an answer that stands twice',
    '{ id: no, next: r05_rep }',
    '{ id: yes, next: r05_rep }',
    ['24: "q04_lawyer" has the answer "yes" twice. Give one of them another id.'],
  ],
  [
    'a flag that is not on the list',
    'flags: [order] }',
    'flags: [ordre] }',
    [
      '8: No answer sets the flag "order". Did you mean "ordre"?',
      '19: The flag "ordre" is not on the list of flags. Did you mean "order"?',
      '28: No answer sets the flag "order". Did you mean "ordre"?',
    ],
  ],
  [
    'a router that waits for a flag nobody sets',
    '{ all: [held, order], next: o_wait }',
    '{ all: [held, ordered], next: o_wait }',
    ['28: No answer sets the flag "ordered". Did you mean "order"?'],
  ],
  [
    'an alert that is not there',
    'alerts: [a_lawyer] }',
    'alerts: [a_lawer] }',
    [
      '18: There is no alert "a_lawer". Did you mean "a_lawyer"?',
      '35: No answer raises the alert "a_lawyer". Raise it somewhere, or take it out.',
    ],
  ],
  [
    'an outcome that asks with no one to stand in',
    '    instead: o_wait\n',
    '',
    [
      '38: "o_ask" asks for something and has no "instead". Name the outcome that takes its place when its law is stale.',
    ],
  ],
  [
    'an outcome stood in for by one that is not there',
    'instead: o_wait',
    'instead: o_wayt',
    ['41: There is no outcome "o_wayt". Did you mean "o_wait"?'],
  ],
  [
    'an outcome stood in for by one that asks',
    'instead: o_wait',
    'instead: o_ask',
    [
      '41: "o_ask" is to stand in for "o_ask" and asks for something itself. Name one that asks for nothing.',
    ],
  ],
  [
    'an outcome that asks without a lawyer',
    'requires_rep: [o_ask]',
    'requires_rep: []',
    ['38: "o_ask" asks for something without a lawyer. Add it to "requires_rep".'],
  ],
  [
    'a lawyer for an outcome that asks for nothing',
    'requires_rep: [o_ask]',
    'requires_rep: [o_ask, o_find]',
    ['4: There is no outcome "o_find". Take it out.'],
  ],
  [
    'a request that a person alone is led to',
    'default: o_wait\nalerts',
    'default: o_ask\nalerts',
    [
      '38: "o_ask" is reached without "role_rep" or "has_rep", as by q01_who: me, q02_now: none, q04_lawyer: no. Put a router before it that asks for one of them.',
    ],
  ],
  [
    'one answer only, and a way on of the question itself',
    '  q04_lawyer:\n',
    '  q04_lawyer:\n    next: o_wait\n',
    [
      '22: "q04_lawyer" takes one answer and has a "next" of its own. Only its answers may say where to go.',
    ],
  ],
  [
    'several answers and no way to say that none fits',
    '{ id: none, exclusive: true }',
    '{ id: none }',
    [
      '14: "q02_now" takes several answers and none that stands alone. Add one for "none of these", with "exclusive: true".',
    ],
  ],
  [
    'a case that an earlier one always takes',
    '      - { any: [role_rep, has_rep], next: o_ask }\n',
    '      - { any: [role_rep, has_rep], next: o_ask }\n      - { all: [has_rep], next: o_ask }\n',
    [
      '33: No walk takes this case of "r05_rep": its flags never come together, or an earlier case holds first. Change what it asks for, move it up, or take it out.',
    ],
  ],
  [
    'a case whose flags never come together',
    '{ all: [held, order], next: o_wait }',
    '{ all: [held, has_rep], next: o_wait }',
    [
      '28: No walk takes this case of "r03_now": its flags never come together, or an earlier case holds first. Change what it asks for, move it up, or take it out.',
    ],
  ],
  [
    'a default that its cases leave nothing to',
    '      - { any: [role_rep, has_rep], next: o_ask }\n',
    '      - { any: [role_rep, has_rep], next: o_ask }\n      - { none: [role_rep, has_rep], next: o_wait }\n',
    [
      '34: No walk takes the default of "r05_rep": one of its cases always holds. Make the last case the default.',
    ],
  ],
  [
    'a gate that one combination of answers slips past',
    '{ all: [held], outcomes: [o_ask, o_wait] }',
    '{ all: [held], none: [role_rep], outcomes: [o_wait] }',
    [
      '38: "o_ask" is reached past the gate on line 50, as by q01_who: me, q02_now: held, q04_lawyer: yes. Let a router lead elsewhere, or allow it at the gate.',
    ],
  ],
  [
    'a gate that an earlier one leaves nothing to',
    '  - { all: [held], outcomes: [o_ask, o_wait] }\n',
    '  - { all: [held], outcomes: [o_ask, o_wait] }\n  - { all: [held, order], outcomes: [o_wait] }\n',
    ['51: No walk for which this gate holds ends at "o_wait". Take it out.'],
  ],
  [
    'a gate with an outcome that is not there',
    'outcomes: [o_ask, o_wait] }',
    'outcomes: [o_ask, o_wait, o_wayt] }',
    ['50: There is no outcome "o_wayt". Did you mean "o_wait"?'],
  ],
  [
    'a gate that waits for a flag nobody sets',
    '{ all: [held], outcomes: [o_ask, o_wait] }',
    '{ any: [held, hold], outcomes: [o_ask, o_wait] }',
    ['50: No answer sets the flag "hold". Did you mean "held"?'],
  ],
  [
    'no gate at all',
    'gates:\n  - { all: [held], outcomes: [o_ask, o_wait] }\n',
    'gates: []\n',
    ['49: "gates" is empty. Write it.'],
  ],
  [
    'an outcome without a source',
    'sources: [S01]',
    'sources: []',
    ['46: "sources" is empty. Write it.'],
  ],
]

/** A sentence of an outcome, where it stands, and what an editor then reads. */
const ADVICE: [what: string, language: string, from: string, to: string, says: string[]][] = [
  [
    'an outcome with no one to turn to',
    'en',
    'steps: [See a lawyer., Keep your date.]\n    say: I want a lawyer.\n    would_change: A lawyer.',
    'steps: [Look for papers., Keep your date.]\n    say: I want to wait.\n    would_change: A date.',
    ['names nobody to turn to'],
  ],
  [
    'an outcome that sends a person to ICE',
    'en',
    'Keep your date.]',
    'Go to the ICE office and ask.]',
    ['"Go to the ICE office and ask." sends a person to the government alone'],
  ],
  [
    'a step that hides the visit behind another',
    'en',
    'Keep your date.]',
    '"Keep your date, then call ICE."]',
    ['"Keep your date, then call ICE." sends a person to the government alone'],
  ],
  [
    'a card that sends a person to ICE in Spanish',
    'es',
    'text: Llame a un abogado.',
    'text: Llame a ICE hoy.',
    ['"Llame a ICE hoy." sends a person to the government alone'],
  ],
  [
    'a step that sends those without a lawyer',
    'en',
    'Keep your date.]',
    '"If you do not have a lawyer, you can tell ICE."]',
    ['"If you do not have a lawyer, you can tell ICE." sends a person to the government alone'],
  ],
  [
    'a step that says in Spanish that one must go',
    'es',
    'No falte.]',
    'Tiene que presentarse en ICE.]',
    ['"Tiene que presentarse en ICE." sends a person to the government alone'],
  ],
  [
    'a case for what to do at a visit',
    'en',
    'Keep your date.]',
    '"If you report to ICE, do not go alone."]',
    [],
  ],
  ['a warning not to go', 'en', 'Keep your date.]', 'Do not go to ICE.]', []],
  ['a lawyer who asks', 'en', 'Keep your date.]', 'Ask the lawyer how to tell ICE.]', []],
  ['a fact about ICE', 'en', 'Keep your date.]', 'Contact with ICE can end in arrest.]', []],
  ['a warning in Spanish', 'es', 'No falte.]', 'No vaya a ICE ni le escriba.]', []],
]

describe('what a tree tells people to do', () => {
  it.each(ADVICE)('%s', async (_, language, from, to, says) => {
    const file = `tree/${language}.yaml`
    const found = await problemsOf(new ContentFolder().change(file, from, to))
    expect(found).toHaveLength(says.length)
    says.forEach((line, place) => {
      expect(found[place]).toMatch(new RegExp(`^content/${file}:\\d+: .*${line}`))
    })
  })
})

describe('a broken tree', () => {
  it.each(BROKEN)('is told of: %s', async (_, from, to, says) => {
    const folder = new ContentFolder().change(TREE, from, to)
    const found = (await problemsOf(folder)).filter((line) =>
      line.startsWith('content/tree/tree.yaml'),
    )
    expect(found).toEqual(says.map((line) => `content/tree/tree.yaml:${line}`))
  })

  it('is found where only one way to answer several questions goes wrong', async () => {
    const folder = new ContentFolder()
    folder.change(
      TREE,
      '{ all: [held, order], next: o_wait }',
      '{ all: [held], none: [order, role_rep], next: o_ask }',
    )
    expect(await problemsOf(folder)).toEqual([
      'content/tree/tree.yaml:38: "o_ask" is reached without "role_rep" or "has_rep", as by q01_who: me, q02_now: held. Put a router before it that asks for one of them.',
    ])
  })

  it('is not seen where flags make the bad road impossible', async () => {
    const folder = new ContentFolder()
    folder.change(
      TREE,
      '{ all: [held, order], next: o_wait }',
      '{ all: [held, role_rep], next: o_ask }',
    )
    expect(await problemsOf(folder)).toEqual([])
  })

  it('may name a page that is still to be written', async () => {
    expect(await notesOf(new ContentFolder())).toContain(
      'content/tree/tree.yaml:44: "o_ask" sends people to page 190, which is not written yet. Readers do not see it until it is.',
    )
  })
})
