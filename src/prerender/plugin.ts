import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { dirname, join, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { svelte } from '@sveltejs/vite-plugin-svelte'
import { build, type Plugin, type ResolvedConfig } from 'vite'
import type { Catalogue, Edition } from '#model/pack.ts'
import { policy } from '../../deploy/headers.mjs'
import { manifest } from './manifest.ts'
import { plainScript } from './plain-script.ts'
import type { RenderInput, WrittenPage } from './render.ts'

/** What the content plugin hands on. */
export interface ContentApi {
  guide(): Pick<RenderInput, 'languages'>
  files(): { catalogue: Catalogue; edition: Edition }
}

interface Renderer {
  renderAll(input: RenderInput): AsyncGenerator<WrittenPage>
}

/** Names of the emitted scripts, from the base on. */
interface Scripts {
  early: string
  units: string
  unitsStyle: string
}

/** Writes every public page after the client is built, and before the worker lists the shell. */
export function prerender(content: ContentApi, outDir: string): Plugin {
  let config: ResolvedConfig
  // `closeBundle` also runs after a failed build, and is not told: only a written client counts.
  let scripts: Scripts | null = null
  return {
    name: 'guide:prerender',
    apply: 'build',
    configResolved(resolved) {
      config = resolved
    },
    async generateBundle() {
      if (this.environment.name !== 'client') return
      const emit = (name: string, source: string) =>
        config.base + this.getFileName(this.emitFile({ type: 'asset', name, source }))
      scripts = {
        early: emit('early.js', await plainScript(resolve('src/app/early.ts'))),
        units: emit('units.js', await plainScript(resolve('src/app/units.ts'))),
        unitsStyle: emit('units.css', await readFile(resolve('src/app/units.css'), 'utf8')),
      }
    },
    closeBundle: {
      sequential: true,
      async handler() {
        if (scripts === null) return
        const template = withPolicy(await readFile(join(outDir, 'index.html'), 'utf8'))
        const renderer = await buildRenderer(config.base)
        const { edition, catalogue } = content.files()
        const pages = renderer.renderAll({
          base: config.base,
          template,
          files: { early: scripts.early, toolStyle: await toolStyle(outDir, config.base) },
          edition,
          catalogue,
          languages: content.guide().languages,
        })
        const units = withPolicy(await readFile(resolve('src/app/units.html'), 'utf8'))
          .replace('%SCRIPT%', scripts.units)
          .replace('%STYLE%', scripts.unitsStyle)
          .replace('%ICON%', `${config.base}icons/units.svg`)
        for await (const page of pages) await write(join(outDir, page.path), page.html)
        await write(join(outDir, 'units', 'index.html'), units)
        await write(join(outDir, 'manifest.webmanifest'), manifest())
        scripts = null
      },
    },
  }
}

/** The style sheet that came out beside the lazy file of the tools. */
async function toolStyle(outDir: string, base: string): Promise<string> {
  const names = await readdir(join(outDir, 'assets'))
  const name = names.find((one) => /^tools-.*\.css$/.test(one))
  if (name === undefined) throw new Error('The build has no style sheet for the tools')
  return `${base}assets/${name}`
}

function withPolicy(html: string): string {
  const meta = `<meta http-equiv="Content-Security-Policy" content="${policy({ header: false })}" />`
  return html.replace('<!--policy-->', () => meta)
}

/** Builds the pages' code for Node into a folder of its own, new each time, and loads it. */
async function buildRenderer(base: string): Promise<Renderer> {
  const folder = resolve('node_modules/.cache/guide-prerender')
  await rm(folder, { recursive: true, force: true })
  // A second build in one process must not be given the first one's code.
  const outDir = join(folder, String(process.hrtime.bigint()))
  await build({
    configFile: false,
    base,
    logLevel: 'warn',
    plugins: [svelte()],
    ssr: { noExternal: true },
    build: {
      ssr: resolve('src/prerender/render.ts'),
      outDir,
      rolldownOptions: {
        // The casebook is never written into a page.
        external: /\/app\/casebook\/casebook\.ts$|\.\/casebook\/casebook\.ts$/,
        output: { entryFileNames: 'render.mjs' },
      },
    },
  })
  return (await import(pathToFileURL(join(outDir, 'render.mjs')).href)) as Renderer
}

async function write(path: string, text: string): Promise<void> {
  await mkdir(dirname(path), { recursive: true })
  await writeFile(path, text)
}
