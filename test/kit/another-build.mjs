// Builds the guide again: as another release, under another base, or from other words.
import { spawnSync } from 'node:child_process'
import { cpSync, readdirSync, realpathSync, symlinkSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { build } from 'vite'
import { temporaryFolder } from './temporary.mjs'

const LEFT_BEHIND = new Set(['.git', 'dist', 'node_modules', 'test-results'])

/**
 * @param {{ base?: string, release?: number, content?: string }} options
 * @returns {string} folder of the build, gone when the tests end
 */
export function anotherBuild({ base = '/', release = 1, content = 'content' }) {
  const folder = temporaryFolder('build')
  const made = spawnSync(process.execPath, [fileURLToPath(import.meta.url)], {
    env: {
      ...process.env,
      GUIDE_OUT: folder,
      GUIDE_BASE: base,
      GUIDE_CONTENT: content,
      GUIDE_RELEASE: String(release),
    },
    encoding: 'utf8',
  })
  if (made.status !== 0) throw new Error(`The guide was not built:\n${made.stderr}`)
  return folder
}

/** Builds a copy of this folder in another place, at another time of day, and gives the build's folder. */
export function buildElsewhere() {
  const copy = temporaryFolder('copy of it')
  for (const name of readdirSync('.').filter((one) => !LEFT_BEHIND.has(one))) {
    cpSync(name, join(copy, name), { recursive: true })
  }
  symlinkSync(realpathSync('node_modules'), join(copy, 'node_modules'))
  const out = join(copy, 'dist')
  const made = spawnSync('npx', ['--no-install', 'vite', 'build', '--logLevel', 'error'], {
    cwd: copy,
    env: { ...process.env, GUIDE_OUT: out, TZ: 'Asia/Tokyo' },
    encoding: 'utf8',
  })
  if (made.status !== 0) throw new Error(`The copy was not built:\n${made.stderr}`)
  return out
}

const CHANGED = ['/src/app/tools.ts', '/src/app/later/word-file.ts']

/** Changes one line of a lazy file and of one fetched on a tap, as a release that matters would. */
function nextRelease() {
  return {
    name: 'next-release',
    transform(code, id) {
      const release = process.env.GUIDE_RELEASE
      if (release === '1' || !CHANGED.some((file) => id.endsWith(file))) return null
      return `${code}\nexport const release = ${release}\n`
    },
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  await build({ logLevel: 'error', plugins: [nextRelease()] })
}
