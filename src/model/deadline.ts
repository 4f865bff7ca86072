/** A rule that counts days from a date a person has on paper. */
export interface DayRule {
  id: string
}
