/** Timeline and phrases of the small guide, as files. */
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
      - { factors: { presence: Length of presence } }
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
}
