/** Little words of both languages: they decide nothing beside a word that says something. */
const LITTLE = new Set(
  (
    'a an and are at be been can do for from he how i if in is it me my no not of on or our she so that the their ' +
    'them they this to was we what when who will with you your ' +
    'al con de del el ella en es esta este eso la las le les lo los me mi mis no nos o para pero por que ' +
    'se si sin su sus tu te un una usted y ya yo'
  ).split(' '),
)

export function isLittle(word: string): boolean {
  return LITTLE.has(word)
}

/** Words that say something; all of them where none does. */
export function telling(words: readonly string[]): string[] {
  const left = words.filter((word) => !isLittle(word))
  return left.length > 0 ? left : [...words]
}

/** One of what a folded word says many of, roughly; the second stage counts both as one word. */
export function oneOf(word: string): string {
  return /[^sui]s$/.test(word) && word.length > 3 ? word.slice(0, -1) : word
}

const ENDINGS =
  /(?:aciones|acion|ations|ation|amiento|ments|ment|ieron|iendo|aron|ando|aban|amos|ados|adas|idos|idas|ado|ada|ido|ida|ings|ing|als|al|ed|es|os|as|ar|er|ir|an|en|s|d|e|a|o)$/

/** Letters that must stay, or "case" and "caso" would meet "casa". */
const LEAST = 4

/**
 * What a folded word has in common with its other forms, roughly, in English and Spanish:
 * "deported" and "deportation", "faltó" and "faltar". Only ever used to look further.
 */
export function stem(word: string): string {
  const ending = ENDINGS.exec(word)?.[0] ?? ''
  const left = word.slice(0, word.length - ending.length)
  return left.length >= LEAST ? left : word
}
