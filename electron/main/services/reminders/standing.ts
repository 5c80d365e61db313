import type { NextHour, NextOne } from '#contract/commands/unplug'
import { dayAfter, dayAt, minutesAfter, minutesBetween, type Instant, type WallClock } from '#domain/calendar'
import type { ReminderLog } from '#domain/reminders/reminder-log'
import { momentOf } from '#domain/unplug/occurrence'
import type { RunningHour } from '#domain/unplug/session'
import { nextOnes, scheduleOf, type Planning } from './planning'

/** How it stands, for the tray. */
export interface Standing {
  readonly state: 'resting' | 'soon' | 'in-hour' | 'paused'
  readonly next: NextOne | null
  /** The next unplug hour, which may come after a summit. */
  readonly nextHour: NextHour | null
  /** The end of the hour that is going on. */
  readonly endsAt: Instant | null
  readonly pausedUntil: Instant | null
}

const soonMinutes = 15
const calmMinutes = 60

/** How it stands at a moment; `planning` is null while there is no household to remind. */
export function standingOf(
  planning: Planning | null,
  log: ReminderLog,
  running: readonly RunningHour[],
  now: Instant,
): Standing {
  const ahead = planning === null ? [] : aheadOf(planning, log, running, now)
  const nextHour = ahead.find(one => one.kind === 'unplug-hour') ?? null
  const pausedUntil = log.pausedUntil !== null && log.pausedUntil > now ? log.pausedUntil : null
  const isSoon = nextHour !== null && minutesBetween(now, nextHour.startsAt) <= soonMinutes
  const ends = running.map(({ endsAt }) => endsAt).sort()
  return {
    state: running.length > 0 ? 'in-hour' : pausedUntil !== null ? 'paused' : isSoon ? 'soon' : 'resting',
    next: ahead[0] ?? null,
    nextHour,
    endsAt: ends.at(-1) ?? null,
    pausedUntil,
  }
}

function aheadOf(
  planning: Planning,
  log: ReminderLog,
  running: readonly RunningHour[],
  now: Instant,
): readonly NextOne[] {
  const isAhead = (one: NextOne) =>
    one.kind === 'summit' ||
    (!one.isSkipped && !running.some(({ hour, on }) => hour === one.hour && on === one.on))
  return nextOnes(planning, log, now, 10).filter(isAhead)
}

/** The first moment at which something is to be said, or stands otherwise; an hour from now at most. */
export function nextChange(
  planning: Planning,
  { next, nextHour, pausedUntil }: Standing,
  log: ReminderLog,
  running: readonly RunningHour[],
  now: Instant,
): Instant {
  const until = minutesAfter(now, calmMinutes)
  const { zone } = planning
  const [due] = scheduleOf(planning, log.putOff)(now, until)
  const moments = [
    due?.at,
    ...(nextHour === null ? [] : [minutesAfter(nextHour.startsAt, -soonMinutes), nextHour.startsAt]),
    next?.startsAt,
    pausedUntil,
    momentOf(dayAfter(dayAt(now, zone), 1), '00:00' as WallClock, zone),
    ...running.map(({ endsAt }) => endsAt),
  ].filter(moment => moment !== undefined && moment !== null)
  return [...moments.filter(moment => moment > now), until].sort()[0] ?? until
}

/** The zone that the household has come from; null: nobody is asked, as where no hour follows the computer. */
export function travelledFromNow(
  { household, zone }: Planning,
  { zone: before }: ReminderLog,
  asked: string | null,
): string | null {
  if (asked === zone) return null
  const hasMoved = before !== null && before !== zone
  const isInQuestion = household.unplugHours.some(hour => hour.zone === null)
  return asked ?? (hasMoved && isInQuestion ? before : null)
}
