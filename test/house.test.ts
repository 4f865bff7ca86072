import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'

/** Who may import whom; a room may always import itself. */
const ROOMS: Record<string, readonly string[]> = {
  model: [],
  compile: ['model'],
  packs: ['model'],
  casebook: ['model'],
  'app/ui': [],
  'app/state': ['model', 'packs', 'casebook', 'app/later'],
  'app/later': ['model'],
  'app/pages': ['app/ui', 'app/context', 'app/state', 'model'],
  'app/casebook': ['app/ui', 'app/context', 'app/state', 'app/pages', 'casebook', 'model'],
  app: [
    'app/ui',
    'app/state',
    'app/pages',
    'app/casebook',
    'app/context',
    'packs',
    'casebook',
    'model',
    'styles',
  ],
  prerender: ['app', 'app/state', 'packs', 'model', 'deploy'],
  sw: ['model'],
}

/** Types cross without a dependency at run time; these rooms may name each other's. */
const TYPES_ALSO: Record<string, readonly string[]> = { 'app/pages': ['packs', 'casebook'] }

const BUILD_ONLY = ['yaml', 'markdown-it', 'zod']
const BANNED_NAMES = /(manager|service|helper|utils|handler|impl)\b/i

interface SourceFile {
  path: string
  text: string
  lines: number
}

const sources = filesBelow('src')
const tests = filesBelow('test')

describe('the house', () => {
  it.each(sources.map((file) => [file.path, file] as const))(
    '%s imports only downwards',
    (_, file) => {
      expect(wrongImports(file)).toEqual([])
    },
  )

  it('keeps files small: none over 300 lines, nine in ten under 170', () => {
    const large = sources.filter((file) => file.lines > 300).map((file) => file.path)
    expect(large).toEqual([])
    const under = sources.filter((file) => file.lines < 170).length
    expect(under / sources.length).toBeGreaterThanOrEqual(0.9)
  })

  it('keeps test files under 400 lines', () => {
    expect(tests.filter((file) => file.lines > 400).map((file) => file.path)).toEqual([])
  })

  it('skips no test and leaves none to do', () => {
    const mark = /\b(?:it|test|describe)\.(?:skip|only|todo|fails|fixme)\b/
    expect(tests.filter((file) => mark.test(file.text)).map((file) => file.path)).toEqual([])
  })

  it('asks the network only from packs and the worker', () => {
    const asking = sources.filter((file) => /(?<![.\w])fetch\(/.test(file.text))
    expect(
      asking.filter((file) => !/^src\/(?:packs|sw)\//.test(file.path)).map((f) => f.path),
    ).toEqual([])
  })

  it('prints raw HTML in one place', () => {
    const raw = sources.filter((file) => file.text.includes('{@html'))
    expect(raw.map((file) => file.path)).toEqual(['src/app/ui/prose.svelte'])
  })

  it('sets no style attribute, which the policy would block', () => {
    const styled = sources.filter((file) => /<[a-z][^>]*\sstyle="/.test(file.text))
    expect(styled.map((file) => file.path)).toEqual([])
  })

  it('uses logical properties only, so that right-to-left works', () => {
    const physical =
      /(?:margin|padding|border)-(?:left|right)\b|(?<![\w-])(?:left|right)\s*:|text-align:\s*(?:left|right)/
    const styles = [...sources, ...filesBelow('src', '.css')].filter((file) =>
      /\.(?:svelte|css)$/.test(file.path),
    )
    expect(styles.filter((file) => physical.test(styleOf(file))).map((file) => file.path)).toEqual(
      [],
    )
  })

  it('names files in kebab-case and without empty words', () => {
    const names = sources.map((file) => file.path.split('/').at(-1) ?? '')
    expect(
      names.filter(
        (name) =>
          !/^[a-z0-9-]+(?:\.svelte)?(?:\.d)?\.(?:ts|svelte|mjs)$|^[a-z0-9-]+\.svelte$/.test(name),
      ),
    ).toEqual([])
    expect(names.filter((name) => BANNED_NAMES.test(name))).toEqual([])
  })

  it('has no barrel and no default export outside components', () => {
    const barrels = sources.filter((file) => /\/index\.ts$/.test(file.path))
    expect(barrels.map((file) => file.path)).toEqual([])
    const defaults = sources.filter((file) => /^export default/m.test(file.text))
    expect(defaults.map((file) => file.path)).toEqual([])
  })

  it('depends on at most twelve packages at run time, each argued in DECISIONS.md', () => {
    const manifest = JSON.parse(readFileSync('package.json', 'utf8')) as {
      dependencies: Record<string, string>
      devDependencies: Record<string, string>
    }
    const names = Object.keys(manifest.dependencies)
    const decisions = readFileSync('DECISIONS.md', 'utf8')
    expect(names.length).toBeLessThanOrEqual(12)
    expect(names.filter((name) => !decisions.includes(name))).toEqual([])
    const versions = [
      ...Object.values(manifest.dependencies),
      ...Object.values(manifest.devDependencies),
    ]
    expect(versions.filter((version) => !/^\d+\.\d+\.\d+$/.test(version))).toEqual([])
  })
})

function filesBelow(folder: string, ending = ''): SourceFile[] {
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' })
  return names
    .filter((name) => (ending === '' ? /\.(?:ts|svelte|mjs)$/.test(name) : name.endsWith(ending)))
    .map((name) => {
      const path = join(folder, name).replaceAll('\\', '/')
      const text = readFileSync(path, 'utf8')
      return { path, text, lines: text.split('\n').length }
    })
}

/** The style of a component, or a whole style sheet. */
function styleOf({ path, text }: SourceFile): string {
  return path.endsWith('.css') ? text : (text.split('<style>')[1] ?? '')
}

function roomOf(path: string): string {
  const [first = '', second = '', ...rest] = path.replace(/^src\//, '').split('/')
  const nested = `${first}/${second}`
  return rest.length > 0 && nested in ROOMS
    ? nested
    : first === 'app' && rest.length === 0 && second.startsWith('context')
      ? 'app/context'
      : first
}

function wrongImports(file: SourceFile): string[] {
  const room = roomOf(file.path)
  if (room === 'virtual.d.ts' || room === 'app/context') return []
  const allowed = ROOMS[room]
  if (allowed === undefined) return [`no rule for room "${room}"`]
  const imports = [
    ...file.text.matchAll(
      /(?:^|\n)\s*(?:import|export)\s(?<type>type\s)?[^'"\n;]*?(?:from\s*)?['"](?<from>[^'"]+)['"]/g,
    ),
  ]
  return imports.flatMap((found) => {
    const from = found.groups?.['from'] ?? ''
    if (BUILD_ONLY.includes(from)) return room === 'compile' ? [] : [from]
    if (!from.startsWith('.') && !from.startsWith('#')) return []
    const target = from.startsWith('#')
      ? `src/${from.slice(1)}`
      : join(file.path, '..', from).replaceAll('\\', '/')
    if (target.startsWith('deploy/')) return allowed.includes('deploy') ? [] : [from]
    const goal = roomOf(target)
    const types = found.groups?.['type'] !== undefined ? (TYPES_ALSO[room] ?? []) : []
    return goal === room || allowed.includes(goal) || types.includes(goal) ? [] : [from]
  })
}
