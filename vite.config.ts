import { resolve } from 'node:path'
import { svelte } from '@sveltejs/vite-plugin-svelte'
import { svelteTesting } from '@testing-library/svelte/vite'
import type { Plugin, Rolldown } from 'vite'
import { VitePWA } from 'vite-plugin-pwa'
import { defineConfig } from 'vitest/config'
import { contentPlugin } from './src/compile/plugin.ts'
import { prerender } from './src/prerender/plugin.ts'
import { shellEntries } from './src/prerender/shell-entries.ts'

const base = process.env['GUIDE_BASE'] ?? '/'
const outDir = resolve(process.env['GUIDE_OUT'] ?? 'dist')
const testing = process.env['VITEST'] !== undefined

/** Files that the entry opens later, together. */
const TOOLS = ['src/app/tools.ts', 'src/packs/tool-content.ts']

/** The framework's two-way bindings: no page that is read first has a field. */
const BINDINGS = '/internal/client/dom/elements/bindings/'

/**
 * All that the entry needs at once goes into one chunk with one style sheet, shared or not; so
 * does all that the tools need besides. What is left is fetched on a tap.
 */
function ownChunks() {
  let first: Set<string> | null = null
  let tools: Set<string> | null = null
  return (id: string, graph: Rolldown.ChunkingContext): string | null => {
    const next = (one: string) => graph.getModuleInfo(one)?.importedIds ?? []
    first ??= reached(['src/app/main.ts'], next)
    tools ??= reached(TOOLS, next)
    if (first.has(id) && !id.includes(BINDINGS)) return 'guide'
    return tools.has(id) ? 'tools' : null
  }
}

/** Files fetched on a tap say so in their names: the worker keeps them apart from the shell. */
function laterName(facade: string | null): string {
  const isLater = /\/src\/app\/(?:later|casebook)\/|virtual:guide-later/.test(facade ?? '')
  if (facade?.includes('virtual:guide-later-words/') === true) {
    return `assets/later-casebook-words-${facade.slice(-2)}-[hash].js`
  }
  return `assets/${isLater ? 'later-' : ''}[name]-[hash].js`
}

function reached(from: string[], next: (id: string) => readonly string[]): Set<string> {
  const found = new Set(from.map((one) => resolve(one)))
  for (const id of found) for (const one of next(id)) found.add(one)
  return found
}

const PRELOADER = '\0vite/preload-helper.js'

/** Brings a lazy file with its style sheet, which must stand before anything of it is shown. */
function withStyles(): Plugin {
  return {
    name: 'with-styles',
    enforce: 'pre',
    load: (id) =>
      id === PRELOADER
        ? `import { bring } from '/src/app/bring.ts'\nexport const __vitePreload = bring`
        : null,
  }
}

export default defineConfig(() => {
  const content = contentPlugin(resolve(process.env['GUIDE_CONTENT'] ?? 'content'), base)
  return {
    base,
    publicDir: 'public',
    plugins: [
      svelte(),
      withStyles(),
      ...(testing
        ? [svelteTesting()]
        : [
            content,
            prerender(content.api, outDir),
            VitePWA({
              strategies: 'injectManifest',
              srcDir: 'src/sw',
              filename: 'sw.ts',
              injectRegister: false,
              manifest: false,
              includeManifestIcons: false,
              integration: { closeBundleOrder: 'post' },
              injectManifest: {
                globPatterns: [
                  'shell.html',
                  'units/*',
                  'assets/*.{js,css}',
                  'icons/{icon,units}.svg',
                ],
                manifestTransforms: [shellEntries(outDir)],
                minify: true,
              },
            }),
          ]),
    ],
    build: {
      outDir,
      emptyOutDir: true,
      target: 'es2022',
      // Keeps `light-dark()` as written: older targets rewrite every color twice.
      cssTarget: ['chrome123', 'firefox120', 'safari17.5'],
      cssCodeSplit: true,
      assetsInlineLimit: 0,
      rolldownOptions: {
        output: {
          chunkFileNames: ({ facadeModuleId }) => laterName(facadeModuleId),
          assetFileNames: ({ names }) =>
            names[0] === 'casebook.css'
              ? 'assets/later-[name]-[hash][extname]'
              : 'assets/[name]-[hash][extname]',
          codeSplitting: { groups: [{ name: ownChunks(), debugName: 'guide' }] },
        },
      },
      modulePreload: { polyfill: false },
    },
    worker: {
      format: 'es' as const,
      rolldownOptions: {
        output: {
          // The search comes with the shell; all else that works apart is the casebook's.
          entryFileNames: ({ name }) =>
            `assets/${name === 'search-worker' ? '' : 'later-casebook-'}[name]-[hash].js`,
          chunkFileNames: 'assets/later-casebook-[name]-[hash].js',
        },
      },
    },
    optimizeDeps: { include: ['fuse.js', 'minisearch'] },
    test: {
      projects: [
        {
          extends: true as const,
          test: {
            name: 'node',
            environment: 'node',
            include: ['test/**/*.test.ts'],
            exclude: ['test/app/**', 'test/build/**'],
          },
        },
        {
          extends: true as const,
          test: { name: 'dom', environment: 'jsdom', include: ['test/app/**/*.test.ts'] },
        },
      ],
    },
  }
})
