import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, type Page } from '@playwright/test'
import type { Edition } from '#model/pack.ts'
import { anotherBuild } from '../kit/another-build.mjs'
import { type Change, changedContent } from '../kit/new-words.ts'
import { DIST, takesUpdate, test } from '../kit/reader.ts'
import { instead } from '../kit/rig.ts'
import { saveGuide } from '../kit/visits.ts'

test.describe.configure({ timeout: 180_000 })

const CHANGES: readonly Change[] = [
  ['edition.yaml', /^number: .*$/m, 'number: 2'],
  ['edition.yaml', 'claims: []', 'claims: [sc09-dismissal-danger]'],
  ['articles/104-dismissal/en.md', 'Now it can hurt you.', 'Now it can hurt you badly.'],
]

const SAYS = {
  en: {
    look: 'Look for a newer guide',
    tooOld: /This app is too old to read it. You keep the guide you have./,
    get: 'Get the new app',
    ready: 'A newer app is ready. Nothing changes until you tap.',
    take: 'Update now',
    newer: /^A newer guide of .* is ready/,
    changed: 'What changed',
  },
  es: {
    look: 'Buscar una guía más nueva',
    tooOld: /Esta app es muy vieja para leerla. Usted se queda con la guía que tiene./,
    get: 'Traer la app nueva',
    ready: 'Hay una versión más nueva de la app. Nada cambia hasta que usted toque.',
    take: 'Actualizar ahora',
    newer: /^Hay una guía más nueva, del/,
    changed: 'Qué cambió',
  },
} as const

async function taps(page: Page, name: string): Promise<void> {
  await page.getByRole('button', { name, exact: true }).click()
}

/** A release whose words only its own app can read. */
function releaseOfNewShape(): string {
  const root = anotherBuild({ release: 2, content: changedContent(CHANGES) })
  const file = join(root, 'edition.json')
  const edition = JSON.parse(readFileSync(file, 'utf8')) as Edition
  writeFileSync(file, JSON.stringify({ ...edition, needsApp: 99 }))
  return root
}

for (const code of ['en', 'es'] as const) {
  const says = SAYS[code]
  test(`words that need a newer app are told of with the way to it, what is here stays, and both come in turn (${code})`, async ({
    page,
    rig,
  }) => {
    const next = releaseOfNewShape()
    await saveGuide(page, rig, code)
    rig.deploy(next)
    const worker = readFileSync(join(DIST, 'sw.js'), 'utf8')
    const headers = { 'Content-Type': 'text/javascript' }
    rig.breakWith(instead(/\/sw\.js$/, { headers, body: worker }))
    await page.goto(`${rig.url}${code}/languages/`)
    await taps(page, says.look)
    await expect(page.getByText(says.tooOld)).toBeVisible()
    await page.goto(`${rig.url}${code}/104-dismissal/`)
    await expect(page.locator('[data-claim^="sc09-"]')).toBeVisible()
    await expect(page.getByText('badly.')).toBeHidden()
    await rig.close()
    await page.goto(`${rig.url}${code}/languages/`)
    await expect(page.getByText(says.tooOld)).toBeVisible()

    rig.breakWith()
    await rig.reopen()
    await taps(page, says.get)
    await expect(page.getByText(says.ready)).toBeVisible({ timeout: 45_000 })
    const started = page.waitForEvent('load')
    await taps(page, says.take)
    await started
    await expect(page.getByText(says.newer)).toBeVisible({ timeout: 45_000 })
    await taps(page, says.take)
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(says.changed)
  })
}

test('what waiting words would change is read before the tap, the law first, and nothing is fetched twice', async ({
  page,
  rig,
}) => {
  await saveGuide(page, rig, 'en')
  rig.deploy(anotherBuild({ content: changedContent(CHANGES) }))
  await page.goto(`${rig.url}en/languages/`)
  await taps(page, 'Look for a newer guide')
  await page.getByRole('link', { name: 'What it would change' }).click()
  await expect(page.getByText(/would change this. Lines of law: 1. Pages: 1./)).toBeVisible()
  const headings = await page.getByRole('heading', { level: 2 }).allInnerTexts()
  expect(headings.slice(0, 2)).toEqual(['Taken back. Do not rely on it.', 'Pages'])
  await expect(page.locator('ins')).toHaveText('Now it can hurt you badly.')
  await expect(page.locator('del').last()).toHaveText('Now it can hurt you.')
  await expect(page.getByText('Would say:').first()).toBeVisible()

  await page.getByRole('link', { name: /They want to dismiss my case/ }).click()
  await expect(page.getByText('Now it can hurt you.')).toBeVisible()
  await page.goto(`${rig.url}en/changes/`)
  await expect(page.locator('ins')).toHaveText('Now it can hurt you badly.')
  rig.forget()
  await takesUpdate(page)
  await expect(page.getByText(/You now have the edition of/)).toBeVisible()
  expect(rig.asked.filter(({ path }) => path.startsWith('parts/'))).toEqual([])
})

test('without signal the page of changes says what it needs, and the guide stays', async ({
  page,
  rig,
}) => {
  await saveGuide(page, rig, 'en')
  rig.deploy(anotherBuild({ content: changedContent(CHANGES) }))
  await page.goto(`${rig.url}en/languages/`)
  await taps(page, 'Look for a newer guide')
  await expect(page.getByRole('link', { name: 'What it would change' })).toBeVisible()
  await rig.close()
  await page.getByRole('link', { name: 'What it would change' }).click()
  await expect(page.getByText(/Needs signal to show what the newer guide would/)).toBeVisible()
})
