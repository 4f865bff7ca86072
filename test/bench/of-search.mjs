import { resolve } from 'node:path'
import { runnerImport } from 'vite'

/** Recall of the labelled queries and the time one takes, outside a browser. */
export async function searchFigures(content) {
  const { module } = await runnerImport(resolve('test/bench/recall.ts'))
  const found = await module.measureRecall(content)
  return found.flatMap(({ language, queries, first, five, times }) => [
    figure(`recall@1, ${language}, ${String(queries)} queries`, first, '', 0.95, 'recall'),
    figure(`recall@5, ${language}`, five, '', 0.99, 'recall'),
    figure(
      `worker per query, ${language}, p95`,
      times[Math.floor(times.length * 0.95)] ?? 0,
      'ms',
      50,
      'time',
    ),
  ])
}

function figure(what, value, unit, budget, kind) {
  return { what, value, unit, budget, kind }
}
