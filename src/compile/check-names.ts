import type { ArticleFiles, Raw } from './gather.ts'
import { claimId, type Known } from './known.ts'
import { didYouMean, type Findings } from './problem.ts'
import type { Path, Sheet } from './read.ts'

/** Every source, claim and page that anything names is there. */
export function checkNames(raw: Raw, known: Known, findings: Findings): void {
  const names = new Names(known, findings)
  for (const files of raw.articles) checkArticleNames(files, names, known, findings)
  for (const { items } of raw.checklists) {
    if (items === null) continue
    names.sources(items, ['sources'], items.value.sources)
    items.value.sections.forEach((section, s) => {
      section.items.forEach((item, i) => {
        const at = ['sections', s, 'items', i]
        names.sources(items, [...at, 'sources'], item.sources)
        names.claims(items, [...at, 'claims'], item.claims)
      })
    })
  }
  raw.claims?.value.forEach((claim, place) => {
    if (raw.claims !== null) names.sources(raw.claims, [place, 'sources'], claim.sources)
  })
  const { timeline, phrases } = raw
  if (timeline !== null) {
    for (const kind of ['regimes', 'decisions'] as const) {
      timeline.value[kind].forEach((row, place) => {
        names.sources(timeline, [kind, place, 'sources'], row.sources)
      })
    }
  }
  phrases?.value.forEach((phrase, place) => {
    names.sources(phrases, [place, 'sources'], phrase.sources)
    names.claims(phrases, [place, 'claims'], phrase.claims)
  })
  const { letter } = raw
  letter?.value.parts.forEach(({ law }, place) => {
    if (law === null) return
    names.sources(letter, ['parts', place, 'law', 'sources'], law.sources)
    names.claims(letter, ['parts', place, 'law', 'claims'], law.claims)
  })
  raw.factors?.value.forEach((factor, place) => {
    if (raw.factors !== null) names.sources(raw.factors, [place, 'sources'], factor.sources)
  })
  const { deadlines } = raw
  deadlines?.value.rules.forEach((rule, place) => {
    names.sources(deadlines, ['rules', place, 'sources'], rule.sources)
    names.claims(deadlines, ['rules', place, 'claims'], rule.claims)
    names.pages(deadlines, ['rules', place, 'pages'], rule.pages)
  })
  for (const { sheet } of raw.figures) {
    sheet?.value.rows.forEach((row, place) => {
      names.sources(sheet, ['rows', place, 'sources'], row.sources)
    })
  }
  raw.terms?.value.forEach((term, place) => {
    if (raw.terms !== null) names.sources(raw.terms, [place, 'sources'], term.sources)
  })
  if (raw.tree !== null) {
    const { alerts, outcomes } = raw.tree.value
    for (const [kind, cards] of Object.entries({ alerts, outcomes })) {
      for (const [id, card] of Object.entries<(typeof alerts)[string] | (typeof outcomes)[string]>(
        cards,
      )) {
        names.sources(raw.tree, [kind, id, 'sources'], card.sources)
        names.claims(raw.tree, [kind, id, 'claims'], card.claims)
      }
    }
    names.pages(raw.tree, ['turn_to'], raw.tree.value.turn_to)
    notePagesToCome(raw.tree, known, findings)
  }
  if (raw.edition !== null) {
    names.claims(raw.edition, ['recalled', 'claims'], raw.edition.value.recalled.claims)
    names.pages(raw.edition, ['recalled', 'articles'], raw.edition.value.recalled.articles)
  }
}

