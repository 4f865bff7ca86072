import 'svelte/elements'

declare module 'svelte/elements' {
  // eslint-disable-next-line @typescript-eslint/no-unused-vars -- must be named as in the original
  interface HTMLAttributes<T> {
    /** Known to phones, not to every list of attributes. */
    autocorrect?: 'on' | 'off'
  }
}
