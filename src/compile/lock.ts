import { createHash } from 'node:crypto'
import type { LanguageCode } from '#model/language.ts'
import { SOURCE_LANGUAGE } from '#model/language.ts'
import type { ArticleFiles, Raw } from './gather.ts'
import type { Findings } from './problem.ts'
import type { Sheet } from './read.ts'
import type { Lock } from './schema.ts'

/** The file that says from which English each translation was made. */
export const LOCK_FILE = 'translations.lock.yaml'

/** One stretch of English that a translation was made from. */
interface Paragraph {
  hash: string
  line: number
}

/** True where the English an article's translation was made from has changed since. */
export function isBehind(
  files: ArticleFiles,
  code: LanguageCode,
  lock: Sheet<Lock> | null,
): boolean {
  const kept = locked(files, code, lock)
  if (kept === null) return false
  const now = paragraphs(files, code).map(({ hash }) => hash)
  return now.join() !== kept.join()
}

/** Hashes to write into the lock for a translation as it stands. */
export function lockEntry(files: ArticleFiles, code: LanguageCode): string[] {
  return paragraphs(files, code).map(({ hash }) => hash)
}

/** Notes every translation that nobody has held against its English, or that may be behind it. */
export function checkLock(raw: Raw, findings: Findings): void {
  for (const files of raw.articles) {
    const english = files.words.get(SOURCE_LANGUAGE)
    if (files.about === null || english === undefined) continue
    const { number } = files.about.value
    for (const [code, words] of files.words) {
      if (code === SOURCE_LANGUAGE) continue
      const accept = `npm run content -- --accept ${number} ${code}`
      const kept = locked(files, code, raw.lock)
      if (kept === null) {
        findings.note(
          words.file,
          1,
          'Nobody has said from which English this was translated.',
          `Compare both, then run "${accept}".`,
        )
      } else if (isBehind(files, code, raw.lock)) {
        const changed = paragraphs(files, code).find(({ hash }) => !kept.includes(hash))
        findings.note(
          words.file,
          1,
          `The English changed after this was translated, from line ${changed?.line ?? 1} of ${SOURCE_LANGUAGE}.md on.`,
          `Bring the translation up to date, then run "${accept}".`,
        )
      }
    }
  }
}

function locked(
  files: ArticleFiles,
  code: LanguageCode,
  lock: Sheet<Lock> | null,
): string[] | null {
  if (files.about === null || code === SOURCE_LANGUAGE || !files.words.has(code)) return null
  return lock?.value[String(files.about.value.number)]?.[code] ?? null
}

/** Title and summary, then the text by paragraph, unless only the title is translated. */
function paragraphs(files: ArticleFiles, code: LanguageCode): Paragraph[] {
  const english = files.words.get(SOURCE_LANGUAGE)
  if (english === undefined) return []
  const { title, formal, summary } = english.value
  const front = { hash: hashOf(`${title}\n${formal}\n${summary}`), line: 2 }
  if (files.words.get(code)?.body.trim() === '') return [front]
  const found: Paragraph[] = [front]
  let start = 0
  let gathered: string[] = []
  const lines = [...english.body.split('\n'), '']
  lines.forEach((text, place) => {
    if (text.trim() !== '') {
      if (gathered.length === 0) start = place
      gathered.push(text.trim())
    } else if (gathered.length > 0) {
      found.push({ hash: hashOf(gathered.join(' ')), line: start + english.bodyLine })
      gathered = []
    }
  })
  return found
}

function hashOf(text: string): string {
  return createHash('sha256').update(text.replace(/\s+/g, ' ')).digest('hex').slice(0, 12)
}
