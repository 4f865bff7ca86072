import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { expect, test } from '@playwright/test'

test.use({ javaScriptEnabled: false })

for (const code of ['en', 'es'] as const) {
  const path = resolve(`dist/${code}/one-file.html`)

  test(`the guide in one file reads from a memory card, in ${code}`, async ({ page }) => {
    const asked: string[] = []
    page.on('request', (request) => asked.push(request.url()))
    await page.goto(`file://${path}`)
    await expect(page.locator('html')).toHaveAttribute('lang', code)
    await page.locator('nav').getByRole('link', { name: /^104 / }).click()
    expect(page.url()).toMatch(/#p104$/)
    await expect(
      page
        .locator('#p104')
        .getByText(/239\.2/)
        .first(),
    ).toBeVisible()
    const { clientWidth, scrollWidth } = await page.locator('html').evaluate((root) => ({
      clientWidth: root.clientWidth,
      scrollWidth: root.scrollWidth,
    }))
    expect(scrollWidth).toBeLessThanOrEqual(clientWidth)
    expect(asked.every((url) => url.startsWith('file:'))).toBe(true)
  })

  test(`in ${code} it holds everything, no link leads nowhere, and it stays within 900 kB`, () => {
    const html = readFileSync(path, 'utf8')
    expect(Buffer.byteLength(html)).toBeLessThanOrEqual(900_000)
    const ids = new Set([...html.matchAll(/ id="([^"]+)"/g)].map((found) => found[1]))
    const links = [...html.matchAll(/ href="([^"]*)"/g)].map((found) => found[1] ?? '')
    expect(links.filter((to) => !to.startsWith('#') || !ids.has(to.slice(1)))).toEqual([])
    for (const id of [
      'p101',
      'p218',
      'p315',
      'p484',
      'list-intake',
      'deadlines',
      'o_appeal_first',
      'morton-2011',
    ]) {
      expect(ids).toContain(id)
    }
    expect(html).not.toMatch(/<script|\son\w+=|javascript:/)
  })
}