function checkArticleNames(
  files: ArticleFiles,
  names: Names,
  known: Known,
  findings: Findings,
): void {
  const { about } = files
  if (about !== null) {
    names.sources(about, ['sources'], about.value.sources)
    names.pages(about, ['related'], about.value.related)
    const next = about.value.record?.replaced_by ?? null
    if (next !== null) names.sources(about, ['record', 'replaced_by'], [next])
    if (about.value.related.includes(about.value.number)) {
      findings.refuse(
        about.file,
        about.line(['related']),
        'The article names itself as related.',
        'Take its own number out.',
      )
    }
  }
  const listed = new Set(about?.value.sources.map((id) => known.sources?.get(id)))
  const cited = new Set<unknown>()
  for (const { file, prose } of files.words.values()) {
    for (const { id, line } of prose.cites) {
      const source = known.sources?.get(id)
      cited.add(source)
      names.source(file, line, id)
      if (about === null || source === undefined || listed.has(source)) continue
      findings.refuse(
        file,
        line,
        `The source "${id}" is not among the sources of about.yaml.`,
        'Add it to "sources" there.',
      )
    }
    for (const { id, line } of prose.claims) names.claim(file, line, id)
    for (const { id, line } of prose.pages) names.page(file, line, Number(id))
  }
  about?.value.sources.forEach((id, place) => {
    const source = known.sources?.get(id)
    if (source === undefined || cited.has(source)) return
    findings.note(
      about.file,
      about.line(['sources', place]),
      `The page lists the source "${id}" and never cites it.`,
      'Put [^id] after what it supports, or take it out.',
    )
  })
}

/** One note per page that outcomes name and nobody has written yet. */
function notePagesToCome(tree: NonNullable<Raw['tree']>, known: Known, findings: Findings): void {
  const said = new Set<number>()
  for (const [id, outcome] of Object.entries(tree.value.outcomes)) {
    for (const number of outcome.pages) {
      if (known.pages.has(number) || said.has(number)) continue
      said.add(number)
      findings.note(
        tree.file,
        tree.line(['outcomes', id, 'pages']),
        `"${id}" sends people to page ${number}, which is not written yet.`,
        'Readers do not see it until it is.',
      )
    }
  }
}

/** Looks names up and refuses the unknown ones; says nothing where their own file could not be read. */
class Names {
  readonly #known: Known
  readonly #findings: Findings

  constructor(known: Known, findings: Findings) {
    this.#known = known
    this.#findings = findings
  }

  sources(sheet: Sheet<unknown>, path: Path, ids: readonly string[]): void {
    ids.forEach((id, place) => {
      this.source(sheet.file, sheet.line([...path, place]), id)
    })
  }

  claims(sheet: Sheet<unknown>, path: Path, ids: readonly string[]): void {
    ids.forEach((id, place) => {
      this.claim(sheet.file, sheet.line([...path, place]), id)
    })
  }

  pages(sheet: Sheet<unknown>, path: Path, numbers: readonly number[]): void {
    numbers.forEach((number, place) => {
      this.page(sheet.file, sheet.line([...path, place]), number)
    })
  }

  source(file: string, line: number, id: string): void {
    const { sources } = this.#known
    if (sources === null || sources.has(id)) return
    this.#refuse(
      file,
      line,
      `There is no source "${id}".`,
      didYouMean(id, sources.keys(), 'Add it to sources.yaml.'),
    )
  }

  claim(file: string, line: number, id: string): void {
    const { claims } = this.#known
    if (claims === null || claimId(id, claims) !== null) return
    const near = [...claims, ...[...claims].map((full) => full.split('-')[0] ?? full)]
    this.#refuse(
      file,
      line,
      `There is no claim "${id}".`,
      didYouMean(id, near, 'Add it to claims/claims.yaml.'),
    )
  }

  page(file: string, line: number, number: number): void {
    const { pages } = this.#known
    if (pages.has(number)) return
    const near = [...pages].sort((a, b) => Math.abs(a - number) - Math.abs(b - number)).map(String)
    this.#refuse(
      file,
      line,
      `There is no page ${number}.`,
      didYouMean(String(number), near, 'Take it out until there is.'),
    )
  }

  #refuse(file: string, line: number, fault: string, remedy: string): void {
    this.#findings.refuse(file, line, fault, remedy)
  }
}
