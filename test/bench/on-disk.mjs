import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { brotliCompressSync, constants, gzipSync } from 'node:zlib'

const QUALITY = { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } }

/** Bytes and counts that can be read off the finished build. Compressed sizes are brotli's. */
export function fileFigures(root) {
  // What a frightened person opens first: home and the pages of series 100, in both languages.
  const first = ['en', 'es'].flatMap((code) => [code, ...articles(root, code, '1')])
  const longest = ['en', 'es'].flatMap((code) => articles(root, code, '[34]'))
  const edition = JSON.parse(readFileSync(join(root, 'edition.json'), 'utf8'))
  const catalogue = JSON.parse(readFileSync(join(root, edition.catalogue.path), 'utf8'))
  const shell = shellFiles(root)
  const shellBytes =
    sum(shell.map((file) => brotli(join(root, file)))) + brotli(join(root, 'sw.js'))
  const parts = catalogue.languages.flatMap((language) => language.parts)
  const wire = (code) =>
    sum(
      catalogue.languages.find((language) => language.code === code).parts.map((part) => part.wire),
    )
  const page = readFileSync(join(root, 'en/104-dismissal/index.html'), 'utf8')
  const scripts = [...page.matchAll(/(?:src|href)="[^"]*?(assets\/[^"]+\.js)"/g)].map(
    (found) => found[1],
  )
  return [
    figure('largest first page: HTML and CSS', largest(root, first), 'B', 14_000),
    figure('largest attorney or record page: HTML and CSS', largest(root, longest), 'B', 14_000),
    figure(
      'JS to make a first page interactive',
      sum(scripts.map((file) => brotli(join(root, file)))) / 1000,
      'kB',
      35,
    ),
    figure('files in the shell', shell.length, '', 14, 'count'),
    figure('shell + English', (shellBytes + wire('en')) / 1000, 'kB', 380),
    figure('Spanish more', wire('es') / 1000, 'kB', 230),
    figure('largest part', Math.max(...parts.map((part) => part.wire)) / 1000, 'kB', 60),
    figure('sw.js, gzip', gzipSync(readFileSync(join(root, 'sw.js'))).length / 1000, 'kB', 8),
    figure('edition.json', statSync(join(root, 'edition.json')).size / 1000, 'kB', 1),
  ]
}

function shellFiles(root) {
  const worker = readFileSync(join(root, 'sw.js'), 'utf8')
  return [...worker.matchAll(/url:\s*["'`]([^"'`]+)["'`]|"url":\s*"([^"]+)"/g)]
    .map((found) => found[1] ?? found[2])
    .filter((file) => !file.startsWith('assets/later-'))
}

function articles(root, code, series) {
  return readdirSync(join(root, code))
    .filter((name) => new RegExp(`^${series}\\d\\d-`).test(name))
    .map((name) => join(code, name))
}

function largest(root, pages) {
  return Math.max(
    ...pages.map((path) => {
      const page = join(root, path, 'index.html')
      // What the text waits for: the page and every style sheet it names.
      const styles = [...readFileSync(page, 'utf8').matchAll(/href="\/(assets\/[^"]+\.css)"/g)]
      return sum([page, ...styles.map((found) => join(root, found[1]))].map(brotli))
    }),
  )
}

function brotli(path) {
  return brotliCompressSync(readFileSync(path), QUALITY).length
}

function sum(numbers) {
  return numbers.reduce((total, one) => total + one, 0)
}

function figure(what, value, unit, budget, kind = 'bytes') {
  return { what, value, unit, budget, kind }
}
