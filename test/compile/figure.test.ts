// @vitest-environment jsdom
import { describe, expect, it } from 'vitest'
import { figureHtml } from '#compile/figure-html.ts'
import { articleIn, compiled, ContentFolder, problemsOf } from '../kit/content.ts'

const DATA = `sources: [memo]
rows:
  - { id: read, value: 7923, sources: [memo] }
  - { id: closed, value: 1301, sources: [law] }
`
const WORDS = `cases:
  title: Cases read & closed
  note: Counted by ICE.
  rows: { read: Cases read, closed: Cases closed }
`

function withFigure(mark = '{figure cases}'): ContentFolder {
  return new ContentFolder()
    .write('figures/cases.yaml', DATA)
    .write('figures/en.yaml', WORDS)
    .write('figures/es.yaml', WORDS)
    .change('articles/402-old-memo/en.md', 'It was written', `${mark}\n\nIt was written`)
}

function shown(html: string): HTMLElement {
  const page = document.createElement('div')
  page.innerHTML = html
  return page
}

describe('a figure', () => {
  it('is a table that says every number and its source, with a bar beside it', async () => {
    const { html, sources } = articleIn(await compiled(withFigure()), 'en', 402)
    const figure = shown(html).querySelector('figure')
    expect(figure?.querySelector('figcaption')?.textContent).toBe('Cases read & closed')
    const rows = [...(figure?.querySelectorAll('tr') ?? [])]
    expect(rows.map((row) => row.querySelector('th')?.textContent)).toEqual([
      'Cases read',
      'Cases closed',
    ])
    expect(rows.map((row) => row.querySelector('td')?.firstChild?.textContent)).toEqual([
      '7,923',
      '1,301',
    ])
    expect(rows.map((row) => row.querySelector('rect')?.getAttribute('width'))).toEqual([
      '100.0',
      '16.4',
    ])
    expect(sources).toContain('law')
    expect(html).not.toContain('style=')
  })

  it('draws periods where they lie between the first and the last day', () => {
    const html = figureHtml(
      {
        kind: 'strip',
        unit: 'cases',
        sources: [],
        rows: [
          { id: 'a', from: '2012-04-01', to: '2012-04-05', sources: [] },
          { id: 'b', from: '2012-04-06', to: '2012-04-10', sources: [] },
        ],
      },
      { title: 'Periods', note: '', columns: [], rows: { a: 'First', b: 'Second' } },
      { name: 'periods', language: 'en', marks: () => '' },
    )
    const bars = [...shown(html).querySelectorAll('rect')]
    expect(bars.map((bar) => [bar.getAttribute('x'), bar.getAttribute('width')])).toEqual([
      ['0.0', '50.0'],
      ['50.0', '50.0'],
    ])
    expect(shown(html).textContent).toContain('April 6, 2012 – April 10, 2012')
  })

  it('of words names each cell by its column', () => {
    const html = figureHtml(
      { kind: 'table', unit: 'cases', sources: [], rows: [{ id: 'a', sources: [] }] },
      {
        title: 'Factors',
        note: '',
        columns: ['Factor', 'Proof'],
        rows: { a: ['Age', 'Birth record'] },
      },
      { name: 'factors', language: 'en', marks: () => '' },
    )
    expect(shown(html).querySelector('td')?.dataset['label']).toBe('Proof')
  })

  it('that is not there, has no words or nothing to draw, is told of', async () => {
    expect(await problemsOf(withFigure('{figure case}'))).toEqual([
      expect.stringMatching(
        /402-old-memo\/en.md:\d+: There is no figure "case". Figures stand in "figures": cases./,
      ),
    ])
    const wordless = withFigure().write('figures/es.yaml', 'other: { title: x, rows: {} }\n')
    expect(await problemsOf(wordless)).toEqual([
      expect.stringContaining('The figure "cases" has no words here.'),
      expect.stringContaining('figures/es.yaml:1: There is no figure "other".'),
    ])
    const empty = withFigure().change('figures/cases.yaml', 'value: 1301, ', '')
    expect(await problemsOf(empty)).toEqual([
      expect.stringContaining('The row "closed" has nothing to draw. Write its "value".'),
    ])
    const inText = withFigure('See {figure cases} here.')
    expect(await problemsOf(inText)).toEqual([
      expect.stringContaining('A figure does not stand alone.'),
    ])
  })
})
