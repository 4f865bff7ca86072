import { screen, within } from '@testing-library/svelte'
import { describe, expect, it, vi } from 'vitest'
import type { Factor } from '#model/factor.ts'
import type { ToolsPart } from '#model/pack.ts'
// Loaded before the first test: all tools come in one file, and a test is not to wait for it.
import '../../src/app/tools.ts'
import { Desk } from '../../src/app/state/desk.svelte.ts'
import { type Opened, opens, wordsOf } from '../kit/app.ts'
import { aBlank, aLetterPart } from '../kit/letter.ts'
import { aPart, aTree } from '../kit/pack.ts'

const ask = aLetterPart({
  id: 'ask',
  title: 'The ask',
  heading: 'What is asked',
  lines: [{ as: 'text', text: 'I ask that your office {act}.' }],
  blanks: [
    aBlank({
      id: 'act',
      name: 'one act',
      label: 'The one act',
      hint: 'One act only.',
      options: ['agree to a continuance'],
    }),
  ],
  never: ['Nothing before the lawyer has decided.'],
  law: { asOf: '2026-06-24', checkBy: '2026-10-22', sources: ['8 CFR 239.2'], claims: [] },
})
const facts = aLetterPart({
  id: 'favors',
  step: 'facts',
  title: 'Facts in favor',
  lines: [{ as: 'factors', rows: [{ id: 'presence', text: 'Length of presence' }] }],
})
const close = aLetterPart({
  id: 'close',
  step: 'close',
  title: 'Close',
  lines: [
    { as: 'ruled', text: 'Name and A-number (filed copy only)' },
    { as: 'text', text: '{signer} for the respondent' },
  ],
  blanks: [
    aBlank({
      id: 'signer',
      label: 'Who signs',
      options: ['Attorney', 'Accredited representative'],
    }),
  ],
})
const order = aLetterPart({
  id: 'order',
  kinds: ['joint'],
  step: 'close',
  title: 'Proposed order',
  heading: 'Proposed order',
})

const presence: Factor = {
  id: 'presence',
  number: 2,
  title: 'Length of presence',
  then: 'Many years counted.',
  now: 'They protect nobody.',
  paper: 'sheet',
  sources: [],
  textLanguage: 'en',
  asOf: '2026-11-01',
  checkBy: '2027-05-01',
  evidence: 'Leases',
  document: 'A grid',
  pitfall: 'Gaps',
}

function tools(code: 'en' | 'es'): Partial<ToolsPart> {
  const words = Object.fromEntries(
    Object.entries(wordsOf(code)).filter(([key]) => key.startsWith('letter.')),
  )
  return { words, factors: [presence], letter: [ask, facts, close, order] }
}

async function opensLetter(code: 'en' | 'es' = 'en', today = '2026-11-24'): Promise<Opened> {
  return opens(`${code}/letter/`, { parts: [aPart('tools', tools(code))], today })
}

async function writes(): Promise<Opened> {
  const opened = await opensLetter()
  await opened.user.click(screen.getByRole('button', { name: 'An attorney' }))
  return opened
}

const draftText = () => screen.getByRole('region', { name: 'The draft' }).textContent

