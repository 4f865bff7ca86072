// Everything that must hold, in the order in which a fault is cheapest to find.
import { spawnSync } from 'node:child_process'
import { mkdirSync, readFileSync, rmSync } from 'node:fs'
import { browser } from './kit/browser.mjs'
import { miniBrowser, program } from './kit/programs.mjs'

const results = 'test-results'
rmSync(results, { recursive: true, force: true })
mkdirSync(results, { recursive: true })

let passed = 0
let failed = 0

step('browsers and servers are here', () => {
  const programs = ['firefox', 'webkitDriver', 'xvfb', 'nginx', 'caddy', 'minisign']
  for (const path of [browser(), ...programs.map(program), miniBrowser()]) console.log(path)
  return true
})
step('format', () => run('prettier', ['--check', '.']))
step('lint', () => run('eslint', ['.']))
step('types', () => run('svelte-check', ['--tsconfig', 'tsconfig.json', '--fail-on-warnings']))
step('unit and component tests', () => {
  const ok = run('vitest', [
    'run',
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${results}/unit.json`,
  ])
  return count(
    `${results}/unit.json`,
    (report) => [report.numPassedTests, report.numFailedTests],
    ok,
  )
})
if (step('build', () => run('vite', ['build']))) {
  step('real browser', () => {
    const ok = run('playwright', ['test'])
    return count(`${results}/browser.json`, ({ stats }) => [stats.expected, stats.unexpected], ok)
  })
}

console.log(`${String(passed)} passed, ${String(failed)} failed`)
process.exit(failed === 0 ? 0 : 1)

/** Runs one step and counts it; a step that throws has failed. */
function step(name, act) {
  const start = Date.now()
  console.log(`\n== ${name}`)
  let ok = false
  try {
    ok = act()
  } catch (error) {
    console.error(error instanceof Error ? error.message : error)
  }
  if (ok) passed += 1
  else failed += 1
  console.log(
    `== ${name}: ${ok ? 'passed' : 'FAILED'} in ${String(Math.round((Date.now() - start) / 1000))} s`,
  )
  return ok
}

function run(tool, args) {
  return spawnSync('npx', ['--no-install', tool, ...args], { stdio: 'inherit' }).status === 0
}

/** Adds a runner's own tests; a runner that executed none has failed. */
function count(file, numbers, ok) {
  const [good, bad] = numbers(JSON.parse(readFileSync(file, 'utf8')))
  passed += good
  failed += bad
  return ok && good > 0
}
