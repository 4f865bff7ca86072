import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { build, createServer } from 'vite'
import { describe, expect, it, onTestFinished, vi } from 'vitest'
import { contentPlugin } from '#compile/plugin.ts'
import { ContentFolder } from '../kit/content.ts'

const BASE = '/x9/guide/'

describe('the content plugin', () => {
  it('puts the parts, the catalogue and the edition into the build', async () => {
    const site = aSite()
    const plugin = contentPlugin(site.folder.root, BASE)
    await build({ ...site.config, plugins: [plugin] })
    const { files, edition } = plugin.api.files()
    for (const { path, text } of files)
      expect(readFileSync(join(site.out, path), 'utf8')).toBe(text)
    expect(readdirSync(join(site.out, 'parts'))).toHaveLength(files.length - 1)
    expect(edition.number).toBe(7)
    expect(plugin.api.guide().languages).toHaveLength(2)
  })

  it('fails the build with every problem, one line each', async () => {
    const site = aSite()
    site.folder.change('articles/104-dismissal/en.md', '[[402]]', '[[403]]')
    site.folder.change('tree/tree.yaml', 'default: o_wait', 'default: o_wat')
    const failed = build({ ...site.config, plugins: [contentPlugin(site.folder.root, BASE)] })
    await expect(failed).rejects.toThrow(
      '2 problems in the content\n' +
        'content/articles/104-dismissal/en.md:12: There is no page 403. Did you mean "402"?\n' +
        'content/tree/tree.yaml:33: "r05_rep" leads to "o_wat", which is no question, router or outcome. Did you mean "o_wait"?',
    )
  })

  it('serves the parts in development, and says when a save changed or broke them', async () => {
    const { folder, config } = aSite()
    const plugin = contentPlugin(folder.root, BASE)
    const server = await createServer({
      ...config,
      server: { port: 0, ws: false },
      plugins: [plugin],
    })
    onTestFinished(() => server.close())
    const sent: unknown[] = []
    vi.spyOn(server.hot, 'send').mockImplementation((...message: unknown[]) => {
      sent.push(typeof message[0] === 'string' ? message[0] : (message[0] as { type: string }).type)
    })
    await server.listen()
    const home = server.resolvedUrls?.local[0] ?? ''
    const edition = (await ask(`${home}edition.json`)) as { catalogue: { path: string } }
    expect(edition).toEqual(plugin.api.files().edition)
    expect(await ask(home + edition.catalogue.path)).toEqual(plugin.api.files().catalogue)
    expect(await ask(`${home}parts/none.json`)).toBe(404)

    folder.change('tree/en.yaml', 'title: Wait', 'title: Wait now')
    await vi.waitFor(() => {
      expect(sent).toEqual(['content:changed'])
    }, 5000)
    expect(await ask(home + edition.catalogue.path)).toBe(404)

    folder.change('tree/en.yaml', 'title: Wait now', 'titel: Wait now')
    await vi.waitFor(() => {
      expect(sent.at(-1)).toBe('error')
    }, 5000)
    folder.change('tree/en.yaml', 'titel: Wait now', 'title: Wait')
    await vi.waitFor(() => {
      expect(sent.slice(-2)).toEqual(['update', 'content:changed'])
    }, 5000)
    expect(await ask(`${home}edition.json`)).toEqual(edition)
  }, 30_000)
})

/** A site of one empty script beside a small content folder. */
function aSite() {
  const folder = new ContentFolder()
  const root = join(folder.root, '..', 'site')
  mkdirSync(root)
  writeFileSync(join(root, 'index.html'), '<script type="module" src="./main.js"></script>')
  writeFileSync(join(root, 'main.js'), 'export {}')
  const out = join(root, 'dist')
  const config = {
    root,
    base: BASE,
    configFile: false,
    logLevel: 'silent',
    build: { outDir: out },
  } as const
  return { folder, out, config }
}

/** JSON of an address, or the status where it is refused. */
async function ask(address: string): Promise<unknown> {
  const response = await fetch(address)
  return response.ok ? ((await response.json()) as unknown) : response.status
}
