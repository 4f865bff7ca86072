import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'yaml'
import { describe, expect, it } from 'vitest'

const english = parse(readFileSync('content/interface/en.yaml', 'utf8')) as Record<string, string>

const code = ['src/app', 'src/prerender']
  .flatMap((room) =>
    readdirSync(room, { recursive: true, encoding: 'utf8' })
      .filter((name) => /\.(?:ts|svelte)$/.test(name))
      .map((name) => readFileSync(join(room, name), 'utf8')),
  )
  .join('\n')

describe('the app’s own words', () => {
  it('exist for every key the app asks for by name', () => {
    const asked = [...code.matchAll(/\bsay\(\s*(?:[\w.]+,\s*)?'(?<key>[a-z0-9.-]+)'/g)]
    const keys = [...new Set(asked.map((found) => found.groups?.['key'] ?? ''))]
    expect(keys.length).toBeGreaterThan(10)
    expect(keys.filter((key) => english[key] === undefined)).toEqual([])
  })

  it('hold no mark that is not filled by name', () => {
    const odd = Object.entries(english).filter(([, text]) => /[{}]/.test(text.replace(/\{\w+\}/g, '')))
    expect(odd).toEqual([])
  })
})
