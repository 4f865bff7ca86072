import { readFileSync } from 'node:fs'
import { it } from 'vitest'
import { ourGuide, searchOf } from '/tmp/wt/search/test/kit/our-guide.ts'
it('x', async () => {
  const guide = await ourGuide()
  for (const code of ['en', 'es']) for (const half of ['', 'held/']) {
    const index = searchOf(guide, code)
    const qs = JSON.parse(readFileSync(`test/search/${half}${code}.json`, 'utf8'))
    const by = {}; let first = 0, five = 0
    const out = []
    for (const q of qs) {
      const pages = index.ask(q.ask).hits.map(({ path, anchor }) => { const p = path.replace(/\/$/, ''); return ['walk/all','timeline'].includes(p) && anchor !== '' ? `${p}#${anchor}` : p })
      const at = q.find.length === 0 ? (pages.length === 0 ? 0 : -1) : pages.findIndex(p => q.find.includes(p))
      const k = by[q.kind] ??= [0,0,0]; k[0]++
      if (at === 0) { first++; k[1]++ } 
      if (at >= 0 && at < 5) { five++; k[2]++ }
      if (at !== 0) out.push(`   ${q.kind} "${q.ask}" at ${at}: ${pages.slice(0, 4).join(', ')} | meant "${index.ask(q.ask).meant}"`)
    }
    console.log(code, half, qs.length, '@1', (first/qs.length).toFixed(3), '@5', (five/qs.length).toFixed(3), JSON.stringify(by), '\n' + (process.env.SHOW ? out.join('\n') : ''))
  }
}, 60000)
