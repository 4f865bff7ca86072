import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { runnerImport } from 'vite'
import { writeMany } from './many.mjs'

const COUNT = 400

/** The same guide with 400 articles a language: how long it builds, how large it is, how search answers. */
export async function growthFigures(content) {
  const folder = mkdtempSync(join(tmpdir(), 'many-'))
  try {
    const { module: route } = await runnerImport(resolve('src/model/route.ts'))
    const taken = [100, 200, 300, 500, ...Object.keys(route.TOOLS).map(Number)]
    const count = writeMany(content, folder, taken, COUNT)
    const build = measureBuild(folder)
    const { module } = await runnerImport(resolve('test/bench/growth.ts'))
    const found = await module.measureGrowth(folder)
    return [
      ...build,
      ...found.flatMap(({ language, largest, bytes, megabytes, open, p50, p95 }) => [
        figure(
          `${String(count)} articles: largest part, ${language}`,
          largest / 1000,
          'kB',
          60 * 5,
        ),
        figure(`${String(count)} articles: all parts, ${language}`, bytes / 1000, 'kB', 230 * 5),
        figure(`${String(count)} articles: search opens, ${language}`, open, 'ms', 1000),
        figure(`${String(count)} articles: worker per key, ${language}, p50`, p50, 'ms', 50),
        figure(`${String(count)} articles: worker per key, ${language}, p95`, p95, 'ms', 50),
        figure(`${String(count)} articles: search in memory, ${language}`, megabytes, 'MB', 100),
      ]),
    ]
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

/** A whole build into a folder of its own, and the most memory it held. */
function measureBuild(folder) {
  const out = `${folder}-dist`
  const started = performance.now()
  const built = spawnSync('npx', ['--no-install', 'vite', 'build', '--logLevel', 'warn'], {
    env: {
      ...process.env,
      GUIDE_CONTENT: folder,
      GUIDE_OUT: out,
      NODE_OPTIONS: `--import=${resolve('test/bench/peak.mjs')}`,
    },
    encoding: 'utf8',
  })
  const seconds = (performance.now() - started) / 1000
  if (built.status !== 0) throw new Error(`The large guide does not build: ${built.stderr}`)
  rmSync(out, { recursive: true, force: true })
  const peaks = [...built.stderr.matchAll(/peak (\d+) kB/g)].map((one) => Number(one[1]))
  return [
    figure('build, 400 articles × 2', seconds, 's', 25),
    figure('build, 400 articles × 2, memory', Math.max(0, ...peaks) / 1e6, 'GB', 1),
  ]
}

function figure(what, value, unit, budget) {
  return { what, value, unit, budget, kind: 'time' }
}
