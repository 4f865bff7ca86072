import { escapeHtml } from '#model/html.ts'
import type { Source } from '#model/source.ts'
import type { Guide } from './guide.svelte.ts'

/**
 * The sources of a page, each with its own days; marks in the text lead here. HTML, because
 * it stands at the end of a compiled text and is adopted with it. Addresses stand in the register.
 */
export function sourceListHtml(sources: readonly Source[], guide: Guide): string {
  if (sources.length === 0) return ''
  const items = sources.map(
    (source) =>
      `<li id="source-${escapeHtml(source.id)}"><b lang="en">${escapeHtml(source.printAs)}</b>` +
      `<span>${escapeHtml(sourceDays(source, guide))}</span></li>`,
  )
  const title = escapeHtml(guide.say('article.sources'))
  const all = `<p class="small screen-only"><a href="${guide.path('sources/')}">${escapeHtml(guide.say('title.sources'))}</a></p>`
  return `<section class="sources" lang="${guide.language}"><h2 id="sources">${title}</h2><ol>${items.join('')}</ol>${all}</section>`
}

/** When a source is from, when it was last seen, and where: in words. */
export function sourceDays(source: Source, guide: Guide): string {
  const days = [
    source.date === '' ? '' : guide.say('source.dated', { date: inWords(source.date, guide) }),
    guide.say('source.seen', { seen: inWords(source.seenTo, guide) }),
    source.seenThrough === null ? '' : guide.say('source.through', { where: source.seenThrough }),
  ]
  return days.filter((line) => line !== '').join(' ')
}

/** Editors write days, years and remarks; days among them are put into words. */
function inWords(text: string, guide: Guide): string {
  return text.replace(/\d{4}-\d{2}-\d{2}/g, (day) => guide.day(day))
}
