// Writes docs/faults.md from what the tests just did; with --check it only compares.
import { existsSync, readFileSync, writeFileSync } from 'node:fs'

const FILE = 'docs/faults.md'
const ENGINES = ['Chromium', 'Firefox', 'WebKitGTK', 'no browser']
const check = process.argv.includes('--check')

const tests = [...fromBrowsers('test-results/browser.json'), ...fromNode('test-results/unit.json')]
const text = table(tests.filter(({ title }) => /^[DS]-\d\d/.test(title)))
const before = existsSync(FILE) ? readFileSync(FILE, 'utf8') : ''
if (!check) writeFileSync(FILE, text)
if (check && before !== text) {
  console.error(`${FILE} is not what the tests found. Run: node test/fault-table.mjs`)
  process.exit(1)
}

/** One row for each fault, one column for each engine that met it; sorted, no days, no times. */
function table(found) {
  const rows = new Map()
  for (const { title, engine, passed } of found) {
    const [id] = /^[DS]-\d\d/.exec(title)
    const name = withoutEngine(title.slice(id.length).replace(/^[:\s]+/, ''), engine)
    const key = `${id} ${name}`
    const row = rows.get(key) ?? { id, name, ends: new Map() }
    row.ends.set(engine, passed ? 'passed' : '**failed**')
    rows.set(key, row)
  }
  const sorted = [...rows.values()].sort((a, b) =>
    `${a.id} ${a.name}` < `${b.id} ${b.name}` ? -1 : 1,
  )
  return [
    '# Faults, and what the guide does',
    '',
    'Written by the tests: `npm test`, then `node test/fault-table.mjs`. Each row is a test that breaks a host, a browser or a file and asserts what a reader then meets. "no browser" is a test in Node. A dash: not tried there.',
    '',
    '## What a host, a line or a file does',
    '',
    ...rowsOf(sorted.filter(({ id }) => id.startsWith('D'))),
    '',
    '## What a careful browser lacks',
    '',
    ...rowsOf(sorted.filter(({ id }) => id.startsWith('S'))),
    '',
  ].join('\n')
}

function rowsOf(rows) {
  return [
    `| no. | fault, and what a reader meets | ${ENGINES.join(' | ')} |`,
    `| --- | --- | ${ENGINES.map(() => '---').join(' | ')} |`,
    ...rows.map(
      ({ id, name, ends }) =>
        `| ${id} | ${name.replaceAll('|', '\\|')} | ${ENGINES.map((one) => ends.get(one) ?? '–').join(' | ')} |`,
    ),
  ]
}

/** The same fault in two engines is one row. */
function withoutEngine(name, engine) {
  return name.replace(`, in ${engine}`, '').replaceAll(engine, 'the browser')
}

function fromBrowsers(file) {
  const { suites } = JSON.parse(readFileSync(file, 'utf8'))
  return suites.flatMap((suite) => inSuite(suite, []))
}

function inSuite(suite, above) {
  const titles = [...above, suite.title]
  const own = (suite.specs ?? []).map((spec) => {
    const all = [...titles, spec.title].join(' ')
    const engine = ['Firefox', 'WebKitGTK'].find((name) => all.includes(name)) ?? 'Chromium'
    const id = titles.find((title) => /^[DS]-\d\d/.test(title))
    const title =
      id === undefined || /^[DS]-\d\d/.test(spec.title) ? spec.title : `${id}: ${spec.title}`
    return { title, engine, passed: spec.ok }
  })
  return [...own, ...(suite.suites ?? []).flatMap((inner) => inSuite(inner, titles))]
}

function fromNode(file) {
  const { testResults } = JSON.parse(readFileSync(file, 'utf8'))
  return testResults.flatMap(({ assertionResults }) =>
    assertionResults.map(({ title, ancestorTitles, status }) => {
      const id = ancestorTitles.find((one) => /^[DS]-\d\d/.test(one))
      return {
        title: id === undefined ? title : `${id}: ${title}`,
        engine: 'no browser',
        passed: status === 'passed',
      }
    }),
  )
}
