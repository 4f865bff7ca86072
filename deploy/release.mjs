// Puts a finished build into place, or goes back to the one before:
//   node deploy/release.mjs list dist
//   node deploy/release.mjs put dist /srv/guide
//   node deploy/release.mjs back /srv/guide
import {
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  readlinkSync,
  renameSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { basename, dirname, extname, join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { brotliCompressSync, constants, gzipSync } from 'node:zlib'
import { hashesIn, hashesOf, listOf, sha256, SUMS } from './sums.mjs'

const HASHED = ['assets', 'parts']
const TEXT = new Set(['.css', '.html', '.js', '.json', '.svg', '.txt', '.webmanifest'])
const WORTH_IT = 1000

/** Writes the hash of every file of a build into it; this is what gets signed. */
export function list(build) {
  const text = listOf(hashesOf(resolve(build)))
  writeFileSync(join(build, SUMS), text)
  return sha256(Buffer.from(text))
}

/**
 * Lays a listed build beside the releases that are there, gives it the hashed files of the
 * two before, and makes it the current one in one step.
 * @returns {string} name of the release
 * @throws Error that names the first file that is not what the list says
 */
export function put(build, place) {
  const text = readFileSync(join(build, SUMS), 'utf8')
  const wrong = differences(hashesIn(text), hashesOf(resolve(build)))
  if (wrong.length > 0) {
    throw new Error(`${build} is not what its ${SUMS} lists: ${wrong[0]}. Build and list it again.`)
  }
  const { number } = JSON.parse(readFileSync(join(build, 'edition.json'), 'utf8'))
  const name = `edition-${number}-${sha256(Buffer.from(text)).slice(0, 12)}`
  const folder = join(place, 'releases', name)
  const before = ['current', 'previous'].map((link) => target(place, link))
  if (before[0] === name) return name
  rmSync(folder, { recursive: true, force: true })
  mkdirSync(dirname(folder), { recursive: true })
  cpSync(build, folder, { recursive: true })
  compress(folder)
  for (const old of before) if (old !== null) carryOver(join(place, 'releases', old), folder)
  if (before[0] !== null) point(place, 'previous', before[0])
  point(place, 'current', name)
  return name
}

/**
 * Makes the release before the current one again. Phones follow at their next check.
 * @throws Error where there is none
 */
export function back(place) {
  const [now, before] = ['current', 'previous'].map((link) => target(place, link))
  if (now === null || before === null) {
    throw new Error(`${place} has no release before the current one. Put one there first.`)
  }
  point(place, 'current', before)
  point(place, 'previous', now)
  return before
}

/** Files by which two lists differ, each with how. */
export function differences(listed, there) {
  const left = new Map(there)
  const wrong = listed.flatMap(([path, hash]) => {
    const got = left.get(path)
    left.delete(path)
    return got === hash ? [] : [`${path} ${got === undefined ? 'is missing' : 'has other bytes'}`]
  })
  return [...wrong, ...[...left.keys()].map((path) => `${path} is not in the list`)]
}

/** Pages that are open, and phones that are half way, still ask for files of the release before. */
function carryOver(from, to) {
  const own = new Set(hashesIn(readFileSync(join(from, SUMS), 'utf8')).map(([path]) => path))
  for (const path of own) {
    if (!HASHED.includes(path.split('/')[0]) || existsSync(join(to, path))) continue
    for (const end of ['', '.gz', '.br']) {
      if (existsSync(join(from, path + end))) cpSync(join(from, path + end), join(to, path + end))
    }
  }
}

function compress(root) {
  const names = readdirSync(root, { recursive: true, withFileTypes: true })
  for (const { name, parentPath } of names.filter((one) => one.isFile())) {
    const path = join(parentPath, name)
    const bytes = readFileSync(path)
    if (!TEXT.has(extname(name)) || bytes.length < WORTH_IT) continue
    writeFileSync(`${path}.gz`, gzipSync(bytes, { level: 9 }))
    const params = { [constants.BROTLI_PARAM_QUALITY]: 9 }
    writeFileSync(`${path}.br`, brotliCompressSync(bytes, { params }))
  }
}

function target(place, link) {
  const path = join(place, link)
  return existsSync(path) ? basename(readlinkSync(path)) : null
}

/** A rename is one step: no reader meets a half of it. */
function point(place, link, name) {
  const next = join(place, `${link}.next`)
  rmSync(next, { force: true })
  symlinkSync(join('releases', name), next)
  renameSync(next, join(place, link))
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const [verb = '', ...places] = process.argv.slice(2)
  const act = { list, put, back }[verb]
  if (act === undefined) {
    console.error('Say what to do: list BUILD, put BUILD PLACE, or back PLACE.')
    process.exit(1)
  }
  try {
    console.log(act(...places))
  } catch (error) {
    console.error(error.message)
    process.exit(1)
  }
}
