import { cpSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import { accept } from '#compile/accept.ts'
import { compile, type Compiled } from '#compile/compile.ts'
import { printProblem } from '#compile/problem.ts'
import { report } from '#compile/report.ts'
import { articleIn } from '../kit/content.ts'

// The whole guide is compiled several times.
vi.setConfig({ testTimeout: 120_000 })

let folder: string

beforeEach(() => {
  folder = join(mkdtempSync(join(tmpdir(), 'editor-')), 'content')
  cpSync('content', folder, { recursive: true })
})

function change(path: string, before: string, after: string): void {
  const file = join(folder, path)
  const text = readFileSync(file, 'utf8')
  expect(text).toContain(before)
  writeFileSync(file, text.replace(before, after))
}

async function compiled(): Promise<Compiled> {
  const outcome = await compile(folder)
  if (!outcome.ok) throw new Error(outcome.problems.map(printProblem).join('\n'))
  return outcome.guide
}

const lines = async () => (await report(folder, null)).lines.join('\n')

describe('an editor who follows CONTRIBUTING', () => {
  it('changes a sentence: its translation may be behind until somebody has read both', async () => {
    change('articles/104-dismissal/en.md', 'Speak up when they ask', 'Speak up as soon as they ask')
    expect(articleIn(await compiled(), 'es', 104).behind).toBe(true)
    expect(await lines()).toMatch(/behind: 104/)
    await accept(folder, 104, 'es')
    expect(articleIn(await compiled(), 'es', 104).behind).toBe(false)
    expect(await lines()).toMatch(/behind: none/)
  })

  it('renews a claim after reading its source again: it is no longer among the expired', async () => {
    expect(await lines()).toMatch(/expired \(\d+\): [^\n]*sc11 /)
    const file = join(folder, 'claims/claims.yaml')
    const text = readFileSync(file, 'utf8')
    const at = text.indexOf('sc11-')
    const entry = text.slice(at).replace(/as_of: "?\d{4}-\d{2}-\d{2}"?/, 'as_of: 2026-11-24')
    writeFileSync(file, text.slice(0, at) + entry)
    expect(await lines()).not.toMatch(/expired \(\d+\): [^\n]*sc11 /)
    const { html } = articleIn(await compiled(), 'en', 117)
    expect(html).toMatch(/data-claim="sc11-[^"]*" data-until="2026-12-\d\d"/)
  })

  it('recalls a claim: every page prints its fallback alone, and the edition names it', async () => {
    const text = readFileSync(join(folder, 'edition.yaml'), 'utf8')
    writeFileSync(
      join(folder, 'edition.yaml'),
      text.replace('number: 1', 'number: 2').replace('claims: []', 'claims: [sc09]'),
    )
    const guide = await compiled()
    expect(guide.edition.recalled.claims).toEqual([expect.stringMatching(/^sc09-/)])
    const { html } = articleIn(guide, 'es', 104)
    const aside = /<aside[^>]*data-claim="sc09-[^]*?<\/aside>/.exec(html)?.[0] ?? ''
    expect(aside).toContain('data-state="recalled"')
    expect(aside.match(/<p/g)).toHaveLength(1)
  })

  it('adds an article: English first, and the other language is told to be missing', async () => {
    const from = join(folder, 'articles/104-dismissal')
    const to = join(folder, 'articles/125-new-page')
    cpSync(join(from, 'about.yaml'), join(to, 'about.yaml'))
    cpSync(join(from, 'en.md'), join(to, 'en.md'))
    change('articles/125-new-page/about.yaml', 'number: 104', 'number: 125')
    const guide = await compiled()
    expect(articleIn(guide, 'en', 125).title).toBe('They want to dismiss my case')
    expect(articleIn(guide, 'es', 125).textLanguage).toBe('en')
    expect(await lines()).toMatch(/es: missing: 125/)
  })

  it('who gives a number twice, or a date that is none, is told so and nothing is built', async () => {
    change('articles/105-closed-case/about.yaml', 'number: 105', 'number: 104')
    change('articles/106-work-permit/about.yaml', 'revised: 2026-11-24', 'revised: 2026-11-31')
    const outcome = await compile(folder)
    const said = outcome.ok ? '' : outcome.problems.map(printProblem).join('\n')
    expect(said).toMatch(/The number 104 is taken by "104-dismissal"/)
    expect(said).toMatch(/2026-11-31", which is no day/)
  })
})
