export interface Place {
  /** Host name, or `:8080` for a plain one on this machine. */
  name?: string
  /** Folder of the release that is current. */
  root?: string
  /** Path the guide lives under, with a slash at both ends. */
  base?: string
}
export function nginx(place?: Place): string
export function caddy(place?: Place): string
export function underscoreHeaders(place?: Place): string