describe('the gate of the letter', () => {
  it('shows no field before somebody said to be a lawyer or representative', async () => {
    const { user } = await opensLetter()
    expect(screen.queryByRole('textbox')).toBeNull()
    await user.click(screen.getByRole('button', { name: 'An accredited representative' }))
    expect(screen.getByRole('textbox', { name: 'The one act' })).toBeVisible()
    expect(draftText()).toContain('Accredited representative for the respondent')
  })

  it('sends everyone else to the sheet and to a real lawyer, and warns of ICE', async () => {
    const { user } = await opensLetter()
    await user.click(screen.getByRole('button', { name: 'Someone else' }))
    expect(screen.queryByRole('textbox')).toBeNull()
    expect(screen.getByText(/Do not write to ICE, call ICE or go there/)).toBeVisible()
    expect(screen.getByRole('link', { name: /One sheet/ })).toHaveAttribute(
      'href',
      expect.stringMatching(/\/en\/packet\/$/),
    )
    expect(screen.getByRole('link', { name: /Find a real lawyer/ })).toHaveAttribute(
      'href',
      expect.stringMatching(/\/en\/116/),
    )
  })

  it('knows from the walk who is there, and still waits for a tap', async () => {
    const tree = aTree()
    const [answer] = tree.questions['who']?.answers ?? []
    if (answer !== undefined) answer.flags = ['role_rep']
    const { user, router } = await opens('en/walk/', {
      parts: [aPart('tools', tools('en')), aPart('tree', { tree })],
    })
    await user.click(await screen.findByRole('button', { name: 'Start' }))
    await user.click(await screen.findByRole('button', { name: 'Me' }))
    await router.go({ page: 'letter', language: 'en' })
    expect(await screen.findByText(/In the walk you said/)).toBeVisible()
    expect(screen.getByRole('button', { name: 'An attorney' })).toHaveAttribute(
      'aria-pressed',
      'true',
    )
    expect(screen.queryByRole('textbox')).toBeNull()
  })
})

