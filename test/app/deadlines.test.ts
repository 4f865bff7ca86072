import { screen, waitFor, within } from '@testing-library/svelte'
import { tick } from 'svelte'
import { describe, expect, it, onTestFinished, vi } from 'vitest'
import type { DayRule } from '#model/deadline.ts'
import { Desk } from '../../src/app/state/desk.svelte.ts'
import { opens, type Shelf } from '../kit/app.ts'
import { aClaim, aRule } from '../kit/days.ts'
import { aPart } from '../kit/pack.ts'

// The first page of a run loads every screen, which takes seconds on a busy machine.
vi.setConfig({ testTimeout: 30_000 })

// jsdom scrolls nowhere.
HTMLElement.prototype.scrollIntoView = () => undefined

const page = { number: 117, title: 'The judge said no', path: '117-appeals/' }
const appeal = aRule({ claims: [aClaim()], pages: [page], hint: 'Not the day of a letter.' })
const moved = {
  event: 'moved',
  happened: 'I moved',
  day: 'Day of the move',
  longer: null,
  other: '',
}
const rules: DayRule[] = [
  appeal,
  aRule({ ...moved, id: 'court', due: 'Address to the court', count: 5, received: false }),
  aRule({ ...moved, id: 'uscis', due: 'Address to USCIS', count: 10, received: false }),
  aRule({
    id: 'brief',
    event: 'asked',
    happened: 'The Board asks for a brief',
    unit: 'shown',
    count: 0,
    longer: null,
    how: 'Nobody can count this.',
    steps: ['Call a lawyer that day.'],
  }),
]
const holidays = {
  verified: false,
  rules: [{ id: 't', name: 'Thanksgiving Day', month: 11, on: { weekday: 4, nth: 4 } }],
}

const openPage = (shelf: Shelf = {}, own: object = {}, code = 'en') =>
  opens(`${code}/deadlines/`, { parts: [aPart('tools', { rules, holidays, ...own })], ...shelf })

type User = Awaited<ReturnType<typeof opens>>['user']

async function count(user: User, what: string, day: string): Promise<void> {
  await user.click(screen.getByRole('button', { name: what }))
  const field = document.querySelector('input[type=date]') as HTMLInputElement
  if (day !== '') await user.type(field, day)
  await user.click(screen.getByRole('button', { name: 'Count the days' }))
}

const card = (name: string | RegExp) => screen.getByRole('article', { name })
const JUDGE = 'The judge decided my case'

