import { escapeHtml } from './html.ts'
import type { Source } from './source.ts'

/** `<sup>` of a source, numbered as at the foot of its page. */
export function sourceMark({ id }: Pick<Source, 'id'>, number: number, label: string): string {
  const link = `<a href="#source-${escapeHtml(id)}" aria-label="${escapeHtml(label)}">`
  return `<sup class="cite">${link}${String(number)}</a></sup>`
}
