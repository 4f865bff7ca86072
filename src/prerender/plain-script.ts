import { build, type Rolldown } from 'vite'

/**
 * Builds one script that runs by itself and at once: no module, no imports left.
 * @param entry absolute path of a TypeScript file
 */
export async function plainScript(entry: string): Promise<string> {
  const result = await build({
    configFile: false,
    logLevel: 'warn',
    build: {
      write: false,
      target: 'es2020',
      modulePreload: false,
      lib: { entry, formats: ['iife'], name: 'guide' },
    },
  })
  const outputs = (Array.isArray(result) ? result : [result]) as Rolldown.RolldownOutput[]
  const chunk = outputs[0]?.output[0]
  if (chunk === undefined) throw new Error(`Nothing was built from ${entry}`)
  return chunk.code
}
