import { describe, expect, it } from 'vitest'
import { compile, type Compiled } from '#compile/compile.ts'
import { printProblem } from '#compile/problem.ts'
import type { Part, PartName } from '#model/pack.ts'
import { PART_NAMES } from '#model/pack.ts'
import { ContentFolder } from '../kit/content.ts'

describe('a content folder that keeps every promise', () => {
  it('becomes every part, in every language', async () => {
    const guide = await compiled(new ContentFolder())
    expect(guide.languages.map(({ language }) => language.code)).toEqual(['en', 'es'])
    for (const { parts } of guide.languages) {
      expect(parts.map(({ part }) => part)).toEqual(PART_NAMES)
    }
  })
})

async function compiled(folder: ContentFolder): Promise<Compiled> {
  const outcome = await compile(folder.root, '/')
  if (!outcome.ok) throw new Error(outcome.problems.map(printProblem).join('\n'))
  return outcome.guide
}

export function partIn<N extends PartName>(guide: Compiled, code: string, name: N) {
  const parts: Part[] = guide.languages.find(({ language }) => language.code === code)?.parts ?? []
  return parts.find((part): part is Extract<Part, { part: N }> => part.part === name)
}
