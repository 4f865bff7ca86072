// Serves a finished build as a good host would: real headers, compressed, 404 that is a 404.
import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { createServer } from 'node:http'
import { extname, join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { brotliCompress, constants, gzip } from 'node:zlib'
import { headersOf } from './headers.mjs'
import { slowLine } from './slow-line.mjs'

const TYPES = {
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.txt': 'text/plain; charset=utf-8',
  '.webmanifest': 'application/manifest+json; charset=utf-8',
}

const compressors = {
  br: (bytes) =>
    promisify(brotliCompress)(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } }),
  gzip: promisify(gzip),
}

/**
 * @param {object} options
 * @param {string} options.root folder of the build
 * @param {string} [options.base] path the guide lives under; outside it all is 404
 * @param {number} [options.port] 0 takes a free one
 * @param {{ kbit: number, latency: number }} [options.line] models a slow line
 * @param {(request: object, response: object) => boolean} [options.rule] answers a request itself where it returns true
 */
export async function serve({ root, base = '/', port = 0, line, rule }) {
  const site = { root: resolve(root), base, rule }
  const requests = []
  const kept = new Map()
  const slow = line === undefined ? null : slowLine(line)
  const server = createServer((request, response) => {
    const entry = {
      path: request.url ?? '',
      method: request.method,
      status: 0,
      bytes: 0,
      at: Date.now(),
    }
    requests.push(entry)
    response.on('finish', () => {
      entry.status = response.statusCode
    })
    answer(site, kept, request, response, entry, slow).catch((error) => {
      response.destroy(error)
    })
  })
  await new Promise((done, failed) => {
    server.once('error', failed)
    server.listen(port, '127.0.0.1', done)
  })
  const { port: taken } = server.address()
  return {
    url: `http://127.0.0.1:${String(taken)}${base}`,
    port: taken,
    requests,
    setRoot(folder) {
      site.root = resolve(folder)
    },
    setRule(next) {
      site.rule = next
    },
    close: () =>
      new Promise((done) => {
        server.close(done)
        server.closeAllConnections()
      }),
  }
}

async function answer(site, kept, request, response, entry, slow) {
  if (site.rule?.(request, response) === true) return
  if (slow !== null) await slow.latency()
  const found = await find(site, request)
  const { path, status } = found
  if (status === 301) {
    response.writeHead(301, { ...headersOf(path, { secure: false }), Location: found.to }).end()
    return
  }
  const type = TYPES[extname(path)] ?? 'application/octet-stream'
  const encoding = /\b(?:text|json|javascript|xml|manifest)\b/.test(type) ? accepted(request) : null
  const hash = createHash('sha256').update(found.bytes).digest('hex')
  const body = await compressed(kept, hash, found.bytes, encoding)
  const etag = `W/"${hash.slice(0, 24)}"`
  const headers = {
    ...headersOf(path, { secure: false }),
    'Content-Type': type,
    ETag: etag,
    Vary: 'Accept-Encoding',
    ...(encoding === null ? {} : { 'Content-Encoding': encoding }),
    ...(status === 404 ? { 'Cache-Control': 'no-store' } : {}),
  }
  if (status === 200 && request.headers['if-none-match'] === etag) {
    response.writeHead(304, headers).end()
    return
  }
  response.writeHead(status, { ...headers, 'Content-Length': body.length })
  if (request.method === 'HEAD') {
    response.end()
    return
  }
  entry.bytes = body.length
  if (slow === null) response.end(body)
  else await slow.send(response, body)
}

/** The file a request means; the guide's own page with status 404 where there is none. */
async function find(site, request) {
  const path = below(site.base, request.url ?? '')
  const file = path === null ? null : await read(site.root, path)
  if (file !== null) return { path, bytes: file, status: 200 }
  const isFolder = path !== null && (await read(site.root, `${path}/index.html`)) !== null
  if (isFolder) return { path, status: 301, to: `${site.base}${path}/` }
  const wantsPage = /text\/html/.test(request.headers.accept ?? '')
  const page = path !== null && wantsPage ? await read(site.root, '404.html') : null
  if (page !== null) return { path: '404.html', bytes: page, status: 404 }
  return { path: '404.txt', bytes: Buffer.from('Not found\n'), status: 404 }
}

/** Path below the base with `index.html` for a folder; null outside it or where it climbs out. */
function below(base, address) {
  let path
  try {
    path = decodeURIComponent(address.split(/[?#]/)[0])
  } catch {
    return null
  }
  if (!path.startsWith(base) || path.includes('\0') || path.split('/').includes('..')) return null
  const rest = path.slice(base.length)
  return rest === '' || rest.endsWith('/') ? `${rest}index.html` : rest
}

async function read(root, path) {
  try {
    return await readFile(join(root, path))
  } catch (error) {
    if (['ENOENT', 'EISDIR', 'ENOTDIR', 'ENAMETOOLONG'].includes(error.code)) return null
    throw error
  }
}

function accepted(request) {
  const offered = request.headers['accept-encoding'] ?? ''
  return /\bbr\b/.test(offered) ? 'br' : /\bgzip\b/.test(offered) ? 'gzip' : null
}

/** Compressed once per content and kept. */
async function compressed(kept, hash, bytes, encoding) {
  if (encoding === null) return bytes
  const name = `${encoding} ${hash}`
  const body = kept.get(name) ?? (await compressors[encoding](bytes))
  kept.set(name, body)
  return body
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const at = process.argv.indexOf('--port')
  const port = at === -1 ? 4173 : Number(process.argv[at + 1])
  const options = { root: process.env.GUIDE_OUT ?? 'dist', base: process.env.GUIDE_BASE ?? '/' }
  try {
    const { url } = await serve({ ...options, port })
    console.log(`The guide is served at ${url}`)
  } catch (error) {
    if (error.code !== 'EADDRINUSE') throw error
    const { url } = await serve(options)
    console.log(`Port ${String(port)} is taken; the guide is served at ${url}`)
  }
}
