import { mkdtemp, readFile, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import { expect, type Page } from '@playwright/test'
import { ageOnTerminal } from '../kit/age.ts'
import { DAMAGED, goodFile, OPENED, UNOPENED, WORDS } from '../kit/casebook-files.ts'
import { type CasebookPhone, phones } from '../kit/casebook-phone.ts'
import { test } from '../kit/reader.ts'

const NOTE = 'Her sister waits outside. '
/** As long and as mixed as real notes: packing gains little. */
const LONG_NOTE = Array.from({ length: 400 }, (_, place) =>
  (place * 7919 + 104729).toString(36),
).join(' ')

const aPhone = phones()

function words(page: Page): Promise<string[]> {
  return page.locator('main ol li').allInnerTexts()
}

function heading(page: Page, name: string) {
  return page.getByRole('heading', { name, level: 1 })
}

/** The receiver shows its key, the sender pastes it; both say that the words are the same. */
async function pairs(sender: CasebookPhone, receiver: CasebookPhone): Promise<void> {
  await receiver.goes('Take in cases')
  await receiver.taps('Show my code')
  const text = await receiver.page.getByText(/^G1:/).innerText()
  await sender.page.getByLabel('Text of the code').fill(text)
  await sender.taps('Use this text')
  await expect(heading(sender.page, 'The four words')).toBeFocused()
  expect(await words(sender.page)).toEqual(await words(receiver.page))
  await receiver.taps('The same on both phones')
}

async function savesFile(page: Page): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'guide-files-'))
  const coming = page.waitForEvent('download')
  await page.getByRole('button', { name: /Save the file|Guardar el archivo/ }).click()
  const file = await coming
  const path = join(folder, file.suggestedFilename())
  await file.saveAs(path)
  return path
}

test('a case goes from phone to phone by pictures a camera sees, with no network', async ({
  rig,
}) => {
  const [sender, receiver] = [
    await aPhone(`${rig.url}en/casebook/`),
    await aPhone(`${rig.url}en/casebook/`),
  ]
  await Promise.all([sender.keepsAll(), receiver.keepsAll()])
  await rig.close()

  await receiver.goes('Take in cases')
  await receiver.taps('Show my code')
  await sender.films([await receiver.shows()])
  await sender.makesCase('Blue kite', NOTE + LONG_NOTE)
  await sender.taps('Hand this case over')
  await sender.taps('Scan the code')
  await expect(heading(sender.page, 'The four words')).toBeVisible()
  expect(await words(sender.page)).toHaveLength(4)
  expect(await words(sender.page)).toEqual(await words(receiver.page))
  await sender.taps('The same on both phones')
  await receiver.taps('The same on both phones')

  await sender.taps(/Seal cases for the other phone/)
  await sender.taps('Show the pictures')
  await sender.taps('Turn by hand')
  const caption = sender.page.locator('figcaption').filter({ hasText: 'Picture' })
  await expect(caption).toContainText(/of [23]$/)
  const total = Number((await caption.innerText()).slice(-1))
  while (!(await caption.innerText()).startsWith('Picture 1 ')) await sender.taps('Next')
  const pictures = []
  for (let number = 1; number <= total; number += 1) {
    await expect(caption).toHaveText(`Picture ${String(number)} of ${String(total)}`)
    pictures.push(await sender.shows())
    await sender.taps('Next')
  }
  await receiver.films(pictures.slice(0, 1))
  await receiver.taps('Scan the pictures')
  await expect(receiver.page.getByText(`Pictures seen: 1 of ${String(total)}`)).toBeVisible()
  await receiver.taps('Close the camera')
  await receiver.films(pictures)
  await receiver.taps('Scan the pictures')
  await expect(heading(receiver.page, 'What is in it')).toBeVisible({ timeout: 60_000 })
  await expect(receiver.page.getByRole('checkbox', { name: 'Blue kite' })).toBeChecked()
  await receiver.taps('Add cases as new: 1')
  await expect(heading(receiver.page, '1 case')).toBeVisible()
  await receiver.taps(/Blue kite/)
  await expect(receiver.page.getByLabel(/Note of/)).toHaveValue(NOTE + LONG_NOTE)
  expect([...sender.errors, ...receiver.errors]).toEqual([])
})

