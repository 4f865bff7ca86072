/** A law, ruling, memo or page the guide relies on, as a reader may see it. */
export interface Source {
  id: string
  /** Name of the office, court or organisation and the document. */
  printAs: string
  title: string
  issuer: string
  /** As published; may be a year, a month or a description. */
  date: string
  address: string | null
  /** Where it was read when that is not the issuer; never the authority. */
  seenThrough: string | null
  /** Last day the source was seen or covers, as the editors wrote it. */
  seenTo: string
}
