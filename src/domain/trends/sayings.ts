import { fewestForLine } from '../trend'
import { fewestForTrend, longSilence, weeksUntilAsked, type Outside, type Reading } from './reading'

/** A sentence beside a chart: its key in the locale and what is named in it. */
export type Saying =
  | { readonly key: 'no-answers' }
  | { readonly key: 'too-early'; readonly answers: number; readonly needed: number }
  | { readonly key: 'not-lately'; readonly weeks: number }
  | { readonly key: 'nothing-stands-out' }
  /** Week after week, or with gaps between the answers. */
  | { readonly key: 'lower-for' | 'higher-for' | 'lower-in' | 'higher-in'; readonly count: number }
  /** Points in ten weeks, and the interval around them. */
  | {
      readonly key: 'going-up' | 'going-down' | 'trend-up' | 'trend-down'
      readonly points: number
      readonly low: number
      readonly high: number
    }
  | { readonly key: 'may-be-usual' }

const perTenWeeks = 10

/**
 * What may be said of a reading: too early below eight answers; lower or higher only outside the limits; up or down only
 * where slope and average agree, and "trend" only from twenty-six answers.
 */
export function sayingsOf(reading: Reading): readonly Saying[] {
  const { answers, counted, outside, weeksSince } = reading
  if (answers === 0) return [{ key: 'no-answers' }]
  if (reading.usuals.length === 0) return [{ key: 'too-early', answers: counted, needed: fewestForLine }]
  if (weeksSince !== null && weeksSince >= longSilence) return [{ key: 'not-lately', weeks: weeksSince }]
  if (outside === null) return [{ key: 'nothing-stands-out' }]
  return [
    outsideSaid(outside),
    ...directionSaid(reading),
    ...(mayBeUsual(reading) ? [{ key: 'may-be-usual' } as const] : []),
  ]
}

/** Whether somebody has been outside their usual for so long that this may be the usual now. */
export const mayBeUsual = ({ outside }: Pick<Reading, 'outside'>): boolean =>
  outside !== null && outside.weeks >= weeksUntilAsked

function outsideSaid({ side, weeks, since, until }: Outside): Saying {
  const isWeekAfterWeek = until - since + 1 === weeks
  return { key: `${side}-${isWeekAfterWeek ? 'for' : 'in'}`, count: weeks }
}

function directionSaid({ direction, slope }: Reading): readonly Saying[] {
  if (direction === null || slope === null) return []
  const key = `${slope.answers >= fewestForTrend ? 'trend' : 'going'}-${direction}` as const
  const [points, low, high] = [slope.slope, slope.low, slope.high].map(value => value * perTenWeeks) as [
    number,
    number,
    number,
  ]
  return [{ key, points, low, high }]
}
