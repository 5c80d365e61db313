import { describe, expect, it } from 'vitest'
import { dayAfter, type Day } from '#domain/calendar'
import {
  blockAt,
  blockKind,
  isOver,
  outcomeFor,
  planExperiment,
  type Experiment,
  type ExperimentPlan,
} from '#domain/trends/experiment'
import {
  aCheckIn,
  ana,
  aSummit,
  ben,
  idNumbered,
  on,
  scoresOf,
  sundayEvening,
  valueOf,
} from '../../support/builders'

const thursday = on('2026-11-26')
const plan: ExperimentPlan = { practice: ' a walk after dinner ', item: 'connected', pairs: 5 }
const drawn = (...draws: readonly number[]) => {
  const left = [...draws]
  return () => left.shift() ?? 0
}
const planned = (
  change: Partial<ExperimentPlan> = {},
  earlier: readonly Experiment[] = [],
  today = thursday,
) =>
  planExperiment(
    { ...plan, ...change },
    earlier,
    today,
    7,
    drawn(0.1, 0.9, 0.2, 0.7, 0.4),
    idNumbered(700),
    sundayEvening,
  )
const experiment = valueOf(planned())
const ends = (block: number): Day => dayAfter(experiment.startsOn, 7 * block + 6)

describe('setting an experiment up', () => {
  it('begins on the day after the next summit, in the order that was drawn', () => {
    expect(experiment).toMatchObject({
      practice: 'a walk after dinner',
      startsOn: '2026-11-30',
      order: ['with', 'without', 'with', 'without', 'with'],
      endedOn: null,
    })
  })

  it.each([
    ['on the day of the summit itself', '2026-11-29', '2026-11-30'],
    ['the day after', '2026-11-30', '2026-12-07'],
  ])('%s', (_, today, startsOn) => {
    expect(valueOf(planned({}, [], on(today))).startsOn).toBe(startsOn)
  })

  it.each([
    ['without words', { practice: '  ' }, 'practice-unnamed'],
    ['with words of two lines', { practice: 'a'.repeat(500) }, 'practice-unnamed'],
    ['with four pairs', { pairs: 4 }, 'pairs-unusable'],
    ['with half a pair', { pairs: 5.5 }, 'pairs-unusable'],
    ['with more pairs than a year has', { pairs: 27 }, 'pairs-unusable'],
  ])('%s is refused', (_, change, kind) => {
    expect(planned(change)).toEqual({ ok: false, failure: { kind } })
  })

  it('is refused while another one goes on, and not after it', () => {
    expect(planned({}, [experiment])).toEqual({ ok: false, failure: { kind: 'experiment-running' } })
    expect(planned({}, [{ ...experiment, endedOn: thursday }]).ok).toBe(true)
  })
})

describe('which week it is', () => {
  it('is none before it begins, after it, and once it was ended', () => {
    expect(blockAt(experiment, on('2026-11-29'))).toBeNull()
    expect(blockAt(experiment, on('2026-11-30'))).toBe(0)
    expect(blockAt(experiment, ends(0))).toBe(0)
    expect(blockAt(experiment, dayAfter(ends(0), 1))).toBe(1)
    expect(blockAt(experiment, ends(9))).toBe(9)
    expect(blockAt(experiment, dayAfter(ends(9), 1))).toBeNull()
    expect(blockAt({ ...experiment, endedOn: thursday }, on('2026-11-30'))).toBeNull()
  })

  it('has one of each kind in every pair', () => {
    const kinds = Array.from({ length: 10 }, (_, block) => blockKind(experiment, block))
    expect(kinds).toEqual([
      'with',
      'without',
      'without',
      'with',
      'with',
      'without',
      'without',
      'with',
      'with',
      'without',
    ])
  })

  it('is over three days after its last, so that a late summit still counts', () => {
    expect(isOver(experiment, dayAfter(ends(9), 3))).toBe(false)
    expect(isOver(experiment, dayAfter(ends(9), 4))).toBe(true)
  })
})

describe('what came of it', () => {
  /** Answers `withIt` in the weeks with it and `without` in the others, each on the day when its week ends. */
  const lived = (withIt: number, without: number, late = 0) =>
    Array.from({ length: 10 }, (_, block) =>
      aSummit({
        on: dayAfter(ends(block), late),
        checkIns: [
          aCheckIn({
            author: ana,
            scores: scoresOf(blockKind(experiment, block) === 'with' ? withIt : without),
          }),
        ],
      }),
    )

  it('is as sure as five pairs can be when every one of them says the same', () => {
    expect(outcomeFor(experiment, lived(8, 6), ana)).toEqual({
      memberId: ana,
      pairs: 5,
      difference: 2,
      p: 1 / 32,
      verdict: 'went-with',
    })
  })

  it('can’t tell where nothing differs, and does not speak of worse', () => {
    expect(outcomeFor(experiment, lived(7, 7), ana)).toMatchObject({
      difference: 0,
      p: 1,
      verdict: 'cannot-tell',
    })
    expect(outcomeFor(experiment, lived(5, 8), ana)).toMatchObject({ difference: -3, verdict: 'cannot-tell' })
  })

  it('takes a summit that was a day or three late for the week before it', () => {
    expect(outcomeFor(experiment, lived(8, 6, 3), ana)).toMatchObject({ pairs: 5, difference: 2 })
  })

  it('claims nothing of four pairs, nor of one that was ended early', () => {
    expect(outcomeFor(experiment, lived(8, 6).slice(1), ana)).toMatchObject({
      pairs: 4,
      difference: 2,
      p: null,
      verdict: 'too-few',
    })
    const ended = { ...experiment, endedOn: ends(9) }
    expect(outcomeFor(ended, lived(8, 6), ana)).toMatchObject({ pairs: 5, p: null, verdict: 'too-few' })
  })

  it('is nothing for somebody who did not answer', () => {
    expect(outcomeFor(experiment, lived(8, 6), ben)).toEqual({
      memberId: ben,
      pairs: 0,
      difference: null,
      p: null,
      verdict: 'too-few',
    })
  })
})
