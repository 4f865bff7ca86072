import type { IconName } from './icon-paths.ts'

export interface FrameLink {
  href: string
  label: string
  icon: IconName
  current: boolean
}

export interface FrameTab extends FrameLink {
  color: 'understand' | 'helping' | 'court' | 'history' | 'search'
}
