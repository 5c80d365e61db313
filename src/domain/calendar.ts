import { Temporal } from 'temporal-polyfill'

declare const calendarBrand: unique symbol
type Calendar<Of extends string> = string & { readonly [calendarBrand]: Of }

/** A moment, as UTC ISO text: `2026-11-22T18:04:05.123Z`. */
export type Instant = Calendar<'instant'>
/** A local date, `2026-11-22`. */
export type Day = Calendar<'day'>
/** An ISO 8601 week, `2026-W47`, beginning on Monday. */
export type Week = Calendar<'week'>
/** A calendar month, `2026-11`. */
export type Month = Calendar<'month'>
/** A time on the wall clock, `19:00`, without a zone. */
export type WallClock = Calendar<'wall-clock'>
/** A day of the week: 1 is Monday, 7 is Sunday (ISO 8601). */
export type Weekday = 1 | 2 | 3 | 4 | 5 | 6 | 7

/** The local date of a moment, in an IANA time zone. */
export const dayAt = (moment: Instant, zone: string): Day =>
  Temporal.Instant.from(moment).toZonedDateTimeISO(zone).toPlainDate().toString() as Day

export const monthOf = (day: Day): Month => day.slice(0, 7) as Month

/** The ISO week of a day; its year may differ from the day's own: 2027-01-01 lies in 2026-W53. */
export const weekOf = (day: Day): Week => isoWeek(Temporal.PlainDate.from(day))

const isoWeek = ({ weekOfYear, yearOfWeek }: Temporal.PlainDate): Week =>
  `${String(yearOfWeek)}-W${String(weekOfYear).padStart(2, '0')}` as Week

/** The first and the last day of an ISO week, Monday and Sunday. */
export function daysOf(week: Week): { readonly from: Day; readonly to: Day } {
  const [year, number] = week.split('-W').map(Number) as [number, number]
  // 4 January lies in week 1 of its year by definition (ISO 8601).
  const inFirst = Temporal.PlainDate.from({ year, month: 1, day: 4 })
  const from = inFirst.subtract({ days: inFirst.dayOfWeek - 1 }).add({ weeks: number - 1 })
  return { from: from.toString() as Day, to: from.add({ days: 6 }).toString() as Day }
}

export const dayAfter = (day: Day, days: number): Day =>
  Temporal.PlainDate.from(day).add({ days }).toString() as Day

/** Whole days from `from` to `to`; negative when `to` lies before. */
export const daysBetween = (from: Day, to: Day): number =>
  Temporal.PlainDate.from(from).until(Temporal.PlainDate.from(to)).days

export const weekdayOf = (day: Day): Weekday => Temporal.PlainDate.from(day).dayOfWeek as Weekday

/** Every ISO week from the first to the last, both included. */
export function weeksBetween(first: Week, last: Week): readonly Week[] {
  const begins = Temporal.PlainDate.from(daysOf(first).from)
  const count = begins.until(daysOf(last).from).days / 7 + 1
  return Array.from({ length: Math.max(0, count) }, (_, index) => isoWeek(begins.add({ days: index * 7 })))
}

/** The next millisecond. */
export const justAfter = (moment: Instant): Instant =>
  Temporal.Instant.from(moment).add({ milliseconds: 1 }).toString({ smallestUnit: 'millisecond' }) as Instant

/** The moment so many times 24 hours later. */
export const instantAfter = (moment: Instant, days: number): Instant =>
  Temporal.Instant.from(moment)
    .add({ hours: 24 * days })
    .toString({ smallestUnit: 'millisecond' }) as Instant

/** The moment so many minutes later; negative: earlier. */
export const minutesAfter = (moment: Instant, minutes: number): Instant =>
  Temporal.Instant.from(moment)
    .add({ seconds: Math.round(minutes * 60) })
    .toString({ smallestUnit: 'millisecond' }) as Instant

/** Whole and broken minutes from one moment to another; negative when `to` lies before. */
export const minutesBetween = (from: Instant, to: Instant): number =>
  Temporal.Instant.from(from).until(Temporal.Instant.from(to)).total('minutes')
