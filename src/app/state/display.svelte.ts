import { applyTheme, readTheme, type Theme } from './theme.ts'

/** How the guide looks on this phone. */
export class Display {
  #theme = $state<Theme>('auto')

  get theme(): Theme {
    return this.#theme
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
