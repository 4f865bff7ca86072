import { escapeHtml } from '#model/html.ts'
import type { Source } from '#model/source.ts'
import type { Guide } from './guide.svelte.ts'

/**
 * The sources of a page, each with its own days; marks in the text lead here. HTML, because
 * it stands at the end of a compiled text and is adopted with it.
 */
export function sourceListHtml(sources: readonly Source[], guide: Guide): string {
  if (sources.length === 0) return ''
  const items = sources.map((source) => itemHtml(source, guide))
  const title = escapeHtml(guide.say('article.sources'))
  return `<section class="sources" lang="${guide.language}"><h2 id="sources">${title}</h2><ol>${items.join('')}</ol></section>`
}

function itemHtml(source: Source, guide: Guide): string {
  const days = [
    source.date === '' ? '' : guide.say('source.dated', { date: inWords(source.date, guide) }),
    guide.say('source.seen', { seen: inWords(source.seenTo, guide) }),
    source.seenThrough === null ? '' : guide.say('source.through', { where: source.seenThrough }),
  ]
  const dates = days.filter((line) => line !== '').join(' ')
  const address = source.address === null ? '' : `<i>${escapeHtml(source.address)}</i>`
  return (
    `<li id="source-${escapeHtml(source.id)}"><b lang="en">${escapeHtml(source.printAs)}</b>` +
    `<span>${escapeHtml(dates)}</span>${address}</li>`
  )
}

/** Editors write days, years and remarks; days among them are put into words. */
function inWords(text: string, guide: Guide): string {
  return text.replace(/\d{4}-\d{2}-\d{2}/g, (day) => guide.day(day))
}