test('a case goes by file too, and only the phone that showed the code opens it', async ({
  rig,
}) => {
  const url = `${rig.url}en/casebook/`
  const [sender, receiver, other] = [await aPhone(url), await aPhone(url), await aPhone(url)]
  await sender.makesCase('Blue kite', NOTE)
  await sender.taps('Done, back to the list')
  await sender.makesCase('Bakery', 'Second note')
  await sender.taps('Done, back to the list')
  await sender.goes('Hand over cases')
  await pairs(sender, receiver)
  await sender.taps('The same on both phones')
  await expect(sender.page.getByRole('button', { name: /Seal cases/ })).toBeDisabled()
  await sender.page.getByRole('checkbox', { name: 'Bakery' }).check()
  await sender.page.getByRole('checkbox', { name: 'Blue kite' }).check()
  await sender.taps('Seal cases for the other phone: 2')
  const file = await savesFile(sender.page)
  expect(file).toMatch(/guide-case-\d{8}\.age$/)
  await expect(sender.page.getByRole('heading', { name: 'On paper' })).toHaveCount(0)

  await other.goes('Take in cases')
  await other.taps('Show my code')
  await other.taps('The same on both phones')
  await other.page.getByLabel('Open the file').setInputFiles(file)
  await expect(other.page.getByRole('alert')).toContainText('sealed for another code')
  await expect(other.page.getByRole('alert')).toContainText('Nothing stored has changed')

  await receiver.page.getByLabel('Open the file').setInputFiles(file)
  await receiver.page.getByRole('checkbox', { name: 'Bakery' }).uncheck()
  await receiver.taps('Add cases as new: 1')
  await expect(receiver.page.getByText('Cases added as new: 1.')).toBeVisible()
  await expect(receiver.page.getByRole('button', { name: /Blue kite/ })).toBeVisible()
  await expect(receiver.page.getByRole('button', { name: /Bakery/ })).toHaveCount(0)
})

test('words that differ stop the hand-over on both phones before anything is sealed', async ({
  rig,
}) => {
  const url = `${rig.url}en/casebook/`
  const [sender, receiver] = [await aPhone(url), await aPhone(url)]
  await sender.makesCase('Blue kite', NOTE)
  await sender.taps('Hand this case over')
  await sender.page.getByLabel('Text of the code').fill('https://example.org/')
  await sender.taps('Use this text')
  await expect(sender.page.getByRole('alert')).toContainText('not the code of a phone')
  await pairs(sender, receiver)
  await sender.taps('Not the same')
  await expect(heading(sender.page, 'Stop. Send nothing')).toBeFocused()
  await expect(sender.page.getByRole('alert')).toContainText('Do not send the case')
  await expect(sender.page.getByRole('button', { name: /Save|Seal|Show/ })).toHaveCount(0)
  await sender.taps('Start again with a new code')
  await expect(heading(sender.page, 'Hand over cases')).toBeFocused()
})

test('a hand-over is not cut short by the lock, and its key is gone after a quarter of an hour', async ({
  rig,
}) => {
  const phone = await aPhone(`${rig.url}en/casebook/`, {}, (page) => page.clock.install())
  await phone.goes('Take in cases')
  await phone.taps('Show my code')
  await expect(phone.page.getByText(/^G1:/)).toBeVisible()
  await phone.page.clock.fastForward('10:00')
  await expect(phone.page.getByText(/^This key is gone after use, or in [45]:\d\d/)).toBeVisible()
  await phone.page.keyboard.press('Shift')
  await phone.page.clock.fastForward('04:30')
  await phone.page.keyboard.press('Shift')
  await phone.page.clock.runFor('00:40')
  await expect(phone.page.getByRole('alert')).toContainText('The one-time key is gone')
  await phone.page.clock.fastForward('02:10')
  await expect(phone.page.getByRole('heading', { name: 'No casebook yet' })).toBeVisible()
})

