import { expect } from '@playwright/test'
import { CASEBOOK, makesCasebook, unlocks, writesCase } from '../kit/casebook-app.ts'
import { isOpenToAll } from '../kit/checker.ts'
import { test } from '../kit/reader.ts'
import type { Tongue } from '../kit/visits.ts'

const MORE = { en: 'More', es: 'Más' } as const
const KEYS = { en: /^Passphrase and lock/, es: /^Clave y candado/ } as const

test.use({ viewport: { width: 320, height: 640 } })

for (const [code, theme] of [
  ['en', 'day'],
  ['es', 'night'],
] as const satisfies readonly (readonly [Tongue, string])[]) {
  test(`no screen of the casebook shuts anybody out, in ${code} by ${theme}`, async ({
    page,
    rig,
  }) => {
    const say = CASEBOOK[code]
    await page.addInitScript((name) => {
      localStorage.setItem('theme', name)
    }, theme)
    await page.goto(`${rig.url}${code}/casebook/`)
    await expect(page.getByRole('button', { name: say.make })).toBeVisible()
    await isOpenToAll(page, 'none yet')
    await page.getByRole('button', { name: say.make }).click()
    await expect(page.locator('.words li')).toHaveCount(6)
    await isOpenToAll(page, 'making')
    const passphrase = await makesCasebook(page, rig.url, code)
    await isOpenToAll(page, 'empty list')
    await writesCase(page, { name: 'kite', note: 'lease' }, code)
    await isOpenToAll(page, 'case')
    await page.getByRole('button', { name: say.done }).click()
    await expect(page.getByRole('button', { name: /kite/ })).toBeVisible()
    await isOpenToAll(page, 'list')
    await page.getByRole('button', { name: MORE[code] }).click()
    await isOpenToAll(page, 'more')
    await page.getByRole('button', { name: KEYS[code] }).click()
    await isOpenToAll(page, 'keys')
    await page.getByRole('button', { name: say.lock }).click()
    await expect(page.getByRole('heading', { name: say.locked })).toBeVisible()
    await isOpenToAll(page, 'locked')
    await page.getByLabel(say.passphrase).fill('cabin velvet otter maple quilt zebra')
    await page.getByRole('button', { name: say.open, exact: true }).click()
    await expect(page.getByRole('alert')).toBeVisible()
    await isOpenToAll(page, 'wrong passphrase')
    await unlocks(page, passphrase, code)
  })
}
