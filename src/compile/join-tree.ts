import type { TreePart } from '#model/pack.ts'
import type { Outcome, Tree, Voiced, VoicedList } from '#model/tree.ts'
import { lifeOf } from './fields.ts'
import type { TreeSheet, TreeWords } from './schema-tree.ts'
import { claimOf, present, sourceOf, type Tongue, type Whole, wordsIn } from './tongue.ts'

/** The tree with one language's words, and all that its cards name. */
export function joinTree(whole: Whole, tongue: Tongue): TreePart {
  const sheet = whole.tree.value
  const { words, code } = wordsIn(whole.treeWords, tongue.language.code)
  const tree: Tree = {
    version: sheet.version,
    textLanguage: code,
    horizon: sheet.horizon,
    start: sheet.start,
    repFlags: sheet.rep_flags,
    requiresRep: sheet.requires_rep,
    groups: sheet.groups.map(({ id, questions }) => ({
      id,
      title: present(words.value.groups[id], `words of ${id}`),
      questions,
    })),
    turnTo: sheet.turn_to,
    questions: mapped(sheet.questions, (question, id) => {
      const own = present(words.value.questions[id], `words of ${id}`)
      return {
        q: voiced(own.q, own.q_rep),
        help: own.help,
        multi: question.multi,
        next: question.next,
        answers: question.answers.map((answer) => {
          const { label, label_rep } = present(own.answers[answer.id], `words of ${id}`)
          return { ...answer, label: voiced(label, label_rep) }
        }),
      }
    }),
    routers: mapped(sheet.routers, (router, id) => ({
      ...router,
      why: present(words.value.routers[id], `words of ${id}`),
    })),
    alerts: mapped(sheet.alerts, (alert, id) => {
      const { text, text_rep, keywords } = present(words.value.alerts[id], `words of ${id}`)
      return {
        level: alert.level,
        ...cardOf(alert, tongue),
        text: voiced(text, text_rep),
        keywords,
      }
    }),
    outcomes: mapped(sheet.outcomes, (outcome, id) =>
      outcomeOf(outcome, present(words.value.outcomes[id], `words of ${id}`), tongue),
    ),
    flags: mapped(words.value.flags, ({ text, text_rep }) => voiced(text, text_rep)),
  }
  return { part: 'tree', tree, ...namedBy(tree, tongue) }
}

function outcomeOf(
  outcome: TreeSheet['outcomes'][string],
  words: TreeWords['outcomes'][string],
  tongue: Tongue,
): Outcome {
  return {
    level: outcome.level,
    asks: outcome.asks,
    instead: outcome.instead,
    title: words.title,
    text: voiced(words.text, words.text_rep),
    steps: voicedList(words.steps, words.steps_rep),
    warnings: voicedList(words.warnings, words.warnings_rep),
    say: voiced(words.say, words.say_rep),
    wouldChange: words.would_change,
    whoDecides: words.who_decides,
    pages: outcome.pages,
    keywords: words.keywords,
    ...cardOf(outcome, tongue),
  }
}

function cardOf(card: TreeSheet['alerts'][string] | TreeSheet['outcomes'][string], tongue: Tongue) {
  return {
    ...lifeOf(card),
    claims: card.claims.map((ref) => claimOf(ref, tongue).id),
    sources: card.sources.map((id) => sourceOf(id, tongue).id),
  }
}

/** Claims, sources and pages that alerts and outcomes name; a page not written yet is left out. */
function namedBy(tree: Tree, tongue: Tongue): Omit<TreePart, 'part' | 'tree'> {
  const cards = [...Object.values(tree.alerts), ...Object.values(tree.outcomes)]
  const claims = [...new Set(cards.flatMap((card) => card.claims))].sort()
  const numbers = new Set([
    ...tree.turnTo,
    ...Object.values(tree.outcomes).flatMap((outcome) => outcome.pages),
  ])
  const used = claims.map((id) => present(tongue.claims.get(id), `claim "${id}"`))
  const sources = [
    ...new Set([
      ...cards.flatMap((card) => card.sources),
      ...used.flatMap((claim) => claim.sources),
    ]),
  ].sort()
  return {
    claims: Object.fromEntries(used.map((claim) => [claim.id, claim])),
    sources: Object.fromEntries(sources.map((id) => [id, sourceOf(id, tongue).printAs])),
    pages: Object.fromEntries(
      [...numbers].flatMap((number) => {
        const page = tongue.pages.get(number)
        return page === undefined ? [] : [[number, { title: page.title, path: page.path }]]
      }),
    ),
  }
}

function mapped<A, B>(
  record: Record<string, A>,
  change: (value: A, id: string) => B,
): Record<string, B> {
  return Object.fromEntries(Object.entries(record).map(([id, value]) => [id, change(value, id)]))
}

/** Where nothing else is written for a lawyer, both voices say the same. */
function voiced(you: string, client?: string): Voiced {
  return { you, client: client ?? you }
}

function voicedList(you: string[], client?: string[]): VoicedList {
  return { you, client: client ?? you }
}
