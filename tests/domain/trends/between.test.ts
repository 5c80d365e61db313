import { describe, expect, it } from 'vitest'
import type { Score } from '#domain/score'
import { differenceOf, fromOwnUsual, rangesOf } from '#domain/trends/differences'
import { guessReadingOf } from '#domain/trends/guesses'
import { readTrend } from '#domain/trends/reading'
import { furthestBack, windowOf } from '#domain/trends/window'
import { aCheckIn, ana, aSummit, ben, cleo, scoresOf } from '../../support/builders'

const scored = (...scores: readonly (number | null)[]) => ({ scores: scores as readonly (Score | null)[] })

describe('the difference between two', () => {
  it('is the gap of the weeks in which both answered', () => {
    expect(differenceOf(scored(7, 3, null, 8), scored(5, 9, 4, null)).gaps).toEqual([2, 6, null, null])
  })

  it('has a middle from the eighth common answer on, of the last eight', () => {
    const one = scored(5, 5, 5, 5, 5, 5, 5, 5, 5, 5)
    const other = scored(6, 6, 6, 6, 6, 6, 6, 10, null, 10)
    const { medians } = differenceOf(one, other)
    expect(medians).toEqual([null, null, null, null, null, null, null, 1, null, 1])
  })

  it('over more than two is a range that names nobody, where two answered', () => {
    expect(rangesOf([scored(7, 3, null), scored(5, null, null), scored(9, 4, 1)])).toEqual([
      { low: 5, high: 9 },
      { low: 3, high: 4 },
      null,
    ])
    expect(rangesOf([])).toEqual([])
  })
})

describe('the distance from one’s own usual', () => {
  const distance = (...scores: readonly (number | null)[]) => {
    const trend = {
      memberId: ana,
      item: 'connected' as const,
      ...scored(...scores),
    }
    const reading = readTrend(trend, { weeks: [], contextWeeks: new Set(), newSince: [], lookedAtFrom: 0 })
    return fromOwnUsual(trend, reading)
  }

  it('makes nothing of a habitual 6 beside a habitual 9', () => {
    expect(distance(6, 6, 6, 6, 6, 6, 6, 6, 6)).toEqual({ points: 0, isUsual: true })
    expect(distance(9, 9, 9, 9, 9, 9, 9, 9, 9)).toEqual({ points: 0, isUsual: true })
  })

  it('is in points, up or down, and within the band no distance to speak of', () => {
    expect(distance(6, 6, 6, 6, 6, 6, 6, 6, 3)).toEqual({ points: -3, isUsual: false })
    expect(distance(4, 8, 5, 7, 6, 6, 5, 7, 7)).toEqual({ points: 1, isUsual: true })
  })

  it('is not known before eight answers, nor in a week without one', () => {
    expect(distance(6, 6, 6, 4)).toBeNull()
    expect(distance(6, 6, 6, 6, 6, 6, 6, 6, null)).toBeNull()
  })
})

describe('guesses', () => {
  const evening = (guess: number, said: number | null) =>
    aSummit({
      checkIns: [
        aCheckIn({ author: ana, scores: scoresOf(5), guesses: [{ of: ben, score: guess as Score }] }),
        aCheckIn({ author: ben, scores: said === null ? {} : scoresOf(said), guesses: [] }),
      ],
    })
  const everybody = () => true

  it('are as far from what was said as they are, and lean as they lean', () => {
    const reading = guessReadingOf([evening(8, 6), evening(5, 6), evening(9, 6)], ana, everybody)
    expect(reading).toMatchObject({ memberId: ana, evenings: 3, apart: 2, bias: 4 / 3 })
    // Errors of 2, −1 and 3: s = 2.0817, and 2.365 · s/√3.
    expect(reading?.uncertainty).toBeCloseTo(2.8424, 3)
  })

  it('of one evening are one guess, however many they are of', () => {
    const both = aSummit({
      checkIns: [
        aCheckIn({ author: ana, scores: {}, guesses: [ben, cleo].map(of => ({ of, score: 8 as Score })) }),
        aCheckIn({ author: ben, scores: scoresOf(6), guesses: [] }),
        aCheckIn({ author: cleo, scores: scoresOf(4), guesses: [] }),
      ],
    })
    expect(guessReadingOf([both], ana, everybody)).toEqual({
      memberId: ana,
      evenings: 1,
      apart: 3,
      bias: 3,
      uncertainty: null,
    })
  })

  it('of what was kept to oneself count for nothing', () => {
    expect(guessReadingOf([evening(8, null)], ana, everybody)).toBeNull()
    expect(guessReadingOf([evening(8, 6)], ana, member => member !== ben)).toBeNull()
    expect(guessReadingOf([evening(8, 6)], cleo, everybody)).toBeNull()
  })
})

describe('the weeks that are looked at', () => {
  it.each([
    ['a season of many', 'season', 100, 0, 87, 100],
    ['a season further back', 'season', 100, 30, 57, 70],
    ['further back than there is anything', 'season', 100, 500, 0, 13],
    ['a year of few', 'year', 20, 5, 0, 20],
    ['all', 'all', 520, 0, 0, 520],
    ['none', 'year', 0, 0, 0, 0],
  ] as const)('%s', (_, span, count, back, from, to) => {
    expect(windowOf(span, count, back)).toEqual({ from, to })
  })

  it('can go back until the first of them', () => {
    expect([furthestBack('season', 100), furthestBack('year', 20), furthestBack('all', 520)]).toEqual([
      87, 0, 0,
    ])
  })
})