test('where there is no camera it says so, and a picture of the code does as well', async ({
  page,
  rig,
}) => {
  const receiver = await aPhone(`${rig.url}en/casebook/`)
  await receiver.goes('Take in cases')
  await receiver.taps('Show my code')
  const picture = await receiver.page.locator('main').getByRole('img').screenshot()
  await page.goto(`${rig.url}en/casebook/`)
  await page.getByRole('button', { name: 'Open one that is not kept' }).click()
  await page.getByRole('button', { name: 'New case' }).click()
  await page.getByLabel('Name for this case').fill('Blue kite')
  await page.getByRole('button', { name: 'Hand this case over' }).click()
  await page.getByRole('button', { name: 'Scan the code' }).click()
  await expect(page.getByRole('alert')).toContainText(
    /no camera here|not allowed to use the camera/,
  )
  await page.getByRole('button', { name: 'Close the camera' }).click()
  const field = page.getByLabel('Choose a picture of it')
  await field.setInputFiles({ name: 'a.png', mimeType: 'image/png', buffer: Buffer.from('no') })
  await expect(page.getByRole('alert')).toContainText('not a picture')
  await field.setInputFiles({ name: 'b.png', mimeType: 'image/png', buffer: picture })
  await expect(heading(page, 'The four words')).toBeVisible()
  expect(await words(page)).toEqual(await words(receiver.page))
})

test('D-24: a backup opens in Debian’s age with its six words, and comes back in Spanish without accents', async ({
  rig,
}) => {
  const phone = await aPhone(`${rig.url}es/casebook/`)
  const { page } = phone
  await phone.goes('Hacer una copia')
  await expect(page.getByText('Todavía no hay nada que copiar')).toBeVisible()
  await page.goBack()
  await page.goBack()
  await phone.taps('Caso nuevo')
  await page.getByLabel('Nombre para este caso').fill('Cometa azul')
  await phone.taps('Listo, volver a la lista')
  await phone.goes('Hacer una copia')
  await expect(page.locator('main ol li')).toHaveCount(6)
  const six = (await words(page)).join(' ')
  await phone.taps('Ya las escribí')
  await expect(page.getByText(six.split(' ')[0] ?? '', { exact: true })).toHaveCount(0)
  await page.getByLabel('Las seis palabras de su papel').fill(`${six}x`)
  await expect(page.getByRole('button', { name: 'Hacer el archivo' })).toBeDisabled()
  await page.getByLabel('Las seis palabras de su papel').fill(six)
  await phone.taps('Hacer el archivo')
  await expect(heading(page, 'Su copia está lista')).toBeFocused({ timeout: 60_000 })
  await expect(page.getByRole('button', { name: 'Tengo el archivo' })).toBeDisabled()
  const file = await savesFile(page)
  expect(file).toMatch(/guide-backup-\d{8}\.age$/)
  await phone.taps('Tengo el archivo')
  await expect(heading(page, 'Tiene una copia')).toBeVisible()

  const clear = `${file}.gz`
  ageOnTerminal(['-d', '-o', clear, file], [six])
  const inside = JSON.parse(gunzipSync(await readFile(clear)).toString('utf8')) as object
  expect(inside).toMatchObject({ format: 'guide-casebook', v: 1, cases: [{ name: 'Cometa azul' }] })

  const other = await aPhone(`${rig.url}es/casebook/`)
  await other.goes('Traer casos de un archivo')
  await other.page.getByLabel('Elegir un archivo').setInputFiles(file)
  const field = other.page.getByLabel('Las palabras de este archivo')
  await field.fill('otras palabras de otro archivo')
  await other.taps('Abrir el archivo')
  await expect(other.page.getByRole('alert')).toContainText('Lo guardado no cambió', {
    timeout: 60_000,
  })
  await expect(field).toBeFocused()
  await field.fill(six.normalize('NFD').replace(/\p{M}/gu, '').toUpperCase())
  await other.taps('Abrir el archivo')
  await expect(heading(other.page, 'Lo que trae')).toBeVisible({ timeout: 60_000 })
  await other.taps('Añadir casos como nuevos: 1')
  await expect(other.page.getByRole('button', { name: /Cometa azul/ })).toBeVisible()
  expect([...phone.errors, ...other.errors]).toEqual([])
})

