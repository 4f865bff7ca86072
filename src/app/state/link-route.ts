import { parse, type Place, type Route } from '#model/route.ts'

/** The page of the guide that a plain click on a link asks for, or null where it is none. */
export function routeOfClick(event: MouseEvent, place: Place): Route | null {
  if (event.defaultPrevented || event.button !== 0) return null
  if (event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return null
  const link = event.target instanceof Element ? event.target.closest('a') : null
  if (link === null || link.target !== '' || link.hasAttribute('download')) return null
  const url = new URL(link.href, location.href)
  if (url.origin !== location.origin || !url.pathname.startsWith(place.base)) return null
  if (url.pathname === location.pathname && url.hash !== '') return null
  if (/\.[^/]+$/.test(url.pathname) || url.pathname === `${place.base}units/`) return null
  return parse(url.pathname, url.hash.slice(1), place)
}
