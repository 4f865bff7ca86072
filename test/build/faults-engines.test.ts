import { expect, test } from '@playwright/test'
import { CHUNK, SHELL_FAULTS } from '../kit/broken-host.ts'
import { type Engine, seesHeading, seesText } from '../kit/engines/engine.ts'
import { startEngine } from '../kit/engines/start.ts'
import { DIST } from '../kit/reader.ts'
import { Rig } from '../kit/rig.ts'

test.describe.configure({ timeout: 180_000 })

/** Every kind of wrong reply once; Chromium meets all of them in faults-install. */
const FAULTS = SHELL_FAULTS.filter(([name]) => /D-0[123]|not there/.test(name))

const CACHED = `caches.keys()
  .then((names) => Promise.all(names.map(async (name) => (await caches.open(name)).keys())))
  .then((keys) => keys.flat().map((one) => new URL(one.url).pathname))`

for (const name of ['Firefox', 'WebKitGTK'] as const) {
  test.describe(name, () => {
    let engine: Engine
    let rig: Rig

    test.beforeAll(async () => {
      test.setTimeout(120_000)
      engine = await startEngine(name)
    })

    // Every host has a port of its own, so the browser has nothing stored for it yet.
    test.beforeEach(async () => {
      rig = await Rig.start(DIST)
    })

    test.afterEach(() => rig.close())
    test.afterAll(() => engine.quit())

    for (const [fault, rule] of FAULTS) {
      test(`${fault}: is not kept, and the next visit mends it, in ${name}`, async () => {
        rig.breakWith(rule)
        await engine.open(`${rig.url}en/`)
        await seesText(engine, 'parts saved')
        expect(await engine.evaluate(CACHED)).not.toContain(`/assets/${CHUNK}`)

        rig.breakWith()
        await engine.open(`${rig.url}en/`)
        await seesText(engine, 'Saved on this phone')
        await opensOffline(engine, rig)
      })
    }

    test(`D-12 a browser that cleared its files gets them back with one visit, in ${name}`, async () => {
      await engine.open(`${rig.url}en/`)
      await seesText(engine, 'Saved on this phone')
      await engine.evaluate(
        'caches.keys().then((names) => Promise.all(names.map((one) => caches.delete(one))))',
      )
      await engine.open(`${rig.url}en/`)
      await seesText(engine, 'Saved on this phone')
      await opensOffline(engine, rig)
    })
  })
}

async function opensOffline(engine: Engine, rig: Rig): Promise<void> {
  await rig.close()
  await engine.open(`${rig.url}en/104-dismissal/`)
  await seesHeading(engine, 'They want to dismiss my case')
  await engine.open(`${rig.url}en/about/`)
  await seesHeading(engine, 'About this guide')
}
