import { describe, expect, it } from 'vitest'
import { sectionsOf } from '#packs/sections.ts'
import { articleIn, compiled, ContentFolder } from '../kit/content.ts'

const PAGE = 'articles/104-dismissal/en.md'

describe('an article', () => {
  it('numbers its sources in the order of first use, then those of its claims, each once', async () => {
    const folder = new ContentFolder()
    folder.change('claims/claims.yaml', 'sources: [law]', 'sources: [extra]')
    folder.write('sources.yaml', `${folder.read('sources.yaml')}${EXTRA_SOURCE}`)
    const { html, sources } = articleIn(await compiled(folder), 'en', 104)
    expect(sources).toEqual(['memo', 'law', 'extra'])
    expect(html).toContain(
      'judge.<sup class="cite"><a href="#source-memo" aria-label="Source 1">1</a></sup>',
    )
    expect(html).toMatch(/alone\.<sup class="cite"><a href="#source-extra" aria-label="[^"]+">3</)
  })

  it('cites a source by its alias under its one id', async () => {
    const { html } = articleIn(await compiled(new ContentFolder()), 'en', 104)
    expect(html).toContain('in the law.<sup class="cite"><a href="#source-law"')
    expect(html).not.toContain('S01')
  })

  it('links pages by number, title and address, below any base', async () => {
    const { html } = articleIn(await compiled(new ContentFolder(), '/x9/guide/'), 'en', 104)
    expect(html).toContain(
      '<a class="page-link history" href="/x9/guide/en/402-old-memo/"><span class="plate">402</span> The old memo</a>',
    )
    expect(html).toContain(
      '<a class="page-link helping" href="/x9/guide/en/walk/"><span class="plate">201</span> The walk page</a>',
    )
  })

  it('names its sections by their place, so that headings may be reworded', async () => {
    const { html } = articleIn(await compiled(new ContentFolder()), 'en', 104)
    const sections = sectionsOf(html)
    expect(html).toContain('<h2 id="s1">What to do</h2>')
    expect(sections.map(({ anchor, heading }) => [anchor, heading])).toEqual([
      ['', ''],
      ['s1', 'What to do'],
      ['s2', 'What you can say'],
    ])
  })

  it('is searched by its own words and by the fallbacks of its claims, never by what may be stale', async () => {
    const sections = sectionsOf(articleIn(await compiled(new ContentFolder()), 'en', 104).html)
    expect(sections[1]?.text).toBe(
      'Say no. Ask for time. Read The old memo and The walk page. Do not go alone.',
    )
    const all = sections.map(({ text }) => text).join(' ')
    expect(all).not.toContain('The judge can refuse')
    expect(all).toContain('Ask a lawyer what the judge can do.')
  })

  it('wraps a table so that it can scroll, and sets no style', async () => {
    const { html } = articleIn(await compiled(new ContentFolder()), 'en', 402)
    expect(html).toContain(
      '<div class="table" role="region" tabindex="0" aria-label="The old memo"><table>',
    )
    expect(html).toContain('<th scope="col">Court</th>')
    expect(html).not.toContain('style=')
  })

  it('has a phrase card per quote, its English marked as English', async () => {
    const guide = await compiled(new ContentFolder())
    expect(articleIn(guide, 'en', 104).html).toContain(
      '<blockquote class="say">\n<p>&quot;I do not agree.&quot;</p>',
    )
    expect(articleIn(guide, 'es', 104).html).toContain(
      '<span lang="en">&quot;I do not agree.&quot;</span><br>\n<em>No estoy de acuerdo.</em>',
    )
  })

  it('under a translated title leaves the English text to the English part', async () => {
    const article = articleIn(await compiled(new ContentFolder()), 'es', 402)
    expect(article).toMatchObject({ title: 'El memorando viejo', textLanguage: 'en', html: '' })
  })

  it('is English as a whole where nothing is translated', async () => {
    const folder = new ContentFolder().remove('articles/104-dismissal/es.md')
    const article = articleIn(await compiled(folder), 'es', 104)
    expect([article.title, article.textLanguage]).toEqual(['They want to dismiss my case', 'en'])
  })

  it('carries its dates, status, related pages and the outcomes that lead to it', async () => {
    const article = articleIn(await compiled(new ContentFolder()), 'en', 104)
    expect(article.html).toMatch(
      /<p class="ends">Outcomes here: <a href="\/en\/walk\/all\/#o_ask">[^<]+<\/a>; <a href="\/en\/walk\/all\/#o_wait">/,
    )
    expect(
      sectionsOf(article.html)
        .map(({ text }) => text)
        .join(),
    ).not.toContain('Outcomes here')
    expect(article).toMatchObject({
      slug: '104-dismissal',
      status: 'in-force',
      asOf: '2026-06-24',
      checkBy: '2026-12-21',
      formal: 'Motion to dismiss',
      keywords: ['dismiss', 'drop my case', '2026'],
      related: [
        { number: 402, title: 'The old memo', path: '402-old-memo/' },
        { number: 201, title: 'The walk page', path: 'walk/' },
      ],
      reviewedBy: null,
      record: null,
    })
  })

  it('of the record carries the facts of its document', async () => {
    expect(articleIn(await compiled(new ContentFolder()), 'en', 402).record).toEqual({
      issuer: 'The Office',
      date: '2011-06-17',
      document: 'Memo 12',
      from: '2011-06-17',
      to: '2014-11-20',
    })
  })

  it('prints a claim that the edition calls back by its fallback alone', async () => {
    const folder = new ContentFolder().change('edition.yaml', 'claims: []', 'claims: [sc01]')
    const guide = await compiled(folder)
    expect(articleIn(guide, 'en', 104).html).toContain(
      '<p class="claim-fallback">Do not go alone.</p>\n</aside>',
    )
    expect(articleIn(guide, 'en', 104).html).not.toContain('to the office alone')
    expect(guide.edition.recalled.claims).toEqual(['sc01-stay-away'])
  })

  it('in 2028 holds no reassurance and every warning', async () => {
    const folder = new ContentFolder().change(
      'edition.yaml',
      'date: 2026-11-24',
      'date: 2028-01-01',
    )
    const { html } = articleIn(await compiled(folder), 'en', 104)
    expect(html).not.toContain('The judge can refuse')
    expect(html).toContain('Speak before the judge rules.')
    expect(html).toContain('Do not go to the office alone.')
    expect(html.indexOf('Ask a helper for the court')).toBeLessThan(html.indexOf('1-800-555-0100'))
  })

  it('may have headings below its sections', async () => {
    const folder = new ContentFolder().change(PAGE, '## What to do', '### A step')
    expect(articleIn(await compiled(folder), 'en', 104).html).toContain('<h3>A step</h3>')
  })
})

const EXTRA_SOURCE = `- id: extra
  print_as: Extra
  title: Extra
  kind: press
  seen_to: 2026
  confidence: B
`
