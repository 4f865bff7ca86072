interface HtmlPolicy {
  createHTML(html: string): string
}

interface UrlPolicy {
  createScriptURL(url: string): string
}

interface TrustedTypesFactory {
  createPolicy(name: string, rules: HtmlPolicy): HtmlPolicy
  createPolicy(name: string, rules: UrlPolicy): UrlPolicy
}

const factory = (globalThis as { trustedTypes?: TrustedTypesFactory }).trustedTypes

const html = factory?.createPolicy('guide-html', { createHTML: (text: string) => text })

const allowed = new Set<string>()

const urls = factory?.createPolicy('guide-url', {
  createScriptURL(url: string) {
    if (!allowed.has(url)) throw new TypeError(`Not a script of the guide: ${url}`)
    return url
  },
})

/** Compiled HTML of a part whose hash was checked; the one way HTML reaches the page. */
export function trusted(text: string): string {
  return html === undefined ? text : html.createHTML(text)
}

/** Names the scripts that may run as workers: called once at start with exact paths. */
export function allowScripts(paths: readonly string[]): void {
  for (const path of paths) allowed.add(path)
}

/**
 * @throws TypeError for a path that was not allowed
 */
export function trustedScript(path: string): string {
  return urls === undefined ? path : urls.createScriptURL(path)
}
