import { cleanup, screen, within } from '@testing-library/svelte'
import { describe, expect, it } from 'vitest'
import type { TreePart } from '#model/pack.ts'
import type { Answer, Outcome, Tree } from '#model/tree.ts'
import { type Opened, opens } from '../kit/app.ts'
import { aTree } from '../kit/pack.ts'

const both = (text: string) => ({ you: text, client: `${text} (client)` })

function anAnswer(id: string, own: Partial<Answer> = {}): Answer {
  return { id, label: both(id), next: null, flags: [], alerts: [], exclusive: false, ...own }
}

function anOutcome(own: Partial<Outcome> = {}): Outcome {
  const whole = aTree().outcomes['go']
  if (whole === undefined) throw new Error('The small tree has an outcome')
  return { ...whole, ...own }
}

/** Three questions: who walks, what is true now (several), papers; two ends. */
function aWalk(own: Partial<Tree> = {}): TreePart {
  const tree = aTree({
    questions: {
      who: {
        q: both('Who are you?'),
        help: 'This sets the wording.',
        multi: false,
        next: null,
        answers: [
          anAnswer('me', { next: 'now' }),
          anAnswer('lawyer', { next: 'now', flags: ['role_rep'] }),
        ],
      },
      now: {
        q: both('What is true now?'),
        help: '',
        multi: true,
        next: 'papers',
        answers: [anAnswer('held'), anAnswer('deadline'), anAnswer('none', { exclusive: true })],
      },
      papers: {
        q: both('Do you have papers?'),
        help: '',
        multi: false,
        next: null,
        answers: [
          anAnswer('not-sure', { next: 'go', alerts: ['papers'] }),
          anAnswer('some', { next: 'more', flags: ['papers'], alerts: ['papers'] }),
          anAnswer('officers', { next: 'run' }),
        ],
      },
      more: {
        q: both('Anything else?'),
        help: '',
        multi: false,
        next: null,
        answers: [anAnswer('no', { next: 'ask' })],
      },
    },
    outcomes: {
      go: anOutcome({ warnings: { you: ['Do not ask ICE.'], client: [] }, pages: [104, 999] }),
      run: anOutcome({ level: 'urgent', title: 'An arrest is happening' }),
      ask: anOutcome({ asks: true, instead: 'go', title: 'Ask through a lawyer' }),
    },
    flags: { papers: both('there are papers'), role_rep: both('a lawyer walks') },
    ...own,
  })
  const pages = { 104: { title: 'They want to dismiss my case', path: '104-dismissal/' } }
  return { part: 'tree', tree, claims: {}, sources: {}, pages }
}

async function begins(today?: string): Promise<Opened> {
  const opened = await opens('en/walk/', {
    parts: [aWalk()],
    ...(today === undefined ? {} : { today }),
  })
  await opened.user.click(screen.getByRole('button', { name: 'Start' }))
  await heading('Who are you?')
  return opened
}

const heading = (name: string) => screen.findByRole('heading', { level: 1, name })
const button = (name: string | RegExp) => screen.findByRole('button', { name })

async function toPapers({ user }: Opened): Promise<void> {
  await user.click(await button('me'))
  await user.click(await screen.findByRole('checkbox', { name: 'none' }))
  await user.click(await button('Continue'))
  await heading('Do you have papers?')
}