describe('deadlines', () => {
  it('count from a day and show how, the shorter of two texts, and the page to read', async () => {
    const { user } = await openPage()
    await count(user, JUDGE, '2026-11-19')
    const found = card('The judge decided my case, November 19, 2026')
    expect(found).toHaveTextContent('It must be there by Friday, November 27, 2026')
    expect(found).toHaveTextContent('3 days left')
    expect(found).toHaveTextContent('Mailing it is not enough.')
    expect(
      within(found)
        .getAllByRole('listitem')
        .map((one) => one.textContent.trim()),
    ).toEqual([
      'Thursday, November 19, 2026: what happened. This day is not counted.',
      'Friday, November 20, 2026 is day 1. Weekends and holidays count too.',
      'Sunday, November 29, 2026 is day 10.',
      'That is on a weekend. Offices may be closed.',
      'Friday, November 27, 2026 is the last open day before. Do not wait for the next open day.',
      'Ten days are all you have.',
    ])
    expect(found).toHaveTextContent(
      'The form says 30 days. The longer count would end on Saturday, December 19, 2026.',
    )
    expect(within(found).getByRole('link', { name: /117/ })).toHaveAttribute(
      'href',
      expect.stringMatching(/\/en\/117-appeals\/$/),
    )
    expect(found).toHaveTextContent('Last seen November 1, 2026. Check by January 10, 2027.')
    expect(found).toHaveTextContent('From: The rule itself.')
  })

  it('warn of a holiday, and say that nobody compared the list with the law', async () => {
    const { user } = await openPage()
    await count(user, JUDGE, '2026-11-16')
    expect(card(/November 16/)).toHaveTextContent('by Wednesday, November 25, 2026')
    expect(card(/November 16/)).toHaveTextContent(/kept: Thanksgiving Day.*verify against/)
  })

  it('move to the count, and tell a screen reader where it is', async () => {
    const { user } = await openPage()
    await count(user, JUDGE, '2026-11-20')
    await waitFor(() => {
      expect(screen.getByRole('heading', { name: /my case, November 20/ })).toHaveFocus()
    })
  })

  it('count everything that one event starts', async () => {
    const { user } = await openPage()
    await count(user, 'I moved', '2026-11-20')
    const found = within(card(/I moved/))
    expect(found.getByRole('heading', { name: 'Address to the court' })).toBeVisible()
    expect(found.getByText('Do it by Wednesday, November 25, 2026')).toBeVisible()
    expect(found.getByText('Do it by Monday, November 30, 2026')).toBeVisible()
  })

  it('are only said where a date is not enough', async () => {
    const { user } = await openPage()
    await user.click(screen.getByRole('button', { name: 'The Board asks for a brief' }))
    expect(screen.queryByRole('button', { name: 'Count the days' })).not.toBeInTheDocument()
    expect(screen.getAllByText('Nobody can count this.')).toHaveLength(2)
  })

  it.each([
    ['', 'Type a whole date that exists, with month, day and year.'],
    ['0202-11-19', 'This day is too far away. Check the year and type it again.'],
    ['2031-11-19', 'This day is too far away. Check the year and type it again.'],
  ])('refuse "%s" with a sentence, and leave the reader in the field', async (day, sentence) => {
    const { user } = await openPage()
    await count(user, JUDGE, day)
    const field = screen.getByLabelText('Day of the decision')
    expect(screen.getByRole('alert')).toHaveTextContent(sentence)
    expect(field).toHaveFocus()
    expect(field).toBeInvalid()
    expect(field).toHaveAccessibleDescription(`Not the day of a letter. ${sentence}`)
    expect(screen.queryByRole('article')).not.toBeInTheDocument()
  })

  it.each([
    ['2026-11-16', '2 days left'],
    ['2026-11-15', '1 day left'],
    ['2026-11-14', 'Today is the last day'],
    ['2026-11-13', 'This day has passed. File at once.'],
    ['2019-01-07', 'This day has passed. File at once.'],
  ])('from %s say: %s', async (day, left) => {
    const { user } = await openPage({}, { holidays: { verified: true, rules: [] } })
    await count(user, JUDGE, day)
    expect(card(/The judge/)).toHaveTextContent(left)
  })

  it('count no days left on a phone whose clock is wrong', async () => {
    const { user, guide } = await openPage()
    guide.startClock(guide.edition.date, '2020-03-01')
    await tick()
    expect(screen.getByText(/The date on this phone is wrong. It is earlier/)).toBeVisible()
    await count(user, JUDGE, '2026-11-20')
    expect(card(/November 20/)).toHaveTextContent('so it cannot say how many days are left')
    expect(card(/November 20/)).not.toHaveTextContent('days left')
  })

  it('ask to look again where the day has not come', async () => {
    const { user } = await openPage()
    await count(user, JUDGE, '2026-12-01')
    expect(card(/December 1/)).toHaveTextContent('The day you typed has not come yet.')
  })

  it('keep several days in memory alone, and take one away with a way back', async () => {
    const { user, phone } = await openPage()
    expect(screen.getByText('No day is counted yet. Pick above what happened.')).toBeVisible()
    const before = [phone.caches.writes.length, [...phone.stored], location.href]
    await count(user, JUDGE, '2026-11-19')
    await count(user, 'I moved', '2026-11-20')
    await user.click(screen.getByRole('button', { name: 'Remove: I moved, November 20, 2026' }))
    expect(screen.getAllByRole('article')).toHaveLength(1)
    expect(screen.getByText('Removed: I moved, November 20, 2026')).toBeVisible()
    await user.click(screen.getByRole('button', { name: 'Undo' }))
    expect(screen.getAllByRole('article')).toHaveLength(2)
    expect([phone.caches.writes.length, [...phone.stored], location.href]).toEqual(before)
  })

  it('stay while the tab lives, in another language too', async () => {
    const { user, router } = await openPage()
    await count(user, JUDGE, '2026-11-19')
    await router.go({ page: 'about', language: 'es' })
    await router.go({ page: 'deadlines', language: 'es' })
    expect(await screen.findByText(/a más tardar el viernes, 27 de noviembre/)).toBeVisible()
  })

  it('are handed on over an update, and gone for the next person', () => {
    const [before, after] = [new Desk(), new Desk()]
    before.days = [{ event: 'decided', day: '2026-11-19' }]
    after.takeOver(before.handOn())
    expect(after.days).toEqual(before.days)
    after.clear()
    expect([after.days, after.handOn()]).toEqual([[], ''])
  })

  it('stay as a warning once their law is old, and say since when', async () => {
    const { user } = await openPage({ today: '2027-03-01' })
    await count(user, JUDGE, '2027-02-22')
    expect(card(/February 22/)).toHaveTextContent('by Thursday, March 4, 2027')
    expect(card(/February 22/)).toHaveTextContent('Ten days are all you have.')
    expect(card(/February 22/)).toHaveTextContent(
      'Not checked since November 10, 2026. Act as if it is still so.',
    )
  })

  it('count nothing by a rule that was taken back, and give its fallback alone', async () => {
    const { user } = await openPage({ recalled: { claims: ['sc11-appeal'] } })
    await count(user, JUDGE, '2026-11-19')
    const found = card(/November 19/)
    expect(found).toHaveTextContent('This rule was taken back. Do not count by it.')
    expect(found).toHaveTextContent('Act as if you have 10 days.')
    expect(found).not.toHaveTextContent('November 27')
    expect(found).not.toHaveTextContent('Ten days are all you have.')
    expect(screen.getByText(/No counted day lies ahead/)).toBeVisible()
  })
})

