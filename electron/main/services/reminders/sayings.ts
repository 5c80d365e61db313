import { minutesAfter, type Instant } from '#domain/calendar'
import type { NewId } from '#domain/ids'
import type { Reminder } from '#domain/reminders/reminder'
import type { ReminderLog } from '#domain/reminders/reminder-log'
import type { RunningHour } from '#domain/unplug/session'
import type { Planning } from './planning'
import type { Saying } from './world'

/** What to say of a reminder that is to be shown. */
export function sayingOf(reminder: Reminder, log: ReminderLog, planning: Planning): Saying {
  const { kind, key, at, occurrence } = reminder
  const hour = planning.household.unplugHours.find(({ id }) => id === occurrence?.hour)
  const startsAt =
    kind === 'summit-soon'
      ? minutesAfter(at, planning.summitNoticeMinutes ?? 0)
      : kind === 'unplug-soon' && occurrence !== null
        ? occurrence.startsAt
        : at
  return {
    kind,
    startsAt,
    endsAt: hour === undefined ? null : minutesAfter(startsAt, hour.minutes),
    isLate: log.outcomes[key]?.outcome.kind === 'shown-late',
    isByHand: false,
    candle: kind === 'unplug-begins' ? (hour?.candle ?? 'none') : 'none',
  }
}

/** The hours that begin with these reminders, unless they would be over already. */
export const begunBy = (
  show: readonly Reminder[],
  planning: Planning,
  now: Instant,
  newId: NewId,
): readonly RunningHour[] =>
  show.flatMap(({ kind, at, occurrence }) => {
    const hour = planning.household.unplugHours.find(({ id }) => id === occurrence?.hour)
    if (kind !== 'unplug-begins' || occurrence === null || hour === undefined) return []
    const endsAt = minutesAfter(at, hour.minutes)
    return endsAt <= now
      ? []
      : [{ session: newId<'unplug-session'>(), hour: hour.id, on: occurrence.on, startedAt: at, endsAt }]
  })
