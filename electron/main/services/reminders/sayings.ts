import { minutesAfter } from '#domain/calendar'
import type { NewId } from '#domain/ids'
import type { Reminder } from '#domain/reminders/reminder'
import type { ReminderLog } from '#domain/reminders/reminder-log'
import type { RunningHour } from '#domain/unplug/session'
import type { Planning } from './planning'
import type { Saying } from './world'

/** What to say of a reminder that is to be shown. */
export function sayingOf(reminder: Reminder, log: ReminderLog, planning: Planning): Saying {
  const { kind, key, at, occurrence, endsAt } = reminder
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
    endsAt,
    isLate: log.outcomes[key]?.outcome.kind === 'shown-late',
    isByHand: false,
    candle: kind === 'unplug-begins' ? (hour?.candle ?? 'none') : 'none',
  }
}

/** The hours that begin with these reminders. */
export const begunBy = (show: readonly Reminder[], newId: NewId): readonly RunningHour[] =>
  show.flatMap(({ kind, at, occurrence, endsAt }) =>
    kind !== 'unplug-begins' || occurrence === null || endsAt === null
      ? []
      : [
          {
            session: newId<'unplug-session'>(),
            hour: occurrence.hour,
            on: occurrence.on,
            startedAt: at,
            endsAt,
          },
        ],
  )