describe('the letter', () => {
  it('writes what is typed into the draft at once, and counts what is empty', async () => {
    const { user } = await writes()
    expect(draftText()).toContain('I ask that your office [one act].')
    expect(screen.getByText('Still empty, in brackets: 1')).toBeVisible()
    await user.type(screen.getByRole('textbox', { name: 'The one act' }), 'join a motion')
    expect(draftText()).toContain('I ask that your office join a motion.')
    expect(screen.getByText('Nothing is empty.')).toBeVisible()
  })

  it('offers ready wordings, which may be changed', async () => {
    const { user } = await writes()
    await user.selectOptions(
      screen.getByRole('combobox', { name: 'The one act: ready wordings' }),
      'agree to a continuance',
    )
    await user.type(screen.getByRole('textbox', { name: 'The one act' }), ' of 60 days')
    expect(draftText()).toContain('your office agree to a continuance of 60 days.')
  })

  it('tells the browser to keep nothing, and asks for no name and no A-number', async () => {
    const { user } = await writes()
    await user.click(screen.getByRole('button', { name: 'Next step' }))
    await user.click(screen.getByRole('button', { name: 'Next step' }))
    for (const field of screen.getAllByRole('textbox')) {
      expect(field).toHaveAttribute('autocomplete', 'off')
      expect(field).not.toHaveAttribute('name')
    }
    expect(screen.queryByRole('textbox', { name: /name|A-number/i })).toBeNull()
    expect(draftText()).toContain('Name and A-number (filed copy only):')
    expect(screen.getByText(/No names, no A-numbers, no addresses here/)).toBeVisible()
  })

  it('says what must not be said, and marks law that is past its day', async () => {
    await writes()
    const part = screen.getByRole('group', { name: 'The ask' })
    expect(within(part).getByText('Nothing before the lawyer has decided.')).toBeVisible()
    expect(within(part).getByText('Check first. Last seen June 24, 2026.')).toBeVisible()
    expect(draftText()).toContain('CHECK FIRST: the law in this part was last seen on June 24')
  })

  it('leaves law alone that still holds', async () => {
    const { user } = await opensLetter('en', '2026-10-22')
    await user.click(screen.getByRole('button', { name: 'An attorney' }))
    expect(draftText()).not.toContain('CHECK FIRST')
  })

  it('says when no factor is ticked, and where to tick them', async () => {
    const { user } = await writes()
    await user.click(screen.getByRole('button', { name: 'Next step' }))
    expect(screen.getByText(/No factor is ticked/)).toBeVisible()
    expect(screen.getByRole('link', { name: 'Factors, then and now' })).toHaveAttribute(
      'href',
      expect.stringMatching(/\/en\/factors\/$/),
    )
  })

  it('goes from step to step with the heading in focus, and back', async () => {
    const { user } = await writes()
    expect(screen.getByText('Step 1 of 3')).toBeVisible()
    await user.click(screen.getByRole('button', { name: 'Next step' }))
    expect(screen.getByRole('heading', { level: 2, name: 'Facts and proof' })).toHaveFocus()
    await user.click(screen.getByRole('button', { name: 'Step before' }))
    expect(screen.getByRole('textbox', { name: 'The one act' })).toBeVisible()
  })

  it('tells a representative that court takes full accreditation', async () => {
    const { user } = await opensLetter()
    await user.click(screen.getByRole('button', { name: 'An accredited representative' }))
    expect(screen.queryByText(/full accreditation/)).toBeNull()
    await user.click(screen.getByRole('radio', { name: 'Joint motion' }))
    expect(screen.getByText(/full accreditation/)).toBeVisible()
    expect(draftText()).toContain('Proposed order')
  })

  it('is cleared at a tap and brought back by another', async () => {
    const { user } = await writes()
    await user.type(screen.getByRole('textbox', { name: 'The one act' }), 'join a motion')
    await user.click(screen.getByRole('button', { name: 'Clear the draft' }))
    expect(draftText()).toContain('[one act]')
    await user.click(screen.getByRole('button', { name: 'Undo' }))
    expect(draftText()).toContain('join a motion')
  })

  it('is still there after another page, and nowhere but in memory', async () => {
    const { user, router, phone } = await writes()
    await user.type(screen.getByRole('textbox', { name: 'The one act' }), 'SECRET ACT')
    await router.go({ page: 'about', language: 'en' })
    expect(screen.queryByText(/SECRET ACT/)).toBeNull()
    await router.go({ page: 'letter', language: 'en' })
    expect(await screen.findByText(/SECRET ACT/)).toBeVisible()
    expect(JSON.stringify([...phone.stored]) + location.href + document.title).not.toContain(
      'SECRET',
    )
  })

  it('hands a Word file of a neutral name to the browser', async () => {
    const names: string[] = []
    vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function (
      this: HTMLAnchorElement,
    ) {
      names.push(this.download)
    })
    URL.createObjectURL = () => 'blob:letter'
    const { user } = await writes()
    await user.click(screen.getByRole('button', { name: 'Make a Word file (.docx)' }))
    expect(
      await screen.findByText(/document.docx is in your downloads/, {}, { timeout: 9000 }),
    ).toBeVisible()
    expect(names).toEqual(['document.docx'])
    vi.restoreAllMocks()
  })

  it('speaks Spanish around an English letter', async () => {
    const { user } = await opensLetter('es')
    await user.click(screen.getByRole('button', { name: 'Abogado o abogada' }))
    expect(screen.getByText(/Aquí no van nombres, números A/)).toBeVisible()
    const draft = screen.getByRole('region', { name: 'El borrador' })
    expect(
      within(draft)
        .getByText(/I ask that your office/)
        .closest('[lang]'),
    ).toHaveAttribute('lang', 'en')
  })
})

describe('the desk', () => {
  it('forgets the letter with everything else, and carries it over an update', () => {
    const desk = new Desk()
    desk.letter.signer = 'attorney'
    desk.letter.kind = 'joint'
    desk.letter.write('act', 'join')
    desk.letter.choose('old-memo', true)
    const next = new Desk()
    next.takeOver(desk.handOn())
    expect(next.letter.sheet).toEqual({
      signer: 'attorney',
      kind: 'joint',
      blanks: { act: 'join' },
      choices: { 'old-memo': true },
    })
    desk.clear()
    expect(desk.letter.sheet).toEqual({ signer: null, kind: 'letter', blanks: {}, choices: {} })
    expect(desk.handOn()).toBe('')
  })
})
