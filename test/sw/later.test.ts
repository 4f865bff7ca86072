import { createHash } from 'node:crypto'
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { laterCache } from '#model/kept-place.ts'
import { keepLater, renewLater, tidyLater } from '#sw/later.ts'
import { MemoryCaches } from '../kit/cache.ts'
import { instead, Rig } from '../kit/rig.ts'
import { temporaryFolder } from '../kit/temporary.mjs'

const BASE = '/guide/'
const OLD = 'assets/later-word-file-Bg_ZorA1.js'
const NEW = 'assets/later-word-file-x-9Zor43.js'
const BOOK = 'assets/later-casebook-aaaaaaa1.js'
const BOOK_CODE = 'assets/later-casebook-code-bbbbbbb2.js'

/** What the new build has, by name: the text of each file tells it from the others. */
const NEW_FILES = [NEW, BOOK, BOOK_CODE]
const files = new Map(
  NEW_FILES.map((path) => [path, `sha256-${createHash('sha256').update(path).digest('base64')}`]),
)

let rig: Rig
let memory: MemoryCaches

beforeEach(async () => {
  const root = temporaryFolder('later')
  mkdirSync(join(root, 'assets'))
  for (const path of NEW_FILES) writeFileSync(join(root, path), path)
  rig = await Rig.start(root, BASE)
  const { origin } = new URL(rig.url)
  memory = new MemoryCaches(origin)
  vi.stubGlobal('caches', memory)
  // A worker's addresses begin at its own host.
  const Plain = Request
  vi.stubGlobal(
    'Request',
    class extends Plain {
      constructor(asked: string | URL | Request, init?: RequestInit) {
        super(typeof asked === 'string' ? new URL(asked, origin) : asked, init)
      }
    },
  )
})

afterEach(async () => {
  vi.unstubAllGlobals()
  await rig.close()
})

async function keeps(...paths: string[]): Promise<void> {
  const cache = await memory.open(laterCache(BASE))
  for (const path of paths) await cache.put(`${BASE}${path}`, new Response(path))
}

async function kept(): Promise<string[]> {
  const cache = await memory.open(laterCache(BASE))
  const all = await cache.keys()
  return all.map((one) => new URL(one.url).pathname.slice(BASE.length)).sort()
}

function asked(): string[] {
  return rig.asked.map(({ path }) => path)
}

it('brings the new file of what is kept before a new app is here, and nothing else', async () => {
  await keeps(OLD)
  await renewLater(BASE, files)
  expect(asked()).toEqual([NEW])
  expect(await kept()).toEqual([OLD, NEW].sort())
})

it('asks for nothing where nothing is kept, or the file is the same in the new build', async () => {
  await renewLater(BASE, files)
  await keeps(NEW)
  await renewLater(BASE, files)
  expect(asked()).toEqual([])
})

it.each([
  ['is not there', instead(/word-file/, { status: 404 })],
  ['is a sign-in page', instead(/word-file/, {})],
  ['comes in part', instead(/word-file/, { status: 206, body: 'assets' })],
])('fails where the new file %s, and keeps what was here', async (_, rule) => {
  await keeps(OLD)
  rig.breakWith(rule)
  await expect(renewLater(BASE, files)).rejects.toThrow()
  expect(await kept()).toEqual([OLD])
})

it('fails where there is no room for the new file', async () => {
  await keeps(OLD)
  memory.room = OLD.length
  await expect(renewLater(BASE, files)).rejects.toThrow()
  expect(await kept()).toEqual([OLD])
})

it('drops files of the build before once the new app has taken over', async () => {
  await keeps(OLD, NEW)
  await tidyLater(BASE, files)
  expect(await kept()).toEqual([NEW])
})

it('keeps every file whose name begins as asked, and says how many there are', async () => {
  expect(await keepLater(BASE, ['casebook'], files)).toEqual({ kept: 2, need: 2 })
  expect(await kept()).toEqual([BOOK, BOOK_CODE].sort())
  rig.forget()
  expect(await keepLater(BASE, ['casebook'], files)).toEqual({ kept: 2, need: 2 })
  expect(asked()).toEqual([])
})

it('says what is lacking where a file does not come, and keeps the others', async () => {
  rig.breakWith(instead(/casebook-code/, {}))
  expect(await keepLater(BASE, ['casebook', 'word-file'], files)).toEqual({ kept: 2, need: 3 })
  expect(await kept()).toEqual([BOOK, NEW].sort())
})

it('needs nothing where no file of this build is called so', async () => {
  expect(await keepLater(BASE, ['no-such'], files)).toEqual({ kept: 0, need: 0 })
})
