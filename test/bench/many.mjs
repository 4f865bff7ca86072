// Writes a content folder of 400 articles a language: ours, and copies of them under free numbers.
import { cpSync, existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

/** Words that tell one copy from another, so that no two read the same. */
const MARKS = ['river', 'harbor', 'meadow', 'lantern', 'orchard', 'bridge', 'copper', 'willow']

/**
 * @param from a content folder
 * @param to where to write; made anew
 * @param taken numbers that open a page of the app
 * @returns how many articles there are then
 */
export function writeMany(from, to, taken, count = 400) {
  cpSync(from, to, { recursive: true })
  const folder = join(to, 'articles')
  const ours = readdirSync(folder)
  const used = new Set([...taken, ...ours.map((name) => Number(name.slice(0, 3)))])
  let written = ours.length
  for (let number = 101; number < 600 && written < count; number++) {
    if (used.has(number)) continue
    // Pages of a series keep its rules: which language they need, how plain they read.
    const series = String(Math.min(4, Math.floor(number / 100)))
    const own = ours.filter((name) => name.startsWith(series))
    const source = own[written % own.length]
    const mark = `${MARKS[written % MARKS.length]}${String(written)}`
    copyArticle(join(folder, source), join(folder, `${String(number)}-${mark}`), number, mark)
    written += 1
  }
  return written
}

function copyArticle(source, target, number, mark) {
  cpSync(source, target, { recursive: true })
  const about = join(target, 'about.yaml')
  const old = readFileSync(about, 'utf8')
  writeFileSync(
    about,
    old
      .replace(/^number: .*$/m, `number: ${String(number)}`)
      .replace(/^related: .*$/m, 'related: [101]'),
  )
  for (const code of ['en', 'es']) {
    const words = join(target, `${code}.md`)
    if (!existsSync(words)) continue
    const text = readFileSync(words, 'utf8')
    // A page that is not translated has its names in that language and no text.
    if (text.trimEnd().endsWith('---')) continue
    // The last words of the body: every copy has something of its own to be found by.
    writeFileSync(words, `${text.trimEnd()}\n\nThis copy is ${mark}.\n`)
  }
}
