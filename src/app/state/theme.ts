import { readStored, store } from './stored.ts'

export type Theme = 'auto' | 'day' | 'night' | 'sunlight'

export const THEMES: readonly Theme[] = ['auto', 'day', 'night', 'sunlight']

const KEY = 'theme'

/** The theme chosen on this phone; `auto` where nothing is stored or storage is closed. */
export function readTheme(): Theme {
  const stored = readStored(KEY)
  return THEMES.find((theme) => theme === stored) ?? 'auto'
}

/** Applies at once; kept where storage allows, otherwise until the page closes. */
export function applyTheme(theme: Theme): void {
  if (theme === 'auto') delete document.documentElement.dataset['theme']
  else document.documentElement.dataset['theme'] = theme
  store(KEY, theme)
}
