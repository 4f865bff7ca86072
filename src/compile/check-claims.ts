import { addDays } from '#model/freshness.ts'
import { SOURCE_LANGUAGE } from '#model/language.ts'
import type { Raw } from './gather.ts'
import { claimId, type Known } from './known.ts'
import type { Findings } from './problem.ts'

/** Where each claim is printed or weighed, by full id: `104`, `checklist/court-day`, `tree`. */
export function claimUses(raw: Raw, known: Known): Map<string, string[]> {
  const uses = new Map<string, string[]>([...(known.claims ?? [])].map((id) => [id, []]))
  const add = (ref: string, where: string) => {
    const places = uses.get(claimId(ref, known.claims ?? new Set()) ?? '')
    if (places !== undefined && !places.includes(where)) places.push(where)
  }
  for (const { slug, about, words } of raw.articles) {
    const where = String(about?.value.number ?? Number.parseInt(slug, 10))
    for (const { prose } of words.values()) for (const { id } of prose.claims) add(id, where)
  }
  for (const { id, items } of raw.checklists) {
    const claims = items?.value.sections.flatMap((section) =>
      section.items.flatMap((item) => item.claims),
    )
    for (const claim of claims ?? []) add(claim, `checklist/${id}`)
  }
  for (const { law } of raw.letter?.value.parts ?? []) {
    for (const claim of law?.claims ?? []) add(claim, 'letter')
  }
  for (const { claims } of raw.deadlines?.value.rules ?? []) {
    for (const claim of claims) add(claim, 'deadlines')
  }
  const cards = [
    ...Object.values(raw.tree?.value.alerts ?? {}),
    ...Object.values(raw.tree?.value.outcomes ?? {}),
  ]
  for (const card of cards) for (const claim of card.claims) add(claim, 'tree')
  return uses
}

/** Claims are used, have what their order promises, and nobody has let them grow old unseen. */
export function checkClaims(raw: Raw, known: Known, findings: Findings): void {
  const { claims } = raw
  if (claims === null) return
  const english = raw.claimWords.get(SOURCE_LANGUAGE)?.value
  const uses = claimUses(raw, known)
  const today = raw.edition?.value.date ?? ''
  claims.value.forEach((claim, place) => {
    const line = claims.line([place, 'id'])
    if (!uses.get(claim.id)?.some((place) => Number(place) < 300)) {
      findings.refuse(
        claims.file,
        line,
        `No page for people or helpers prints the claim "${claim.id}".`,
        'Print it on a page of the 100 or 200 series, or take it out.',
      )
    }
    if (claim.warning_first && english?.[claim.id]?.warning === null) {
      const at = claims.line([place, 'warning_first'])
      findings.refuse(
        claims.file,
        at,
        `"${claim.id}" puts a warning first and has none.`,
        'Write its "warning" in every language, or take "warning_first" out.',
      )
    }
    const checkBy = addDays(claim.as_of, claim.shelf_life_days)
    if (claim.verdict === 'unconfirmed') {
      findings.note(
        claims.file,
        line,
        `Nobody could confirm "${claim.id}".`,
        'It is printed as if past its life.',
      )
    } else if (today > checkBy) {
      findings.note(
        claims.file,
        line,
        `"${claim.id}" was to be checked by ${checkBy}.`,
        'Read its sources and renew "as_of".',
      )
    }
  })
}
