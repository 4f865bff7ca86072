import { expect, type Page } from '@playwright/test'
import type { Tongue } from './visits.ts'

/** What the screens of the casebook call the things a person taps. */
export const CASEBOOK = {
  en: {
    make: 'Make a casebook',
    again: 'Type it once more',
    now: 'Make the casebook',
    fresh: 'New case',
    name: 'Name for this case',
    note: 'Add a note',
    done: 'Done, back to the list',
    lock: 'Lock now',
    passphrase: 'Your passphrase',
    open: 'Open',
    locked: 'Casebook is locked',
    saved: 'Saved.',
  },
  es: {
    make: 'Hacer una libreta',
    again: 'Escríbala otra vez',
    now: 'Hacer la libreta',
    fresh: 'Caso nuevo',
    name: 'Nombre para este caso',
    note: 'Añadir una nota',
    done: 'Listo, volver a la lista',
    lock: 'Cerrar ahora',
    passphrase: 'Su clave',
    open: 'Abrir',
    locked: 'La libreta está cerrada',
    saved: 'Guardado.',
  },
} as const

/** Argon2 on a busy machine takes its time. */
export const KEY_MADE = { timeout: 45_000 }

/** Makes a casebook with the six words it offers. @returns them */
export async function makesCasebook(page: Page, url: string, code: Tongue = 'en'): Promise<string> {
  const say = CASEBOOK[code]
  await page.goto(`${url}${code}/casebook/`)
  await page.getByRole('button', { name: say.make }).click()
  await expect(page.locator('.words li')).toHaveCount(6)
  const passphrase = (await page.locator('.words li').allInnerTexts()).join(' ')
  await page.getByLabel(say.again).fill(passphrase)
  await page.getByRole('button', { name: say.now }).click()
  await expect(page.getByRole('button', { name: say.fresh })).toBeVisible(KEY_MADE)
  return passphrase
}

/** A case with a name and a note, saved, on screen. */
export async function writesCase(
  page: Page,
  { name, note }: { name: string; note: string },
  code: Tongue = 'en',
): Promise<void> {
  const say = CASEBOOK[code]
  await page.getByRole('button', { name: say.fresh }).click()
  await page.getByLabel(say.name).fill(name)
  await page.getByRole('button', { name: say.note }).click()
  await page.keyboard.type(note)
  await page.getByRole('heading', { level: 1 }).focus()
  await expect(page.getByText(say.saved, { exact: true })).toBeVisible()
}

export async function unlocks(page: Page, passphrase: string, code: Tongue = 'en'): Promise<void> {
  const say = CASEBOOK[code]
  await page.getByLabel(say.passphrase).fill(passphrase)
  await page.getByRole('button', { name: say.open, exact: true }).click()
  await expect(page.getByRole('button', { name: say.fresh })).toBeVisible(KEY_MADE)
}

/** True where a word is nowhere in the document, as a person or a thief would find it. */
export async function isNowhere(page: Page, word: string): Promise<boolean> {
  return page.evaluate((canary) => {
    const fields = [...document.querySelectorAll<HTMLInputElement>('input, textarea')]
    const shown = document.documentElement.outerHTML + fields.map(({ value }) => value).join('\n')
    return !shown.includes(canary)
  }, word)
}
