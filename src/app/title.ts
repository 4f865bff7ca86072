import type { PageContent } from '#packs/page.ts'
import type { Guide } from './state/guide.svelte.ts'

/** Title of the browser's tab: the page, then the guide. Never anything a person typed. */
export function titleOf(content: PageContent, guide: Guide): string {
  const name = guide.say('app.name')
  const own = ownTitle(content, guide)
  return own === '' ? name : `${own} – ${name}`
}

function ownTitle(content: PageContent, guide: Guide): string {
  switch (content.page) {
    case 'home':
      return ''
    case 'article':
      return `${String(content.article.number)} ${content.article.title}`
    case 'checklist':
      return `${String(content.checklist.number)} ${content.checklist.title}`
    default:
      return guide.say(
        `title.${content.page === 'series' ? `series.${String(content.series)}` : content.page}`,
      )
  }
}
