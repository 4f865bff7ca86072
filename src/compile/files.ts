import { createHash } from 'node:crypto'
import { brotliCompressSync, constants } from 'node:zlib'
import type { Catalogue, Edition, Part, PartFile } from '#model/pack.ts'
import { packed } from '#model/packed.ts'
import type { Compiled } from './compile.ts'

/** A file to write, below the base path. */
export interface TextFile {
  path: string
  text: string
}

export interface GuideFiles {
  files: TextFile[]
  catalogue: Catalogue
  edition: Edition
}

/** What `edition.json` is called; the one file without a hash in its name. */
export const EDITION_PATH = 'edition.json'

/** The parts, the catalogue and the edition as files. The same guide gives the same bytes. */
export function partFiles(guide: Compiled): GuideFiles {
  const files: TextFile[] = []
  const languages = guide.languages.map(({ language, parts, heads }) => ({
    code: language.code,
    name: language.name,
    direction: language.direction,
    translatedBy: language.translatedBy,
    parts: parts.map((part) => {
      const { file, text } = partFile(language.code, part, markIn(parts))
      // The register of sources is one file for all languages.
      if (!files.some(({ path }) => path === file.path)) files.push({ path: file.path, text })
      return file
    }),
    heads,
  }))
  const catalogue: Catalogue = { edition: guide.edition.number, languages }
  const text = jsonOf(catalogue)
  const path = hashedPath('catalogue', text)
  const edition: Edition = { ...guide.edition, catalogue: { path, sha256: sha256(text) } }
  files.push({ path, text }, { path: EDITION_PATH, text: jsonOf(edition) })
  return { files, catalogue, edition }
}

/** What a source's mark is called in this language. */
function markIn(parts: readonly Part[]): string {
  return parts.find((part) => part.part === 'interface')?.words['claim.source'] ?? ''
}

function partFile(code: string, part: Part, mark: string): { file: PartFile; text: string } {
  const text = jsonOf(packed(part, mark))
  const hash = sha256(text)
  const file: PartFile = {
    name: part.part,
    path: hashedPath(part.part === 'sources' ? part.part : `${code}-${part.part}`, text),
    bytes: Buffer.byteLength(text),
    wire: wireBytes(text, hash),
    sha256: hash,
  }
  return { file, text }
}

function hashedPath(name: string, text: string): string {
  return `parts/${name}.${sha256(text).slice(0, 8)}.json`
}

function jsonOf(value: unknown): string {
  return `${JSON.stringify(value)}\n`
}

function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex')
}

// Compressing is most of the work, and in development most parts stay as they were.
const compressed = new Map<string, number>()

/** Bytes that travel: brotli one step below its slowest, which would save 2 % and cost seconds. */
function wireBytes(text: string, hash: string): number {
  const params = { [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY - 1 }
  const bytes = compressed.get(hash) ?? brotliCompressSync(text, { params }).length
  compressed.set(hash, bytes)
  return bytes
}
