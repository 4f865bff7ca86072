import type { Case } from '#model/case.ts'
import type { OutcomeReport } from '#model/outcome-report.ts'
import { fromFile, type Opener, openerOf, toFile } from './backup.ts'
import type { Book } from './book.ts'
import { type Bundle, bundles } from './bundle.ts'
import { type Bytes, randomId } from './bytes.ts'
import { CasebookFault, faultOf } from './fault.ts'
import { collect, type Collected, fileOf, missing, NOTHING_COLLECTED, toFrames } from './frames.ts'
import { type Expected, type Invitation, invite } from './invitation.ts'
import { asListed, weakness } from './passphrase.ts'
import type { Preview } from './protocol.ts'

/**
 * Files and pictures out and in. What comes in is looked at first and waits here; only
 * `add` puts it into the book, beside what is there.
 */
export class Exchange {
  #waiting: { id: string; bundle: Bundle } | null = null
  #expected: Expected | null = null
  #collected: Collected = NOTHING_COLLECTED

  /**
   * Everything saved, in as many files as it takes.
   * @throws CasebookFault `weak-passphrase`
   */
  async backup(book: Book, passphrase: string): Promise<Bytes[]> {
    const flaw = weakness(passphrase)
    if (flaw !== null) throw new CasebookFault('weak-passphrase', { weakness: flaw })
    const receiver = { is: 'passphrase', passphrase: asListed(passphrase) } as const
    const files: Bytes[] = []
    for (const bundle of bundles(await book.everything())) {
      files.push(await toFile(bundle, receiver))
    }
    return files
  }

  /**
   * Cases for one other phone.
   * @returns the file, and the same as texts for QR codes where it is small enough
   */
  async handOver(
    book: Book,
    ids: readonly string[],
    recipient: string,
  ): Promise<{ file: Bytes; frames: string[] | null }> {
    const cases = ids.map((id) => book.open(id).case)
    const bundle = { cases, reports: [] }
    if (bundles(bundle).length > 1) throw new CasebookFault('too-large')
    const file = await toFile(bundle, { is: 'key', recipient })
    try {
      return { file, frames: await toFrames(file) }
    } catch (error) {
      if (faultOf(error).fault !== 'too-large-for-frames') throw error
      return { file, frames: null }
    }
  }

  /** Begins to receive: a new key, and no pictures yet. */
  async invite(language: string): Promise<Invitation & { until: number }> {
    this.#expected = await invite(language, Date.now())
    this.#collected = NOTHING_COLLECTED
    return { ...this.#expected.invitation, until: this.#expected.until }
  }

  openerOf(file: Bytes): 'passphrase' | 'key' {
    return openerOf(file)
  }

  /** @param passphrase null for a file to this phone's invitation */
  async preview(book: Book, file: Bytes, passphrase: string | null): Promise<Preview> {
    this.#waiting = null
    const opener: Opener =
      passphrase === null
        ? { is: 'key', identity: this.#identity() }
        : { is: 'passphrase', passphrase }
    const bundle = await fromFile(file, opener)
    this.#waiting = { id: randomId(), bundle }
    return previewOf(this.#waiting.id, bundle, await book.everything())
  }

  /** Forgets the pictures so far: those of another file would never fit to them. */
  collectAgain(): void {
    this.#collected = NOTHING_COLLECTED
  }

  /** One more picture that the camera read. */
  async collect(
    book: Book,
    text: string,
  ): Promise<{ total: number; missing: number[]; preview: Preview | null }> {
    this.#identity()
    this.#collected = collect(this.#collected, text)
    const { total } = this.#collected
    const left = missing(this.#collected)
    if (left.length > 0) return { total, missing: left, preview: null }
    const whole = this.#collected
    this.#collected = NOTHING_COLLECTED
    const file = await fileOf(whole)
    if (file === null) throw new CasebookFault('damaged-set')
    return { total, missing: [], preview: await this.preview(book, file, null) }
  }

  /**
   * Adds the picked cases of a preview as new ones; the one-time key ends with it.
   * @param places of the preview's list
   * @throws CasebookFault `preview-over`
   */
  async add(
    book: Book,
    preview: string,
    places: readonly number[],
    withReports: boolean,
  ): Promise<Case[]> {
    const waiting = this.#waiting
    if (waiting?.id !== preview) throw new CasebookFault('preview-over')
    const { cases, reports } = waiting.bundle
    const picked = cases.filter((_one, place) => places.includes(place))
    const added = await book.add(picked, withReports ? reports : [])
    this.#waiting = null
    this.#expected = null
    return added
  }

  #identity(): string {
    if (this.#expected !== null && Date.now() > this.#expected.until) this.#expected = null
    if (this.#expected === null) throw new CasebookFault('invitation-over')
    return this.#expected.identity
  }
}

function previewOf(
  id: string,
  bundle: Bundle,
  here: { cases: readonly Case[]; reports: readonly OutcomeReport[] },
): Preview {
  const known = new Map(here.cases.map((one) => [one.id, one]))
  const reports = new Set(here.reports.map((one) => one.id))
  return {
    id,
    cases: bundle.cases.map((one) => ({
      name: one.name,
      number: one.number,
      changedOn: one.changedOn,
      already: already(one, known.get(one.id)),
    })),
    reports: bundle.reports.filter((one) => !reports.has(one.id)).length,
  }
}

/** The number is the casebook's own and says nothing about the content. */
function already(one: Case, here: Case | undefined): 'new' | 'same' | 'changed' {
  if (here === undefined) return 'new'
  const isSame = JSON.stringify({ ...one, number: 0 }) === JSON.stringify({ ...here, number: 0 })
  return isSame ? 'same' : 'changed'
}
