import { readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import type { Rule } from '../../deploy/serve.mjs'
import { DIST } from './reader.ts'
import { instead } from './rig.ts'

/** Name of the lazy file that the faults below hit. */
export const CHUNK =
  readdirSync(join(DIST, 'assets')).find((name) => /^tools-.*\.js$/.test(name)) ?? ''
/** Name of a part of words that they hit. */
export const SERIES_FILE =
  readdirSync(join(DIST, 'parts')).find((name) => name.startsWith('en-articles-100')) ?? ''
const isChunk = new RegExp(`/assets/${CHUNK}$`)
const isSeries = new RegExp(`/parts/${SERIES_FILE}$`)
const bytes = readFileSync(join(DIST, 'assets', CHUNK))

const forGood = {
  'Content-Type': 'text/javascript',
  'Cache-Control': 'public, max-age=31536000, immutable',
}

/** The right file with one byte changed, to be kept for a year. */
const flipped: Rule = (request, response) => {
  if (!isChunk.test(request.url ?? '')) return false
  const wrong = Buffer.from(bytes)
  wrong[100] = (wrong[100] ?? 0) ^ 1
  response.writeHead(200, forGood).end(wrong)
  return true
}

/** Half of the file, and an end that looks right. */
const shortened: Rule = (request, response) => {
  if (!isChunk.test(request.url ?? '')) return false
  response.writeHead(200, forGood).end(bytes.subarray(0, bytes.length / 2))
  return true
}

/** Half of the file, then the line goes dead. */
const torn: Rule = (request, response) => {
  if (!isChunk.test(request.url ?? '')) return false
  response.writeHead(200, { ...forGood, 'Content-Length': bytes.length })
  response.write(bytes.subarray(0, bytes.length / 2))
  setTimeout(() => response.destroy(), 50)
  return true
}

/** What a host may do to a file of the shell, by the number of the fault. */
export const SHELL_FAULTS: [string, Rule][] = [
  ['D-01 a sign-in page in place of a script', instead(isChunk, {})],
  ['D-01 the same, to be kept for a year', instead(isChunk, { headers: forGood })],
  ['D-02 one wrong byte, to be kept for a year', flipped],
  ['D-03 a script cut short', shortened],
  ['D-03 a script torn off', torn],
  ['D-05 a script that is not there', instead(isChunk, { status: 404 })],
  ['D-05 a host in trouble', instead(isChunk, { status: 503 })],
  ['D-05 a part of a script', instead(isChunk, { status: 206, body: 'export' })],
]

/** What a host may do to a part of words. */
export const PART_FAULTS: [string, Rule][] = [
  ['D-04 a sign-in page in place of words', instead(isSeries, {})],
  ['D-04 the same, to be kept for a year', instead(isSeries, { headers: forGood })],
  ['D-05 words that are not there', instead(isSeries, { status: 404 })],
  ['D-05 a host in trouble over words', instead(isSeries, { status: 503 })],
]
