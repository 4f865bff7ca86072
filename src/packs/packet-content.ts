import type { LanguageCode } from '#model/language.ts'
import type { ToolsPart, TreePart } from '#model/pack.ts'
import type { Phrase } from '#model/phrase.ts'
import { PackError } from './pack-error.ts'
import type { PartReader } from './page.ts'

export interface PacketContent {
  page: 'packet'
  tools: ToolsPart
  tree: TreePart
  /** The walk in the other languages, as far as they can be had. */
  otherTrees: { language: LanguageCode; tree: TreePart }[]
  /** Sentences to say in court. */
  phrases: Phrase[]
}

/** What the sheet for court is made from; another language that cannot be had breaks nothing. */
export async function packetContent(reader: PartReader): Promise<PacketContent> {
  const trees = await Promise.all(
    reader.others.map(async (language) => {
      const tree = await ifHad(reader.read('tree', language))
      return tree === null ? [] : [{ language, tree }]
    }),
  )
  const { phrases } = await reader.read('checklists')
  return {
    page: 'packet',
    tools: await reader.read('tools'),
    tree: await reader.read('tree'),
    otherTrees: trees.flat(),
    phrases: phrases.filter(({ kind }) => kind === 'court'),
  }
}

/** A part of another language, or null where it is not on the phone and cannot be fetched. */
async function ifHad<T>(part: Promise<T>): Promise<T | null> {
  try {
    return await part
  } catch (error) {
    if (!(error instanceof PackError)) throw error
    return null
  }
}
