import { describe, expect, it } from 'vitest'
import { step, watch, type Watch, type WatchEvent } from '#casebook/locking.ts'
import { waitSeconds } from '#casebook/tries.ts'

const START = { wall: 1_795_500_000_000, steady: 5_000 }
const MINUTE = 60_000
const YEAR = 365 * 24 * 60 * MINUTE

/** Both clocks run together, except where a step says how far each goes. */
function after(steps: [WatchEvent, number, number?][], so: Watch = watch(START)): Watch {
  const now = { ...START }
  return steps.reduce((before, [event, wall, steady]) => {
    now.wall += wall
    now.steady += steady ?? wall
    return step(before, event, { ...now })
  }, so)
}

/** Looks every five seconds for so long. */
function ticks(ms: number): [WatchEvent, number][] {
  return Array.from({ length: ms / 5_000 }, () => ['tick', 5_000])
}

describe('an open casebook', () => {
  it.each<[string, [WatchEvent, number, number?][], string | null]>([
    ['stays open while someone works', [...ticks(110_000), ['act', 0], ...ticks(110_000)], null],
    ['locks after two idle minutes', ticks(2 * MINUTE), 'idle'],
    [
      'stays open when looked away from for a moment',
      [
        ['hidden', 0],
        ['shown', 29_000],
      ],
      null,
    ],
    [
      'locks when hidden for half a minute',
      [
        ['hidden', 0],
        ['shown', 30_000],
      ],
      'hidden',
    ],
    [
      'locks while hidden, where the browser still counts',
      [['hidden', 0], ...ticks(30_000)],
      'hidden',
    ],
    ['locks when the phone slept for an hour', [['tick', 60 * MINUTE, 10]], 'clock'],
    ['locks when the clock was set back six years', [['tick', -6 * YEAR, 5_000]], 'clock'],
    ['locks after an hour in which all clocks ran', [['tick', 60 * MINUTE]], 'idle'],
    ['locks when the page goes', [['left', 10]], 'left'],
    ['locks by hand', [['hand', 10]], 'hand'],
    ['locks by quick exit', [['exit', 10]], 'exit'],
    ['stays open while a camera runs', [['busy', 0], ...ticks(5 * MINUTE)], null],
    [
      'stays open behind a share sheet',
      [
        ['busy', 0],
        ['hidden', 0],
        ['shown', 3 * MINUTE, 1_000],
      ],
      null,
    ],
    ['locks when a hand-over is forgotten', [['busy', 0], ...ticks(15 * MINUTE)], 'idle'],
    [
      'counts idle minutes anew after a hand-over',
      [['busy', 0], ...ticks(5 * MINUTE), ['free', 0], ...ticks(110_000)],
      null,
    ],
    [
      'and locks after them',
      [['busy', 0], ...ticks(5 * MINUTE), ['free', 0], ...ticks(2 * MINUTE)],
      'idle',
    ],
    [
      'locks by hand during a hand-over',
      [
        ['busy', 0],
        ['hand', 10],
      ],
      'hand',
    ],
    [
      'locks by quick exit during a hand-over',
      [
        ['busy', 0],
        ['exit', 10],
      ],
      'exit',
    ],
    [
      'locks when the page goes during a hand-over',
      [
        ['busy', 0],
        ['left', 10],
      ],
      'left',
    ],
  ])('%s', (_, steps, locked) => {
    expect(after(steps).locked).toBe(locked)
  })

  it('stays locked whatever happens then', () => {
    const locked = after([['hand', 0]])
    expect(
      after(
        [
          ['act', 10],
          ['shown', 10],
        ],
        locked,
      ).locked,
    ).toBe('hand')
  })
})

describe('after wrong tries', () => {
  it('the wait doubles from one second to a minute', () => {
    const waits = Array.from({ length: 12 }, (_, before) =>
      waitSeconds({ count: before, last: 1_000 }, 1_000),
    )
    expect(waits).toEqual([0, 1, 2, 4, 8, 16, 32, 60, 60, 60, 60, 60])
  })

  it('the wait runs down, and a clock set back does not shorten it', () => {
    expect(waitSeconds({ count: 5, last: 1_000 }, 6_500)).toBe(11)
    expect(waitSeconds({ count: 5, last: 1_000 }, 17_000)).toBe(0)
    expect(waitSeconds({ count: 5, last: 1_000 }, 0)).toBe(16)
  })
})
