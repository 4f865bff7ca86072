import { readFileSync } from 'node:fs'
import { createServer, type Server } from 'node:http'
import { expect, test } from '@playwright/test'
import { headersOf, policy } from '../../deploy/headers.mjs'
import type { Rule } from '../../deploy/serve.mjs'
import { type Engine, seesText, until } from '../kit/engines/engine.ts'
import { startEngine } from '../kit/engines/start.ts'
import { freePort } from '../kit/free-port.ts'
import { DIST } from '../kit/reader.ts'
import { Rig } from '../kit/rig.ts'

test.describe.configure({ timeout: 180_000 })

/** Another server on this machine, which must not be asked for anything. */
interface Bait {
  url: string
  hits: string[]
  close(): void
}

async function startBait(page = ''): Promise<Bait> {
  const hits: string[] = []
  const server: Server = createServer((request, response) => {
    hits.push(request.url ?? '')
    response.writeHead(200, { 'Content-Type': 'text/html', 'Access-Control-Allow-Origin': '*' })
    response.end(page)
  })
  const port = await freePort()
  await new Promise<void>((done) => {
    server.listen(port, '127.0.0.1', done)
  })
  const close = () => {
    server.close()
    server.closeAllConnections()
  }
  return { url: `http://127.0.0.1:${port}`, hits, close }
}

const SCRIPT = readFileSync('test/kit/attack.js')

/**
 * A page of the guide's own host into which a script got.
 * @param guarded with the guide's own policy; without it the script must get through
 */
function attacked(bait: string, guarded: boolean): Rule {
  const meta = `<meta http-equiv="Content-Security-Policy" content="${policy({ header: false })}">`
  const html =
    `<!doctype html>${guarded ? meta : ''}` +
    `<title>Attack</title><body><script src="attack.js?bait=${encodeURIComponent(bait)}"></script>`
  return (request, response) => {
    const path = request.url ?? ''
    if (path.startsWith('/attack.js')) {
      response.writeHead(200, { ...headersOf('attack.js'), 'Content-Type': 'text/javascript' })
      response.end(SCRIPT)
      return true
    }
    if (path !== '/attack.html') return false
    response.writeHead(200, {
      ...(guarded ? headersOf('attack.html', { secure: false }) : {}),
      'Content-Type': 'text/html',
    })
    response.end(html)
    return true
  }
}

for (const name of ['Chromium', 'Firefox', 'WebKitGTK'] as const) {
  test.describe(name, () => {
    let engine: Engine
    let rig: Rig

    test.beforeAll(async () => {
      test.setTimeout(120_000)
      engine = await startEngine(name)
      rig = await Rig.start(DIST)
    })

    test.afterAll(async () => {
      await engine.quit()
      await rig.close()
    })

    test(`D-30 a script that got into a page sends nothing out and runs no text, in ${name}`, async () => {
      const bait = await startBait()
      try {
        rig.breakWith(attacked(bait.url, false))
        await engine.open(`${rig.url}attack.html`)
        await until(engine, 'window.attack?.done === true')
        expect(bait.hits.length).toBeGreaterThan(5)
        bait.hits.splice(0)

        rig.breakWith(attacked(bait.url, true))
        await engine.open(`${rig.url}attack.html`)
        await until(engine, 'window.attack?.done === true')
        const results = (await engine.evaluate('window.attack.results')) as Record<string, string>
        expect(bait.hits).toEqual([])
        expect(Object.keys(results).filter((one) => one.endsWith('Ran'))).toEqual([])
        for (const one of [
          'markup',
          'evaluated',
          'compiled',
          'script',
          'serviceWorker',
          'policy',
        ]) {
          expect(results[one], one).toBe('refused')
        }
      } finally {
        rig.breakWith()
        bait.close()
      }
    })

    test(`another site cannot show the guide in a frame, in ${name}`, async () => {
      const bait = await startBait(`<h1>Elsewhere</h1><iframe src="${rig.url}en/"></iframe>`)
      try {
        rig.forget()
        await engine.open(bait.url)
        await seesText(engine, 'Elsewhere')
        await expect.poll(() => rig.asked.length).toBeGreaterThan(0)
        // A page that was let in would ask for its style and script next.
        await engine.open(`${rig.url}robots.txt`)
        const asked = rig.asked.map(({ path }) => path)
        expect(asked.filter((path) => path !== 'favicon.ico')).toEqual(['en/', 'robots.txt'])
      } finally {
        bait.close()
      }
    })
  })
}
