import { createHash } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { partFiles } from '#compile/files.ts'
import type { Catalogue, Edition } from '#model/pack.ts'
import { PART_NAMES } from '#model/pack.ts'
import { parsePart } from '#packs/part-file.ts'
import { compiled, ContentFolder } from '../kit/content.ts'

describe('the files of a guide', () => {
  it('are the same bytes for the same content, whatever folder it lies in', async () => {
    const [one, two] = [new ContentFolder(), new ContentFolder()]
    expect(one.root).not.toBe(two.root)
    expect(partFiles(await compiled(one))).toEqual(partFiles(await compiled(two)))
  })

  it('are one per part and language, one register of sources for all, the catalogue and the edition', async () => {
    const { files } = partFiles(await compiled(new ContentFolder()))
    const names = files.map(({ path }) => path.replace(/\.[0-9a-f]{8}\./, '.#.'))
    expect(names).toEqual([
      ...PART_NAMES.map((name) => `parts/${name === 'sources' ? name : `en-${name}`}.#.json`),
      ...PART_NAMES.filter((name) => name !== 'sources').map((name) => `parts/es-${name}.#.json`),
      'parts/catalogue.#.json',
      'edition.json',
    ])
  })

  it('are named by their hash, and the catalogue says which bytes to expect', async () => {
    const { files, catalogue } = partFiles(await compiled(new ContentFolder()))
    for (const file of catalogue.languages.flatMap(({ parts }) => parts)) {
      const text = files.find(({ path }) => path === file.path)?.text ?? ''
      expect(file.sha256).toBe(sha256(text))
      expect(file.path).toContain(`.${file.sha256.slice(0, 8)}.json`)
      expect(file.bytes).toBe(Buffer.byteLength(text))
      expect(file.wire).toBeGreaterThan(0)
      expect(file.wire).toBeLessThan(file.bytes + 8)
      expect(JSON.parse(text)).toMatchObject({ part: file.name })
    }
  })

  it('give each part back whole, to the last mark of a source', async () => {
    const guide = await compiled(new ContentFolder())
    const { files, catalogue } = partFiles(guide)
    for (const { language, parts } of guide.languages) {
      const own = catalogue.languages.find(({ code }) => code === language.code)?.parts ?? []
      const read = own.map(({ path }) => files.find((file) => file.path === path)?.text ?? '')
      expect(read.map(parsePart)).toEqual(parts)
    }
  })

  it('carry the number of a mark, not the mark', async () => {
    const guide = await compiled(new ContentFolder())
    const text = partFiles(guide).files.find(({ path }) => path.includes('en-articles-100'))?.text
    expect(text).toContain('<sup>1</sup>')
    expect(text).not.toContain('aria-label=\\"Source')
  })

  it('start from an edition of at most 1 kB that names the catalogue by hash', async () => {
    const { files, catalogue, edition } = partFiles(await compiled(new ContentFolder()))
    const text = files.find(({ path }) => path === 'edition.json')?.text ?? ''
    expect(Buffer.byteLength(text)).toBeLessThanOrEqual(1024)
    expect(JSON.parse(text) as Edition).toEqual(edition)
    const named = files.find(({ path }) => path === edition.catalogue.path)?.text ?? ''
    expect(sha256(named)).toBe(edition.catalogue.sha256)
    expect(JSON.parse(named) as Catalogue).toEqual(catalogue)
  })

  it('change by one part, the catalogue and the edition where one sentence changes', async () => {
    const before = partFiles(await compiled(new ContentFolder())).files
    const folder = new ContentFolder().change(
      'articles/402-old-memo/en.md',
      'It was written',
      'It was signed',
    )
    const after = partFiles(await compiled(folder)).files
    const paths = new Set(before.map(({ path }) => path))
    const fresh = after.filter(({ path }) => !paths.has(path)).map(({ path }) => path.split('.')[0])
    // The Spanish page of the record borrows the English text: it does not travel twice.
    expect(fresh).toEqual(['parts/en-articles-400', 'parts/catalogue'])
  })
})

function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex')
}
