import { readFileSync } from 'node:fs'
import { expect, type Page } from '@playwright/test'
import type { TreePart } from '#model/pack.ts'
import { resumeCode } from '#model/resume.ts'
import { voiceOf, walk } from '#model/tree.ts'
import { catalogueOf, isAlive, type Tongue } from './visits.ts'
import { shortestWalks } from './walks.ts'

/** What a person reads on the way, by language. */
export const SAID = {
  en: {
    code: 'I have a code from an earlier walk',
    useCode: 'Go on from the code',
    result: 'See the result',
    save: 'Save to the casebook',
    make: 'Make a casebook',
    makeNow: 'Make the casebook',
    again: 'Type it once more',
    passphrase: 'Your passphrase',
    open: 'Open',
    newCase: 'Save in a new case',
    things: 'Saved from the guide',
    lock: 'Lock now',
    saved: 'Saved.',
  },
  es: {
    code: 'Tengo un código de un recorrido anterior',
    useCode: 'Seguir desde el código',
    result: 'Ver el resultado',
    save: 'Guardar en la libreta',
    make: 'Hacer una libreta',
    makeNow: 'Hacer la libreta',
    again: 'Escríbala otra vez',
    passphrase: 'Su clave',
    open: 'Abrir',
    newCase: 'Guardar en un caso nuevo',
    things: 'Guardado de la guía',
    lock: 'Cerrar ahora',
    saved: 'Guardado.',
  },
} as const

/** Walks to the first outcome that is no emergency, tapping the last answer. @returns its title */
export async function walksToTheEnd(page: Page, url: string, code: Tongue): Promise<string> {
  const { tree } = treeOf(code)
  const found = [...shortestWalks(tree)].find(([id]) => tree.outcomes[id]?.level === 'plan')
  if (found === undefined) throw new Error('No outcome is a plan')
  const [outcome, steps] = found
  const answers = Object.fromEntries(steps.map((one) => [one.question, one.answers]))
  const last = steps.at(-1)
  const before = Object.fromEntries(
    Object.entries(answers).filter(([question]) => question !== last?.question),
  )
  await page.goto(`${url}${code}/walk/`)
  await isAlive(page)
  await page.getByLabel(SAID[code].code).fill(resumeCode(tree, before))
  await page.getByRole('button', { name: SAID[code].useCode }).click()
  const voice = voiceOf(walk(tree, before).flags)
  const question = tree.questions[last?.question ?? '']
  const picked = question?.answers.find(({ id }) => last?.answers.includes(id) === true)
  await page.getByRole('button', { name: picked?.label[voice] ?? '', exact: true }).click()
  await page.getByRole('button', { name: SAID[code].result }).click()
  const title = tree.outcomes[outcome]?.title ?? ''
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(title)
  return title
}

function treeOf(code: Tongue): TreePart {
  const parts = catalogueOf('dist').languages.find((one) => one.code === code)?.parts ?? []
  const path = parts.find((one) => one.name === 'tree')?.path ?? ''
  return JSON.parse(readFileSync(`dist/${path}`, 'utf8')) as TreePart
}

/** Makes a casebook on its page. @returns its six words */
export async function makesCasebook(page: Page, code: Tongue): Promise<string> {
  const said = SAID[code]
  await page.getByRole('button', { name: said.make }).click()
  await expect(page.locator('.words li')).toHaveCount(6)
  const words = (await page.locator('.words li').allInnerTexts()).join(' ')
  await page.getByLabel(said.again).fill(words)
  await page.getByRole('button', { name: said.makeNow }).click()
  await expect(page.getByRole('button', { name: said.lock })).toBeVisible()
  return words
}

export async function opensCasebook(page: Page, words: string, code: Tongue): Promise<void> {
  await page.getByLabel(SAID[code].passphrase).fill(words)
  await page.getByRole('button', { name: SAID[code].open, exact: true }).click()
  await expect(page.getByRole('button', { name: SAID[code].lock })).toBeVisible()
}

/** Goes to another page of the guide as links do, so that nothing in memory is lost. */
export async function goesTo(page: Page, path: string): Promise<void> {
  await page.evaluate((href) => {
    const link = document.createElement('a')
    link.href = href
    document.body.append(link)
    link.click()
    link.remove()
  }, path)
}
