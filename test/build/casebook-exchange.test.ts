import { readFileSync } from 'node:fs'
import { expect, type Page } from '@playwright/test'
import { parse } from 'yaml'
import { makesCasebook } from '../kit/casebook-app.ts'
import { type CasebookPhone, phones } from '../kit/casebook-phone.ts'
import { isOpenToAll } from '../kit/checker.ts'
import { test } from '../kit/reader.ts'

const aPhone = phones()

/** The receiver shows its code and agrees with its words. @returns the text of the code */
async function invites(receiver: CasebookPhone): Promise<string> {
  await receiver.goes('Take in cases')
  await receiver.taps('Show my code')
  const text = await receiver.page.getByText(/^G1:/).innerText()
  await receiver.taps('The same on both phones')
  return text
}

/** Seals the case that is open for the phone with that code. */
async function seals(sender: CasebookPhone, text: string): Promise<void> {
  await sender.taps('Hand this case over')
  await sender.page.getByLabel('Text of the code').fill(text)
  await sender.taps('Use this text')
  await sender.taps('The same on both phones')
  await sender.taps(/Seal cases/)
}

/** The first of several pictures, photographed. */
async function firstPicture(sender: CasebookPhone) {
  await sender.taps('Show the pictures')
  await sender.taps('Turn by hand')
  const caption = sender.page.locator('figcaption').filter({ hasText: 'Picture' })
  while (!(await caption.innerText()).startsWith('Picture 1 ')) await sender.taps('Next')
  return photo(sender.page)
}

/** What a camera app would have photographed. */
async function photo(page: Page): Promise<{ name: string; mimeType: string; buffer: Buffer }> {
  const code = page.locator('figure').getByRole('img').first()
  return { name: 'photo.png', mimeType: 'image/png', buffer: await code.screenshot() }
}

for (const [code, scheme] of [
  ['en', 'light'],
  ['es', 'dark'],
] as const) {
  test(`no screen of backup, restore and hand-over shuts anybody out, in ${code} by ${scheme}`, async ({
    rig,
  }) => {
    const words = parse(readFileSync(`content/interface/${code}.yaml`, 'utf8')) as Record<
      string,
      string
    >
    const say = (key: string) => (words[key] ?? '').replace(/\{count\}/, '1')
    const phone = await aPhone(`${rig.url}${code}/casebook/`, {
      viewport: { width: 320, height: 640 },
      colorScheme: scheme,
      deviceScaleFactor: 2,
    })
    const { page } = phone
    const title = (key: string) => page.getByRole('heading', { level: 1, name: say(key) })
    await page.getByRole('button', { name: say('casebook.new') }).click()
    await page.getByLabel(say('case.name'), { exact: true }).fill('kite')
    await phone.taps(say('case.done'))

    await phone.goes(say('casebook.to.take'))
    await isOpenToAll(page, 'take')
    await phone.taps(say('casebook.take.show'))
    const text = await page.getByText(/^G1:/).innerText()
    await isOpenToAll(page, 'code')
    await phone.taps(say('casebook.words.same'))
    await isOpenToAll(page, 'in')
    await phone.taps(say('casebook.in.scan'))
    await expect(page.getByText(say('casebook.camera.looking'))).toBeVisible()
    await isOpenToAll(page, 'camera')
    await page.goBack()
    await page.goBack()

    await phone.goes(say('casebook.to.give'))
    await isOpenToAll(page, 'give')
    await page.getByLabel(say('casebook.give.paste')).fill(text)
    await phone.taps(say('casebook.give.read'))
    await expect(title('casebook.words.title')).toBeFocused()
    await isOpenToAll(page, 'words')
    await phone.taps(say('casebook.words.same'))
    await expect(title('casebook.give.which')).toBeFocused()
    await isOpenToAll(page, 'pick')
    await phone.taps(say('casebook.give.seal'))
    await phone.taps(say('casebook.send.show'))
    await isOpenToAll(page, 'send')
    await page.goBack()
    await page.goBack()

    await phone.goes(say('casebook.to.backup'))
    await expect(page.locator('.words li')).toHaveCount(6)
    await isOpenToAll(page, 'backup')
    const six = (await page.locator('.words li').allInnerTexts()).join(' ')
    await phone.taps(say('casebook.backup.written'))
    await page.getByLabel(say('casebook.backup.six')).fill(six)
    await isOpenToAll(page, 'again')
    await phone.taps(say('casebook.backup.make'))
    await expect(title('casebook.backup.ready')).toBeFocused({ timeout: 60_000 })
    const coming = page.waitForEvent('download')
    await phone.taps(say('casebook.file.save'))
    const file = await (await coming).path()
    await isOpenToAll(page, 'ready')
    await phone.taps(say('casebook.backup.have'))
    await expect(title('casebook.backup.done')).toBeFocused()
    await isOpenToAll(page, 'done')
    await page.goBack()
    await page.goBack()

    await phone.goes(say('casebook.to.restore'))
    await page.getByLabel(say('casebook.restore.choose')).setInputFiles(file)
    await page.getByLabel(say('casebook.restore.words')).fill('no')
    await phone.taps(say('casebook.restore.open'))
    await expect(page.getByRole('alert')).toBeVisible({ timeout: 60_000 })
    await isOpenToAll(page, 'restore')
    await page.getByLabel(say('casebook.restore.words')).fill(six)
    await phone.taps(say('casebook.restore.open'))
    await expect(title('casebook.arrivals')).toBeFocused({ timeout: 60_000 })
    await isOpenToAll(page, 'arrivals')
    expect(phone.errors).toEqual([])
  })
}

