import { type Case, STAGES } from '#model/case.ts'
import { CASE_LIMITS } from '#model/case-limits.ts'
import { isDay } from '#model/freshness.ts'
import { isMonth, type OutcomeReport } from '#model/outcome-report.ts'
import {
  REPORT_FIELDS,
  REPORT_TICKS,
  type ReportField,
  type ReportTick,
} from '#model/report-fields.ts'
import { CasebookFault } from './fault.ts'
import { isForbiddenKey } from './json.ts'
import {
  count,
  formed,
  line,
  listOf,
  object,
  oneOf,
  orNull,
  paragraphs,
  recordOf,
  type Shape,
  someOf,
  type Texts,
  yesOrNo,
} from './shape.ts'

const day = formed(isDay)
const recordId = formed((text) => /^[0-9a-f]{32}$/.test(text))
const id = formed(isId)
const month = formed((text) => text === '' || isMonth(text))

const { things } = CASE_LIMITS

/** Everything a case may hold, and nothing else. */
export function caseShape(texts: Texts): Shape<Case> {
  const name = line(CASE_LIMITS.line, texts)
  const text = paragraphs(CASE_LIMITS.text, texts)
  const note = paragraphs(CASE_LIMITS.note, texts)
  const walk = object<NonNullable<Case['walk']>>({
    answers: answersShape,
    treeVersion: line(CASE_LIMITS.id, texts),
    edition: object({ number: count, day }),
    outcome: orNull(id),
    savedOn: day,
  })
  const checklist = object<Case['checklists'][string]>({
    ticked: listOf(id, things),
    own: listOf(
      object<Case['checklists'][string]['own'][number]>({ id, text, done: yesOrNo }),
      things,
    ),
  })
  const deadline = object<Case['deadlines'][number]>({
    id,
    title: name,
    day,
    note: text,
    done: yesOrNo,
  })
  return object<Case>({
    id: recordId,
    name,
    number: count,
    stage: orNull(oneOf(STAGES)),
    flags: recordOf(isId, yesOrNo, things),
    walk: orNull(walk),
    checklists: recordOf(isId, checklist, things),
    factors: listOf(id, things),
    letter: recordOf(isId, text, things),
    deadlines: listOf(deadline, things),
    pageNotes: recordOf((key) => /^\d{3}$/.test(key), note, things),
    notes: listOf(object<Case['notes'][number]>({ id, text: note, changedOn: day }), things),
    createdOn: day,
    changedOn: day,
    expiresOn: orNull(day),
  })
}

const choices = someOf<OutcomeReport['choices']>(
  mapped(REPORT_FIELDS, oneOf) as Record<ReportField, Shape<string>>,
)

const ticks = someOf<OutcomeReport['ticks']>(
  mapped(REPORT_TICKS, (values) => listOf(oneOf(values), values.length)) as Record<
    ReportTick,
    Shape<readonly string[]>
  >,
)

/** Everything a report may hold: choices only, so nothing needs cleaning. */
export const reportShape: Shape<OutcomeReport> = object<OutcomeReport>({
  id: recordId,
  askedIn: month,
  answeredIn: month,
  choices,
  ticks,
})

/** Question to answers picked; the number that is limited is that of all answers. */
function answersShape(value: unknown, at: string): Record<string, string[]> {
  const answers = recordOf(isId, listOf(id, CASE_LIMITS.answers), CASE_LIMITS.answers)(value, at)
  const all = Object.values(answers).reduce((sum, picked) => sum + picked.length, 0)
  if (all > CASE_LIMITS.answers) throw new CasebookFault('too-many', { at })
  return answers
}

/** Ids of the guide's things, and those that a page makes for its own. */
function isId(text: string): boolean {
  return /^[\w.-]{1,80}$/.test(text) && !isForbiddenKey(text)
}

function mapped<U>(
  of: Readonly<Record<string, readonly string[]>>,
  change: (values: readonly string[]) => U,
): Record<string, U> {
  return Object.fromEntries(Object.entries(of).map(([key, values]) => [key, change(values)]))
}
