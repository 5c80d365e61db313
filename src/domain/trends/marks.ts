import { dayAt, weekOf, type Day, type Week } from '../calendar'
import type { MonthRecord } from '../month-record'

/**
 * Something that people do and that a chart can mark: a kind, and on which days of a month it was. A practice that comes
 * later is one more of these in the list below, and words in the locale.
 */
export interface MarkSource<Kind extends string = string> {
  readonly kind: Kind
  daysIn(month: MonthRecord, zone: string): readonly Day[]
}

const source = <Kind extends string>(kind: Kind, daysIn: MarkSource['daysIn']): MarkSource<Kind> => ({
  kind,
  daysIn,
})

export const markSources = [
  source('summit', ({ summits }) => summits.filter(({ closedAt }) => closedAt !== null).map(({ on }) => on)),
  source('unplug', ({ unplugSessions }) => unplugSessions.map(({ on }) => on)),
] as const

export type MarkKind = (typeof markSources)[number]['kind']

/** How often something was in each week. */
export interface Marks {
  readonly kind: MarkKind
  /** One for each of the weeks. */
  readonly counts: readonly number[]
}

/** What is marked in these weeks. */
export function marksOf(
  months: readonly MonthRecord[],
  weeks: readonly Week[],
  zone: string,
): readonly Marks[] {
  return markSources.map(({ kind, daysIn }) => ({
    kind,
    counts: countedIn(
      weeks,
      months.flatMap(month => daysIn(month, zone)),
    ),
  }))
}

/** Appreciations of which a receiver said that they landed, by week, oldest first. `zone` (IANA) decides the day. */
export function landedIn(
  months: readonly MonthRecord[],
  zone: string,
): readonly { readonly week: Week; readonly count: number }[] {
  const counts = new Map<Week, number>()
  for (const { landedWith, createdAt } of months.flatMap(({ appreciations }) => appreciations)) {
    if (landedWith.length === 0) continue
    const week = weekOf(dayAt(createdAt, zone))
    counts.set(week, (counts.get(week) ?? 0) + 1)
  }
  return [...counts].map(([week, count]) => ({ week, count })).sort((a, b) => a.week.localeCompare(b.week))
}

function countedIn(weeks: readonly Week[], days: readonly Day[]): readonly number[] {
  const places = new Map(weeks.map((week, place) => [week, place]))
  const counts = weeks.map(() => 0)
  for (const day of days) {
    const place = places.get(weekOf(day))
    if (place !== undefined) counts[place] = (counts[place] ?? 0) + 1
  }
  return counts
}
