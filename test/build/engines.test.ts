import { resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { expect, test } from '@playwright/test'
import { called, type Engine, seesHeading, seesText } from '../kit/engines/engine.ts'
import { startEngine } from '../kit/engines/start.ts'
import { DIST } from '../kit/reader.ts'
import { Rig } from '../kit/rig.ts'

test.describe.configure({ timeout: 180_000 })

const PAGES = [
  ['en/', 'PD Field Guide'],
  ['en/104-dismissal/', 'They want to dismiss my case'],
  ['en/timeline/', 'Which policy governed?'],
  ['en/checklist/court-day/', 'Court-day checklist'],
  ['units/', 'Unit'],
] as const

for (const name of ['Firefox', 'WebKitGTK'] as const) {
  test.describe(name, () => {
    let engine: Engine
    let rig: Rig

    test.beforeAll(async () => {
      test.setTimeout(120_000)
      rig = await Rig.start(DIST)
      engine = await startEngine(name)
    })

    test.afterAll(async () => {
      await engine.quit()
      await rig.close()
    })

    test(`saves the guide in ${name}, and opens it from a cold start with the host gone`, async () => {
      await engine.open(`${rig.url}en/`)
      await seesText(engine, 'Saved on this phone')
      await rig.close()
      await engine.restart()
      for (const [path, heading] of PAGES) {
        await engine.open(`${rig.url}${path}`)
        await seesHeading(engine, heading)
      }
    })

    test(`searches offline in ${name}`, async () => {
      await engine.open(`${rig.url}en/search/`)
      await engine.type('//input[@type="search"]', 'dismis my case')
      await seesText(engine, 'They want to dismiss my case')
    })

    test(`walks to the first question offline in ${name}`, async () => {
      await engine.open(`${rig.url}en/walk/`)
      await engine.click(called('Start'))
      await seesText(engine, 'Who is using this guide right now?')
    })
  })

  test(`reads the guide in one file from disk in ${name}, script off`, async () => {
    const engine = await startEngine(name, { script: false })
    try {
      await engine.open(pathToFileURL(resolve(DIST, 'en/one-file.html')).href)
      await seesText(engine, 'They want to dismiss my case')
      await engine.click('//nav//a[contains(., "104")]')
      expect(await engine.evaluate('location.hash')).toBe('#p104')
    } finally {
      await engine.quit()
    }
  })
}
