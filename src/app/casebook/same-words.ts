/** Whether what was typed is these words: spaces, hyphens, capitals and accents don't count. */
export function isSameWords(typed: string, words: string): boolean {
  return plain(typed) === plain(words)
}

function plain(text: string): string {
  return text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .split(/[\s-]+/)
    .filter((word) => word !== '')
    .join(' ')
}
