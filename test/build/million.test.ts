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
const AT_ONCE = 50

const agent = new Agent({ keepAlive: true, maxSockets: AT_ONCE })

let host: Host
let place = ''
let changed: string[] = []
let nextRelease: () => void = () => undefined

test.beforeAll(async () => {
  test.setTimeout(240_000)
  const [first, second] = [
    temporaryFolder('first'),
    anotherBuild({ content: changedContent(ONE_SENTENCE) }),
  ]
  cpSync(DIST, first, { recursive: true })
  place = temporaryFolder('place')
  for (const build of [first, second]) list(build)
  put(first, place)
  const before = new Set(pathsIn(first))
  changed = pathsIn(second).filter((path) => path.startsWith('parts/en') || /catalogue/.test(path))
  changed = changed.filter((path) => !before.has(path))
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
  const perPhone = release.reduce((sum, { bytes }) => sum + bytes, 0) / PHONES
  expect(changed).toHaveLength(2)
  expect(release.filter(({ status }) => status >= 400)).toEqual([])
  expect(perPhone).toBeLessThanOrEqual(80_000)
  tell('bytes of a look for news', checks[0]?.bytes ?? 0)
  tell('requests of a content release, each phone', release.length / PHONES)
  tell('bytes of a content release, each phone', Math.round(perPhone))
})

interface Line {
  status: number
  bytes: number
}

/** What nginx wrote down while something happened. */
async function logged(act: () => Promise<void>): Promise<Line[]> {
  const before = host.log().length
  await act()
  await expect.poll(() => host.log().length).toBeGreaterThan(before)
  return host
    .log()
    .slice(before)
    .map((line) => {
      const [status, bytes] = line.split(' ')
      return { status: Number(status), bytes: Number(bytes) }
    })
}

async function each(act: () => Promise<unknown>): Promise<void> {
  for (let done = 0; done < PHONES; done += AT_ONCE) {
    await Promise.all(Array.from({ length: AT_ONCE }, act))
  }
}

/** Asks as a phone does; gives the mark to ask again with. */
function ask(path: string, etag = ''): Promise<string> {
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

function tell(what: string, value: number): void {
  test.info().annotations.push({ type: what, description: String(value) })
  console.log(`${what}: ${value}`)
}
