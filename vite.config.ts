import { resolve } from 'node:path'
import { svelte } from '@sveltejs/vite-plugin-svelte'
import { svelteTesting } from '@testing-library/svelte/vite'
import type { Rolldown } from 'vite'
import { VitePWA } from 'vite-plugin-pwa'
import { defineConfig } from 'vitest/config'
import { contentPlugin } from './src/compile/plugin.ts'
import { prerender } from './src/prerender/plugin.ts'
import { shellEntries } from './src/prerender/shell-entries.ts'

const base = process.env['GUIDE_BASE'] ?? '/'
const outDir = resolve(process.env['GUIDE_OUT'] ?? 'dist')
const testing = process.env['VITEST'] !== undefined

/** All that the entry needs at once goes into one chunk with one style sheet, shared or not. */
function firstScreens() {
  let first: Set<string> | null = null
  return (id: string, graph: Rolldown.ChunkingContext): string | null => {
    first ??= reached(
      resolve('src/app/main.ts'),
      (one) => graph.getModuleInfo(one)?.importedIds ?? [],
    )
    return first.has(id) ? 'guide' : null
  }
}

function reached(from: string, next: (id: string) => readonly string[]): Set<string> {
  const found = new Set([from])
  for (const id of found) for (const one of next(id)) found.add(one)
  return found
}

export default defineConfig(() => {
  const content = contentPlugin(resolve(process.env['GUIDE_CONTENT'] ?? 'content'), base)
  return {
    base,
    publicDir: 'public',
    plugins: [
      svelte(),
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
          chunkFileNames: ({ facadeModuleId }) =>
            facadeModuleId?.includes('/src/app/later/') === true
              ? 'assets/later-[name]-[hash].js'
              : 'assets/[name]-[hash].js',
          codeSplitting: { groups: [{ name: firstScreens(), debugName: 'guide' }] },
        },
      },
      modulePreload: { polyfill: false },
    },
    worker: { format: 'es' as const },
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
