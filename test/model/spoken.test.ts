import { beforeAll, describe, expect, it } from 'vitest'
import { spoken } from '#model/spoken.ts'
import type { Compiled } from '#compile/compile.ts'
import { languageOf, ourGuide } from '../kit/our-guide.ts'

let guide: Compiled

beforeAll(async () => {
  guide = await ourGuide()
}, 60_000)

describe('a sentence for a judge or an officer', () => {
  it.each([
    ['I want a lawyer.', 'en', 'I want a lawyer.', 'en', ''],
    ['I am afraid. (Say only what is true.)', 'en', 'I am afraid.', 'en', 'Say only what is true.'],
    ['I want a lawyer. (Quiero un abogado.)', 'es', 'I want a lawyer.', 'en', 'Quiero un abogado.'],
    [
      'We move under 239.2(a). (Por 239.2(a).)',
      'es',
      'We move under 239.2(a).',
      'en',
      'Por 239.2(a).',
    ],
    ['Diga a un abogado: ayúdeme.', 'es', 'Diga a un abogado: ayúdeme.', 'es', ''],
    ['One. (Uno.) Y: two. (Dos.)', 'es', 'One. (Uno.) Y: two. (Dos.)', 'es', ''],
  ])('%s', (text, code, aloud, language, beneath) => {
    expect(spoken(text, code)).toEqual({ aloud, language, beneath, cautions: [] })
  })

  it('is the same in English on every list, whatever the reader speaks', () => {
    const said = (code: string) =>
      languageOf(guide, code)
        .parts.flatMap((part) => (part.part === 'checklists' ? part.checklists : []))
        .flatMap(({ sections }) => sections.flatMap(({ items }) => items))
        .filter(({ say }) => say !== '')
        .map(({ say }) => spoken(say, code).aloud)
    expect(said('en').length).toBeGreaterThan(10)
    expect(said('es')).toEqual(said('en'))
  })
})
