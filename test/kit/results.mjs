// What the last run of the tests found, in one shape for both runners.
import { existsSync, readFileSync } from 'node:fs'

/** Numbers of faults at the start of a title: `D-21 …` or `D-21, D-22 …`; S for careful browsers. */
const NUMBERS = /^[DS]-\d\d(?:, [DS]-\d\d)*/

/**
 * Every test with a number, one row for each number it carries; a number may stand at the
 * start of the test's own title or of a title above it.
 * @returns {{ id: string, name: string, engine: string, passed: boolean }[]}
 */
export function numbered() {
  return [...fromBrowsers(), ...fromNode()].flatMap(({ titles, engine, passed }) => {
    const own = titles.at(-1) ?? ''
    const carrier = NUMBERS.test(own) ? own : titles.findLast((title) => NUMBERS.test(title))
    const [ids] = NUMBERS.exec(carrier ?? '') ?? []
    if (ids === undefined) return []
    const name = carrier === own ? own.slice(ids.length).replace(/^[:\s]+/, '') : own
    return ids.split(', ').map((id) => ({ id, name: withoutEngine(name, engine), engine, passed }))
  })
}

/**
 * What tests in the browser told beside passing.
 * @returns {{ type: string, description: string }[]}
 */
export function told() {
  return specs().flatMap(({ spec }) => spec.tests.flatMap(({ annotations }) => annotations))
}

/** The same fault in two engines is one row. */
function withoutEngine(name, engine) {
  return name.replace(`, in ${engine}`, '').replaceAll(engine, 'the browser')
}

function fromBrowsers() {
  return specs().map(({ titles, spec }) => {
    const all = titles.join(' ')
    const engine = ['Firefox', 'WebKitGTK'].find((name) => all.includes(name)) ?? 'Chromium'
    return { titles, engine, passed: spec.ok }
  })
}

function fromNode() {
  const { testResults } = read('test-results/unit.json') ?? { testResults: [] }
  return testResults.flatMap(({ assertionResults }) =>
    assertionResults.map(({ title, ancestorTitles, status }) => ({
      titles: [...ancestorTitles, title],
      engine: 'no browser',
      passed: status === 'passed',
    })),
  )
}

function specs() {
  const { suites } = read('test-results/browser.json') ?? { suites: [] }
  const within = (suite, above) => {
    const titles = [...above, suite.title]
    const own = (suite.specs ?? []).map((spec) => ({ titles: [...titles, spec.title], spec }))
    return [...own, ...(suite.suites ?? []).flatMap((inner) => within(inner, titles))]
  }
  return suites.flatMap((suite) => within(suite, []))
}

function read(file) {
  return existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : null
}