/** Files that are wrong, each with what the reader is told; `opens` once its words were typed. */
async function refusesAll(
  phone: CasebookPhone,
  files: readonly [string, () => Uint8Array | Promise<Uint8Array>, RegExp][],
  opens: boolean,
): Promise<void> {
  const { page } = phone
  const alert = page.getByRole('alert')
  for (const [what, bytes, sentence] of files) {
    const buffer = Buffer.from(await bytes())
    const mimeType = 'application/octet-stream'
    await page.getByLabel('Choose a file').setInputFiles({ name: 'one.age', mimeType, buffer })
    if (opens) {
      await page.getByLabel('The words of this file').fill(WORDS)
      await phone.taps('Open the file')
    }
    await expect(alert, what).toContainText(sentence)
    await expect(alert, what).toContainText('Nothing stored has changed.')
  }
}

async function isUnchanged({ page }: CasebookPhone): Promise<void> {
  await page.goBack()
  await page.goBack()
  await expect(heading(page, '1 case')).toBeVisible()
  await expect(page.getByRole('button', { name: /Blue kite/ })).toHaveCount(1)
}

async function restoring(url: string): Promise<CasebookPhone> {
  const phone = await aPhone(url)
  await phone.makesCase('Blue kite', NOTE)
  await phone.taps('Done, back to the list')
  await phone.goes('Bring cases from a file')
  return phone
}

test('D-25: a backup with one bit turned, or cut off, is refused in words, and the list stays', async ({
  rig,
}) => {
  const phone = await restoring(`${rig.url}en/casebook/`)
  await refusesAll(phone, DAMAGED, true)
  await isUnchanged(phone)
})

test('D-26: each wrong file is refused with a sentence of its own, and the list stays', async ({
  rig,
}) => {
  const phone = await restoring(`${rig.url}en/casebook/`)
  await refusesAll(phone, UNOPENED, false)
  await refusesAll(phone, OPENED, true)
  await isUnchanged(phone)
})

test('a backup comes back at the door of an empty casebook, and twice makes two', async ({
  page,
  rig,
}) => {
  const path = join(await mkdtemp(join(tmpdir(), 'guide-files-')), 'good.age')
  await writeFile(path, await goodFile())
  await page.goto(`${rig.url}en/casebook/`)
  await page.getByRole('button', { name: 'Bring cases from a file' }).click()
  await expect(page.locator('main ol li')).toHaveCount(6)
  await page.getByLabel('Type it once more').fill((await words(page)).join(' '))
  await page.getByRole('button', { name: 'Make the casebook' }).click()
  await expect(heading(page, 'Bring cases from a file')).toBeVisible({ timeout: 60_000 })
  const bring = async () => {
    await page.getByLabel('Choose a file').setInputFiles(path)
    await page.getByLabel('The words of this file').fill(WORDS)
    await page.getByRole('button', { name: 'Open the file' }).click()
    await expect(heading(page, 'What is in it')).toBeVisible()
  }
  await bring()
  await page.getByRole('button', { name: 'Add cases as new: 2' }).click()
  await expect(heading(page, '2 cases, next date first')).toBeVisible()

  await page.getByRole('button', { name: 'More' }).click()
  await page.getByRole('button', { name: 'Bring cases from a file' }).click()
  await bring()
  await expect(page.getByRole('checkbox', { name: 'Two' })).not.toBeChecked()
  await expect(page.getByText(/Here already, the same/)).toHaveCount(2)
  await page.getByRole('checkbox', { name: 'Two' }).check()
  await page.getByRole('button', { name: 'Add cases as new: 1' }).click()
  await expect(heading(page, '3 cases, next date first')).toBeVisible()
  await expect(page.getByRole('button', { name: /^.*Two/ })).toHaveCount(2)
})
