import { screen, waitFor, within } from '@testing-library/svelte'
import { describe, expect, it } from 'vitest'
import type { Phrase } from '#model/phrase.ts'
import type { Source } from '#model/source.ts'
import type { TimelineEntry } from '#model/timeline.ts'
import { opens } from '../kit/app.ts'
import { anArticle, aPart, aTerm } from '../kit/pack.ts'

function anEntry(own: Partial<TimelineEntry>): TimelineEntry {
  return {
    id: 'morton',
    kind: 'regime',
    forum: ['ICE'],
    status: 'past',
    from: '2011-06-17',
    to: '2014-11-20',
    title: 'The Morton memo',
    summary: 'It told ICE to choose.',
    note: '',
    issuer: 'ICE',
    citation: '10075.1',
    replacedBy: null,
    asOf: '2014-11-20',
    checkBy: '2024-11-17',
    sources: ['The memo itself'],
    ...own,
  }
}

const rule = anEntry({
  id: 'rule',
  kind: 'decision',
  forum: ['court'],
  status: 'in-force',
  from: '2012-01',
  to: null,
  title: 'The closure rule',
  asOf: '2026-06-29',
  checkBy: '2026-10-27',
})
const timeline = { parts: [aPart('timeline', { entries: [anEntry({}), rule] })] }

describe('the timeline', () => {
  it('names what governed on a day, and says where that is not sure', async () => {
    const { user } = await opens('en/timeline/', timeline)
    const day = screen.getByLabelText('Day')
    await user.clear(day)
    await user.type(day, '2012-01-15')
    const answer = screen.getByRole('heading', {
      name: 'On January 15, 2012: these governed',
    }).parentElement
    expect(
      within(answer as HTMLElement)
        .getAllByRole('link')
        .map((link) => link.textContent),
    ).toEqual(['The Morton memo', 'The closure rule'])
    expect(answer).toHaveTextContent('Perhaps: exact days or later history are not known.')
  })

  it('opens at the day that a page of the record asks for', async () => {
    history.replaceState(null, '', '/')
    await opens('en/timeline/', timeline)
    expect(screen.getByRole('heading', { name: /On November 24, 2026/ })).toBeVisible()
  })

  it('is filtered by desk and by whether an end was seen, and counts what is left', async () => {
    const { user } = await opens('en/timeline/', timeline)
    const rows = () => screen.getAllByRole('heading', { level: 3 }).map((one) => one.textContent)
    await user.click(screen.getByRole('radio', { name: 'Court' }))
    expect(rows()).not.toContain('The Morton memo')
    expect(screen.getByText('1 of 2 shown.')).toBeVisible()
    await user.click(screen.getByRole('radio', { name: 'Ended' }))
    expect(screen.getByText('0 of 2 shown.')).toBeVisible()
    await user.click(screen.getByRole('radio', { name: 'Congress' }))
    expect(screen.getByText(/No entry is an act of Congress/)).toBeVisible()
  })

  it('says of each entry from when to when, and what it rests on', async () => {
    await opens('en/timeline/', timeline)
    expect(screen.getByText('From June 17, 2011 to November 20, 2014.')).toBeVisible()
    expect(screen.getByText('From January 2012. No end seen up to June 29, 2026.')).toBeVisible()
    expect(screen.getAllByText('ICE. 10075.1. The memo itself.')[0]).toBeVisible()
  })
})

const fear: Phrase = {
  id: 'fear',
  kind: 'court',
  english: 'I am afraid to go back.',
  say: 'Tengo miedo de regresar.',
  when: 'En la corte.',
  onlyIfTrue: true,
  asOf: '2026-06-24',
  checkBy: '2026-12-21',
}
const bond = aTerm({ id: 'bond', english: 'bond', use: 'fianza', plain: 'Dinero para salir.' })
const words = {
  parts: [aPart('glossary', { terms: [bond] }), aPart('checklists', { phrases: [fear] })],
}

