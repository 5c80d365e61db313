import { fewestForLine } from '../trend'
import { fewestForTrend, weeksUntilAsked, type Reading } from './reading'

/** A sentence beside a chart: its key in the locale and what is named in it. */
export type Saying =
  | { readonly key: 'no-answers' }
  | { readonly key: 'too-early'; readonly answers: number; readonly needed: number }
  | { readonly key: 'not-lately'; readonly weeks: number }
  | { readonly key: 'nothing-stands-out' }
  | { readonly key: 'lower-for' | 'higher-for'; readonly weeks: number }
  /** Points in ten weeks, and the interval around them. */
  | {
      readonly key: 'going-up' | 'going-down' | 'trend-up' | 'trend-down'
      readonly points: number
      readonly low: number
      readonly high: number
    }
  | { readonly key: 'may-be-usual' }

// After so many weeks without an answer nothing is said of how somebody is.
const lately = 8
const perTenWeeks = 10

/**
 * What may be said of a reading: too early below eight answers; lower or higher only outside the limits; up or down only
 * where slope and average agree, and "trend" only from twenty-six answers.
 */
export function sayingsOf(reading: Reading): readonly Saying[] {
  const { answers, outside, weeksSince } = reading
  if (answers === 0) return [{ key: 'no-answers' }]
  if (reading.usuals.length === 0) return [{ key: 'too-early', answers, needed: fewestForLine }]
  if (weeksSince !== null && weeksSince >= lately) return [{ key: 'not-lately', weeks: weeksSince }]
  if (outside === null) return [{ key: 'nothing-stands-out' }]
  return [
    { key: `${outside.side}-for`, weeks: outside.weeks },
    ...directionSaid(reading),
    ...(mayBeUsual(reading) ? [{ key: 'may-be-usual' } as const] : []),
  ]
}

/** Whether somebody has been outside their usual for so long that this may be the usual now. */
export const mayBeUsual = ({ outside }: Pick<Reading, 'outside'>): boolean =>
  outside !== null && outside.weeks >= weeksUntilAsked

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
