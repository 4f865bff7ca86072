import type { LanguageCode } from '#model/language.ts'
import { didYouMean, type Findings } from './problem.ts'
import type { Folder } from './read.ts'

/** Files of the content folder itself; the README is for editors. */
const TOP = [
  'README.md',
  'edition.yaml',
  'languages.yaml',
  'series.yaml',
  'sources.yaml',
  'translations.lock.yaml',
]

const ROOMS = [
  'alike',
  'articles',
  'checklists',
  'claims',
  'danger',
  'factors',
  'deadlines',
  'figures',
  'glossary',
  'interface',
  'letter',
  'phrases',
  'timeline',
  'tree',
  'ways',
]

/** Refuses files that nothing reads: a misspelt name would otherwise be a page nobody gets. */
export async function refuseStrangers(
  folder: Folder,
  codes: readonly LanguageCode[],
  findings: Findings,
): Promise<void> {
  const named = (ending: string) => codes.map((code) => `${code}.${ending}`)
  const refuse = async (
    path: string,
    files: readonly string[],
    folders: readonly string[] | null,
  ) => {
    const here = await folder.list(path)
    const strange = [
      ...here.files.filter((name) => !files.includes(name)),
      ...here.folders.filter((name) => folders !== null && !folders.includes(name)),
    ]
    for (const name of strange) {
      const remedy = didYouMean(name, [...files, ...(folders ?? [])], 'Take it out.')
      const at = path === '' ? name : `${path}/${name}`
      findings.refuse(folder.nameOf(at), 1, 'Nothing reads this.', remedy)
    }
    return here.folders
  }
  await refuse('', TOP, ROOMS)
  await refuse('claims', ['claims.yaml', ...named('yaml')], [])
  await refuse('tree', ['tree.yaml', ...named('yaml')], [])
  await refuse('glossary', ['terms.yaml', ...named('yaml')], [])
  await refuse('factors', ['factors.yaml', ...named('yaml')], [])
  await refuse('phrases', ['phrases.yaml', ...named('yaml')], [])
  await refuse('deadlines', ['deadlines.yaml', ...named('yaml')], [])
  await refuse('timeline', ['timeline.yaml', ...named('yaml')], [])
  await refuse('interface', named('yaml'), [])
  await refuse('letter', ['letter.yaml', ...named('yaml')], [])
  await refuse('alike', named('yaml'), [])
  await refuse('danger', named('yaml'), [])
  await refuse('ways', ['ways.yaml', ...named('yaml')], [])
  for (const slug of await refuse('articles', [], null)) {
    await refuse(`articles/${slug}`, ['about.yaml', ...named('md')], [])
  }
  for (const id of await refuse('checklists', [], null)) {
    await refuse(`checklists/${id}`, ['items.yaml', ...named('yaml')], [])
  }
}
