import { type BrowserContext, expect, test } from '@playwright/test'
import { coldPhone, pathsOf, type Tongue } from '../kit/visits.ts'
import { Rig } from '../kit/rig.ts'

const START = { en: 'Start', es: 'Empezar' } as const
const INTAKE = { en: /intake worker/, es: /intake/ } as const
const CONTINUE = { en: 'Continue', es: 'Seguir' } as const

for (const code of ['en', 'es'] as const) {
  test.describe(`no signal, in ${code}`, () => {
    let rig: Rig
    let phone: BrowserContext

    test.beforeAll(async ({ browser }) => {
      rig = await Rig.start('dist')
      phone = await coldPhone(browser, rig, code)
    })

    test.afterAll(async () => {
      await phone.close()
    })

    test('every page opens from a cold start', async () => {
      const page = await phone.newPage()
      for (const path of pathsOf('dist', code)) {
        await page.goto(`${rig.url}${path}`)
        await expect(page.getByRole('heading', { level: 1 }), path).toBeVisible()
        await expect(page.locator('html'), path).toHaveAttribute('lang', code)
        await expect(page.getByText(/no such page|no existe esa página/i), path).toHaveCount(0)
      }
      await page.close()
    })

    test('search finds the page about dismissal from words as people type them', async () => {
      const page = await phone.newPage()
      await page.goto(`${rig.url}${code}/search/`)
      const query = { en: 'dismis my case', es: 'me quieren cerrar el caso' }[code]
      await page.getByRole('combobox').fill(query)
      const first = page.getByRole('main').getByRole('option').first()
      await expect(first).toContainText('104')
      await expect(first).toContainText({ en: 'They want to dismiss', es: 'desestimar' }[code])
      await page.close()
    })

    test('the walkthrough reaches an outcome, keeps no answer in address, title or storage', async () => {
      const page = await phone.newPage()
      await page.goto(`${rig.url}${code}/walk/`)
      await page.getByRole('button', { name: START[code] }).click()
      await page.getByRole('button', { name: INTAKE[code] }).click()
      await page.getByRole('checkbox').first().check()
      await page.getByRole('button', { name: CONTINUE[code] }).click()
      await expect(page.getByRole('heading', { level: 1 })).toContainText(
        { en: 'An arrest is happening', es: 'Está pasando un arresto' }[code],
      )
      const left = await page.evaluate(() => ({
        url: location.href,
        state: JSON.stringify(history.state),
        local: JSON.stringify(Object.entries(localStorage)),
        session: JSON.stringify(Object.entries(sessionStorage)),
      }))
      expect(left.url).toBe(`${rig.url}${code}/walk/`)
      expect(`${left.state}${left.local}${left.session}`).not.toMatch(/arrest|q0\d|intake/i)
      await page.goBack()
      await expect(page.getByRole('checkbox').first()).toBeChecked()
      await page.close()
    })

    test('the checklist ticks, counts, forgets and brings back', async () => {
      await ticksAndForgets(phone, rig, code)
    })

    test('quick exit shows a unit converter that works, and leaves nothing to go back to', async () => {
      const page = await phone.newPage()
      await page.goto(`${rig.url}${code}/104-dismissal/`)
      await page.getByRole('link', { name: /Quick exit|Salir ya/ }).click()
      await expect(page).toHaveURL(`${rig.url}units/`)
      await expect(page).not.toHaveTitle(/PD|Field|Guía/)
      await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
      await page.getByRole('textbox').first().fill('10')
      await expect(page.getByRole('status')).toContainText(/\d/)
      await page.close()
    })

    test('an unknown page and an unknown number say so, with search at hand', async () => {
      const page = await phone.newPage()
      await page.goto(`${rig.url}${code}/187/`)
      await expect(page.getByRole('heading', { level: 1 })).toContainText('187')
      await expect(page.getByRole('link', { name: /^202/ })).toBeVisible()
      await page.goto(`${rig.url}${code}/no-such-thing/`)
      await expect(
        page.getByRole('main').getByRole('link', { name: /Search|Buscar/ }),
      ).toBeVisible()
      await page.close()
    })
  })
}

async function ticksAndForgets(phone: BrowserContext, rig: Rig, code: Tongue): Promise<void> {
  const page = await phone.newPage()
  await page.goto(`${rig.url}${code}/checklist/court-day/`)
  const boxes = page.getByRole('checkbox')
  await boxes.nth(0).check()
  await boxes.nth(1).check()
  await expect(page.getByText(/^2 (?:of|de) \d+/)).toBeVisible()
  await page.getByRole('button', { name: /Clear all ticks|Borrar las marcas/ }).click()
  await expect(boxes.nth(0)).not.toBeChecked()
  await page.getByRole('button', { name: /Undo|Deshacer/ }).click()
  await expect(boxes.nth(1)).toBeChecked()
  await page.reload()
  await expect(boxes.nth(1)).not.toBeChecked()
  await page.close()
}
