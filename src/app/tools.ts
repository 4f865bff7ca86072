/** Pages that most readers open later, in one lazy file so that the shell stays few files. */
export { default as about } from './pages/about.svelte'
export { default as checklist } from './pages/checklist.svelte'
export { default as display } from './pages/display.svelte'
export { default as languages } from './pages/languages.svelte'
export { default as search } from './pages/search.svelte'
export { default as tree } from './pages/tree.svelte'
export { default as walk } from './pages/walk.svelte'
