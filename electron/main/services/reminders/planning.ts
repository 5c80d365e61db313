import type { NextOne } from '#contract/commands/unplug'
import { dayAfter, dayAt, minutesAfter, type Day, type Instant } from '#domain/calendar'
import type { Household } from '#domain/household'
import { asPutOff, timesPutOff } from '#domain/reminders/put-off'
import type { Schedule } from '#domain/reminders/reminder'
import type { ReminderLog } from '#domain/reminders/reminder-log'
import { summitReminders } from '#domain/reminders/summit-schedule'
import { trialReminders } from '#domain/reminders/trial-weeks'
import { beginsKey, unplugReminders } from '#domain/reminders/unplug-schedule'
import { isZone, occurrencesIn, type Occurrence } from '#domain/unplug/occurrence'
import { longestMinutes, longestNotice } from '#domain/unplug/own-hours'
import { datesOf, flawIn } from '#domain/unplug/recurrence'
import type { RunningHour } from '#domain/unplug/session'
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

/** Whose calendar it is, and where. */
type Whereabouts = Pick<Planning, 'household' | 'zone'>

/** Why an hour never comes; null: it does. Books may come from elsewhere, with whatever is in them. */
export function whyNever(hour: UnplugHour, today: Day): 'unreadable' | 'zone-unknown' | null {
  if (hour.zone !== null && !isZone(hour.zone)) return 'zone-unknown'
  // A rule that is counted is followed to there from its first day, or cannot be.
  const last = dayAfter(today, farthestDays)
  return followed(hour, () => [datesOf(hour, last, last)]).length === 0 ? 'unreadable' : null
}

// Some rules can be read, and yet not be followed for as long as it takes. Such an hour takes no other along.
function followed<Found>(hour: UnplugHour, follow: () => readonly Found[]): readonly Found[] {
  const isMeasured = hour.minutes <= longestMinutes && hour.noticeMinutes <= longestNotice
  if (!isMeasured || flawIn(hour) !== null) return []
  try {
    return follow()
  } catch {
    return []
  }
}

const ofEach = <Found>(
  { unplugHours }: Household,
  follow: (hour: UnplugHour) => readonly Found[],
): readonly Found[] => unplugHours.flatMap(hour => followed(hour, () => follow(hour)))

const surroundingsOf = ({ zone, household }: Whereabouts) => ({ zone, holidays: household.holidays })

const everyWeek = ({ household, zone, heldOn }: Planning, noticeMinutes: number) => ({
  rhythm: household.summitRhythm,
  noticeMinutes,
  zone,
  heldOn,
})

/** Everything that is to be said, in the order in which it falls due. */
export function scheduleOf(planning: Planning, putOff: ReminderLog['putOff']): Schedule {
  const { household } = planning
  return (after, upTo) =>
    [
      ...ofEach(household, hour => unplugReminders(hour, surroundingsOf(planning), putOff, after, upTo)),
      ...(planning.summitNoticeMinutes === null
        ? []
        : summitReminders(everyWeek(planning, planning.summitNoticeMinutes), after, upTo)),
      ...trialReminders(household.experiments, planning.zone, after, upTo),
    ].sort((a, b) => a.at.localeCompare(b.at))
}

const farthestDays = 800
const reachMinutes = [8, 60, farthestDays].map(days => days * 24 * 60)
// One that was put off may have begun by the calendar long ago.
const backMinutes = 24 * 60

/** The next ones of everything after a moment, as they will be; those that are skipped among them. */
export const nextOnes = (planning: Planning, log: ReminderLog, now: Instant, count: number) =>
  firstInReach(count, minutes => inReach(planning, log, now, minutesAfter(now, minutes)))

/** When an hour comes after a moment, at most so many times, within two years. */
export const timesOf = (planning: Whereabouts, hour: UnplugHour, now: Instant, count: number) =>
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
  const hours = ofEach(planning.household, hour =>
    occurrencesAhead(planning, hour, log, now, upTo).map((occurrence): NextOne => {
      const { on, startsAt, endsAt, isSkipped } = asPutOff(log, occurrence)
      return {
        kind: 'unplug-hour',
        hour: hour.id,
        on,
        startsAt,
        endsAt,
        isSkipped,
        isMoved: hour.moved.some(move => move.on === on),
        putOffTimes: timesPutOff(log, occurrence),
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

// What was begun by hand before its time does not lie ahead any more.
const occurrencesAhead = (
  planning: Planning,
  hour: UnplugHour,
  log: ReminderLog,
  now: Instant,
  upTo: Instant,
) =>
  occurrencesAround(planning, hour, now, upTo).filter(
    occurrence =>
      asPutOff(log, occurrence).startsAt > now &&
      log.outcomes[beginsKey(occurrence, timesPutOff(log, occurrence))] === undefined,
  )

/** The occurrence of an hour that comes next within two years, or the one on `named`, a day of its rule. */
export function nextOf(
  planning: Planning,
  hour: UnplugHour,
  log: ReminderLog,
  now: Instant,
  named: Day | null,
): Occurrence | null {
  const isMeant = ({ on, isSkipped }: Occurrence) => !isSkipped && (named === null || on === named)
  const [next] = firstInReach(1, minutes =>
    followed(hour, () =>
      occurrencesAhead(planning, hour, log, now, minutesAfter(now, minutes)).filter(isMeant),
    ),
  )
  return next ?? null
}

/** The occurrence that an hour which is going on was begun for; null when it was begun beside the calendar. */
export function occurrenceOf(
  planning: Planning,
  hour: UnplugHour,
  { on }: RunningHour,
  now: Instant,
): Occurrence | null {
  const upTo = minutesAfter(now, backMinutes)
  const around = followed(hour, () => occurrencesAround(planning, hour, now, upTo))
  return around.find(one => one.on === on && !one.isSkipped) ?? null
}
