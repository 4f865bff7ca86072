import type { LetterBlock } from '#model/letter.ts'
import { saveFile } from './save-file.ts'

/**
 * Makes a Word file on this device and hands it to the browser as a download.
 * Its writer is no part of the shell: it comes on the first tap and stays on the phone.
 * @param check words of the mark at law that must be checked first, by its day
 * @param name says nothing of a case
 */
export async function makeWordFile(
  blocks: readonly LetterBlock[],
  check: (since: string) => string,
  name: string,
): Promise<'made' | 'closed' | 'not-here' | 'failed'> {
  const writer = await import('../later/word-file.ts').catch(() => null)
  if (writer === null) return 'not-here'
  try {
    const file = await writer.wordFile(blocks, check)
    return (await saveFile(name, file.type, file)) ? 'made' : 'closed'
  } catch {
    return 'failed'
  }
}
