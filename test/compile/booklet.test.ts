// @vitest-environment jsdom
import { describe, expect, it } from 'vitest'
import { booklet, lengths } from '#compile/booklet.ts'
import { aTree } from '../kit/pack.ts'
import { compiled, ContentFolder, partIn } from '../kit/content.ts'

async function page(): Promise<HTMLElement> {
  const html = booklet(await compiled(new ContentFolder()))
  const root = document.createElement('div')
  root.innerHTML = html
  return root
}

describe('the booklet for the supervising attorney', () => {
  it('has every question, fork, card and outcome once, and no link leads nowhere', async () => {
    const { tree } = partIn(await compiled(new ContentFolder()), 'en', 'tree')
    const root = await page()
    const ids = [...root.querySelectorAll('section')].map((one) => one.id)
    const wanted = [tree.questions, tree.routers, tree.alerts, tree.outcomes].flatMap(Object.keys)
    expect(ids.toSorted()).toEqual(wanted.toSorted())
    for (const link of root.querySelectorAll('a')) {
      expect(ids).toContain(link.getAttribute('href')?.slice(1))
    }
  })

  it('names sources, days, grade and a line to sign under every card and outcome', async () => {
    const root = await page()
    let checked = 0
    for (const { id } of root.querySelectorAll('section')) {
      const section = root.querySelector(`[id="${id}"]`)
      if (section === null || !/^[ao]_/.test(id)) continue
      expect(section.textContent).toMatch(/Seen \d{4}-\d\d-\d\d, to be checked by/)
      expect(section.textContent).toMatch(/Grade -?\d+\.\d/)
      checked += 1
      expect(section.querySelector('.sign')?.textContent).toContain('Read and found right: name')
    }
    expect(checked).toBeGreaterThan(2)
  })

  it('counts the shortest and the longest way', () => {
    expect(lengths(aTree())).toEqual({ shortest: 1, longest: 1 })
  })
})