describe('the calendar', () => {
  /** What the page hands to the browser, as text. */
  function takesFiles(): { blobs: Blob[]; names: string[] } {
    const taken = { blobs: [] as Blob[], names: [] as string[] }
    vi.stubGlobal(
      'URL',
      class extends URL {
        static override createObjectURL = (blob: Blob) => {
          taken.blobs.push(blob)
          return 'blob:calendar'
        }
        static override revokeObjectURL = () => undefined
      },
    )
    const click = vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function (
      this: HTMLAnchorElement,
    ) {
      taken.names.push(this.download)
    })
    onTestFinished(() => {
      click.mockRestore()
    })
    return taken
  }

  it('warns first, then saves the days ahead under neutral words', async () => {
    const { user } = await openPage()
    await count(user, JUDGE, '2026-11-19')
    await count(user, 'I moved', '2026-11-15')
    expect(screen.getByText(/Many calendars send a copy to other companies/)).toBeVisible()
    const taken = takesFiles()
    await user.click(screen.getByRole('radio', { name: 'Errand' }))
    await user.click(screen.getByRole('button', { name: 'Save the calendar file' }))
    expect(await screen.findByText(/Saved as calendar.ics/)).toBeVisible()
    expect(taken.names).toEqual(['calendar.ics'])
    const text = await taken.blobs[0]?.text()
    expect(text?.match(/^DTSTART.*$/gm)).toEqual([
      'DTSTART;VALUE=DATE:20261127',
      'DTSTART;VALUE=DATE:20261125',
    ])
    expect(text?.match(/^SUMMARY.*$/gm)).toEqual(['SUMMARY:Errand', 'SUMMARY:Errand'])
    expect(text).not.toMatch(/appeal|moved|judge/i)
  })

  it('goes through the share sheet of an app on the Home Screen of iOS', async () => {
    const { user } = await openPage()
    await count(user, JUDGE, '2026-11-19')
    const shared: File[] = []
    const share = ({ files = [] }: ShareData) => {
      shared.push(...files)
      return Promise.resolve()
    }
    Object.assign(navigator, { standalone: true, canShare: () => true, share })
    onTestFinished(() => {
      for (const name of ['standalone', 'canShare', 'share'])
        Reflect.deleteProperty(navigator, name)
    })
    await user.click(screen.getByRole('button', { name: 'Save the calendar file' }))
    expect(await screen.findByText(/Saved as calendar.ics/)).toBeVisible()
    expect(shared.map(({ name, type }) => [name, type])).toEqual([
      ['calendar.ics', 'text/calendar'],
    ])
  })

  it('says that nothing was lost where the phone takes no file', async () => {
    const { user } = await openPage()
    await count(user, JUDGE, '2026-11-19')
    vi.stubGlobal(
      'URL',
      class extends URL {
        static override createObjectURL = () => {
          throw new Error('full')
        }
      },
    )
    await user.click(screen.getByRole('button', { name: 'Save the calendar file' }))
    expect(
      await screen.findByText(/The phone did not take the file. Nothing was lost./),
    ).toBeVisible()
  })
})
