import { inflateRawSync } from 'node:zlib'
import type { LetterBlank, LetterPart } from '#model/letter.ts'

export function aBlank(own: Partial<LetterBlank> = {}): LetterBlank {
  return { id: 'blank', name: 'blank', label: 'Blank', hint: '', size: 'line', options: [], ...own }
}

export function aLetterPart(own: Partial<LetterPart> = {}): LetterPart {
  return {
    id: 'part',
    kinds: ['letter'],
    step: 'ask',
    title: 'A part',
    heading: '',
    optional: null,
    page: false,
    lines: [],
    blanks: [],
    never: [],
    law: null,
    ...own,
  }
}

const CENTRAL_ENTRY = 0x02014b50
const END = 0x06054b50

/** One text file out of a zip archive, read by its central directory. */
export function unzipped(archive: Buffer, name: string): string {
  let end = archive.length - 22
  while (archive.readUInt32LE(end) !== END) end -= 1
  let at = archive.readUInt32LE(end + 16)
  while (archive.readUInt32LE(at) === CENTRAL_ENTRY) {
    const [names, extra, note] = [28, 30, 32].map((place) => archive.readUInt16LE(at + place))
    const size = archive.readUInt32LE(at + 20)
    if (archive.toString('utf8', at + 46, at + 46 + (names ?? 0)) === name) {
      const local = archive.readUInt32LE(at + 42)
      const start = local + 30 + archive.readUInt16LE(local + 26) + archive.readUInt16LE(local + 28)
      const bytes = archive.subarray(start, start + size)
      const isPacked = archive.readUInt16LE(at + 10) === 8
      return (isPacked ? inflateRawSync(bytes) : bytes).toString('utf8')
    }
    at += 46 + (names ?? 0) + (extra ?? 0) + (note ?? 0)
  }
  throw new Error(`No "${name}" in the archive`)
}

/** Paragraphs of a Word file: their style, and their text. */
export function paragraphsOf(archive: Buffer): { style: string; text: string }[] {
  const xml = unzipped(archive, 'word/document.xml')
  return [...xml.matchAll(/<w:p>(.*?)<\/w:p>/gs)].map(([, inside = '']) => ({
    style: /<w:pStyle w:val="([^"]+)"/.exec(inside)?.[1] ?? '',
    text: [...inside.matchAll(/<w:t[^>]*>([^<]*)<\/w:t>/g)].map((found) => found[1]).join(''),
  }))
}
