import { resolve } from 'node:path'
import { runnerImport } from 'vite'

/** Recall of the labelled queries per language, half and kind, and the time one takes, outside a browser. */
export async function searchFigures(content) {
  const { module } = await runnerImport(resolve('test/bench/recall.ts'))
  const found = await module.measureRecall(content)
  for (const { language, half, engine, first, five, p50, p95, kinds } of found) {
    const times = `${p50.toFixed(1)} / ${p95.toFixed(1)} ms`
    console.log(
      `      ${language} ${half.padEnd(6)}${engine.padEnd(12)} @1 ${first.toFixed(3)}  @5 ${five.toFixed(3)}  ${times}`,
    )
    if (engine !== 'ours') continue
    for (const [kind, own] of Object.entries(kinds)) {
      console.log(
        `        ${kind.padEnd(10)}${String(own.count).padStart(4)}  @1 ${own.first.toFixed(2)}  @5 ${own.five.toFixed(2)}`,
      )
    }
  }
  return found
    .filter(({ engine }) => engine === 'ours')
    .flatMap(({ language, half, queries, first, five, p95, kinds }) => [
      figure(
        `recall@1, ${language}, ${half}, ${String(queries)} queries`,
        first,
        '',
        0.95,
        'recall',
      ),
      figure(`recall@5, ${language}, ${half}`, five, '', 0.99, 'recall'),
      figure(`swapped letters @1, ${language}, ${half}`, kinds.swap.first, '', 0.9, 'recall'),
      figure(`everyday words @5, ${language}, ${half}`, kinds.everyday.five, '', 0.9, 'recall'),
      figure(`worker per query, ${language}, ${half}, p95`, p95, 'ms', 50, 'time'),
    ])
}

function figure(what, value, unit, budget, kind) {
  return { what, value, unit, budget, kind }
}
