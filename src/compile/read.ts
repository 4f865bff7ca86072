import { readdir, readFile } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { isMap, isPair, isScalar, LineCounter, type Node, parseDocument } from 'yaml'
import type { z } from 'zod'
import type { Findings } from './problem.ts'
import { issueWords } from './issue-words.ts'

/** Where in a YAML document: keys and list positions from the top. */
export type Path = readonly (string | number)[]

/** A YAML file whose shape is known, and the lines its entries stand on. */
export interface Sheet<T> {
  /** As problems name it, such as `content/sources.yaml`. */
  file: string
  value: T
  /** Line of the entry at `path`; of the nearest one above it that exists, where it does not. */
  line: (path: Path) => number
}

/** A Markdown file: its front matter and what stands below. */
export interface Leaf<T> extends Sheet<T> {
  body: string
  /** Line of the file on which the body starts. */
  bodyLine: number
}

const utf8 = new TextDecoder('utf-8', { fatal: true })

/** Reads files of one content folder; what cannot be read becomes a problem and `null`. */
export class Folder {
  readonly #root: string
  readonly #findings: Findings

  constructor(root: string, findings: Findings) {
    this.#root = root
    this.#findings = findings
  }

  /** A path below the folder as problems name it: never from the root of a disk. */
  nameOf(path: string): string {
    return `${basename(this.#root)}/${path}`
  }

  /** Names in a folder below, sorted; empty where there is no such folder. */
  async list(path: string): Promise<{ files: string[]; folders: string[] }> {
    try {
      const all = await readdir(join(this.#root, path), { withFileTypes: true })
      const seen = all.filter(({ name }) => !name.startsWith('.'))
      const names = (entries: typeof seen) => entries.map(({ name }) => name).sort()
      return {
        files: names(seen.filter((entry) => !entry.isDirectory())),
        folders: names(seen.filter((entry) => entry.isDirectory())),
      }
    } catch (error) {
      if (isMissing(error)) return { files: [], folders: [] }
      throw error
    }
  }

  /** @param need a sentence saying what the file is for, or `null` where it may be absent */
  async yaml<S extends z.ZodType>(
    path: string,
    schema: S,
    need: string | null,
  ): Promise<Sheet<z.output<S>> | null> {
    const text = await this.#text(path, need)
    return text === null ? null : this.#sheet(path, text, 1, schema)
  }

  async markdown<S extends z.ZodType>(
    path: string,
    schema: S,
    need: string | null,
  ): Promise<Leaf<z.output<S>> | null> {
    const text = await this.#text(path, need)
    if (text === null) return null
    const matter = /^---\n([\s\S]*?)\n---(?:\n|$)/.exec(text)
    if (matter === null) {
      this.#findings.refuse(
        this.nameOf(path),
        1,
        'The file does not start with its title and summary between two lines of "---".',
        'Copy the top of another article and change its words.',
      )
      return null
    }
    const sheet = this.#sheet(path, matter[1] ?? '', 2, schema)
    if (sheet === null) return null
    const bodyLine = matter[0].split('\n').length
    return { ...sheet, body: text.slice(matter[0].length), bodyLine }
  }

  async #text(path: string, need: string | null): Promise<string | null> {
    const file = this.nameOf(path)
    let bytes: Uint8Array
    try {
      bytes = await readFile(join(this.#root, path))
    } catch (error) {
      if (!isMissing(error)) throw error
      if (need !== null) this.#findings.refuse(file, 1, 'The file is missing.', need)
      return null
    }
    try {
      const text = utf8.decode(bytes).replace(/\r\n?/g, '\n')
      if (text.trim() !== '') return text
      this.#findings.refuse(file, 1, 'The file is empty.', 'Write its words, or delete the file.')
    } catch {
      this.#findings.refuse(
        file,
        lineOfBadByte(bytes),
        'The file is not UTF-8 text.',
        'Save it again with the encoding "UTF-8".',
      )
    }
    return null
  }

  #sheet<S extends z.ZodType>(
    path: string,
    text: string,
    firstLine: number,
    schema: S,
  ): Sheet<z.output<S>> | null {
    const file = this.nameOf(path)
    const lines = new LineCounter()
    const document = parseDocument(text, { lineCounter: lines, uniqueKeys: true })
    if (document.errors.length > 0) {
      for (const error of document.errors) {
        const line = lines.linePos(error.pos[0]).line + firstLine - 1
        this.#findings.refuse(file, line, ...syntaxWords(error.code, error.message))
      }
      return null
    }
    const line = (at: Path) => {
      const offset = offsetOf(document.contents, at)
      return lines.linePos(offset).line + firstLine - 1
    }
    const checked = schema.safeParse(document.toJS(), { reportInput: true })
    if (!checked.success) {
      for (const issue of checked.error.issues) {
        for (const { path: at, fault, remedy } of issueWords(issue, schema)) {
          this.#findings.refuse(file, line(at), fault, remedy)
        }
      }
      return null
    }
    return { file, value: checked.data, line }
  }
}

function syntaxWords(code: string, message: string): [fault: string, remedy: string] {
  const short = message.split(/ at line |\n/)[0] ?? message
  if (code === 'TAB_AS_INDENT') {
    return ['A tab is used to indent.', 'Indent with two spaces.']
  }
  if (code === 'DUPLICATE_KEY') {
    return ['The same name stands twice in one place.', 'Keep one of the two.']
  }
  return [
    `This is not YAML: ${short}.`,
    'Look at quotes, colons and the spaces at the start of lines.',
  ]
}

/** Start of the key or entry at `path`, or of its nearest parent that exists. */
function offsetOf(contents: Node | null, path: Path): number {
  let node: unknown = contents
  let offset = contents?.range?.[0] ?? 0
  for (const step of path) {
    if (isMap(node)) {
      const pair = node.items.find(
        (one) => isScalar(one.key) && String(one.key.value) === String(step),
      )
      if (!isPair(pair)) return offset
      offset = (isScalar(pair.key) ? pair.key.range?.[0] : undefined) ?? offset
      node = pair.value
    } else {
      const items = node !== null && typeof node === 'object' && 'items' in node ? node.items : null
      const item: unknown = Array.isArray(items) ? items[Number(step)] : undefined
      if (item === undefined) return offset
      offset = (item as Node).range?.[0] ?? offset
      node = item
    }
  }
  return offset
}

function lineOfBadByte(bytes: Uint8Array): number {
  let line = 1
  for (let start = 0; start < bytes.length;) {
    const found = bytes.indexOf(0x0a, start)
    const end = found === -1 ? bytes.length : found
    try {
      utf8.decode(bytes.subarray(start, end))
    } catch {
      return line
    }
    start = end + 1
    line += 1
  }
  return line
}

function isMissing(error: unknown): boolean {
  return (error as NodeJS.ErrnoException).code === 'ENOENT'
}
