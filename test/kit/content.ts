import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { onTestFinished } from 'vitest'
import { compile, type Compiled } from '#compile/compile.ts'
import { printProblem } from '#compile/problem.ts'
import type { Article } from '#model/article.ts'
import { articlePart, type Part, type PartName } from '#model/pack.ts'
import { SMALL_GUIDE } from './small-guide.ts'

/** A small made-up content folder of its own for one test; gone when the test is over. */
export class ContentFolder {
  readonly root: string

  constructor() {
    const home = mkdtempSync(join(tmpdir(), 'guide-'))
    this.root = join(home, 'content')
    for (const [path, text] of Object.entries(SMALL_GUIDE)) this.write(path, text)
    onTestFinished(() => {
      rmSync(home, { recursive: true, force: true })
    })
  }

  read(path: string): string {
    return readFileSync(join(this.root, path), 'utf8')
  }

  write(path: string, text: string | Uint8Array): this {
    mkdirSync(dirname(join(this.root, path)), { recursive: true })
    writeFileSync(join(this.root, path), text)
    return this
  }

  /** Changes one place; a test that changes nothing, or two places, proves nothing. */
  change(path: string, from: string, to: string): this {
    const text = this.read(path)
    const places = text.split(from).length - 1
    if (places !== 1) throw new Error(`"${from}" stands ${String(places)} times in ${path}`)
    return this.write(
      path,
      text.replace(from, () => to),
    )
  }

  remove(path: string): this {
    rmSync(join(this.root, path), { recursive: true })
    return this
  }
}

/** What a whole folder becomes. */
export async function compiled(folder: ContentFolder, base = '/'): Promise<Compiled> {
  const outcome = await compile(folder.root, base)
  if (!outcome.ok) throw new Error(outcome.problems.map(printProblem).join('\n'))
  return outcome.guide
}

/** What an editor of a broken folder reads. */
export async function problemsOf(folder: ContentFolder): Promise<string[]> {
  const outcome = await compile(folder.root)
  return outcome.ok ? [] : outcome.problems.map(printProblem)
}

export async function notesOf(folder: ContentFolder): Promise<string[]> {
  return (await compile(folder.root)).notes.map(printProblem)
}

export function partIn<N extends PartName>(
  guide: Compiled,
  code: string,
  name: N,
): Extract<Part, { part: N }> {
  const parts = guide.languages.find(({ language }) => language.code === code)?.parts ?? []
  const found = parts.find((part) => part.part === name)
  if (found === undefined) throw new Error(`No part "${name}" in "${code}"`)
  return found as Extract<Part, { part: N }>
}

export function articleIn(guide: Compiled, code: string, number: number): Article {
  const part = partIn(guide, code, articlePart(number))
  const found = part.articles.find((article) => article.number === number)
  if (found === undefined) throw new Error(`No article ${String(number)} in "${code}"`)
  return found
}
