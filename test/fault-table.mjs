// Writes docs/ from what the tests just did; with --check it only compares. A page of which the
// last run holds nothing is left as it is.
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { numbered, told } from './kit/results.mjs'

const ENGINES = ['Chromium', 'Firefox', 'WebKitGTK', 'no browser']
/** Faults of reliability that the guide must survive: D-01 to this one. */
const LAST = 40

const rows = merged(numbered())
const faults = rows.filter(({ id }) => id.startsWith('D'))
const browsers = rows.filter(({ id }) => id.startsWith('S'))
const requests = told().filter(({ type }) => type.startsWith('requests: '))
const pages = [
  ['docs/faults.md', faults, faultPage],
  ['docs/safe-browsers.md', browsers, browserPage],
  ['docs/requests.md', requests, requestPage],
].filter(([, found]) => found.length > 0)

const changed = pages.filter(([file, found, page]) => {
  const before = existsSync(file) ? readFileSync(file, 'utf8') : ''
  return before !== page(found)
})
if (process.argv.includes('--check')) {
  for (const [file] of changed) {
    console.error(`${file} is not what the tests found. Run: node test/fault-table.mjs`)
  }
  process.exitCode = changed.length === 0 ? 0 : 1
} else {
  mkdirSync('docs', { recursive: true })
  for (const [file, found, page] of changed) writeFileSync(file, page(found))
}

/** One row for each fault, one column for each engine that met it; sorted, no days, no times. */
function merged(found) {
  const all = new Map()
  for (const { id, name, engine, passed } of found) {
    const row = all.get(`${id} ${name}`) ?? { id, name, ends: new Map() }
    const before = row.ends.get(engine) ?? true
    row.ends.set(engine, before && passed)
    all.set(`${id} ${name}`, row)
  }
  return [...all].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, row]) => row)
}

function faultPage(found) {
  const numbers = Array.from(
    { length: LAST },
    (_, index) => `D-${String(index + 1).padStart(2, '0')}`,
  )
  const without = numbers.filter((id) => !found.some((row) => row.id === id))
  return [
    '# Faults, and what the guide does',
    '',
    'Written by the tests: `npm test`, then `node test/fault-table.mjs`. Each row is a test that breaks a host, a browser, a file or a case and asserts what a reader then meets. "no browser" is a test in Node. A dash: not tried there.',
    '',
    ...table(
      ['no.', 'fault, and what a reader meets'],
      found.map((row) => [row.id, row.name, ...ends(row)]),
    ),
    '',
    ...(without.length === 0
      ? []
      : [`Numbers without a test in this run: ${without.join(', ')}.`, '']),
  ].join('\n')
}

function browserPage(found) {
  return [
    '# Careful browsers, and what works in them',
    '',
    'Written by the tests: `npm test`, then `node test/fault-table.mjs`. Each row is a test that takes something away from a browser and then uses the guide.',
    '',
    ...table(
      ['no.', 'what the browser lacks', 'what works, what is said'],
      found.map((row) => {
        const [lack, ...rest] = row.name.split(': ')
        return [row.id, lack, rest.join(': '), ...ends(row)]
      }),
    ),
    '',
  ].join('\n')
}

function requestPage(found) {
  const parts = found.flatMap(({ type, description }) => {
    const asked = JSON.parse(description)
    const bytes = asked.reduce((sum, one) => sum + one.bytes, 0)
    return [
      `## ${type.replace('requests: ', '')}`,
      '',
      `${asked.length} requests, ${(bytes / 1000).toFixed(1)} kB.`,
      '',
      '| asked for | status | bytes |',
      '| --- | --- | --- |',
      ...asked.map(({ path, status, bytes: own }) => `| ${path} | ${status} | ${own} |`),
      '',
    ]
  })
  return [
    '# What a phone asks the host for',
    '',
    'Written by the tests: `npm test`, then `node test/fault-table.mjs`. The log of the host while `test/build/requests.test.ts` uses the guide in a browser: bytes of bodies, brotli, without headers. A star stands for the hash in a name. What was asked for at the same time is sorted by name.',
    '',
    ...parts,
  ].join('\n')
}

function ends(row) {
  const words = { true: 'passed', false: '**failed**', undefined: '–' }
  return ENGINES.map((engine) => words[row.ends.get(engine)])
}

function table(heads, cells) {
  const all = [...heads, ...ENGINES]
  return [
    `| ${all.join(' | ')} |`,
    `| ${all.map(() => '---').join(' | ')} |`,
    ...cells.map((row) => `| ${row.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`),
  ]
}
