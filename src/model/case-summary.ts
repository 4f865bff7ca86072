import type { Case, Stage } from './case.ts'
import type { Day } from './freshness.ts'

/** What the list shows of a case; all it takes to draw a row. */
export interface CaseSummary {
  id: string
  name: string
  number: number
  stage: Stage | null
  outcome: string | null
  createdOn: Day
  changedOn: Day
  expiresOn: Day | null
  /** The first deadline not done. */
  nextDeadline: { title: string; day: Day } | null
}

/** How many cases there are of each kind. No name, no id: may be shown to anyone. */
export interface Tally {
  all: number
  stages: Readonly<Partial<Record<Stage | 'unknown', number>>>
  outcomes: Readonly<Record<string, number>>
}

export function summaryOf(one: Case): CaseSummary {
  const open = one.deadlines.filter((deadline) => !deadline.done)
  const first = open.sort((a, b) => (a.day < b.day ? -1 : 1))[0]
  return {
    id: one.id,
    name: one.name,
    number: one.number,
    stage: one.stage,
    outcome: one.walk?.outcome ?? null,
    createdOn: one.createdOn,
    changedOn: one.changedOn,
    expiresOn: one.expiresOn,
    nextDeadline: first === undefined ? null : { title: first.title, day: first.day },
  }
}

export function tally(cases: readonly Pick<CaseSummary, 'stage' | 'outcome'>[]): Tally {
  const stages: Partial<Record<Stage | 'unknown', number>> = {}
  const outcomes: Record<string, number> = {}
  for (const one of cases) {
    const stage = one.stage ?? 'unknown'
    stages[stage] = (stages[stage] ?? 0) + 1
    if (one.outcome !== null) outcomes[one.outcome] = (outcomes[one.outcome] ?? 0) + 1
  }
  return { all: cases.length, stages, outcomes }
}
