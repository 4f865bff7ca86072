import { readFileSync } from 'node:fs'
import { expect, type Page, test } from '@playwright/test'
import { localDay } from '#model/freshness.ts'
import type { TreePart } from '#model/pack.ts'
import { outcomeToday } from '#model/tree-clock.ts'
import { type Outcome, type Step, voiceOf, walk } from '#model/tree.ts'
import { shortestWalks } from '../kit/walks.ts'
import { catalogueOf, type Tongue } from '../kit/visits.ts'
import { Rig } from '../kit/rig.ts'

const WORDS = {
  en: { start: 'Start', go: 'Continue', result: 'See the result', again: 'Start again' },
  es: { start: 'Empezar', go: 'Seguir', result: 'Ver el resultado', again: 'Empezar otra vez' },
} as const

// No test needs another: both workers take from this file.
test.describe.configure({ mode: 'parallel' })

let rig: Rig

test.beforeAll(async () => {
  rig = await Rig.start('dist')
})

test.afterAll(async () => {
  await rig.close()
})

function treeOf(code: Tongue): TreePart {
  const parts = catalogueOf('dist').languages.find((one) => one.code === code)?.parts ?? []
  const path = parts.find((one) => one.name === 'tree')?.path ?? ''
  return JSON.parse(readFileSync(`dist/${path}`, 'utf8')) as TreePart
}

/** Taps the answers of one question, and passes the cards that arise. */
async function answers(
  page: Page,
  part: TreePart,
  steps: readonly Step[],
  at: number,
  code: Tongue,
) {
  const step = steps[at]
  if (step === undefined) return
  const { tree } = part
  const before = Object.fromEntries(steps.slice(0, at).map((one) => [one.question, one.answers]))
  const voice = voiceOf(walk(tree, before).flags)
  const question = tree.questions[step.question]
  if (question === undefined) throw new Error(`No question ${step.question}`)
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(question.q[voice])
  const labels = question.answers
    .filter((one) => step.answers.includes(one.id))
    .map((one) => one.label[voice])
  for (const label of labels) {
    if (question.multi) await page.getByRole('checkbox', { name: label, exact: true }).check()
    else await page.getByRole('button', { name: label, exact: true }).click()
  }
  if (question.multi) await page.getByRole('button', { name: WORDS[code].go }).click()
  const after = walk(tree, { ...before, [step.question]: step.answers })
  if (after.lastAlerts.length > 0 && at < steps.length - 1) {
    await page.getByRole('button', { name: WORDS[code].go }).click()
  }
}

/** After the last answer: an urgent outcome stands at once, for any other one more tap is asked. */
async function expectOutcome(
  page: Page,
  { tree, claims }: TreePart,
  reached: string,
  code: Tongue,
): Promise<Outcome> {
  const law = { today: localDay(new Date()), claims, recalled: new Set<string>() }
  const outcome = tree.outcomes[outcomeToday(tree, reached, law).id]
  if (outcome === undefined) throw new Error(`No outcome ${reached}`)
  if (outcome.level !== 'urgent') {
    await page.getByRole('button', { name: WORDS[code].result }).click()
  }
  await expect(page.getByRole('heading', { level: 1 }), reached).toHaveText(outcome.title)
  return outcome
}

for (const code of ['en', 'es'] as const) {
  test(`every outcome is reached by tapping, and stands on screen and paper whole, in ${code}`, async ({
    page,
  }) => {
    test.setTimeout(400_000)
    const part = treeOf(code)
    const { tree } = part
    const ways = shortestWalks(tree)
    expect(ways.size).toBe(Object.keys(tree.outcomes).length)
    await page.goto(`${rig.url}${code}/walk/`)
    for (const [reached, steps] of ways) {
      await page.getByRole('button', { name: WORDS[code].start, exact: true }).click()
      for (let at = 0; at < steps.length; at += 1) await answers(page, part, steps, at, code)
      const outcome = await expectOutcome(page, part, reached, code)
      const whole = walk(tree, Object.fromEntries(steps.map((one) => [one.question, one.answers])))
      const voice = voiceOf(whole.flags)
      for (const media of ['screen', 'print'] as const) {
        await page.emulateMedia({ media })
        const told = await page.locator('main').innerText()
        for (const sentence of [...outcome.steps[voice], ...outcome.warnings[voice]]) {
          expect(told, `${reached} on ${media}`).toContain(sentence)
        }
        expect(told, `${reached} on ${media}`).toContain(outcome.say[voice])
      }
      await page.emulateMedia({ media: 'screen' })
      await page.getByRole('button', { name: WORDS[code].again }).click()
    }
  })
}

test('a walk goes on in the other language at the same question, and Back stays whole', async ({
  page,
}) => {
  const [en, es] = [treeOf('en').tree, treeOf('es').tree]
  await page.goto(`${rig.url}en/`)
  await expect(page.getByText('Saved on this phone')).toBeVisible({ timeout: 45_000 })
  await page.goto(`${rig.url}en/languages/`)
  await page.getByRole('button', { name: /Español/ }).click()
  await expect(page.getByText('Saved on this phone')).toHaveCount(2, { timeout: 45_000 })
  await page.goto(`${rig.url}en/walk/`)
  const steps: Step[] = [
    { question: 'q01_who', answers: ['intake'] },
    { question: 'q02_now', answers: ['none'] },
  ]
  await page.getByRole('button', { name: 'Start', exact: true }).click()
  for (let at = 0; at < steps.length; at += 1) await answers(page, treeOf('en'), steps, at, 'en')
  const heading = page.getByRole('heading', { level: 1 })
  await expect(heading).toHaveText(en.questions['q03_citizen']?.q.you ?? '')
  await page.getByRole('link', { name: 'Español' }).click()
  await expect(heading).toHaveText(es.questions['q03_citizen']?.q.you ?? '')
  await page.goBack()
  await expect(heading).toHaveText(es.questions['q02_now']?.q.you ?? '')
})

test('a walk goes on from its code in another browser, to the end', async ({ browser }) => {
  const part = treeOf('en')
  const reached = 'o_court_no_lawyer'
  const steps = shortestWalks(part.tree).get(reached) ?? []
  const half = Math.floor(steps.length / 2)
  const first = await (await browser.newContext()).newPage()
  await first.goto(`${rig.url}en/walk/`)
  await first.getByRole('button', { name: 'Start', exact: true }).click()
  for (let at = 0; at < half; at += 1) await answers(first, part, steps, at, 'en')
  await first.getByRole('button', { name: /My answers/ }).click()
  const code = await first.locator('.resume').innerText()
  await first.context().close()

  const second = await (await browser.newContext()).newPage()
  await second.goto(`${rig.url}en/walk/`)
  await second.getByLabel('I have a code from an earlier walk').fill(code.toLowerCase())
  await second.getByRole('button', { name: 'Go on from the code' }).click()
  for (let at = half; at < steps.length; at += 1) await answers(second, part, steps, at, 'en')
  await expectOutcome(second, part, reached, 'en')
  await second.context().close()
})
