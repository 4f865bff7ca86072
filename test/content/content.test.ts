import { beforeAll, describe, expect, it, vi } from 'vitest'
import { compile, type Compiled } from '#compile/compile.ts'
import { partFiles } from '#compile/files.ts'
import { printProblem } from '#compile/problem.ts'
import type { Article } from '#model/article.ts'
import { type Part, PART_NAMES, type PartName } from '#model/pack.ts'
import { parsePart } from '#packs/part-file.ts'

const CODES = ['en', 'es']

// The whole guide takes seconds to compile and compress on a busy machine.
vi.setConfig({ testTimeout: 60_000 })

let guide: Compiled

beforeAll(async () => {
  const outcome = await compile('content', '/')
  if (!outcome.ok) throw new Error(outcome.problems.map(printProblem).join('\n'))
  guide = outcome.guide
}, 60_000)

describe('our content', () => {
  it('has the checked facts: 50 claims, and a tree of 45 questions, 9 routers, 40 alerts, 45 outcomes', () => {
    for (const code of CODES) {
      const { tree } = part(code, 'tree')
      const counts = [tree.questions, tree.routers, tree.alerts, tree.outcomes].map((one) => Object.keys(one).length)
      expect(counts).toEqual([45, 9, 40, 45])
      expect(tree.requiresRep).toHaveLength(17)
      expect(tree.textLanguage).toBe(code)
    }
  })

  it('has every article in both languages, or says that the text is English', () => {
    const [english, spanish] = CODES.map(articles)
    expect(spanish?.map(({ number }) => number)).toEqual(english?.map(({ number }) => number))
    for (const article of spanish ?? []) {
      expect(article.title).not.toBe(english?.find(({ number }) => number === article.number)?.title)
      if (article.number < 300) expect([article.number, article.textLanguage]).toEqual([article.number, 'es'])
    }
  })

  it('gives every page sources, words people type, and another page to go to', () => {
    for (const { code, article } of CODES.flatMap((code) => articles(code).map((article) => ({ code, article })))) {
      const { number, sources, keywords, related, html, textLanguage } = article
      expect(sources, `${String(number)} has no source`).not.toEqual([])
      expect(keywords.length, `${String(number)} has few keywords`).toBeGreaterThanOrEqual(8)
      expect(related, `${String(number)} leads nowhere`).not.toEqual([])
      if (textLanguage === code) expect(html, `${String(number)} has no text`).not.toBe('')
    }
  })

  it('prints no reassurance that was past its life on the edition’s day', () => {
    const stale = Object.values(part('en', 'tree').claims).filter(
      (claim) => claim.kind === 'reassures' && (claim.checkBy < guide.edition.date || !claim.confirmed),
    )
    expect(stale).not.toEqual([])
    for (const article of articles('en')) {
      for (const { claim } of stale) expect(article.html).not.toContain(claim.replaceAll('"', '&quot;'))
    }
  })

  it('keeps every part within 60 kB on the line, and each language within 300 kB', () => {
    const { catalogue } = partFiles(guide)
    for (const { code, parts } of catalogue.languages) {
      for (const { path, wire } of parts) expect(wire, path).toBeLessThanOrEqual(60_000)
      const all = parts.reduce((sum, { wire }) => sum + wire, 0)
      expect(all, code).toBeLessThanOrEqual(300_000)
    }
  })

  it('is whole again on a phone, though less of it travels', () => {
    const { files, catalogue } = partFiles(guide)
    for (const { language, parts } of guide.languages) {
      const own = catalogue.languages.find(({ code }) => code === language.code)?.parts ?? []
      for (const [place, { path }] of own.entries()) {
        const text = files.find((file) => file.path === path)?.text ?? ''
        expect(parsePart(text), path).toEqual(parts[place])
      }
    }
  })

  it('is the same bytes when compiled again', async () => {
    const again = await compile('content', '/')
    if (!again.ok) throw new Error('It compiled before')
    expect(partFiles(again.guide)).toEqual(partFiles(guide))
  })
})

function part<N extends PartName>(code: string, name: N): Extract<Part, { part: N }> {
  const parts = guide.languages.find(({ language }) => language.code === code)?.parts ?? []
  const found = parts.find((one) => one.part === name)
  if (found === undefined) throw new Error(`No part "${name}" in "${code}"`)
  return found as Extract<Part, { part: N }>
}

function articles(code: string): Article[] {
  return PART_NAMES.flatMap((name) => {
    const one = part(code, name)
    return 'articles' in one ? one.articles : []
  })
}
