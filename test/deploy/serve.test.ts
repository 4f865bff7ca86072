import { mkdir, mkdtemp, writeFile } from 'node:fs/promises'
import { request } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { policy } from '../../deploy/headers.mjs'
import { serve, type Site } from '../../deploy/serve.mjs'

let site: Site

beforeAll(async () => {
  const root = await mkdtemp(join(tmpdir(), 'guide-site-'))
  await mkdir(join(root, 'en'))
  await mkdir(join(root, 'assets'))
  await writeFile(join(root, 'en/index.html'), '<p>Home</p>')
  await writeFile(join(root, '404.html'), '<p>No such page</p>')
  await writeFile(join(root, 'assets/main-1a2b.js'), 'export const guide = 1\n'.repeat(100))
  site = await serve({ root, base: '/x9/' })
})

afterAll(() => site.close())

const get = (path: string, init?: RequestInit) =>
  fetch(new URL(path, site.url), { redirect: 'manual', ...init })

/** `fetch` tidies an address up before it asks; a hostile one does not. */
function statusOf(path: string): Promise<number | undefined> {
  return new Promise((done, failed) => {
    request({ port: site.port, host: '127.0.0.1', path }, (reply) => {
      reply.resume()
      done(reply.statusCode)
    })
      .on('error', failed)
      .end()
  })
}

describe('a host of the guide', () => {
  it.each([
    ['en/', 'no-cache'],
    ['assets/main-1a2b.js', 'public, max-age=31536000, immutable'],
  ])('sends %s with the policy and "%s"', async (path, cache) => {
    const { headers } = await get(path)
    expect(headers.get('cache-control')).toBe(cache)
    expect(headers.get('content-security-policy')).toBe(policy({ header: true, secure: false }))
    expect(headers.get('x-content-type-options')).toBe('nosniff')
    expect(headers.get('referrer-policy')).toBe('no-referrer')
  })

  it('sends text compressed, and nothing where nothing changed', async () => {
    const first = await get('assets/main-1a2b.js', { headers: { 'Accept-Encoding': 'br' } })
    expect(first.headers.get('content-encoding')).toBe('br')
    expect(Number(first.headers.get('content-length'))).toBeLessThan(200)
    const etag = first.headers.get('etag') ?? ''
    const again = await get('assets/main-1a2b.js', { headers: { 'If-None-Match': etag } })
    expect([again.status, await again.text()]).toEqual([304, ''])
  })

  it('answers 404 for what is not there, with the guide’s page for a reader only', async () => {
    const page = await get('nowhere/', { headers: { Accept: 'text/html' } })
    const file = await get('assets/main-gone.js', { headers: { Accept: '*/*' } })
    expect([page.status, await page.text()]).toEqual([404, '<p>No such page</p>'])
    expect([file.status, await file.text()]).toEqual([404, 'Not found\n'])
    expect(file.headers.get('cache-control')).toBe('no-store')
  })

  it('moves a folder without its slash to the folder', async () => {
    const reply = await get('en')
    expect([reply.status, reply.headers.get('location')]).toEqual([301, '/x9/en/'])
  })

  it.each([
    '/',
    '/en/',
    '/x9/../../etc/passwd',
    '/x9/%2e%2e/%2e%2e/etc/passwd',
    '/x9/%00',
    '/x9/%',
  ])('gives nothing outside its folder: %s', async (path) => {
    expect(await statusOf(path)).toBe(404)
  })
})

it('says the same in a page as in a header, but for what only a header may say', () => {
  const inPage = policy({ header: false })
  expect(policy({ header: true })).toBe(
    `${inPage}; frame-ancestors 'none'; upgrade-insecure-requests`,
  )
  expect(inPage).not.toMatch(/unsafe|https?:/)
})
