import { Temporal } from 'temporal-polyfill'
import { dayAfter, daysOf, weekOf, type Day, type Month } from '../calendar'
import type { Period, PeriodKind, Quarter } from './period-text'

export interface Days {
  readonly from: Day
  /** Included. */
  readonly to: Day
}

const monthsIn = { month: 1, quarter: 3, year: 12 } as const

/** The first and the last day of a period. */
export function daysIn(period: Period): Days {
  if (period.kind === 'week') return daysOf(period.week)
  const first = firstOf(period)
  const last = first.add({ months: monthsIn[period.kind] }).subtract({ days: 1 })
  return { from: first.toString() as Day, to: last.toString() as Day }
}

/** The months of a period in their order; none of a week, which may lie in two. */
export function monthsOf(period: Period): readonly Month[] {
  if (period.kind === 'week') return []
  const first = firstOf(period)
  return Array.from(
    { length: monthsIn[period.kind] },
    (_, index) => first.add({ months: index }).toString().slice(0, 7) as Month,
  )
}

/** The first and the last day of a month. */
export const daysOfMonth = (month: Month): Days => daysIn({ kind: 'month', month })

/** The period of a kind in which a day lies. */
export function periodAround(day: Day, kind: PeriodKind): Period {
  const [year, month] = day.split('-').map(Number) as [number, number]
  switch (kind) {
    case 'week':
      return { kind, week: weekOf(day) }
    case 'month':
      return { kind, month: day.slice(0, 7) as Month }
    case 'quarter':
      return { kind, year, quarter: Math.ceil(month / 3) as Quarter }
    case 'year':
      return { kind, year }
  }
}

export const periodBefore = (period: Period): Period =>
  periodAround(dayAfter(daysIn(period).from, -1), period.kind)

export const periodAfter = (period: Period): Period =>
  periodAround(dayAfter(daysIn(period).to, 1), period.kind)

/**
 * Another kind of period at the same place: around today where that lies in it, else around its last days. Of a week its
 * Thursday decides, as it does on the ISO year.
 */
export function periodOfKind(period: Period, kind: PeriodKind, today: Day): Period {
  const { from, to } = daysIn(period)
  if (from <= today && today <= to) return periodAround(today, kind)
  return periodAround(period.kind === 'week' ? dayAfter(from, 3) : to, kind)
}

function firstOf(period: Exclude<Period, { kind: 'week' }>): Temporal.PlainDate {
  switch (period.kind) {
    case 'month':
      return Temporal.PlainDate.from(`${period.month}-01`)
    case 'quarter':
      return Temporal.PlainDate.from({ year: period.year, month: period.quarter * 3 - 2, day: 1 })
    case 'year':
      return Temporal.PlainDate.from({ year: period.year, month: 1, day: 1 })
  }
}
