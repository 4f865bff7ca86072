import { expect, test } from '@playwright/test'
import { anotherBuild } from '../kit/another-build.mjs'
import { coldPhone, pathsOf } from '../kit/visits.ts'
import { Rig } from '../kit/rig.ts'

const BASE = '/x9/guide/'

test.setTimeout(180_000)

test('D-18: under another base it installs, opens deep links with no signal, and stays inside', async ({
  browser,
}) => {
  const root = anotherBuild({ base: BASE })
  const rig = await Rig.start(root, BASE)
  const context = await coldPhone(browser, rig, 'es')
  const page = await context.newPage()
  for (const path of pathsOf(root, 'es')) {
    await page.goto(`${rig.url}${path}`)
    await expect(page.getByRole('heading', { level: 1 }), path).toBeVisible()
  }
  await page.goto(`${rig.url}es/search/`)
  await page.getByRole('combobox').fill('me quieren cerrar el caso')
  await page
    .getByRole('option', { name: /desestimar/ })
    .first()
    .click()
  await expect(page).toHaveURL(/\/x9\/guide\/es\/104-dismissal\//)
  await page.getByRole('link', { name: /Salir ya/ }).click()
  await expect(page).toHaveURL(`${rig.url}units/`)
  expect(rig.asked.filter(({ status }) => status === 404)).toEqual([])
  await context.close()
})
