import { createContext } from 'svelte'
import type { CasebookSeat } from './state/casebook-seat.svelte.ts'
import type { Desk } from './state/desk.svelte.ts'
import type { Display } from './state/display.svelte.ts'
import type { Guide } from './state/guide.svelte.ts'
import type { Offline } from './state/offline.svelte.ts'
import type { Router } from './state/router.svelte.ts'

export const [useGuide, setGuide] = createContext<Guide>()
export const [useOffline, setOffline] = createContext<Offline>()
export const [useRouter, setRouter] = createContext<Router>()
export const [useSeat, setSeat] = createContext<CasebookSeat>()
export const [useDesk, setDesk] = createContext<Desk>()
/** Leaves now, from wherever the reader is. */
export const [useExit, setExit] = createContext<() => void>()
export const [useDisplay, setDisplay] = createContext<Display>()
