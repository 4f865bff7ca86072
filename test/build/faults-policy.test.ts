import { expect, test } from '@playwright/test'
import { type Engine, seesText, until } from '../kit/engines/engine.ts'
import { startEngine } from '../kit/engines/start.ts'
import { DIST } from '../kit/reader.ts'
import { instead, Rig } from '../kit/rig.ts'
import { reporting } from '../kit/reports.ts'
import { pathsOf } from '../kit/visits.ts'

test.describe.configure({ timeout: 240_000 })

/** One page of each kind; Chromium opens every printed page besides. */
const KINDS = [
  ...['', '100/', '104-dismissal/', '302-asking-today/'].map((path) => `en/${path}`),
  ...['walk/', 'walk/all/', 'search/', 'languages/', 'display/', 'about/', 'timeline/'].map(
    (path) => `en/${path}`,
  ),
  ...['words/', 'sources/', 'checklists/', 'checklist/court-day/', 'no-such-page/'].map(
    (path) => `en/${path}`,
  ),
  ...['', '104-dismissal/', 'walk/', 'search/', 'checklist/court-day/'].map((path) => `es/${path}`),
  'units/',
  '104/',
  '',
]

for (const name of ['Chromium', 'Firefox', 'WebKitGTK'] as const) {
  test(`D-29 no page of the guide asks for what its policy forbids, printed or from the phone, in ${name}`, async () => {
    const reports: string[] = []
    const rig = await Rig.start(DIST)
    const engine = await startEngine(name)
    try {
      rig.breakWith(reporting(reports, instead(/\/sw\.js$/, { status: 404 })))
      await opens(engine, rig, name === 'Chromium' ? [...pathsOf(DIST, 'en'), ...KINDS] : KINDS)
      rig.breakWith(reporting(reports))
      await engine.open(`${rig.url}en/`)
      await seesText(engine, 'Saved on this phone')
      await opens(engine, rig, KINDS)
      expect(reports).toEqual([])

      await engine.evaluate('document.head.append(document.createElement("style"))')
      await engine.evaluate('document.head.lastChild.append("a {}")')
      await expect.poll(() => reports.length, { timeout: 20_000 }).toBeGreaterThan(0)
    } finally {
      await engine.quit()
      await rig.close()
    }
  })
}

async function opens(engine: Engine, rig: Rig, paths: readonly string[]): Promise<void> {
  for (const path of paths) {
    await engine.open(`${rig.url}${path}`)
    await until(engine, 'document.querySelector("h1") !== null')
  }
}
