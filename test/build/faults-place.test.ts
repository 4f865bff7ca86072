import { expect } from '@playwright/test'
import { anotherBuild } from '../kit/another-build.mjs'
import { savesGuide, searches, seal, takesUpdate, test, usesAll, walks } from '../kit/reader.ts'
import { Rig } from '../kit/rig.ts'

test.describe.configure({ timeout: 180_000 })

test.describe('D-17 a phone that keeps nothing and runs no workers', () => {
  test.beforeEach(async ({ context }) => {
    await context.addInitScript(() => {
      for (const name of ['caches', 'indexedDB', 'WebAssembly']) {
        Reflect.deleteProperty(globalThis, name)
        Reflect.deleteProperty(Window.prototype, name)
      }
      Reflect.deleteProperty(Navigator.prototype, 'serviceWorker')
    })
  })

  test('reads, searches, walks and prints, and says that it cannot save', async ({
    page,
    rig,
    errors,
  }) => {
    await page.goto(`${rig.url}en/`)
    expect(await page.evaluate(() => ['serviceWorker' in navigator, 'caches' in window])).toEqual([
      false,
      false,
    ])
    await expect(seal(page)).toContainText('This browser cannot save')
    await page.goto(`${rig.url}es/104-dismissal/`)
    await expect(page.getByRole('heading', { level: 1 })).toContainText('desestimar')
    await searches(page, rig.url)
    await walks(page, rig.url)
    await page.goto(`${rig.url}en/checklist/court-day/`)
    expect((await page.pdf()).length).toBeGreaterThan(20_000)
    expect(errors).toEqual([])
  })
})

test.describe('D-18 a guide that lives deep in another site', () => {
  const base = '/x9/guide/'
  let here = ''
  let next = ''

  test.beforeAll(() => {
    test.setTimeout(180_000)
    here = anotherBuild({ base })
    next = anotherBuild({ base, release: 2 })
  })

  test('installs from a deep link, opens offline, updates, and asks nothing outside', async ({
    page,
    context,
    errors,
  }) => {
    const rig = await Rig.start(here, base)
    const outside: string[] = []
    context.on('request', (request) => {
      if (!request.url().startsWith(rig.url)) outside.push(request.url())
    })
    await page.goto(`${rig.url}en/104-dismissal/`)
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
    await savesGuide(page, rig.url)
    await rig.close()
    await usesAll(context, rig.url)

    await rig.reopen()
    rig.deploy(next)
    await page.goto(`${rig.url}en/languages/`)
    await page.evaluate(async () => (await navigator.serviceWorker.getRegistration())?.update())
    await takesUpdate(page)
    await expect(page.getByRole('button', { name: 'Update now' })).toBeHidden({ timeout: 20_000 })
    await savesGuide(page, rig.url)
    await rig.close()
    await usesAll(context, rig.url)
    expect(outside).toEqual([])
    expect(errors).toEqual([])
  })
})
