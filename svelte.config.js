import { vitePreprocess } from '@sveltejs/vite-plugin-svelte'

export default {
  preprocess: vitePreprocess(),
  compilerOptions: {
    runes: true,
    // Written on every element of every page: four letters are enough for this few components.
    cssHash: ({ hash, css }) => `s${hash(css).slice(0, 4)}`,
  },
}
