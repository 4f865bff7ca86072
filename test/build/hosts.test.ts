import { cpSync, mkdirSync, readFileSync, readlinkSync, realpathSync, writeFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { expect, test } from '@playwright/test'
import { check } from '../../deploy/check.mjs'
import { caddy, nginx, underscoreHeaders } from '../../deploy/hosts.mjs'
import { back, differences, list, put } from '../../deploy/release.mjs'
import { hashesIn, hashesOf, SUMS } from '../../deploy/sums.mjs'
import { anotherBuild, buildElsewhere } from '../kit/another-build.mjs'
import { type Host, startHost } from '../kit/hosts.ts'
import { DIST } from '../kit/reader.ts'
import { temporaryFolder } from '../kit/temporary.mjs'

test.describe.configure({ timeout: 240_000 })

let first = ''
let second = ''
let place = ''

test.beforeAll(() => {
  test.setTimeout(240_000)
  const kept = temporaryFolder('first')
  cpSync(DIST, kept, { recursive: true })
  first = kept
  second = anotherBuild({ release: 2 })
  place = temporaryFolder('place')
  list(first)
  list(second)
  put(first, place)
})

test('D-37 a second build, of a copy of this folder elsewhere, is the same, file by file', () => {
  const again = buildElsewhere()
  expect(differences(hashesOf(DIST), hashesOf(again))).toEqual([])
})

for (const name of ['nginx', 'Caddy'] as const) {
  for (const base of ['/', '/x9/guide/'] as const) {
    test(`D-39 ${name} sends every file of a release whole and with its headers, under ${base}`, async () => {
      const host = await startHost(name, { root: join(place, 'current'), base })
      try {
        expect(await check(host.url, listedIn(first))).toEqual([])
        await travelsCompressed(host)
        await keepsToItsPlace(host, base)
      } finally {
        await host.close()
      }
    })
  }
}

test('D-39 a release keeps the hashed files of the one before, and can be taken back', async () => {
  const own = temporaryFolder('place')
  cpSync(place, own, { recursive: true, verbatimSymlinks: true })
  const before = basename(readlinkSync(join(own, 'current')))
  const now = put(second, own)
  const host = await startHost('nginx', { root: join(own, 'current'), base: '/' })
  try {
    const hashed = listedIn(first).filter(([path]) => /^(?:assets|parts)\//.test(path))
    expect(now).not.toBe(before)
    expect(await check(host.url, [...listedIn(second), ...hashed])).toEqual([])
    expect(back(own)).toBe(before)
    expect(await check(host.url, listedIn(first))).toEqual([])
  } finally {
    await host.close()
  }
})

test('a check after a release names a file with one other byte, and a host that answers all with a page', async () => {
  const current = temporaryFolder('current')
  cpSync(realpathSync(join(place, 'current')), current, { recursive: true })
  writeFileSync(join(current, 'robots.txt'), 'User-agent: x\n')
  mkdirSync(join(current, 'no-such-page'))
  writeFileSync(join(current, 'no-such-page/index.html'), 'Welcome')
  const host = await startHost('nginx', { root: current, base: '/' })
  try {
    expect(await check(host.url, listedIn(first))).toEqual([
      'robots.txt: other bytes than the list says',
      'no-such-page/: status 200, not 404',
    ])
  } finally {
    await host.close()
  }
})

test('a build that is not what its list says is not put into place', () => {
  const torn = temporaryFolder('torn')
  cpSync(first, torn, { recursive: true })
  writeFileSync(join(torn, 'sw.js'), 'half')
  expect(() => put(torn, temporaryFolder('place'))).toThrow(/sw\.js has other bytes/)
})

test('the configurations in deploy are what its headers say', () => {
  const file = (name: string) => readFileSync(join('deploy', name), 'utf8')
  expect(file('nginx.conf')).toBe(nginx())
  expect(file('Caddyfile')).toBe(caddy())
  expect(file('_headers')).toBe(underscoreHeaders())
})

function listedIn(build: string) {
  return hashesIn(readFileSync(join(build, SUMS), 'utf8'))
}

async function travelsCompressed(host: Host): Promise<void> {
  for (const path of ['en/index.html', 'sw.js']) {
    const headers = { 'Accept-Encoding': 'gzip' }
    const reply = await fetch(new URL(path, host.url), { headers })
    expect(reply.headers.get('content-encoding'), path).toBe('gzip')
    expect(reply.headers.get('vary')?.toLowerCase(), path).toContain('accept-encoding')
  }
  const etag = (await fetch(new URL('edition.json', host.url))).headers.get('etag') ?? ''
  const again = await fetch(new URL('edition.json', host.url), {
    headers: { 'If-None-Match': etag },
  })
  expect(again.status).toBe(304)
}

async function keepsToItsPlace(host: Host, base: string): Promise<void> {
  const folder = await fetch(new URL('en', host.url), { redirect: 'manual' })
  expect([301, 308]).toContain(folder.status)
  expect(folder.headers.get('location')).toBe(`${base}en/`)
  if (base === '/') return
  const outside = await fetch(new URL('/en/', host.url), { redirect: 'manual' })
  expect(outside.status).toBe(404)
}
