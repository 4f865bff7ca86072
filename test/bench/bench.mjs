// Builds once, measures, prints each figure beside its budget. Over a byte, count or recall
// budget it exits 1; times are printed and judge nothing. `--json FILE` keeps the figures.
import { spawnSync } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import { browserFigures } from './in-browser.mjs'
import { casebookFigures } from './of-casebook.mjs'
import { growthFigures } from './of-growth.mjs'
import { fileFigures } from './on-disk.mjs'
import { searchFigures } from './of-search.mjs'
import { updateFigures } from './of-updates.mjs'

const started = performance.now()
const built = spawnSync('npx', ['--no-install', 'vite', 'build', '--logLevel', 'warn'], {
  stdio: 'inherit',
})
if (built.status !== 0) process.exit(1)
const seconds = (performance.now() - started) / 1000

const figures = [
  { what: 'build, this content', value: seconds, unit: 's', budget: 15, kind: 'time' },
  ...(await fileFigures('dist')),
  ...(await searchFigures('content')),
  ...(await browserFigures('dist')),
  ...(await casebookFigures('dist')),
  ...(await growthFigures('content')),
  ...(await updateFigures('dist')),
]

for (const figure of figures) console.log(line(figure))
const at = process.argv.indexOf('--json')
if (at !== -1) writeFileSync(process.argv[at + 1], JSON.stringify(figures, null, 2))
const over = figures.filter((figure) => figure.kind !== 'time' && isOver(figure))
console.log(`${String(figures.length - over.length)} within, ${String(over.length)} over budget`)
process.exit(over.length === 0 ? 0 : 1)

/** A recall has to reach its figure; everything else must not pass it. */
function isOver({ value, budget, kind }) {
  return kind === 'recall' ? value < budget : value > budget
}

function line(figure) {
  const { what, value, unit, budget, kind } = figure
  const ratio = (value / budget).toFixed(2)
  const mark = isOver(figure) ? (kind === 'time' ? 'slow' : 'OVER') : 'ok'
  const limit = kind === 'recall' ? '≥' : '≤'
  return `${mark.padEnd(5)}${what.padEnd(62)}${round(value).padStart(9)} ${unit.padEnd(6)} ${limit} ${String(budget).padStart(5)}  ${ratio}×`
}

function round(value) {
  return Number.isInteger(value) ? String(value) : value.toFixed(value < 10 ? 2 : 1)
}
