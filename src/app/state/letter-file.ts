import type { LetterBlock } from '#model/letter.ts'

/** How long a browser may take to read what it was handed. */
const HANDED_MS = 60_000

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
): Promise<'made' | 'not-here' | 'failed'> {
  const writer = await import('../later/word-file.ts').catch(() => null)
  if (writer === null) return 'not-here'
  try {
    handOver(await writer.wordFile(blocks, check), name)
    return 'made'
  } catch {
    return 'failed'
  }
}

function handOver(file: Blob, name: string): void {
  const link = document.createElement('a')
  link.href = URL.createObjectURL(file)
  link.download = name
  link.click()
  setTimeout(() => {
    URL.revokeObjectURL(link.href)
  }, HANDED_MS)
}
