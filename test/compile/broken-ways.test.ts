import { describe, expect, it } from 'vitest'
import { compiled, ContentFolder, problemsOf } from '../kit/content.ts'

const WAYS = `- id: dismiss
  page: 104
  icon: letter
  on: [home, search]
- id: home
  page: 104
  icon: bolt
  on: [danger]
`
const WORDS = 'dismiss: A way\nhome: Another\n'
const DANGER = `who: [agents]
ways:
  home:
    with: [outside]
    alone: [raid]
`

function withWays(): ContentFolder {
  const folder = new ContentFolder().write('ways/ways.yaml', WAYS)
  for (const code of ['en', 'es']) {
    folder.write(`ways/${code}.yaml`, WORDS).write(`danger/${code}.yaml`, DANGER)
  }
  return folder
}

const BROKEN: [what: string, breaks: (folder: ContentFolder) => unknown, says: string[]][] = [
  [
    'a way to a page there is not',
    (folder) => folder.write('ways/ways.yaml', WAYS.replace('page: 104', 'page: 105')),
    [
      'content/ways/ways.yaml:2: "dismiss" leads to page 105, which there is not. Did you mean "104"?',
    ],
  ],
  [
    'a way that stands twice',
    (folder) =>
      folder.write(
        'ways/ways.yaml',
        `${WAYS}- { id: dismiss, page: 104, icon: letter, on: [home] }\n`,
      ),
    ['content/ways/ways.yaml:9: The way "dismiss" stands here twice. Give one of them another id.'],
  ],
  [
    'a way without words in one language',
    (folder) => folder.write('ways/es.yaml', 'dismiss: Un camino\n'),
    ['content/ways/es.yaml:1: The way "home" has no words here. Write them.'],
  ],
  [
    'a place where no way can stand',
    (folder) => folder.write('ways/ways.yaml', WAYS.replace('[danger]', '[dangr]')),
    [expect.stringContaining('content/ways/ways.yaml:8') as string],
  ],
  [
    'words of danger for no way',
    (folder) => folder.write('danger/en.yaml', DANGER.replace('home:', 'hom:')),
    [
      'content/danger/en.yaml:2: The way out of danger "home" has no words here. Write them.',
      'content/danger/en.yaml:3: There is no way out of danger "hom". Did you mean "home"?',
    ],
  ],
  [
    'a way out of danger with nothing that calls it',
    (folder) => folder.write('danger/es.yaml', DANGER.replace('[raid]', '[]')),
    [expect.stringContaining('content/danger/es.yaml:5') as string],
  ],
  [
    'a line of everyday words with one word',
    (folder) => folder.write('alike/en.yaml', '- [lawyer]\n'),
    [expect.stringContaining('content/alike/en.yaml:1') as string],
  ],
]

describe('ways in, words of danger and everyday words', () => {
  it('reach the reader as they are written', async () => {
    const { languages } = await compiled(withWays())
    const parts = languages.flatMap((one) => one.parts)
    const ways = parts.flatMap((part) => (part.part === 'interface' ? part.ways : []))
    const danger = parts.flatMap((part) => (part.part === 'glossary' ? [part.danger] : []))
    expect(ways[0]).toMatchObject({ path: '104-dismissal/', label: 'A way' })
    expect(danger[0]?.ways).toEqual({ home: { with: ['outside'], alone: ['raid'] } })
  })

  it.each(BROKEN)('say what is wrong: %s', async (_, breaks, says) => {
    const folder = withWays()
    breaks(folder)
    expect(await problemsOf(folder)).toEqual(says)
  })
})
