import type { Edition } from '#model/pack.ts'
import { APP_SCHEMA } from '#model/pack.ts'
import { checkPromises } from './check.ts'
import { gather } from './gather.ts'
import { joinLanguages, type JoinedLanguage } from './join.ts'
import { indexNames, type Known } from './known.ts'
import { Findings, type Problem } from './problem.ts'
import { Folder } from './read.ts'
import { recalledClaims, type Whole, wholeOf } from './tongue.ts'

/** Everything a guide is made of. */
export interface Compiled {
  edition: Omit<Edition, 'catalogue'>
  languages: JoinedLanguage[]
}

export type Outcome =
  | { ok: true; guide: Compiled; notes: Problem[] }
  | { ok: false; problems: Problem[]; notes: Problem[] }

/**
 * Turns a content folder into the parts of a guide, or says everything that is wrong with it.
 * @param folder absolute or relative path of the content folder
 * @param base where the guide will live, with a slash at both ends; links in articles start with it
 */
export async function compile(folder: string, base = '/'): Promise<Outcome> {
  const findings = new Findings()
  const raw = await gather(new Folder(folder, findings), findings)
  const known = indexNames(raw, findings)
  checkPromises(raw, known, findings)
  const whole = wholeOf(raw)
  if (whole === null || findings.problems.length > 0) {
    return { ok: false, problems: findings.problems, notes: findings.notes }
  }
  return {
    ok: true,
    guide: { edition: editionOf(whole, known), languages: joinLanguages(whole, known, base) },
    notes: findings.notes,
  }
}

function editionOf(whole: Whole, known: Known): Compiled['edition'] {
  const { number, date, horizon, newest_source, recalled } = whole.edition.value
  return {
    schema: 1,
    number,
    date,
    horizon,
    newestSource: newest_source,
    needsApp: APP_SCHEMA,
    recalled: { claims: recalledClaims(whole, known), articles: recalled.articles },
  }
}
