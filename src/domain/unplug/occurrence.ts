import { Temporal } from 'temporal-polyfill'
import { dayAfter, dayAt, minutesAfter, type Day, type Instant, type WallClock } from '../calendar'
import type { UnplugHourId } from '../ids'
import { datesOf } from './recurrence'
import type { Holiday, UnplugHour } from './unplug-hour'

/** One time that an unplug hour comes. */
export interface Occurrence {
  readonly hour: UnplugHourId
  /** The day of the rule, which names it. */
  readonly on: Day
  /** The day on which it comes: the same, unless it was moved. */
  readonly to: Day
  /** On the wall clock. */
  readonly time: WallClock
  readonly startsAt: Instant
  readonly endsAt: Instant
  /** Whether somebody has left this one out. */
  readonly isSkipped: boolean
}

/**
 * Names an occurrence on this computer: by the clock on the wall, so that it is the same one after travel, and another
 * one when somebody gives it another time or another day.
 */
export const occurrenceKey = ({
  hour,
  on,
  to,
  time,
}: Pick<Occurrence, 'hour' | 'on' | 'to' | 'time'>): string =>
  to === on ? `${hour}/${on}T${time}` : `${hour}/${on}/${to}T${time}`

/** What shapes the calendar of an hour beside itself. */
export interface Surroundings {
  /** The IANA zone of this computer. */
  readonly zone: string
  readonly holidays: readonly Holiday[]
}

// Zones are at most 26 hours apart, and a day may be missing between them.
const daysAround = 2

/**
 * The occurrences that begin after one moment and up to another, in their order. A time that does not exist on a day
 * comes as much later as the clocks jump, one that exists twice comes the first time, and a day that a zone has left out
 * has none (RFC 5545 leaves out times that do not exist; people would wait in vain). Throws for a zone that nobody knows.
 */
export function occurrencesIn(
  hour: UnplugHour,
  { zone: zoneHere, holidays }: Surroundings,
  after: Instant,
  upTo: Instant,
): readonly Occurrence[] {
  const zone = hour.zone ?? zoneHere
  const [first, last] = [dayAfter(dayAt(after, zone), -daysAround), dayAfter(dayAt(upTo, zone), daysAround)]
  const byRule = datesOf(hour, first, last)
    .filter(on => !hour.moved.some(move => move.on === on))
    .map(on => ({ on, to: on, startsAt: hour.startsAt }))
  const moved = hour.moved.filter(({ to }) => first <= to && to <= last)
  return [...byRule, ...moved]
    .filter(({ to }) => !isOff(to, holidays))
    .flatMap(({ on, to, startsAt }) => {
      const begins = momentOf(to, startsAt, zone)
      if (begins === null || begins <= after || begins > upTo) return []
      const endsAt = minutesAfter(begins, hour.minutes)
      const isSkipped = hour.skipped.includes(on)
      return [{ hour: hour.id, on, to, time: startsAt, startsAt: begins, endsAt, isSkipped }]
    })
    .sort((a, b) => a.startsAt.localeCompare(b.startsAt))
}

/** Whether a day is one of those on which nothing is announced. */
export const isOff = (day: Day, holidays: readonly Holiday[]): boolean =>
  holidays.some(({ from, to }) => from <= day && day <= to)

/** The moment of a time on the wall clock; null on a day that the zone has left out. */
export function momentOf(day: Day, time: WallClock, zone: string): Instant | null {
  const date = Temporal.PlainDate.from(day)
  // Asked of the day itself: where the clocks jump over midnight, its last hour comes after it.
  const isThere = date.toZonedDateTime(zone).toPlainDate().equals(date)
  const moment = date.toZonedDateTime({ timeZone: zone, plainTime: time })
  return isThere ? (moment.toInstant().toString({ smallestUnit: 'millisecond' }) as Instant) : null
}

/** Whether a name is that of a zone that this computer knows. */
export function isZone(name: string): boolean {
  try {
    Temporal.Instant.fromEpochMilliseconds(0).toZonedDateTimeISO(name)
    return true
  } catch {
    return false
  }
}
