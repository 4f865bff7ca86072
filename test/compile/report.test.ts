import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { report, requestOf } from '#compile/report.ts'
import { ContentFolder } from '../kit/content.ts'

describe('the content report', () => {
  it('tells an editor what to look at', async () => {
    const { lines, kept } = await report(new ContentFolder().root, null)
    const text = lines.join('\n')
    expect(kept).toBe(true)
    expect(text).toContain('es: missing: none; title only: 402; behind: none; lists missing:')
    expect(text).toContain('Claims to check, as of 2026-11-24')
    expect(text).toContain('Law of the letter, as of 2026-11-24\n  ask: 2026-12-21')
    expect(text).toContain('within 30 days (1): sc01 2026-12-21')
    expect(text).toContain('within 90 days (2): sc02 2026-12-31, sc03 2027-01-30')
    expect(text).toContain('appeal: until 2027-03-30\n  brief: expired 2026-10-15')
    expect(text).toMatch(
      /104: en grade -?\d\.\d \(good, \d+ words\), es ease \d+\.\d \(good, \d+ words\)/,
    )
    expect(text).toMatch(/100 en: \d+\n {2}100 es: \d+\n {2}400 en: \d+\n {2}400 es: 0/)
    expect(text).toContain('sc01-stay-away: 104, 402, checklist/court-day, letter, deadlines, tree')
    expect(text).toContain('Pages nobody links to\n  none')
  })

  it('answers for another day, and time alone breaks nothing', async () => {
    const { lines, kept } = await report(new ContentFolder().root, '2027-07-01')
    const text = lines.join('\n')
    expect(kept).toBe(true)
    expect(text).toContain('expired (3): sc01 2026-12-21, sc02 2026-12-31, sc03 2027-01-30')
    expect(text).toContain(
      'Sources not read for a year, as of 2027-07-01\n  law: 2026-06-01\n  memo: 2026-06-01',
    )
  })

  it('names pages nobody links to', async () => {
    const folder = new ContentFolder()
    folder.change('articles/104-dismissal/about.yaml', '[402, 201]', '[201]')
    folder
      .change('articles/104-dismissal/en.md', '[[402]] and ', '')
      .change('articles/104-dismissal/es.md', '2. Lea [[402]].\n', '')
    expect((await report(folder.root, null)).lines.join('\n')).toContain(
      'Pages nobody links to\n  402-old-memo',
    )
  })

  it('breaks on a broken promise, with every one of them', async () => {
    const folder = new ContentFolder().change('articles/104-dismissal/en.md', '[[402]]', '[[403]]')
    const { lines, kept } = await report(folder.root, null)
    expect(kept).toBe(false)
    expect(lines).toContain(
      '  content/articles/104-dismissal/en.md:12: There is no page 403. Did you mean "402"?',
    )
  })

  it.each([
    [[], { ask: 'report', today: null, html: null }],
    [['--today', '2027-03-01'], { ask: 'report', today: '2027-03-01', html: null }],
    [
      ['--html', 'out.html', '--today', '2027-03-01'],
      { ask: 'report', today: '2027-03-01', html: 'out.html' },
    ],
    [['--accept', '104', 'es'], { ask: 'accept', number: 104, language: 'es' }],
    [['--tree', 'out.html'], { ask: 'booklet', file: 'out.html' }],
  ])('understands %j', (words, request) => {
    expect(requestOf(words)).toEqual(request)
  })

  it.each([
    [['--today', 'soon']],
    [['--today']],
    [['--accept', '104']],
    [['--accept', 'all', 'es']],
    [['--help']],
  ])('says what can be asked instead of %j', (words) => {
    expect(() => requestOf(words)).toThrow(
      'Ask for nothing, for "--today 2027-03-01", "--html report.html", "--tree booklet.html", or for "--accept 104 es".',
    )
  })

  it('runs from the command line without a build, and exits 1 only where something is broken', () => {
    const folder = new ContentFolder()
    const run = (...words: string[]) =>
      spawnSync(process.execPath, ['src/compile/report.mjs', ...words], {
        env: { ...process.env, GUIDE_CONTENT: folder.root },
        encoding: 'utf8',
      })
    const fine = run('--today', '2030-01-01')
    expect([fine.status, fine.stderr]).toEqual([0, ''])
    expect(fine.stdout).toContain('as of 2030-01-01')
    expect(run('--accept', '104', 'es').stdout).toContain(
      'Page 104 in "es" is taken as made from the English of today.',
    )
    expect(folder.read('translations.lock.yaml')).toMatch(/"104":\n {2}es:\n {4}- [0-9a-f]{12}/)
    const page = join(folder.root, '../report.html')
    run('--html', page)
    const html = readFileSync(page, 'utf8')
    expect(html).toContain('<h2>How hard pages are to read</h2>')
    expect(html).toMatch(/<li class="good"><span>sc01-stay-away: 104, [^<]*<\/span><svg/)
    expect(html).not.toMatch(/<script|src=|href=/)
    folder.change('tree/tree.yaml', 'default: q04_lawyer', 'default: q04')
    expect(run().status).toBe(1)
  }, 30_000)
})
