import type { IconName } from './icon-paths.ts'

export type BannerStatus = 'in-force' | 'contested' | 'replaced' | 'past' | 'check-first'

/** Color, pattern and words say the same; so does the icon. */
export const STATUS_ICONS: Record<BannerStatus, IconName> = {
  'in-force': 'check',
  contested: 'scales',
  replaced: 'replaced',
  past: 'archive',
  'check-first': 'clock',
}
