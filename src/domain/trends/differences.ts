import { median } from 'simple-statistics'
import type { Trend } from '../trend'
import type { Reading } from './reading'
import { answersFrom } from './usuals'

/** How far two people were apart, week by week. */
export interface Difference {
  /** Points between their answers, 0 to 9; null where one of the two is missing. */
  readonly gaps: readonly (number | null)[]
  /** The median of the last eight gaps; null before there are eight. */
  readonly medians: readonly (number | null)[]
}

const gapsCounted = 8

/** The gap between two trends of the same weeks. */
export function differenceOf(one: Pick<Trend, 'scores'>, other: Pick<Trend, 'scores'>): Difference {
  const gaps = one.scores.map((score, place) => {
    const theirs = other.scores[place] ?? null
    return score === null || theirs === null ? null : Math.abs(score - theirs)
  })
  const known: number[] = []
  const medians = gaps.map(gap => {
    if (gap === null) return null
    known.push(gap)
    return known.length < gapsCounted ? null : median(known.slice(-gapsCounted))
  })
  return { gaps, medians }
}

/** The lowest and the highest answer of a week. */
export interface Range {
  readonly low: number
  readonly high: number
}

/** The range of each week over whoever answered; null where fewer than two did. It names nobody. */
export const rangesOf = (trends: readonly Pick<Trend, 'scores'>[]): readonly (Range | null)[] =>
  (trends[0]?.scores ?? []).map((_, place) => {
    const given = trends.flatMap(({ scores }) => scores[place] ?? [])
    return given.length < 2 ? null : { low: Math.min(...given), high: Math.max(...given) }
  })

/** How far an answer is from the middle of somebody's own usual, in points, and whether that is within their band. */
export interface Distance {
  readonly points: number
  readonly isUsual: boolean
}

/**
 * How far somebody's latest answer is from their own usual, so that a habitual 6 beside a habitual 9 is no distance at
 * all; null while too little is known or where the latest week has no answer of theirs.
 */
export function fromOwnUsual({ scores }: Pick<Trend, 'scores'>, reading: Reading): Distance | null {
  const usual = reading.usuals.at(-1)
  const latest = answersFrom(scores, 0).at(-1)
  if (usual === undefined || latest === undefined || latest.place < scores.length - 1) return null
  const { low, high, median: middle } = usual.band
  return { points: latest.score - middle, isUsual: low <= latest.score && latest.score <= high }
}
