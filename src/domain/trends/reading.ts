import type { Week } from '../calendar'
import { ewmaOf, limitAt } from '../statistics/ewma'
import { mannKendall, theilSen, type Slope } from '../statistics/rank-trend'
import type { Trend } from '../trend'
import { answersFrom, usualsOf, type Usual } from './usuals'

/** Fewer answers than this have no slope. */
export const fewestForSlope = 12
/** Fewer answers than this are not called a trend. */
export const fewestForTrend = 26
/** After so many weeks outside somebody is asked whether this is their new usual. */
export const weeksUntilAsked = 8
/** After so many weeks without an answer nothing is said of how somebody is. */
export const longSilence = 8

/** What can honestly be read from one trend, as of its last week. Places are those of its weeks. */
export interface Reading {
  /** How many answers there are. */
  readonly answers: number
  /** How many of them were given in weeks like others: what is usual rests on these. */
  readonly counted: number
  readonly usuals: readonly Usual[]
  /** The moving average at each week with an answer, from the last of the first eight on; else null. */
  readonly average: readonly (number | null)[]
  /** Where the average is further from the usual than chance takes it, and for how many answered weeks in a row. */
  readonly outside: Outside | null
  /** Points a week over the weeks that are looked at; null below twelve answers in them. */
  readonly slope: LookedAtSlope | null
  /** Up or down only where the slope, the rank test and the average agree. */
  readonly direction: 'up' | 'down' | null
  /** Weeks since the last answer; null without any. */
  readonly weeksSince: number | null
}

/** A slope with how many answers it rests on, and the p of Mann–Kendall's test on them. */
export interface LookedAtSlope extends Slope {
  readonly answers: number
  readonly p: number
}

export interface Outside {
  readonly side: 'lower' | 'higher'
  readonly weeks: number
  /** The place of the first of them, and of the last. */
  readonly since: number
  readonly until: number
}

/** What a trend is read with. */
export interface ReadWith {
  readonly weeks: readonly Week[]
  readonly contextWeeks: ReadonlySet<Week>
  /** From which weeks on there is a new usual, as its owner said. */
  readonly newSince: readonly Week[]
  /** The first place of the weeks that are looked at. The slope is that of these weeks. */
  readonly lookedAtFrom: number
  /** How many weeks have gone by since the last of these weeks; 0 when absent. */
  readonly weeksBeyond?: number
}

/** Reads a trend by the rules of the measurement notes: nothing below eight answers, no word within the limits. */
export function readTrend(
  trend: Trend,
  { weeks, contextWeeks, newSince, lookedAtFrom, weeksBeyond = 0 }: ReadWith,
): Reading {
  const { scores } = trend
  const answers = answersFrom(scores, 0)
  const isContext = (place: number) => weeks[place] !== undefined && contextWeeks.has(weeks[place])
  const usuals = usualsOf(trend, weeks, contextWeeks, newSince)
  const average: (number | null)[] = scores.map(() => null)
  let outside: Outside | null = null
  for (const usual of usuals) {
    outside = null
    average[usual.settledAt] = usual.baseline.mean
    const later = answers.filter(({ place }) => place > usual.settledAt && place < usual.to)
    for (const [index, value] of ewmaOf(
      later.map(({ score }) => score),
      usual.baseline,
    ).entries()) {
      const place = later[index]?.place ?? 0
      average[place] = value
      outside = wentOn(outside, value - usual.baseline.mean, limitAt(index + 1, usual.baseline), place)
    }
  }
  const slope = slopeOf(trend, lookedAtFrom)
  return {
    answers: answers.length,
    counted: answers.filter(({ place }) => !isContext(place)).length,
    usuals,
    average,
    outside,
    slope,
    direction: directionOf(slope, outside),
    weeksSince: answers.length === 0 ? null : scores.length - 1 - (answers.at(-1)?.place ?? 0) + weeksBeyond,
  }
}

function wentOn(before: Outside | null, distance: number, limit: number, place: number): Outside | null {
  if (Math.abs(distance) <= limit) return null
  const side = distance < 0 ? 'lower' : 'higher'
  // After a long silence nobody knows what was in between.
  const goesOn = before?.side === side && place - before.until < longSilence
  return goesOn
    ? { ...before, weeks: before.weeks + 1, until: place }
    : { side, weeks: 1, since: place, until: place }
}

function slopeOf({ scores }: Trend, from: number): LookedAtSlope | null {
  const points = answersFrom(scores, from).map(({ place, score }) => ({ at: place, value: score }))
  if (points.length < fewestForSlope) return null
  const { p } = mannKendall(points.map(({ value }) => value))
  return { ...theilSen(points), answers: points.length, p }
}

const surely = 0.05

function directionOf(slope: LookedAtSlope | null, outside: Outside | null): 'up' | 'down' | null {
  if (slope === null || slope.p > surely) return null
  if (slope.low > 0 && outside?.side === 'higher') return 'up'
  if (slope.high < 0 && outside?.side === 'lower') return 'down'
  return null
}
