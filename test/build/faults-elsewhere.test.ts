import { expect, test } from '@playwright/test'
import { called, type Engine, seesHeading, seesText } from '../kit/engines/engine.ts'
import { startEngine } from '../kit/engines/start.ts'
import { type Onlooker, startOnlooker } from '../kit/onlooker.ts'
import { DIST } from '../kit/reader.ts'
import { instead, Rig } from '../kit/rig.ts'

test.describe.configure({ timeout: 240_000 })

/** What a browser asks its own maker for, whatever it shows. */
const MAKERS = /(?:^|\.)(?:mozilla\.(?:org|com|net)|firefox\.com|mozgcp\.net)$/

const PAGES = [
  ['en/104-dismissal/', 'They want to dismiss my case'],
  ['en/timeline/', 'Which policy governed?'],
  ['en/sources/', 'All sources'],
  ['en/checklist/court-day/', 'Court-day checklist'],
  ['en/letter/', 'Letter draft'],
  ['en/check/', 'Check this copy'],
  ['units/', 'Unit'],
] as const

/** Chromium does the same in faults-install, where every single request is seen. */
for (const name of ['Firefox', 'WebKitGTK'] as const) {
  test(`D-31 a whole session asks nobody else for anything, in ${name}`, async () => {
    const onlooker = await startOnlooker()
    const rig = await Rig.start(DIST)
    const engine = await startEngine(name, { proxy: onlooker.place })
    try {
      await engine.open(`${rig.url}en/`)
      await seesText(engine, 'Saved on this phone')
      await engine.open(`${rig.url}es/104-dismissal/`)
      await seesHeading(engine, 'desestimar')
      await usesAll(engine, rig.url)
      await rig.close()
      await usesAll(engine, rig.url)
      expect(others(onlooker)).toEqual([])

      // A page that does ask somebody else is seen.
      rig.breakWith(
        instead(/look\.txt/, { body: '<img src="http://elsewhere.example/picture.png">' }),
      )
      await rig.reopen()
      await engine.open(`${rig.url}look.txt`)
      await expect.poll(() => others(onlooker)).toEqual(['elsewhere.example'])
    } finally {
      await engine.quit()
      await rig.close()
      onlooker.close()
    }
  })
}

function others({ hosts }: Onlooker): string[] {
  return [...hosts].filter((host) => !MAKERS.test(host))
}

async function usesAll(engine: Engine, url: string): Promise<void> {
  for (const [path, heading] of PAGES) {
    await engine.open(`${url}${path}`)
    await seesHeading(engine, heading)
  }
  await engine.open(`${url}en/search/`)
  await engine.type('//input[@type="search"]', 'dismis my case')
  await seesText(engine, 'They want to dismiss my case')
  await engine.open(`${url}en/walk/`)
  await engine.click(called('Start'))
  await seesText(engine, 'Who is using this guide right now?')
}
