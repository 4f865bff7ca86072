/** Timeline, phrases, deadlines, letter and factors of the small guide, as files. */
export const SMALL_DATA: Readonly<Record<string, string>> = {
  'timeline/timeline.yaml': `regimes:
  - { id: old-memo, forum: [ICE], status: past, from: 2011-06-17, to: 2014-11-20, issuer: ICE, class: history, as_of: 2012-01-01, confidence: B, sources: [memo], replaced_by: new-memo }
  - { id: new-memo, forum: [ICE, court], status: in force, from: 2014-11, to: null, issuer: ICE, citation: Memo 2, class: memo, as_of: 2026-06-29, confidence: B, sources: [memo] }
decisions:
  - { id: matter, forum: [court], status: contested, from: 2019, issuer: BIA, class: precedent, as_of: 2026-06-01, confidence: A, sources: [law] }
`,
  'timeline/en.yaml': `old-memo: { title: The old memo, summary: It told ICE to choose. }
new-memo: { title: The new memo, summary: It set other priorities., note: Read it. }
matter: { title: Matter of X, summary: The Board ruled. }
`,
  'timeline/es.yaml': `old-memo: { title: El memorando viejo, summary: Dijo a ICE que eligiera. }
new-memo: { title: El memorando nuevo, summary: Puso otras prioridades., note: Léalo. }
matter: { title: Matter of X, summary: La Junta decidió. }
`,
  'phrases/phrases.yaml': `- { id: lawyer, kind: officer, sources: [law], class: warning, as_of: 2026-06-24, confidence: B }
- { id: fear, kind: court, only_if_true: true, sources: [law], claims: [sc01], class: warning, as_of: 2026-06-24, confidence: B }
`,
  'phrases/en.yaml': `lawyer: { say: I want a lawyer., when: When they ask you things. }
fear: { say: I am afraid to go back., when: In court. }
`,
  'phrases/es.yaml': `lawyer: { say: Quiero un abogado., when: Cuando le pregunten. }
fear: { say: Tengo miedo de regresar., when: En la corte. }
`,
  'letter/letter.yaml': `blanks:
  - { id: act, name: one act, options: [agree to a continuance] }
  - { id: papers, name: papers, size: text }
parts:
  - id: ask
    kinds: [letter]
    step: ask
    heading: What is asked
    law: { sources: [memo], claims: [sc01], class: regulation, as_of: 2026-06-24, confidence: B }
    text:
      - { text: "I ask that your office {act}." }
      - { factors: { years: Length of presence } }
  - { id: end, kinds: [letter, joint], step: close, optional: in, text: [{ sign: Signature }, { exhibits: [papers, factors] }] }
`,
  'letter/en.yaml': `blanks:
  act: { label: The one act, hint: One act only. }
  papers: { label: Papers, hint: One a line. }
parts:
  ask: { title: The ask, never: [No threat.] }
  end: { title: The end, never: [] }
`,
  'letter/es.yaml': `blanks:
  act: { label: El acto, hint: Un solo acto. }
  papers: { label: Papeles, hint: Uno por línea. }
parts:
  ask: { title: Lo que se pide, never: [Ninguna amenaza.] }
  end: { title: El final, never: [] }
`,
  'factors/factors.yaml': `- { id: years, number: 1, sources: [memo], class: warning, as_of: 2026-06-24 }
- { id: arrests, number: 2, paper: lawyer only, sources: [memo, law], class: warning, as_of: 2026-06-24 }
`,
  'factors/en.yaml': `table: { title: What proves it, note: No score., columns: [Factor, Proof, How, Care], tool: Tick them }
factors:
  years: { title: Years here, then: Many years counted., now: They protect nobody., evidence: Leases, document: One a month, pitfall: Gaps }
  arrests: { title: Arrests, then: They counted against you., now: One can mean jail., evidence: Court record, document: A chart, pitfall: Sealed files }
`,
  'factors/es.yaml': `table: { title: Qué lo prueba, note: No hay puntaje., columns: [Factor, Prueba, Cómo, Cuidado], tool: Márquelos }
factors:
  years: { title: Años aquí, then: Contaban., now: No protegen a nadie., evidence: Contratos, document: Uno por mes, pitfall: Huecos }
  arrests: { title: Arrestos, then: Pesaban en contra., now: Uno puede llevar a la cárcel., evidence: Resultado, document: Un cuadro, pitfall: Archivos sellados }
`,
  'deadlines/deadlines.yaml': `rules:
  - { id: appeal, event: decided, unit: days, count: 10, longer: 30, received: true, pages: [104], claims: [sc01], sources: [law], class: regulation, as_of: 2026-10-01, confidence: B }
  - { id: brief, event: asked, unit: shown, pages: [104], sources: [S01], class: litigation, as_of: 2026-10-01, confidence: A }
holidays:
  as_of: 2026-11-24
  confidence: C
  days:
    - { id: new-year, month: 1, day: 1 }
    - { id: labor, month: 9, weekday: monday, nth: 1 }
`,
  'deadlines/en.yaml': `events:
  decided: { happened: The judge decided, day: Day of the decision, hint: Not the letter. }
  asked: { happened: They ask, day: Date of the letter }
rules:
  appeal: { due: The appeal is there, how: Count 10 days., other: The form says 30., late: File today. }
  brief: { due: The brief is there, how: Read the letter., steps: [Call a lawyer.], fallback: Call. }
holidays: { new-year: New Year's Day, labor: Labor Day }
`,
  'deadlines/es.yaml': `events:
  decided: { happened: El juez decidió, day: Día de la decisión, hint: No la carta. }
  asked: { happened: Preguntan, day: Fecha de la carta }
rules:
  appeal: { due: La apelación está, how: Cuente 10 días., other: El formulario dice 30., late: Presente hoy. }
  brief: { due: El escrito está, how: Lea la carta., steps: [Llame a un abogado.], fallback: Llame. }
holidays: { new-year: Año Nuevo, labor: Día del Trabajo }
`,
}
