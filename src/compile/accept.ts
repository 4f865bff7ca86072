import { writeFile } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { Document } from 'yaml'
import { SOURCE_LANGUAGE } from '#model/language.ts'
import { gather } from './gather.ts'
import { LOCK_FILE, lockEntry } from './lock.ts'
import { Findings } from './problem.ts'
import { Folder } from './read.ts'

/**
 * Takes a translation as made from the English as it stands now.
 * @throws with a sentence for the editor where there is no such translation
 */
export async function accept(folder: string, number: number, language: string): Promise<string> {
  const root = resolve(folder)
  const findings = new Findings()
  const raw = await gather(new Folder(root, findings), findings)
  const files = raw.articles.find(({ about }) => about?.value.number === number)
  if (files === undefined) throw new Error(`There is no page ${number}.`)
  if (language === SOURCE_LANGUAGE || !files.words.has(language)) {
    throw new Error(`Page ${number} is not translated into "${language}".`)
  }
  const kept = { ...raw.lock?.value }
  kept[String(number)] = { ...kept[String(number)], [language]: lockEntry(files, language) }
  const sorted = Object.fromEntries(Object.entries(kept).sort(([a], [b]) => Number(a) - Number(b)))
  const document = new Document(sorted)
  document.commentBefore = ' Written by `npm run content -- --accept 104 es`; never by hand.'
  await writeFile(join(root, LOCK_FILE), document.toString({ lineWidth: 0 }))
  return `Page ${number} in "${language}" is taken as made from the English of today.`
}
