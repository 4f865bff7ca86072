import { escapeHtml } from '#model/html.ts'
import type { ReportSection, Row } from './report.ts'

const STYLE = `
body { max-width: 60rem; margin: 2rem auto; padding: 0 1rem; font: 16px/1.5 sans-serif; color: #16150f; background: #f6efdc }
h2 { margin: 2rem 0 .5rem; border-bottom: 2px solid }
ul { margin: 0; padding: 0; list-style: none }
li { display: grid; grid-template-columns: 1fr 10rem; gap: 1rem; padding: .25rem 0; border-bottom: 1px solid #cbbf9d }
li > span { overflow-wrap: anywhere }
svg { width: 100%; height: 1rem; align-self: center; background: #fffdf5; border: 1px solid }
.good rect { fill: #14532d } .look rect { fill: #7c2d00 } .bad rect { fill: #8b1020 }
.bad > span { font-weight: bold }
`

/** The report as one page to look at: nothing to load, nothing that runs. */
export function reportHtml(title: string, sections: readonly ReportSection[]): string {
  const body = sections.map(({ title: name, rows }) => {
    const items = rows.length === 0 ? '<li><span>none</span></li>' : rows.map(rowHtml).join('\n')
    return `<section><h2>${escapeHtml(name)}</h2><ul>\n${items}\n</ul></section>`
  })
  return `<!doctype html>
<html lang="en">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escapeHtml(title)}</title><style>${STYLE}</style></head>
<body><h1>${escapeHtml(title)}</h1>
${body.join('\n')}
</body></html>
`
}

function rowHtml({ text, share, tone }: Row): string {
  const bar =
    share === undefined
      ? ''
      : `<svg viewBox="0 0 100 10" preserveAspectRatio="none" aria-hidden="true"><rect width="${(share * 100).toFixed(1)}" height="10"/></svg>`
  return `<li${tone === undefined ? '' : ` class="${tone}"`}><span>${escapeHtml(text)}</span>${bar}</li>`
}