describe('the walkthrough', () => {
  it('says before the first question that nothing is saved and that nobody should go to ICE', async () => {
    await opens('en/walk/', { parts: [aWalk()] })
    expect(
      screen.getByText('Not saved. Gone when you close this tab, start again or tap Quick exit.'),
    ).toBeVisible()
    expect(screen.getByText(/Do not call, write to or visit ICE/)).toBeVisible()
    expect(screen.getByText('Not yet reviewed by an immigration lawyer.')).toBeVisible()
    expect(screen.getByRole('link', { name: /whole walk on one page/ })).toBeVisible()
  })

  it('asks one question a screen, says how many can still come, and why it asks', async () => {
    const { user } = await begins()
    expect(screen.getByText('Question 1 · at most 3 more')).toBeVisible()
    await user.click(screen.getByText('Why we ask'))
    expect(screen.getByText('This sets the wording.')).toBeVisible()
  })

  it('gives a code with which another phone goes on from the same question, Back included', async () => {
    const first = await begins()
    await toPapers(first)
    await first.user.click(await button(/My answers/))
    const code = document.querySelector('.resume')?.textContent ?? ''
    expect(code).toMatch(/^[0-9A-Z-]{6,}$/)
    cleanup()

    const { user } = await opens('en/walk/', { parts: [aWalk()] })
    const field = screen.getByLabelText('I have a code from an earlier walk')
    await user.type(field, code.toLowerCase().replaceAll('-', ' '))
    await user.click(screen.getByRole('button', { name: 'Go on from the code' }))
    await heading('Do you have papers?')
    history.back()
    await heading('What is true now?')
  })

  it('says why a code cannot be used, and keeps what was typed', async () => {
    const { user } = await opens('en/walk/', { parts: [aWalk()] })
    const field = screen.getByLabelText('I have a code from an earlier walk')
    await user.type(field, 'ABCD-1234')
    await user.click(screen.getByRole('button', { name: 'Go on from the code' }))
    expect(await screen.findByRole('alert')).toHaveTextContent('This code is not right.')
    expect(field).toHaveValue('ABCD-1234')
    expect(screen.getByRole('button', { name: 'Start' })).toBeVisible()
  })

  it('forgets the answers with "Start again": Forward shows the start, not the last person’s answers', async () => {
    const opened = await begins()
    await toPapers(opened)
    await opened.user.click(await button('not-sure'))
    await opened.user.click(await button('See the result'))
    await opened.user.click(await button('Start again'))
    expect(await button('Start')).toBeVisible()
    history.go(1)
    await new Promise((done) => setTimeout(done, 50))
    expect(await button('Start')).toBeVisible()
    expect(screen.queryByText('Do you have papers?')).toBeNull()
  })

  it('keeps the address and puts only a counter into the history', async () => {
    const opened = await begins()
    await toPapers(opened)
    expect(location.pathname.endsWith('/en/walk/')).toBe(true)
    expect(location.search + location.hash).toBe('')
    expect(Object.values(history.state as object).every((value) => typeof value === 'number')).toBe(
      true,
    )
  })

  it('waits for an answer where several may be picked, and lets "none" stand alone', async () => {
    const { user } = await begins()
    await user.click(await button('me'))
    await heading('What is true now?')
    expect(await button('Continue')).toBeDisabled()
    await user.click(screen.getByRole('checkbox', { name: 'held' }))
    await user.click(screen.getByRole('checkbox', { name: 'none' }))
    expect(screen.getByRole('checkbox', { name: 'held' })).not.toBeChecked()
    expect(await button('Continue')).toBeEnabled()
  })

  it('puts "not sure" last', async () => {
    const opened = await begins()
    await toPapers(opened)
    const answers = screen
      .getAllByRole('listitem')
      .filter((item) => item.querySelector('button') !== null)
    expect(answers.at(-1)).toHaveTextContent('not-sure')
  })

  it('shows a card once, on a screen of its own, when it arises', async () => {
    const opened = await begins()
    await toPapers(opened)
    await opened.user.click(await button(/some/))
    await heading('Before you go on')
    expect(screen.getByText('Keep every receipt.')).toBeVisible()
    await opened.user.click(await button('Continue'))
    await heading('Anything else?')
    expect(screen.queryByText('Keep every receipt.')).toBeNull()
  })

  it('goes back by its button and by the gesture of the browser, with the answer still chosen', async () => {
    const opened = await begins()
    await toPapers(opened)
    await opened.user.click(await button('Back'))
    await heading('What is true now?')
    expect(screen.getByRole('checkbox', { name: 'none' })).toBeChecked()
    history.back()
    await heading('Who are you?')
    expect(await button('me')).toHaveAttribute('aria-pressed', 'true')
  })

  it('lets every answer be checked and changed before a result that can wait', async () => {
    const opened = await begins()
    await toPapers(opened)
    await opened.user.click(await button(/not-sure/))
    await heading('Check your answers')
    await opened.user.click(await button(/Change: Who are you/))
    await heading('Who are you?')
    await opened.user.click(await button('lawyer'))
    await heading('What is true now? (client)')
  })

  it('gives verdict, risks, steps, a sentence and pages that exist', async () => {
    const opened = await begins()
    await toPapers(opened)
    await opened.user.click(await button(/not-sure/))
    await opened.user.click(await button('See the result'))
    await heading('See a lawyer first')
    for (const name of [
      'What could go wrong',
      'Do this next',
      'Say this',
      'What came up on the way',
    ]) {
      expect(screen.getByRole('heading', { name })).toBeVisible()
    }
    expect(screen.getByText('Do not ask ICE.')).toBeVisible()
    expect(screen.getByRole('link', { name: /104/ })).toHaveTextContent(
      'They want to dismiss my case',
    )
    expect(screen.queryByText('999')).toBeNull()
    expect(screen.getAllByText(/Last seen November 1, 2026. Check by May 1, 2027./)).toHaveLength(2)
  })

  it('shows a result at once where hours count', async () => {
    const opened = await begins()
    await toPapers(opened)
    await opened.user.click(await button('officers'))
    await heading('An arrest is happening')
  })

  it('does not send anyone to ask on law that nobody checked lately', async () => {
    const opened = await begins('2028-01-01')
    await toPapers(opened)
    await opened.user.click(await button(/some/))
    await opened.user.click(await button('Continue'))
    await opened.user.click(await button('no'))
    await opened.user.click(await button('See the result'))
    await heading('See a lawyer first')
    expect(screen.getByText(/The answers led to “Ask through a lawyer”/)).toBeVisible()
  })

  it('asks several questions on one screen, each as soon as the one before is answered', async () => {
    const groups = [
      { id: 'first', title: 'First', questions: ['who', 'now'] },
      { id: 'then', title: 'Then', questions: ['papers', 'more'] },
    ]
    const { user } = await opens('en/walk/', { parts: [aWalk({ groups })] })
    await user.click(screen.getByRole('button', { name: /Fast intake/ }))
    await heading('First')
    expect(screen.queryByText('What is true now?')).toBeNull()
    await user.click(screen.getByRole('radio', { name: 'me' }))
    const now = within(screen.getByRole('group', { name: /What is true now\?/ }))
    expect(await button('Continue')).toBeDisabled()
    await user.click(now.getByRole('checkbox', { name: 'held' }))
    await user.click(await button('Continue'))
    await heading('Then')
    await user.click(screen.getByRole('radio', { name: 'some' }))
    expect(screen.getByText('Keep every receipt.')).toBeVisible()
    await user.click(screen.getByRole('radio', { name: 'no' }))
    await user.click(await button('Continue'))
    await heading('Check your answers')
    await user.click(await button('See the result'))
    await heading('Ask through a lawyer')
    await user.click(await button('Start again'))
    expect(await button('Start')).toBeVisible()
  })

  it('names the answers that decided, on the check and in the result, and lets them be changed', async () => {
    const opened = await begins()
    await toPapers(opened)
    await opened.user.click(await button(/not-sure/))
    await heading('Check your answers')
    const deciding = screen.getByText('Decides the result').closest('li')
    expect(deciding).toHaveTextContent('Do you have papers?')
    await opened.user.click(await button('See the result'))
    await heading('See a lawyer first')
    await opened.user.click(await button('Change: Do you have papers?'))
    await heading('Do you have papers?')
  })

  it('says once whom "you" means when somebody asks for another person', async () => {
    const part = aWalk()
    const who = part.tree.questions['who']
    who?.answers.push(anAnswer('friend', { next: 'now', flags: ['role_family'] }))
    const { user } = await opens('en/walk/', { parts: [part] })
    await user.click(screen.getByRole('button', { name: 'Start' }))
    await user.click(await button('friend'))
    await heading('What is true now?')
    expect(screen.getByText(/“you” means the person whose case it is/)).toBeVisible()
    await user.click(await screen.findByRole('checkbox', { name: 'none' }))
    await user.click(await button('Continue'))
    await heading('Do you have papers?')
    expect(screen.queryByText(/“you” means/)).toBeNull()
  })

  it('offers to go on with a walk that was left, and forgets it with a new start', async () => {
    const opened = await begins()
    await toPapers(opened)
    await opened.router.go({ page: 'about', language: 'en' })
    await opened.router.go({ page: 'walk', language: 'en' })
    await opened.user.click(await button('Go on with this walk (2 answers)'))
    await heading('Do you have papers?')
    await opened.router.go({ page: 'about', language: 'en' })
    await opened.router.go({ page: 'walk', language: 'en' })
    await opened.user.click(await button('Start again'))
    await heading('Who are you?')
    expect(await button('me')).toHaveAttribute('aria-pressed', 'false')
  })

  it('hands the result over as text that names no one, with the answers or without', async () => {
    const opened = await begins()
    await toPapers(opened)
    await opened.user.click(await button(/not-sure/))
    await opened.user.click(await button('See the result'))
    await opened.user.click(await button('Hand over'))
    await heading('Hand over')
    expect(screen.getByText(/3\. Do you have papers\? not-sure/)).toBeVisible()
    await opened.user.click(screen.getByRole('checkbox', { name: /With the answers/ }))
    expect(screen.queryByText(/3\. Do you have papers\? not-sure/)).toBeNull()
    const text = screen.getByText(/See a lawyer first/).textContent
    for (const part of ['Do not ask ICE.', 'Last seen November 1, 2026.', 'not legal advice']) {
      expect(text).toContain(part)
    }
    await opened.user.click(await button('Copy the text'))
    expect(await screen.findByText(/Copied\./)).toBeVisible()
    expect(await navigator.clipboard.readText()).toBe(text)
  })

  it('says in one line what to do when the questions are not on the phone', async () => {
    const { user, phone } = await opens('en/walk/', { parts: [aWalk()] })
    await phone.rig.close()
    await user.click(screen.getByRole('button', { name: 'Start' }))
    expect(await screen.findByText(/Connect once, then try again/)).toBeVisible()
  })
})
