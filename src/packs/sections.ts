/** A stretch of an article under one heading: what search ranks and links to. */
export interface Section {
  /** Anchor on the page; empty for the text before the first heading. */
  anchor: string
  heading: string
  /** Plain text, for search and snippets. */
  text: string
}

const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"' }

/**
 * Compiled HTML of an article as plain text per `##` heading. Of a claim only the fallback:
 * a snippet has no room for its dates.
 */
export function sectionsOf(html: string): Section[] {
  return html
    .replace(/<aside class="claim[^]*?<\/aside>/g, fallbackIn)
    .replace(/<p class="ends">[^]*?<\/p>/g, '')
    .split(/(?=<h2 id=")/)
    .map((part) => {
      const [, anchor = '', heading = '', text = part] =
        /^<h2 id="([^"]*)">([^]*?)<\/h2>([^]*)$/.exec(part) ?? []
      return { anchor, heading: plain(heading), text: plain(text) }
    })
    .filter(({ heading, text }) => heading !== '' || text !== '')
}

function fallbackIn(claim: string): string {
  return /<p class="claim-fallback"[^>]*>([^]*?)<\/p>/.exec(claim)?.[0] ?? ''
}

function plain(html: string): string {
  return html
    .replace(/<sup class="cite">[^]*?<\/sup>|<span class="plate">[^]*?<\/span>/g, '')
    .replace(/<(?:\/(?:p|li|td|th|h3)|br)\b[^>]*>/g, ' ')
    .replace(/<[^>]+>/g, '')
    .replace(/&(amp|lt|gt|quot);/g, (_all, name: string) => ENTITIES[name] ?? '')
    .replace(/\s+/g, ' ')
    .trim()
}
