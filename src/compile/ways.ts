import type { Way } from '#model/way.ts'
import { sameNames } from './check-gaps.ts'
import { didYouMean, type Findings } from './problem.ts'
import type { Raw } from './gather.ts'
import type { Known } from './known.ts'
import { present, type Tongue, type Whole, wordsIn } from './tongue.ts'

/** Every way leads to a page there is, and has words in every language; so has every danger. */
export function checkWays(raw: Raw, known: Known, findings: Findings): void {
  const { ways } = raw
  if (ways === null) return
  const ids = ways.value.map(({ id }) => id)
  for (const sheet of raw.wayWords.values()) sameNames(sheet, [], ids, 'way', findings)
  const inDanger = ways.value.filter(({ on }) => on.includes('danger')).map(({ id }) => id)
  for (const sheet of raw.danger.values()) {
    sameNames(sheet, ['ways'], inDanger, 'way out of danger', findings)
  }
  ways.value.forEach(({ id, page }, place) => {
    if (!known.pages.has(page)) {
      const near = [...known.pages].sort((a, b) => Math.abs(a - page) - Math.abs(b - page))
      findings.refuse(
        ways.file,
        ways.line([place, 'page']),
        `"${id}" leads to page ${String(page)}, which there is not.`,
        didYouMean(String(page), near.map(String), 'Take it out until there is.'),
      )
    }
    if (ids.indexOf(id) === place) return
    findings.refuse(
      ways.file,
      ways.line([place, 'id']),
      `The way "${id}" stands here twice.`,
      'Give one of them another id.',
    )
  })
}

/** The ways in their own order; none where the folder names none. */
export function joinWays(whole: Whole, tongue: Tongue): Way[] {
  if (whole.ways === null || whole.wayWords.size === 0) return []
  const { words } = wordsIn(whole.wayWords, tongue.language.code)
  return whole.ways.value.map(({ id, page, icon, on }) => ({
    id,
    number: page,
    path: present(tongue.pages.get(page), `page ${String(page)}`).path,
    label: present(words.value[id], `words of ${id}`),
    icon,
    on,
  }))
}
