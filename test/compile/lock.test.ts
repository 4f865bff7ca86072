import { describe, expect, it } from 'vitest'
import { accept } from '#compile/accept.ts'
import { articleIn, compiled, ContentFolder, notesOf } from '../kit/content.ts'

const PAGE = 'articles/104-dismissal/en.md'

describe('a translation', () => {
  it('that nobody has held against its English is not called behind, but noted', async () => {
    const folder = new ContentFolder()
    expect(articleIn(await compiled(folder), 'es', 104).behind).toBe(false)
    expect(await notesOf(folder)).toContain(
      'content/articles/104-dismissal/es.md:1: Nobody has said from which English this was translated. Compare both, then run "npm run content -- --accept 104 es".',
    )
  })

  it('is behind as soon as a paragraph of its English changes, and no earlier', async () => {
    const folder = new ContentFolder()
    await accept(folder.root, 104, 'es')
    expect(articleIn(await compiled(folder), 'es', 104).behind).toBe(false)
    folder.change(PAGE, 'keywords: [dismiss', 'keywords: [dismissal, dismiss')
    expect(articleIn(await compiled(folder), 'es', 104).behind).toBe(false)
    folder.change(PAGE, 'Ask for time.', 'Ask for a month.')
    const guide = await compiled(folder)
    expect(articleIn(guide, 'es', 104).behind).toBe(true)
    expect(articleIn(guide, 'en', 104).behind).toBe(false)
    expect(await notesOf(folder)).toContain(
      'content/articles/104-dismissal/es.md:1: The English changed after this was translated, from line 11 of en.md on. Bring the translation up to date, then run "npm run content -- --accept 104 es".',
    )
  })

  it('is up to date again once accepted, and the others stay as they were', async () => {
    const folder = new ContentFolder()
    await accept(folder.root, 402, 'es')
    await accept(folder.root, 104, 'es')
    folder.change(PAGE, 'Ask for time.', 'Ask for a month.')
    folder.change('articles/402-old-memo/en.md', 'The old memo', 'The old memo of 2011')
    await accept(folder.root, 104, 'es')
    const guide = await compiled(folder)
    expect(articleIn(guide, 'es', 104).behind).toBe(false)
    expect(articleIn(guide, 'es', 402).behind).toBe(true)
  })

  it('of a title alone is behind only where title or summary change', async () => {
    const folder = new ContentFolder()
    await accept(folder.root, 402, 'es')
    folder.change('articles/402-old-memo/en.md', 'It was written', 'It was signed')
    expect(articleIn(await compiled(folder), 'es', 402).behind).toBe(false)
  })

  it('that does not exist cannot be accepted', async () => {
    const { root } = new ContentFolder()
    await expect(accept(root, 404, 'es')).rejects.toThrow('There is no page 404.')
    await expect(accept(root, 104, 'fr')).rejects.toThrow('Page 104 is not translated into "fr".')
    await expect(accept(root, 104, 'en')).rejects.toThrow('Page 104 is not translated into "en".')
  })
})
