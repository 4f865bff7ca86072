import { APP_SCHEMA, type Catalogue, type Edition } from '#model/pack.ts'
import { changeKept, type Kept } from './kept.ts'
import { askCatalogue, askEdition, PackError } from './load.ts'
import { isDue, jitter, lastAsked, SIX_HOURS } from './pace.ts'

export type News = { recalled: Edition['recalled'] } & (
  | { state: 'same' }
  | { state: 'newer'; edition: Edition; catalogue: Catalogue }
  | { state: 'needs-app'; edition: Edition }
)

/**
 * Asks whether the host has a newer edition: at most every six hours unless forced.
 * What it recalls is remembered at once, before the newer words are here. One that was found
 * before and still waits is told of again without asking.
 * @param now milliseconds since 1970, of the phone
 * @returns null where it is not time yet and none waits, or there is no signal
 */
export async function checkForEdition(
  base: string,
  kept: Kept | null,
  now: number,
  force: boolean,
): Promise<News | null> {
  const isTime = force || isDue(lastAsked(), now, jitter(SIX_HOURS))
  const edition = isTime ? undefined : kept?.waiting
  if (!isTime && edition === undefined) return null
  try {
    return await newsOf(base, kept, edition ?? (await askEdition(base)))
  } catch (error) {
    if (error instanceof PackError) return null
    throw error
  }
}

async function newsOf(base: string, kept: Kept | null, edition: Edition): Promise<News> {
  const { recalled } = edition
  await changeKept(base, (now) => {
    if (now === null) return null
    const same = now.edition.catalogue.sha256 === edition.catalogue.sha256
    if (same) return { ...now, edition, waiting: undefined }
    return { ...now, edition: { ...now.edition, recalled }, waiting: edition }
  })
  if (kept === null || edition.catalogue.sha256 === kept.edition.catalogue.sha256) {
    return { state: 'same', recalled }
  }
  if (edition.needsApp > APP_SCHEMA) return { state: 'needs-app', edition, recalled }
  return { state: 'newer', edition, catalogue: await askCatalogue(base, edition), recalled }
}
