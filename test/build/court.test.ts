import { type BrowserContext, expect, type Page, test } from '@playwright/test'
import { coldPhone } from '../kit/visits.ts'
import { Rig } from '../kit/rig.ts'

let rig: Rig
let phone: BrowserContext

test.beforeAll(async ({ browser }) => {
  rig = await Rig.start('dist')
  phone = await coldPhone(browser, rig, 'en')
  await phone.addInitScript(countLocks)
})

test.afterAll(async () => {
  await phone.close()
})

/** Stands in for the phone's own wake lock and writes down what is asked of it. */
function countLocks(): void {
  const asked: string[] = []
  let held = 0
  const request = (kind: string) => {
    asked.push(kind)
    held += 1
    const release = () => {
      held -= 1
      return Promise.resolve()
    }
    return Promise.resolve({ release })
  }
  Object.defineProperty(navigator, 'wakeLock', { value: { request } })
  Object.assign(window, { __locks: () => ({ asked, held }) })
}

const locks = (page: Page) =>
  page.evaluate(() =>
    (window as unknown as { __locks: () => { asked: string[]; held: number } }).__locks(),
  )

/** The bars of the page are out of sight and out of reach. */
function covers(dialog: Element): boolean {
  const [right, bottom] = [innerWidth - 1, innerHeight - 1]
  const points = [
    [0, 0],
    [right, 0],
    [0, bottom],
    [right, bottom],
  ] as const
  return (
    dialog.matches(':modal') &&
    points.every(([x, y]) => document.elementFromPoint(x, y)?.closest('dialog') === dialog)
  )
}

/** Cold, with no signal: the guide, the list, court mode. */
async function threeTaps(width: number): Promise<Page> {
  const page = await phone.newPage()
  await page.setViewportSize({ width, height: 640 })
  await page.goto(`${rig.url}en/`)
  await page.getByRole('link', { name: /Court-day checklist/ }).click()
  await page.getByRole('button', { name: 'Court mode' }).click()
  await expect(page.getByRole('dialog')).toBeVisible()
  return page
}

for (const width of [320, 360]) {
  test(`three taps from a cold start with no signal, at ${String(width)} pixels`, async () => {
    const page = await threeTaps(width)
    await expect(page.getByRole('dialog').getByRole('heading', { level: 1 })).toBeFocused()
    expect(await page.getByRole('dialog').evaluate(covers)).toBe(true)
    await expect(page.getByRole('button', { name: 'Quick exit' })).toBeInViewport()
    await expect(page.getByRole('button', { name: 'Done, next' })).toBeInViewport()
    expect(await locks(page)).toEqual({ asked: ['screen'], held: 1 })
    await page.close()
  })

  test(`every target is a thumb wide and nothing scrolls sideways, at ${String(width)} pixels`, async () => {
    const page = await threeTaps(width)
    for (const size of ['100%', '200%']) {
      await page.evaluate((percent) => {
        document.documentElement.style.fontSize = percent
      }, size)
      for (let taps = 0; taps < 4; taps += 1) {
        await page.getByRole('button', { name: 'Done, next' }).click()
        expect(await faultsOf(page), size).toEqual([])
      }
    }
    await page.close()
  })
}

/** What sticks out sideways, and controls smaller than a thumb. */
function faultsOf(page: Page): Promise<string[]> {
  return page.getByRole('dialog').evaluate((dialog) => {
    const wide = dialog.scrollWidth > dialog.clientWidth ? ['scrolls sideways'] : []
    const small = [...dialog.querySelectorAll('button, label')]
      .map((one) => ({ name: one.textContent.trim(), box: one.getBoundingClientRect() }))
      .filter(({ box }) => box.width < 47.5 || box.height < 47.5)
      .map(({ name, box }) => `${name} ${String(box.width)}x${String(box.height)}`)
    return [...wide, ...small]
  })
}

test('"Done, next" brings the next step and its words under the bar, Undo the one before', async () => {
  const page = await threeTaps(360)
  const step = page.locator('[aria-current=step]')
  for (let taps = 0; taps < 21; taps += 1) {
    await page.getByRole('button', { name: 'Done, next' }).click()
  }
  await expect(step).toContainText('Respondent opposes dismissal.')
  await expect(step.getByRole('button')).toBeInViewport({ ratio: 1 })
  await page.getByRole('button', { name: 'Undo' }).click()
  await expect(step).toContainText('Put the agreement on the record')
  await expect(step.getByRole('button')).toBeInViewport({ ratio: 1 })
  await expect(page.getByText('20 of 30').last()).toBeAttached()
  await page.close()
})

test('Back leaves it, with the address as it was and the screen free to sleep', async () => {
  const page = await threeTaps(360)
  const address = page.url()
  expect(address).toMatch(/\/checklist\/court-day\/$/)
  await page.getByRole('button', { name: 'Done, next' }).click()
  await page.goBack()
  await expect(page.getByRole('dialog')).toHaveCount(0)
  await expect(page.getByRole('button', { name: 'Court mode' })).toBeFocused()
  await expect(page.getByRole('checkbox').first()).toBeChecked()
  expect(page.url()).toBe(address)
  expect((await locks(page)).held).toBe(0)
  await page.close()
})

test('the keyboard does it all: tick, open, leave with Esc', async () => {
  const page = await threeTaps(360)
  await page.getByRole('button', { name: 'Done, next' }).focus()
  await page.keyboard.press('Enter')
  await page.keyboard.press('Space')
  await expect(page.locator('[aria-current=step]')).toContainText('Run the expedited-removal test')
  await page.keyboard.press('Escape')
  await expect(page.getByRole('dialog')).toHaveCount(0)
  await expect(page.getByText('2 of 30')).toBeVisible()
  await page.close()
})

test('quick exit leaves from court mode', async () => {
  const page = await threeTaps(360)
  await page.getByRole('button', { name: 'Quick exit' }).click()
  await expect(page).toHaveURL(`${rig.url}units/`)
  await page.close()
})

test('black on white turns to white on black', async () => {
  const page = await threeTaps(360)
  const colors = () =>
    page.getByRole('dialog').evaluate((dialog) => {
      const { color, backgroundColor } = getComputedStyle(dialog)
      return [color, backgroundColor]
    })
  expect(await colors()).toEqual(['rgb(0, 0, 0)', 'rgb(255, 255, 255)'])
  await page.getByRole('button', { name: 'White on black' }).click()
  expect(await colors()).toEqual(['rgb(255, 255, 255)', 'rgb(0, 0, 0)'])
  await page.close()
})
