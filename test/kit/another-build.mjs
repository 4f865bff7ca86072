// Builds the guide again: as another release, under another base, or from other words.
import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import {
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  realpathSync,
  renameSync,
  rmdirSync,
  symlinkSync,
} from 'node:fs'
import { join, relative } from 'node:path'
import { fileURLToPath } from 'node:url'
import { build } from 'vite'
import { temporaryFolder } from './temporary.mjs'

const LEFT_BEHIND = new Set(['.git', 'dist', 'node_modules', 'test-results'])

/** Where builds are kept that several files of one test run ask for. */
const KEPT = 'GUIDE_BUILDS'

/** For the configuration: tests that ask for the same build share it, whichever worker runs them. */
export function keepBuilds() {
  process.env[KEPT] ??= temporaryFolder('builds')
}

/**
 * @param {{ base?: string, release?: number, content?: string }} options
 * @returns {string} folder of a build of one's own, gone when the tests end
 */
export function anotherBuild({ base = '/', release = 1, content = 'content' }) {
  const folder = temporaryFolder('build')
  const kept = process.env[KEPT]
  if (kept === undefined) {
    buildInto(folder, { base, release, content })
    return folder
  }
  const name = createHash('sha256').update(JSON.stringify([base, release, hashOf(content)]))
  const whole = join(kept, name.digest('hex'))
  while (!existsSync(whole)) {
    if (isTaken(`${whole}.lock`)) pause(200)
    else makeOnce(whole, { base, release, content })
  }
  cpSync(whole, folder, { recursive: true })
  return folder
}

/** Another worker builds the same just now; else it is taken for the one who asks. */
function isTaken(lock) {
  try {
    mkdirSync(lock)
    return false
  } catch {
    return true
  }
}

/** Nobody sees half a build: it gets its name when it is whole. */
function makeOnce(whole, options) {
  try {
    if (existsSync(whole)) return
    buildInto(`${whole}.half`, options)
    renameSync(`${whole}.half`, whole)
  } finally {
    rmdirSync(`${whole}.lock`)
  }
}

function hashOf(folder) {
  const hash = createHash('sha256')
  const files = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((one) => one.isFile())
    .map(({ parentPath, name }) => join(parentPath, name))
    .sort()
  for (const file of files) hash.update(relative(folder, file)).update(readFileSync(file))
  return hash.digest('hex')
}

function pause(milliseconds) {
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, milliseconds)
}

function buildInto(folder, { base, release, content }) {
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

/**
 * Changes one line of a lazy file and of one fetched on a tap, as a release that matters would;
 * and its app can read words of a shape to come, number 99.
 */
function nextRelease() {
  return {
    name: 'next-release',
    transform(code, id) {
      const release = process.env.GUIDE_RELEASE
      if (release !== '1' && id.endsWith('/src/model/pack.ts')) {
        return code.replace(/APP_SCHEMA = \d+/, 'APP_SCHEMA = 99')
      }
      if (release === '1' || !CHANGED.some((file) => id.endsWith(file))) return null
      return `${code}\nexport const release = ${release}\n`
    },
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  await build({ logLevel: 'error', plugins: [nextRelease()] })
}
