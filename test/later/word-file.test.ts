import { describe, expect, it } from 'vitest'
import { draft, type LetterFill } from '#model/letter.ts'
import { wordFile } from '../../src/app/later/word-file.ts'
import { aBlank, aLetterPart, paragraphsOf, unzipped } from '../kit/letter.ts'

const parts = [
  aLetterPart({
    heading: 'What is asked',
    lines: [
      { as: 'title', text: 'Request' },
      { as: 'center', text: 'Immigration Court' },
      { as: 'ruled', text: 'Name (filed copy only)' },
      { as: 'text', text: 'I ask that your office {act}.' },
    ],
    blanks: [aBlank({ id: 'act', name: 'one act' })],
    law: { asOf: '2026-06-24', checkBy: '2026-10-22', sources: [], claims: [] },
  }),
  aLetterPart({
    id: 'facts',
    lines: [
      { as: 'factors', rows: [{ id: 'presence', text: 'Length of presence' }] },
      { as: 'sign', text: 'Signature of counsel' },
    ],
  }),
  aLetterPart({
    id: 'exhibits',
    page: true,
    heading: 'Exhibits',
    lines: [{ as: 'exhibits', from: ['papers', 'factors'] }],
    blanks: [aBlank({ id: 'papers', name: 'papers' })],
  }),
]

async function written(blanks: LetterFill['blanks'] = {}): Promise<Buffer> {
  const fill = { blanks, factors: new Set(['presence']), choices: {} }
  const day = { today: '2026-11-24', recalled: new Set<string>() }
  const file = await wordFile(draft(parts, 'letter', fill, day), (since) => `CHECK ${since}`)
  return Buffer.from(await file.arrayBuffer())
}

describe('a Word file', () => {
  it('has real headings, so that a screen reader and a table of contents find them', async () => {
    const styled = paragraphsOf(await written()).filter(({ style }) => /Heading|Title/.test(style))
    expect(styled).toEqual([
      { style: 'Heading1', text: 'What is asked' },
      { style: 'Title', text: 'Request' },
      { style: 'Heading1', text: 'Exhibits' },
    ])
  })

  it('numbers its exhibits as a list, and the table of factors names their numbers', async () => {
    const file = await written({
      papers: 'Form G-28',
      'fact-presence': 'Since 2009 & before.',
      'papers-presence': 'Lease',
    })
    const listed = paragraphsOf(file).filter(({ style }) => style === 'ListParagraph')
    expect(listed.map(({ text }) => text)).toEqual(['Form G-28', 'Lease'])
    expect(unzipped(file, 'word/numbering.xml')).toContain('w:val="Exhibit %1."')
    const table = /<w:tbl>.*<\/w:tbl>/s.exec(unzipped(file, 'word/document.xml'))?.[0] ?? ''
    const cells = [...table.matchAll(/<w:t[^>]*>([^<]*)<\/w:t>/g)].map((found) => found[1])
    expect(cells).toEqual([
      'Fact',
      'In this case',
      'Exhibit',
      'Length of presence',
      'Since 2009 &amp; before.',
      '2',
    ])
  })

  it('marks what is not filled in and law that must be checked first', async () => {
    const file = await written()
    const xml = unzipped(file, 'word/document.xml')
    const marked = [...xml.matchAll(/<w:highlight w:val="yellow"\/>.*?<w:t[^>]*>([^<]*)</gs)]
    expect(marked.map((found) => found[1])).toEqual([
      '[one act]',
      '[fact]',
      '[exhibit]',
      '[papers]',
    ])
    expect(paragraphsOf(file).map(({ text }) => text)).toContain('CHECK 2026-06-24')
  })

  it('is Letter size, counts its pages, and has rules to write names on', async () => {
    const file = await written()
    const xml = unzipped(file, 'word/document.xml')
    expect(xml).toContain('w:w="12240" w:h="15840"')
    expect(xml).toContain('w:leader="underscore"')
    expect(xml).toContain('<w:br w:type="page"/>')
    expect(unzipped(file, 'word/footer1.xml')).toMatch(/PAGE.*NUMPAGES/s)
  })

  it('does not say who made it', async () => {
    const about = unzipped(await written(), 'docProps/core.xml')
    expect(about).not.toMatch(/<(?:dc:creator|cp:lastModifiedBy)>[^<]/)
  })
})
