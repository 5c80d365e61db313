import type { NextOne } from '#contract/commands/unplug'
import { dayAt, minutesAfter, type Day, type Instant } from '#domain/calendar'
import type { Household } from '#domain/household'
import { asPutOff } from '#domain/reminders/put-off'
import type { Schedule } from '#domain/reminders/reminder'
import type { ReminderLog } from '#domain/reminders/reminder-log'
import { summitReminders } from '#domain/reminders/summit-schedule'
import { unplugReminders } from '#domain/reminders/unplug-schedule'
import { isZone, occurrenceKey, occurrencesIn, type Occurrence } from '#domain/unplug/occurrence'
import { flawIn } from '#domain/unplug/recurrence'
import type { UnplugHour } from '#domain/unplug/unplug-hour'

/** What the calendar of a household's reminders is made of. */
export interface Planning {
  readonly household: Household
  /** The IANA zone of this computer. */
  readonly zone: string
  readonly summitNoticeMinutes: number | null
  /** The day of the last summit. */
  readonly heldOn: Day | null
}

/** Why an hour never comes; null: it does. Books may come from elsewhere, with whatever is in them. */
export function whyNever(hour: UnplugHour): 'unreadable' | 'zone-unknown' | null {
  if (hour.zone !== null && !isZone(hour.zone)) return 'zone-unknown'
  return flawIn(hour) === null ? null : 'unreadable'
}

const usable = ({ household }: Planning): readonly UnplugHour[] =>
  household.unplugHours.filter(hour => whyNever(hour) === null)

const surroundingsOf = ({ zone, household }: Planning) => ({ zone, holidays: household.holidays })

const everyWeek = ({ household, zone, heldOn }: Planning, noticeMinutes: number) => ({
  rhythm: household.summitRhythm,
  noticeMinutes,
  zone,
  heldOn,
})

/** Everything that is to be said, in the order in which it falls due. */
export function scheduleOf(planning: Planning, putOff: ReminderLog['putOff']): Schedule {
  const hours = usable(planning)
  return (after, upTo) =>
    [
      ...hours.flatMap(hour => unplugReminders(hour, surroundingsOf(planning), putOff, after, upTo)),
      ...(planning.summitNoticeMinutes === null
        ? []
        : summitReminders(everyWeek(planning, planning.summitNoticeMinutes), after, upTo)),
    ].sort((a, b) => a.at.localeCompare(b.at))
}

const reachMinutes = [8, 60, 800].map(days => days * 24 * 60)
// One that was put off may have begun by the calendar long ago.
const backMinutes = 24 * 60

/** The next ones of everything after a moment, as they will be; those that are skipped among them. */
export const nextOnes = (planning: Planning, log: ReminderLog, now: Instant, count: number) =>
  firstInReach(count, minutes => inReach(planning, log, now, minutesAfter(now, minutes)))

/** When an hour comes after a moment, at most so many times, within two years. */
export const timesOf = (planning: Planning, hour: UnplugHour, now: Instant, count: number) =>
  firstInReach(count, minutes =>
    occurrencesIn(hour, surroundingsOf(planning), now, minutesAfter(now, minutes)),
  )

// Most of what comes comes soon, and looking far costs time.
function firstInReach<Found>(count: number, find: (minutes: number) => readonly Found[]): readonly Found[] {
  let found: readonly Found[] = []
  for (const minutes of reachMinutes) {
    found = find(minutes)
    if (found.length >= count) break
  }
  return found.slice(0, count)
}

function inReach(planning: Planning, log: ReminderLog, now: Instant, upTo: Instant): readonly NextOne[] {
  const hours = usable(planning).flatMap(hour =>
    occurrencesAround(planning, hour, now, upTo).map((occurrence): NextOne => {
      const { on, startsAt, endsAt, isSkipped } = asPutOff(log, occurrence)
      return {
        kind: 'unplug-hour',
        hour: hour.id,
        on,
        startsAt,
        endsAt,
        isSkipped,
        isMoved: hour.moved.some(move => move.on === on),
        putOffTimes: log.putOff[occurrenceKey(occurrence)]?.times ?? 0,
      }
    }),
  )
  const summits = summitReminders(everyWeek(planning, 0), now, upTo).map(({ at }): NextOne => ({
    kind: 'summit',
    on: dayAt(at, planning.zone),
    startsAt: at,
  }))
  return [...hours, ...summits]
    .filter(({ startsAt }) => startsAt > now)
    .sort((a, b) => a.startsAt.localeCompare(b.startsAt))
}

const occurrencesAround = (planning: Planning, hour: UnplugHour, now: Instant, upTo: Instant) =>
  occurrencesIn(hour, surroundingsOf(planning), minutesAfter(now, -backMinutes), upTo)

/** The occurrence of an hour that comes next, or is `running`; null when none comes within a week. */
export function nextOf(
  planning: Planning,
  hour: UnplugHour,
  log: ReminderLog,
  now: Instant,
  running: Day | null = null,
): Occurrence | null {
  if (whyNever(hour) !== null) return null
  const around = occurrencesAround(planning, hour, now, minutesAfter(now, reachMinutes[0] ?? 0))
  const wanted = around.filter(({ isSkipped }) => !isSkipped)
  return (
    wanted.find(({ on }) => on === running) ??
    wanted.find(occurrence => asPutOff(log, occurrence).startsAt > now) ??
    null
  )
}
