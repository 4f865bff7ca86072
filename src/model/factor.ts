/** One of the 19 things the memo of June 17, 2011 told officers to weigh, and what may prove it. */
export interface Factor {
  id: string
  /** "Our numbering": the memo numbered nothing. */
  number: number
  title: string
  /** What proof fits. */
  evidence: string
  /** How to show it. */
  document: string
  /** What may do harm. */
  pitfall: string
}
