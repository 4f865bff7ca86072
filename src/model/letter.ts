/** One part of the letter: what stands in it, and blanks for the facts of a case. */
export interface LetterPart {
  id: string
}
