import { readdirSync, readFileSync } from 'node:fs'
import { type Browser, type BrowserContext, expect, type Page } from '@playwright/test'
import type { Catalogue, Edition } from '#model/pack.ts'
import { fileOf, publicRoutes } from '../../src/prerender/pages.ts'
import type { Rig } from './rig.ts'

/** What the home page says once all of a language is here, in that language. */
export const SAVED = { en: /Saved on this phone/, es: /Guardad[ao] en este teléfono/ } as const

const CHECKLISTS = readdirSync('content/checklists').map((id) => ({ id }))

export type Tongue = keyof typeof SAVED

/** The catalogue of a finished build. */
export function catalogueOf(root: string): Catalogue {
  const edition = JSON.parse(readFileSync(`${root}/edition.json`, 'utf8')) as Edition
  return JSON.parse(readFileSync(`${root}/${edition.catalogue.path}`, 'utf8')) as Catalogue
}

/** Paths below the base of every public page of a language. */
export function pathsOf(root: string, code: Tongue): string[] {
  const heads = catalogueOf(root).languages.find((one) => one.code === code)?.heads ?? []
  return publicRoutes(code, heads, CHECKLISTS).map((route) => {
    const slug =
      route.page === 'article' ? heads.find((one) => one.number === route.number)?.slug : undefined
    return fileOf(route, '/', slug).replace(/index\.html$/, '')
  })
}

/** Opens a page once, with signal, until the guide says that it is saved. */
export async function saveGuide(page: Page, rig: Rig, code: Tongue): Promise<void> {
  await page.goto(`${rig.url}${code}/`)
  await expect(page.getByText(SAVED[code])).toBeVisible({ timeout: 45_000 })
}

/** A phone that has the guide, switched off and on again with no signal. */
export async function coldPhone(browser: Browser, rig: Rig, code: Tongue): Promise<BrowserContext> {
  const context = await browser.newContext()
  const page = await context.newPage()
  await saveGuide(page, rig, code)
  await page.close()
  await rig.close()
  return context
}

/** Collects what must never happen on a page: errors, policy violations, foreign requests. */
export function watchFaults(page: Page, rig: Rig): string[] {
  const faults: string[] = []
  page.on('pageerror', (error) => faults.push(`error: ${error.message}`))
  page.on('console', (message) => {
    if (message.type() === 'error') faults.push(`console: ${message.text()}`)
  })
  page.on('request', (request) => {
    if (!request.url().startsWith(rig.url)) faults.push(`request: ${request.url()}`)
  })
  return faults
}

/** Script has taken over. */
export async function isAlive(page: Page): Promise<void> {
  await page.locator('html[data-ready]').waitFor({ state: 'attached' })
}
