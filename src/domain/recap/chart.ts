import { dayAfter, weekOf, weeksBetween, type Month, type Week } from '../calendar'
import type { Household } from '../household'
import type { MemberId } from '../ids'
import { itemsEver, type OwnItem } from '../own-items'
import { scoreItems, type ScoreItem } from '../score'
import type { SummitRecord } from '../summit/summit-record'
import { hasAnswer, trendsOf, trendOf, weeksCovered, type Trend } from '../trend'
import { readTrend } from '../trends/reading'
import { newUsualsOf } from '../trends/usuals'
import type { RecapSource } from './gather'
import { mediansOf, type Medians } from './medians'
import { daysIn, monthsOf } from './period'
import type { Period } from './period-text'

/** The scores that their owners let onto paper. */
export interface RecapChart {
  /** At least twelve weeks up to the end of the period, and all of the period. */
  readonly weeks: readonly Week[]
  /** One for each member and question. */
  readonly trends: readonly Trend[]
  /** The moving average of each at its answers; null where there is none, as below eight answers. */
  readonly averages: readonly (readonly (number | null)[])[]
  /** Of a year: the months, and the median of each member's answers in each; empty for shorter periods. */
  readonly months: readonly Month[]
  readonly medians: readonly Medians[]
  /** The household's own among the questions. */
  readonly items: readonly OwnItem[]
}

const fewestWeeksInChart = 12

/** The questions to which somebody's answers may be printed: ours, then the household's own. */
export const itemsDrawn = ({ trends, items }: RecapChart): readonly ScoreItem[] =>
  [...scoreItems, ...items.map(({ id }) => id)].filter(item =>
    trends.some(trend => trend.item === item && hasAnswer(trend)),
  )

/** Whose answers to anything may be printed. */
export const peopleDrawn = ({ trends }: RecapChart): ReadonlySet<MemberId> =>
  new Set(trends.filter(hasAnswer).map(({ memberId }) => memberId))

/** The chart of a period: only answers that their owners let onto paper. */
export function chartOf(source: RecapSource, period: Period): RecapChart {
  const { household } = source
  const { from, to } = daysIn(period)
  const last = weekOf(to)
  const twelve = weekOf(dayAfter(to, -7 * (fewestWeeksInChart - 1)))
  const weeks = weeksBetween(weekOf(from) < twelve ? weekOf(from) : twelve, last)
  const isYear = period.kind === 'year'
  const isCutAtBegin = isYear || period.kind === 'quarter'
  const known = source.summits
    .filter(summit => summit.on <= to)
    .map(summit => ({
      ...summit,
      checkIns: summit.checkIns.filter(checkIn => checkIn.shareable.includes('scores')),
    }))
  // Of a year or a quarter only what lies in it, though its first week may have begun before.
  const charted = known.filter(summit => !isCutAtBegin || from <= summit.on)
  const trends = trendsOf(
    charted,
    household.members.map(({ id }) => id),
    itemsEver(household),
    weeks,
  )
  const months = isYear ? monthsOf(period) : []
  return {
    weeks,
    trends,
    averages: trends.map(trend => averageOf(trend, weeks, known, household)),
    months,
    medians: isYear ? trends.map(({ memberId, item }) => mediansOf(charted, memberId, item, months)) : [],
    items: household.items,
  }
}

// What is usual was settled long before the weeks that are printed.
function averageOf(
  { memberId, item, scores }: Trend,
  weeks: readonly Week[],
  known: readonly SummitRecord[],
  { contextWeeks, usuals }: Household,
): readonly (number | null)[] {
  const all = weeksCovered(known)
  const { average } = readTrend(trendOf(known, memberId, item, all), {
    weeks: all,
    contextWeeks: new Set(contextWeeks.map(({ week }) => week)),
    newSince: newUsualsOf(usuals, memberId, item),
    lookedAtFrom: all.length,
  })
  const places = new Map(all.map((week, place) => [week, place]))
  return weeks.map((week, place) =>
    scores[place] == null ? null : (average[places.get(week) ?? -1] ?? null),
  )
}
