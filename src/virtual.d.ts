/// <reference types="vite/client" />
/// <reference types="svelte" />

/** Words of the tools that are fetched on a tap, by language. */
declare module 'virtual:guide-later-words' {
  export const laterWords: Readonly<
    Record<string, (() => Promise<{ default: Readonly<Record<string, string>> }>) | undefined>
  >
}