describe('the words', () => {
  it('stand in the reader’s language beside the English term, which courts use', async () => {
    await opens('es/words/', words)
    expect(screen.getByText('bond')).toHaveAttribute('lang', 'en')
    expect(screen.getByText('fianza')).toBeVisible()
    expect(screen.getAllByText('Dinero para salir.')[0]).toBeVisible()
  })

  it('are found by any name, and say so when there is none', async () => {
    const { user } = await opens('es/words/', words)
    await user.type(screen.getByRole('searchbox'), 'fianz')
    expect(screen.getByText('Se muestran 1 de 1.')).toBeVisible()
    await user.type(screen.getByRole('searchbox'), 'xx')
    expect(screen.getByText(/Nada aquí se llama así/)).toBeVisible()
  })

  it('are followed by sentences to say: English first, and only if true where that matters', async () => {
    await opens('es/words/', words)
    const card = screen.getByText('“I am afraid to go back.”').closest('.say')
    expect(card).toHaveTextContent('“Tengo miedo de regresar.”')
    expect(card).toHaveTextContent('Solo si es verdad:')
  })

  it('say that a sentence was not checked in time', async () => {
    await opens('es/words/', { ...words, today: '2027-06-01' })
    const card = screen.getByText('“I am afraid to go back.”').closest('.say') as HTMLElement
    expect(within(card).getByText(/24 de junio de 2026/)).toBeVisible()
  })
})

const law: Source = {
  id: 'law',
  printAs: '8 CFR 239.2',
  title: 'Cancellation of notice to appear',
  issuer: 'DHS',
  date: '2025',
  address: 'https://www.ecfr.gov',
  seenThrough: null,
  seenTo: '2026-06-29',
}
const sources = aPart('sources', { sources: { law } })

describe('the sources', () => {
  it('stand once each, with issuer, days and address', async () => {
    const { user } = await opens('en/sources/', { parts: [sources] })
    const item = screen.getByText('8 CFR 239.2').closest('li')
    expect(item).toHaveTextContent('Dated 2025. Last seen June 29, 2026.')
    expect(item).toHaveTextContent('https://www.ecfr.gov')
    await user.type(screen.getByRole('searchbox'), 'morton')
    expect(item).not.toBeVisible()
  })
})

describe('a note in place', () => {
  const cited = anArticle({
    html: '<p>Law.<sup class="cite"><a href="#source-law">1</a></sup> A <a class="term" href="/en/words/#t-bond">bond</a>.</p>',
    sources: ['law'],
  })
  // jsdom has no popovers: what they show is what is tested.
  HTMLElement.prototype.showPopover = function () {
    this.dataset['shown'] = ''
  }
  HTMLElement.prototype.hidePopover = function () {
    delete this.dataset['shown']
  }

  it('opens a source where its mark is tapped', async () => {
    const { user } = await opens('en/104-dismissal/', { articles: [cited], parts: [sources] })
    await user.click(screen.getByRole('link', { name: '1' }))
    expect(await screen.findByText('Cancellation of notice to appear')).toBeInTheDocument()
    expect(screen.getByText('https://www.ecfr.gov')).toBeInTheDocument()
  })

  it('explains a term where it is tapped, and the page stays', async () => {
    const { user } = await opens('en/104-dismissal/', { articles: [cited], ...words })
    await user.click(screen.getByRole('link', { name: 'bond' }))
    expect(await screen.findByText('Dinero para salir.')).toBeInTheDocument()
    await waitFor(() => {
      expect(location.pathname).toMatch(/104-dismissal/)
    })
  })
})

describe('the checklists', () => {
  it('are all named on one page', async () => {
    const list = {
      id: 'intake',
      number: 503,
      title: 'Intake list',
      summary: 'For helpers.',
      keywords: [],
      textLanguage: 'en',
      asOf: '2026-06-24',
      checkBy: '2026-12-21',
      sections: [],
      sources: [],
    }
    await opens('en/checklists/', { parts: [aPart('checklists', { checklists: [list] })] })
    expect(screen.getByRole('link', { name: /Intake list/ })).toHaveAttribute(
      'href',
      expect.stringMatching(/\/en\/checklist\/intake\/$/),
    )
  })
})
