import { TOOLS } from '#model/route.ts'
import { SMALL_DATA } from './small-data.ts'
/** Files of a small made-up guide that keeps every promise, by path. */
export const SMALL_GUIDE: Readonly<Record<string, string>> = {
  'edition.yaml': `number: 7
date: 2026-11-24
newest_source: 2026-10-07
horizon: 2026-06-29
recalled:
  claims: []
  articles: []
`,
  'languages.yaml': `en:
  name: English
  direction: ltr
es:
  name: Español
  direction: ltr
`,
  'series.yaml': `- { id: 100, color: understand }
- { id: 200, color: helping }
- { id: 300, color: court }
- { id: 400, color: history }
- { id: 500, color: tools }
`,
  'sources.yaml': `- id: law
  print_as: The Law, title 8
  title: The Law
  issuer: Congress
  date: 2023
  address: https://example.gov/law
  kind: statute
  seen_to: 2026-06-01
  confidence: A
  aliases: [S01]
- id: memo
  print_as: The Office, "memo" <12>
  title: Memo 12
  issuer: The Office
  kind: agency memo
  seen_through: a public tracker
  seen_to: 2026-06-01
  confidence: B
`,
  'claims/claims.yaml': `- id: sc01-stay-away
  kind: warns
  sources: [law]
  as_of: 2026-06-24
  shelf_life_days: 180
  confidence: B
  verdict: confirmed
- id: sc02-judge-may-refuse
  kind: reassures
  warning_first: true
  sources: [memo]
  as_of: 2026-11-01
  shelf_life_days: 60
  confidence: B
  verdict: confirmed
- id: sc03-court-line
  kind: informs
  sources: [law, memo]
  as_of: 2026-11-01
  shelf_life_days: 90
  confidence: A
  verdict: corrected
`,
  'claims/en.yaml': `sc01-stay-away:
  claim: Do not go to the office alone.
  fallback: Do not go alone.
sc02-judge-may-refuse:
  claim: The judge can refuse.
  warning: Speak before the judge rules.
  fallback: Speak up. Ask a lawyer what the judge can do.
sc03-court-line:
  claim: The court's line is 1-800-555-0100.
  fallback: Ask a helper for the court's line.
`,
  'claims/es.yaml': `sc01-stay-away:
  claim: No vaya solo a la oficina.
  fallback: No vaya solo.
sc02-judge-may-refuse:
  claim: El juez puede negarse.
  warning: Hable antes de que el juez decida.
  fallback: Hable. Pregunte a un abogado qué puede hacer el juez.
sc03-court-line:
  claim: La línea de la corte es 1-800-555-0100.
  fallback: Pida a alguien la línea de la corte.
`,
  'articles/104-dismissal/about.yaml': `number: 104
kind: consumer advisory
status: in force
class: warning
as_of: 2026-06-24
confidence: B
sources: [law, memo]
related: [402, 201]
revised: 2026-11-24
reviewed_by: null
`,
  'articles/104-dismissal/en.md': `---
title: They want to dismiss my case
formal: Motion to dismiss
summary: Do not agree before a lawyer checks it.
keywords: [dismiss, drop my case, 2026]
---
The lawyer must ask the judge.[^memo]

## What to do

1. **Say no.** Ask for time.
2. Read [[402]] and [[201]].

{claim sc01}

## What you can say

> "I do not agree."

It is in the law.[^S01] It is in the memo.[^memo]

{claim sc02}

{claim sc03}
`,
  'articles/104-dismissal/es.md': `---
title: Quieren desestimar mi caso
formal: Motion to dismiss
summary: No acepte antes de que un abogado lo revise.
keywords: [desestimar]
translated_by: null
---
El abogado tiene que pedirlo al juez.[^memo]

## Qué hacer

1. **Diga que no.** Pida tiempo.
2. Lea [[402]].

{claim sc01}

## Qué puede decir

> "I do not agree."
> *No estoy de acuerdo.*

Está en la ley.[^law]

{claim sc02}

{claim sc03}
`,
  'articles/402-old-memo/about.yaml': `number: 402
kind: record
status: past
class: history
as_of: 2026-06-29
confidence: B
sources: [memo]
related: [104]
revised: 2026-11-24
record:
  issuer: The Office
  date: 2011-06-17
  document: Memo 12
  from: 2011-06-17
  to: 2014-11-20
`,
  'articles/402-old-memo/en.md': `---
title: The old memo
summary: History.
keywords: [memo]
---
It was written in 2011.[^memo] See [[104]].

{claim sc01}

## The list

| Court | Days |
|:--|--:|
| Detroit | 10[^memo] |
`,
  'articles/402-old-memo/es.md': `---
title: El memorando viejo
summary: Historia.
keywords: [memorando]
---
`,
  'checklists/court-day/items.yaml': `number: 301
kind: practice
class: warning
as_of: 2026-06-24
sources: [law]
sections:
  - id: before
    items:
      - { id: read, sources: [memo], claims: [sc01] }
      - { id: copy, sources: [], claims: [] }
`,
  'checklists/court-day/en.yaml': `title: Court-day checklist
summary: For lawyers.
keywords: [court]
sections: { before: Before the day }
items:
  read: { do: Read the notice, why: Check the charges, say: I object. }
  copy: { do: Copy it, why: Phones are off }
`,
  'checklists/court-day/es.yaml': `title: Lista para la corte
summary: Para abogados.
keywords: [corte]
sections: { before: Antes }
items:
  read: { do: Lea el aviso, why: Revise los cargos, say: Objeción. }
  copy: { do: Cópielo, why: Sin teléfono }
`,
  ...SMALL_DATA,
  'tree/tree.yaml': `version: "1"
horizon: 2026-06-29
start: q01_who
requires_rep: [o_ask]
rep_flags: [role_rep, has_rep]
stages: []
roles: [role_rep]
flags: [role_rep, has_rep, held, order]
questions:
  q01_who:
    answers:
      - { id: me, next: q02_now }
      - { id: rep, next: q02_now, flags: [role_rep] }
  q02_now:
    multi: true
    next: r03_now
    answers:
      - { id: held, flags: [held], alerts: [a_lawyer] }
      - { id: order, flags: [order] }
      - { id: none, exclusive: true }
  q04_lawyer:
    answers:
      - { id: yes, next: r05_rep, flags: [has_rep] }
      - { id: no, next: r05_rep }
routers:
  r03_now:
    cases:
      - { all: [held, order], next: o_wait }
    default: q04_lawyer
  r05_rep:
    cases:
      - { any: [role_rep, has_rep], next: o_ask }
    default: o_wait
alerts:
  a_lawyer:
    { level: urgent, class: warning, as_of: 2026-06-24, claims: [sc01-stay-away], sources: [law] }
outcomes:
  o_ask:
    level: plan
    asks: true
    instead: o_wait
    class: memo
    as_of: 2026-10-01
    pages: [104, 190]
    claims: [sc02-judge-may-refuse]
    sources: [S01]
  o_wait:
    { level: stop, asks: false, class: warning, as_of: 2026-06-24, pages: [104], sources: [law] }
gates:
  - { all: [held], outcomes: [o_ask, o_wait] }
`,
  'tree/en.yaml': `questions:
  q01_who:
    q: Who is using this?
    help: Nothing is sent.
    answers: { me: { label: I am }, rep: { label: A lawyer } }
  q02_now:
    q: Is any of this true?
    q_rep: Is any of this true for your client?
    answers: { held: { label: Held }, order: { label: An order }, none: { label: None } }
  q04_lawyer:
    q: Do you have a lawyer?
    answers: { "yes": { label: "Yes" }, "no": { label: "No" } }
routers:
  r03_now: Danger first.
  r05_rep: Asking needs a lawyer.
alerts:
  a_lawyer: { text: Call a lawyer., text_rep: Take over. }
outcomes:
  o_ask:
    title: Ask
    text: Ask in writing. Let a lawyer read it first.
    steps: [File it.]
    warnings: [It is no promise.]
    say: I ask.
    would_change: A new rule.
    who_decides: The office
  o_wait:
    title: Wait
    text: Do not ask.
    steps: [See a lawyer., Keep your date.]
    say: I want a lawyer.
    would_change: A lawyer.
    who_decides: A judge
flags:
  role_rep: { text: a lawyer uses this }
  has_rep: { text: you have a lawyer, text_rep: the client has a lawyer }
  held: { text: you are held }
  order: { text: there is an order }
`,
  'tree/es.yaml': `questions:
  q01_who:
    q: ¿Quién usa esto?
    help: No se envía nada.
    answers: { me: { label: Yo }, rep: { label: Un abogado } }
  q02_now:
    q: ¿Algo de esto es verdad?
    q_rep: ¿Algo de esto es verdad para su cliente?
    answers: { held: { label: Detenido }, order: { label: Una orden }, none: { label: Nada } }
  q04_lawyer:
    q: ¿Tiene abogado?
    answers: { "yes": { label: Sí }, "no": { label: "No" } }
routers:
  r03_now: Primero el peligro.
  r05_rep: Pedir necesita abogado.
alerts:
  a_lawyer: { text: Llame a un abogado., text_rep: Tome el caso. }
outcomes:
  o_ask:
    title: Pida
    text: Pida por escrito. Un abogado lo lee primero.
    steps: [Preséntelo.]
    warnings: [No es una promesa.]
    say: I ask.
    would_change: Una regla nueva.
    who_decides: La oficina
  o_wait:
    title: Espere
    text: No pida.
    steps: [Vea a un abogado., No falte.]
    say: I want a lawyer.
    would_change: Un abogado.
    who_decides: Un juez
flags:
  role_rep: { text: un abogado usa esto }
  has_rep: { text: tiene abogado, text_rep: el cliente tiene abogado }
  held: { text: está detenido }
  order: { text: hay una orden }
`,
  'glossary/terms.yaml': `- { id: pd, en: prosecutorial discretion, sources: [law], confidence: A }
- { id: ice, en: ICE, sources: [], confidence: C }
`,
  'glossary/en.yaml': `pd: { plain: A choice., everyday: [mercy] }
ice: { plain: An agency. }
`,
  'glossary/es.yaml': `pd: { use: discreción procesal, also: [discreción fiscal], everyday: [perdón] }
ice: { use: ICE }
`,
  'interface/en.yaml': interfaceWords({
    'claim.after': 'After {day}, go by this instead:',
    'claim.then': 'After {day}:',
    'claim.dates': 'Last seen {day}. Check by {until}.',
    'claim.unchecked': 'Not checked since {day}. Act as if it is still so.',
    'claim.check-first': 'Not checked since {day}. Check it first.',
    'claim.source': 'Source {number}',
    'article.outcomes': 'Outcomes here:',
  }),
  'interface/es.yaml': interfaceWords({
    'claim.after': 'Después del {day}, guíese por esto:',
    'claim.then': 'Después del {day}:',
    'claim.dates': 'Visto el {day}. Revise antes del {until}.',
    'claim.unchecked': 'Sin revisar desde el {day}. Actúe como si siguiera igual.',
    'claim.check-first': 'Sin revisar desde el {day}. Confírmelo primero.',
    'claim.source': 'Fuente {number}',
    'article.outcomes': 'Resultados aquí:',
  }),
}

function interfaceWords(words: Record<string, string>): string {
  const pages = ['walk', 'tree', 'search', 'languages', 'display', 'about', 'missing', 'timeline']
  const series = [100, 200, 300, 400, 500].map((number) => `series.${String(number)}`)
  const titles = [...pages, ...series].map((name) => [`title.${name}`, `The ${name} page`])
  const tools = Object.entries(TOOLS).map(([number, path]) => [
    `tool.${number}`,
    `The ${path} page`,
  ])
  const all = [['app.name', 'Guide'], ...Object.entries(words), ...titles, ...tools]
  return all.map(([key, text]) => `${String(key)}: ${JSON.stringify(text)}\n`).join('')
}
