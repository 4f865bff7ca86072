/** Where a way may stand: at home, before anything is searched, where a search finds nothing; `danger`
 * marks pages for someone in danger now, which search puts first. */
export const WAY_PLACES = ['home', 'search', 'nothing', 'danger'] as const

export type WayPlace = (typeof WAY_PLACES)[number]

export const WAY_ICONS = [
  'letter',
  'bolt',
  'scales',
  'sign',
  'list',
  'people',
  'court',
  'book',
] as const

/** A need in the words of who has it, and the page for it. */
export interface Way {
  id: string
  number: number
  /** Below the language, such as `104-dismissal/`. */
  path: string
  label: string
  icon: (typeof WAY_ICONS)[number]
  on: WayPlace[]
}
