import { vi } from 'vitest'
import { MemoryCaches } from './cache.ts'
import { onDisk } from './pack.ts'
import { Rig } from './rig.ts'
import type { GuideFiles } from '#compile/files.ts'

/** A phone with storage of its own, and a host it reaches over real HTTP. */
export interface Phone {
  base: string
  rig: Rig
  caches: MemoryCaches
  stored: Map<string, string>
}

let count = 0

/** Every phone has a base of its own, so that nothing is remembered from one test to the next. */
export async function aPhone(guide: GuideFiles): Promise<Phone> {
  count += 1
  const base = `/guide-${String(count)}/`
  const rig = await Rig.start(await onDisk(guide), base)
  const { origin } = new URL(rig.url)
  const caches = new MemoryCaches(origin)
  const stored = new Map<string, string>()
  const real = fetch
  vi.stubGlobal('fetch', (address: string, init?: RequestInit) =>
    real(new URL(address, origin), init),
  )
  vi.stubGlobal('caches', caches)
  vi.stubGlobal('localStorage', {
    getItem: (key: string) => stored.get(key) ?? null,
    setItem: (key: string, value: string) => stored.set(key, value),
  })
  return { base, rig, caches, stored }
}

/** Puts another edition on the phone's host. */
export async function publish(phone: Phone, guide: GuideFiles): Promise<void> {
  phone.rig.deploy(await onDisk(guide))
}

/** Switches off the host and gives the browser its own things back. */
export async function putAway(phone: Phone): Promise<void> {
  await phone.rig.close()
  vi.unstubAllGlobals()
}
