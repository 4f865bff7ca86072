import { cp, mkdtemp, readdir, readFile, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from '@playwright/test'
import { anotherBuild } from '../kit/another-build.mjs'
import { Rig } from '../kit/rig.ts'
import { isAlive } from '../kit/visits.ts'

/** The content folder with an invented language, its words written right to left. */
async function withThird(): Promise<string> {
  const folder = join(await mkdtemp(join(tmpdir(), 'third-')), 'content')
  await cp('content', folder, { recursive: true })
  const languages = join(folder, 'languages.yaml')
  const own = 'qx:\n  name: Quux\n  direction: rtl\n  translated_by: null\n'
  await writeFile(languages, `${await readFile(languages, 'utf8')}\n${own}`)
  for (const file of await readdir(folder, { recursive: true })) {
    const name = /^(.*\/)?es(\.(?:yaml|md))$/.exec(file)
    if (name === null) continue
    const text = await readFile(join(folder, file), 'utf8')
    const words = file.startsWith('interface/') ? text.replace('Salir ya', 'Quux ya') : text
    await writeFile(join(folder, `${name[1] ?? ''}qx${name[2] ?? ''}`), words)
  }
  return folder
}

test.setTimeout(240_000)

test('a third language needs words alone: it is built, read, searched and offered', async ({
  page,
}) => {
  const rig = await Rig.start(anotherBuild({ content: await withThird() }))
  await page.goto(`${rig.url}qx/104-dismissal/`)
  await isAlive(page)
  await expect(page.locator('html')).toHaveAttribute('dir', 'rtl')
  await expect(page.locator('html')).toHaveAttribute('lang', 'qx')
  await expect(page.getByRole('link', { name: 'Quux ya' })).toBeVisible()
  const { clientWidth, scrollWidth } = await page.evaluate(() => ({
    clientWidth: document.documentElement.clientWidth,
    scrollWidth: document.documentElement.scrollWidth,
  }))
  expect(scrollWidth).toBeLessThanOrEqual(clientWidth)
  await page.goto(`${rig.url}qx/search/`)
  await isAlive(page)
  await page.getByRole('combobox').fill('me quieren cerrar el caso')
  await expect(page.getByRole('option', { name: /^104/ }).first()).toBeVisible()
  await page.goto(`${rig.url}en/languages/`)
  await isAlive(page)
  await expect(page.getByText('Quux', { exact: true }).first()).toBeVisible()
  await rig.close()
})
