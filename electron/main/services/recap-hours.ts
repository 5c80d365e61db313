import { minutesAfter, dayAfter, dayAt, type Instant } from '#domain/calendar'
import { isForTheHouse } from '#domain/audience'
import type { Household } from '#domain/household'
import { daysIn } from '#domain/recap/period'
import type { Period } from '#domain/recap/period-text'
import type { HourAhead } from '#domain/recap/recap'
import { momentOf, occurrencesIn } from '#domain/unplug/occurrence'
import { whyNever } from './reminders/planning'

const aWeekMinutes = 7 * 24 * 60

/**
 * The unplug hours of seven days: from now in the week of today, from its Monday in a week that is to come. Nothing for
 * a week that is over, and nothing for longer periods. What only some do is not for everybody who comes into the kitchen.
 */
export function hoursAhead(
  household: Household,
  period: Period,
  now: Instant,
  zone: string,
): readonly HourAhead[] {
  const begins = period.kind === 'week' ? firstMoment(period, now, zone) : null
  if (begins === null) return []
  return (
    household.unplugHours
      .filter(hour => whyNever(hour, dayAt(now, zone)) === null && isForTheHouse(hour, household.members))
      .filter(({ who }) => household.members.every(({ id }) => who.includes(id)))
      .flatMap(hour =>
        occurrencesIn(
          hour,
          { zone, holidays: household.holidays },
          begins,
          minutesAfter(begins, aWeekMinutes),
        ),
      )
      .filter(({ isSkipped }) => !isSkipped)
      .map(({ startsAt, endsAt }) => ({ startsAt, endsAt }))
      .sort((a, b) => a.startsAt.localeCompare(b.startsAt))
      // Without their names two at the same time are one.
      .filter(
        ({ startsAt, endsAt }, place, all) =>
          all.findIndex(other => other.startsAt === startsAt && other.endsAt === endsAt) === place,
      )
  )
}

function firstMoment(period: Period, now: Instant, zone: string): Instant | null {
  const { from, to } = daysIn(period)
  const today = dayAt(now, zone)
  if (to < today) return null
  if (from <= today) return now
  // Just before the week begins, so that an hour at midnight is in it.
  const eve = momentOf(dayAfter(from, -1), '23:59' as never, zone)
  return eve ?? now
}
