// Fetches every file of a release from its host and compares: node deploy/check.mjs https://host/ [dist]
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { headersOf } from './headers.mjs'
import { hashesIn, sha256, SUMS } from './sums.mjs'

const LANES = 6

/**
 * @param {string} address of the guide, with a slash at the end
 * @param {[path: string, sha256: string][]} listed from a list whose signature was checked
 * @returns {Promise<string[]>} what is wrong, one line each; empty where all is as it must be
 */
export async function check(address, listed) {
  const wrong = []
  const waiting = [...listed]
  const lane = async () => {
    for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) {
      wrong.push(...(await checkOne(address, ...next)))
    }
  }
  await Promise.all(Array.from({ length: LANES }, lane))
  return [...wrong.sort(), ...(await checkMissing(address))]
}

async function checkOne(address, path, hash) {
  const reply = await fetch(new URL(path, address), { redirect: 'manual' })
  const got = sha256(new Uint8Array(await reply.arrayBuffer()))
  if (reply.status !== 200) return [`${path}: status ${reply.status}, not 200`]
  if (got !== hash) return [`${path}: other bytes than the list says`]
  return wrongHeaders(path, reply)
}

function wrongHeaders(path, reply) {
  return Object.entries(headersOf(path))
    .filter(([name, value]) => !isSame(name, value, reply.headers.get(name)))
    .map(([name, value]) => `${path}: ${name} is ${reply.headers.get(name)}, not ${value}`)
}

/** Hosts may say "ask again" in their own words. */
function isSame(name, wanted, got) {
  if (got === wanted) return true
  return (
    name === 'Cache-Control' && wanted === 'no-cache' && /max-age=0,.*must-revalidate/.test(got)
  )
}

/** A host that answers everything with a page would fill phones with it. */
async function checkMissing(address) {
  const paths = ['assets/gone-00000000.js', 'parts/gone.00000000.json', 'no-such-page/']
  const wrong = []
  for (const path of paths) {
    const { status, headers } = await fetch(new URL(path, address), { redirect: 'manual' })
    if (status !== 404) wrong.push(`${path}: status ${status}, not 404`)
    else if (/immutable/.test(headers.get('cache-control') ?? ''))
      wrong.push(`${path}: a 404 to be kept`)
  }
  return wrong
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const [address, build = 'dist'] = process.argv.slice(2)
  if (address === undefined) {
    console.error('Name the address of the guide: node deploy/check.mjs https://host/ [build]')
    process.exit(1)
  }
  const listed = hashesIn(readFileSync(join(build, SUMS), 'utf8'))
  const wrong = await check(address, listed)
  for (const line of wrong) console.error(line)
  console.log(`${listed.length} files asked for, ${wrong.length} faults`)
  process.exit(wrong.length === 0 ? 0 : 1)
}
