/** One legal term: the English name courts use, this language's rendering, what people say instead. */
export interface Term {
  id: string
  /** Never translated. */
  english: string
  /** The one rendering we print; the English itself in the source language. */
  use: string
  /** Plain explanation in this language, or empty where none is written yet. */
  plain: string
  also: string[]
  everyday: string[]
}
