import { applyTheme, readTheme, type Theme } from './theme.ts'

/** How the guide looks on this phone. */
export class Display {
  #theme = $state<Theme>('auto')

  get theme(): Theme {
    return this.#theme
  }

  /** Whether it is dark just now: as chosen, else as the phone is. */
  get isDark(): boolean {
    if (this.#theme !== 'auto') return this.#theme === 'night'
    return typeof matchMedia === 'function' && matchMedia('(prefers-color-scheme: dark)').matches
  }

  /** Takes up what the phone keeps; after the first paint, which `early` has already themed. */
  restore(): void {
    this.#theme = readTheme()
  }

  setTheme(theme: Theme): void {
    this.#theme = theme
    applyTheme(theme)
  }
}
