import { cpSync, readFileSync } from 'node:fs'
import { Agent, get } from 'node:http'
import { join } from 'node:path'
import { expect, test } from '@playwright/test'
import { list, put } from '../../deploy/release.mjs'
import { hashesIn, SUMS } from '../../deploy/sums.mjs'
import { anotherBuild } from '../kit/another-build.mjs'
import { type Host, startHost } from '../kit/hosts.ts'
import { changedContent, ONE_SENTENCE } from '../kit/new-words.ts'
import { DIST } from '../kit/reader.ts'
import { temporaryFolder } from '../kit/temporary.mjs'

test.describe.configure({ timeout: 240_000 })

const PHONES = 2000
/** A first visit is many files: fewer phones tell as much. */
const NEW_PHONES = 200
const AT_ONCE = 50

const agent = new Agent({ keepAlive: true, maxSockets: AT_ONCE })

let host: Host
let place = ''
let asked = 0
let changed: string[] = []
/** What a phone asks for until it has all of the English guide. */
let first: string[] = []
const FIRST =
  /^(?:en\/index\.html|sw\.js|shell\.html|edition\.json|units\/|icons\/(?:icon|units)\.svg|assets\/(?!later-)|parts\/(?:en-|sources|catalogue|es-glossary))/
let nextRelease: () => void = () => undefined

test.beforeAll(async () => {
  test.setTimeout(240_000)
  const [old, second] = [
    temporaryFolder('first'),
    anotherBuild({ content: changedContent(ONE_SENTENCE) }),
  ]
  cpSync(DIST, old, { recursive: true })
  place = temporaryFolder('place')
  for (const build of [old, second]) list(build)
  put(old, place)
  const before = new Set(pathsIn(old))
  changed = pathsIn(second).filter((path) => path.startsWith('parts/en') || /catalogue/.test(path))
  changed = changed.filter((path) => !before.has(path))
  first = pathsIn(second).filter((path) => FIRST.test(path))
  host = await startHost('nginx', { root: join(place, 'current'), base: '/' })
  nextRelease = () => put(second, place)
})

test.afterAll(async () => {
  agent.destroy()
  await host.close()
})

test('a million phones: what a look for news and new words cost the host, by its own log', async () => {
  const etag = await ask('edition.json')
  const checks = await logged(() => each(() => ask('edition.json', etag)))
  expect(checks.every(({ status }) => status === 304)).toBe(true)
  expect(Math.max(...checks.map(({ bytes }) => bytes))).toBeLessThanOrEqual(1000)

  nextRelease()
  const worker = await ask('sw.js')
  const release = await logged(async () => {
    for (const path of ['edition.json', ...changed]) await each(() => ask(path, etag))
    await each(() => ask('sw.js', worker))
  })
  const perPhone = sum(release) / PHONES
  expect(changed).toHaveLength(2)
  expect(release.filter(({ status }) => status >= 400)).toEqual([])
  expect(perPhone).toBeLessThanOrEqual(80_000)
  const visit = await logged(async () => {
    for (const path of first) await each(() => ask(path), NEW_PHONES)
  })
  expect(visit.filter(({ status }) => status !== 200)).toEqual([])
  tellDay('nothing new', checks, PHONES)
  tellDay('one changed sentence', release, PHONES)
  tellDay('a first visit, English', visit, NEW_PHONES)
})

interface Line {
  status: number
  bytes: number
}

interface Log extends Array<Line> {
  /** How long the host and its askers, on one machine, took for all of it. */
  seconds?: number
}

const MILLION = 1_000_000
const DAY_SECONDS = 86_400

/** What one day costs where every phone of a million does this once; the peak is ten times the mean. */
function tellDay(what: string, lines: Log, phones: number): void {
  const each = { requests: lines.length / phones, bytes: sum(lines) / phones }
  const [requests, bytes] = [each.requests * MILLION, each.bytes * MILLION]
  const figures = [
    `each phone ${each.requests} requests, ${Math.round(each.bytes)} B`,
    `a day ${requests / MILLION} M requests, ${round(bytes / 1e9)} GB`,
    `mean ${round(requests / DAY_SECONDS)} requests/s, ${round((bytes * 8) / DAY_SECONDS / 1e6)} Mbit/s`,
    `peak ${round((requests * 10) / DAY_SECONDS)} requests/s, ${round((bytes * 80) / DAY_SECONDS / 1e6)} Mbit/s`,
    `here answered ${Math.round(lines.length / (lines.seconds ?? 1))} requests/s, ${round((sum(lines) * 8) / (lines.seconds ?? 1) / 1e6)} Mbit/s`,
  ].join('; ')
  test.info().annotations.push({ type: `a million phones, ${what}`, description: figures })
  console.log(`${what}: ${figures}`)
}

function sum(lines: readonly Line[]): number {
  return lines.reduce((all, { bytes }) => all + bytes, 0)
}

function round(value: number): number {
  return Number(value.toPrecision(3))
}

/** What nginx wrote down while something happened. */
async function logged(act: () => Promise<void>): Promise<Log> {
  await written()
  const before = host.log().length
  const start = performance.now()
  await act()
  const seconds = (performance.now() - start) / 1000
  await written()
  const lines = host
    .log()
    .slice(before)
    .map((line) => {
      const [status, bytes] = line.split(' ')
      return { status: Number(status), bytes: Number(bytes) }
    })
  return Object.assign(lines, { seconds })
}

/** The host writes a line after it answered; the first is of its start. */
async function written(): Promise<void> {
  await expect.poll(() => host.log().length).toBe(asked + 1)
}

async function each(act: () => Promise<unknown>, phones = PHONES): Promise<void> {
  for (let done = 0; done < phones; done += AT_ONCE) {
    await Promise.all(Array.from({ length: AT_ONCE }, act))
  }
}

/** Asks as a phone does; gives the mark to ask again with. */
function ask(path: string, etag = ''): Promise<string> {
  asked += 1
  const headers = { 'Accept-Encoding': 'gzip', ...(etag === '' ? {} : { 'If-None-Match': etag }) }
  return new Promise((done, failed) => {
    get(new URL(path, host.url), { agent, headers }, (reply) => {
      reply.resume()
      reply.on('end', () => {
        done(reply.headers.etag ?? '')
      })
    }).on('error', failed)
  })
}

function pathsIn(build: string): string[] {
  return hashesIn(readFileSync(join(build, SUMS), 'utf8')).map(([path]) => path)
}