test('the paper slip has the pictures, the day and the way in, and no name', async ({ rig }) => {
  const url = `${rig.url}en/casebook/`
  const [sender, receiver] = [await aPhone(url), await aPhone(url)]
  await sender.makesCase('Blue kite', 'A note')
  await seals(sender, await invites(receiver))
  const { page } = sender
  await expect(page.getByRole('heading', { name: 'On paper' })).toBeVisible()
  await page.emulateMedia({ media: 'print' })
  const paper = (await page.locator('body').innerText()).trim()
  expect(paper).toMatch(/^\w+ \d+, \d{4}\. Open with the guide: Casebook, More, Take in cases\./)
  expect(paper).toMatch(/1 \/ 1$/)
  expect(paper).not.toMatch(/kite|note/i)
  await expect(page.getByRole('img')).toHaveCount(1)
  await receiver.page.getByLabel('Choose a picture of it').setInputFiles(await photo(page))
  await expect(receiver.page.getByRole('checkbox', { name: 'Blue kite' })).toBeChecked()
})

test('pictures of another hand-over are told apart, and the right ones can be begun again', async ({
  rig,
}) => {
  const url = `${rig.url}en/casebook/`
  const [sender, receiver] = [await aPhone(url), await aPhone(url)]
  const mixed = Array.from({ length: 300 }, (_, at) => (at * 7919 + 104729).toString(36)).join(' ')
  await sender.makesCase('Blue kite', mixed)
  const text = await invites(receiver)
  await seals(sender, text)
  const before = await firstPicture(sender)
  await sender.page.goBack()
  await seals(sender, text)
  const after = await firstPicture(sender)

  const { page } = receiver
  const choose = page.getByLabel('Choose a picture of it')
  const seen = page.getByText(/^Pictures seen: 1 of [23]\. Still to see: 2/)
  await choose.setInputFiles(before)
  await expect(seen).toBeVisible()
  await choose.setInputFiles(after)
  await expect(page.getByRole('alert')).toContainText('belongs to another hand-over')
  await page.getByRole('button', { name: 'Start the pictures again' }).click()
  await expect(seen).toHaveCount(0)
  await choose.setInputFiles(after)
  await expect(seen).toBeVisible()
})

test('an app on an iPhone’s Home Screen saves by the share sheet, and says what came of it', async ({
  page,
  rig,
}) => {
  await page.addInitScript(() => {
    const ends = ['AbortError', 'NotAllowedError', '']
    const shared: string[] = []
    Object.defineProperty(navigator, 'standalone', { value: true })
    Object.assign(navigator, {
      canShare: () => true,
      share: ({ files = [] }: ShareData) => {
        const end = ends.shift() ?? ''
        if (end !== '') return Promise.reject(new DOMException('', end))
        shared.push(...files.map(({ name }) => name))
        return Promise.resolve()
      },
      shared,
    })
  })
  await page.goto(`${rig.url}en/casebook/`)
  await page.getByRole('button', { name: 'Bring my cases over from the browser' }).click()
  await expect(page.locator('.words li')).toHaveCount(6)
  const six = (await page.locator('.words li').allInnerTexts()).join(' ')
  await page.getByLabel('Type it once more').fill(six)
  await page.getByRole('button', { name: 'Make the casebook' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Take in cases', {
    timeout: 60_000,
  })
  await expect(page.getByText('Are your cases in the browser of this phone?')).toBeVisible()
  await page.getByRole('button', { name: 'Show my code' }).click()
  const text = await page.getByText(/^G1:/).innerText()
  await page.goBack()

  await page.getByRole('button', { name: 'New case' }).click()
  await page.getByLabel('Name for this case').fill('Blue kite')
  await page.getByRole('button', { name: 'Hand this case over' }).click()
  await page.getByLabel('Text of the code').fill(text)
  await page.getByRole('button', { name: 'Use this text' }).click()
  await page.getByRole('button', { name: 'The same on both phones' }).click()
  await page.getByRole('button', { name: /Seal cases/ }).click()
  const save = page.getByRole('button', { name: 'Save the file' })
  await save.click()
  await expect(page.getByText(/is not saved\. Tap again/)).toBeVisible()
  await save.click()
  await expect(page.getByText(/did not take the file/)).toBeVisible()
  await save.click()
  await expect(page.getByText(/went to where this phone keeps its files/)).toBeVisible()
  expect(await page.evaluate(() => (navigator as unknown as { shared: string[] }).shared)).toEqual([
    expect.stringMatching(/^guide-case-\d{8}\.age$/),
  ])
})

test('after a loss the door leads to a file, with a new casebook for it', async ({
  page,
  context,
  rig,
}) => {
  await makesCasebook(page, rig.url)
  await page.getByRole('button', { name: 'New case' }).click()
  await page.getByLabel('Name for this case').fill('Blue kite')
  await page.getByRole('button', { name: 'Done, back to the list' }).click()
  await page.getByRole('button', { name: 'Lock now' }).click()
  await expect(page.getByRole('heading', { name: 'Casebook is locked' })).toBeVisible()
  const session = await context.newCDPSession(page)
  const { origin } = new URL(rig.url)
  await session.send('Storage.clearDataForOrigin', { origin, storageTypes: 'indexeddb' })
  await page.reload()
  await expect(page.getByRole('heading', { name: 'Your casebook is missing' })).toBeVisible()
  await page.getByRole('button', { name: 'Bring cases from a file' }).click()
  await expect(page.locator('.words li')).toHaveCount(6)
  await page
    .getByLabel('Type it once more')
    .fill((await page.locator('.words li').allInnerTexts()).join(' '))
  await page.getByRole('button', { name: 'Make the casebook' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Bring cases from a file', {
    timeout: 60_000,
  })
})
