import { minutesAfter, minutesBetween, type Instant } from '../calendar'
import { fail, ok, type Result } from '../result'
import { occurrenceKey, type Occurrence } from '../unplug/occurrence'
import { note, type ReminderLog } from './reminder-log'
import { beginsKey, soonKey } from './unplug-schedule'

export const putOffMinutes = 10
export const mostPutOffs = 3

export interface PutOffTooOften {
  readonly kind: 'put-off-too-often'
  readonly most: string
}

/**
 * Puts an occurrence off by ten minutes, from its start or from now, whichever is later; three times at most. What
 * would have been said of it before is settled by that.
 */
export function putOff(
  log: ReminderLog,
  occurrence: Occurrence,
  now: Instant,
): Result<ReminderLog, PutOffTooOften> {
  const key = occurrenceKey(occurrence)
  const before = log.putOff[key]
  const times = before?.times ?? 0
  if (times >= mostPutOffs) return fail({ kind: 'put-off-too-often', most: String(mostPutOffs) })
  const planned = before?.until ?? occurrence.startsAt
  const until = minutesAfter(planned > now ? planned : now, putOffMinutes)
  const settled = [soonKey(occurrence), beginsKey(occurrence, times)]
    .filter(reminder => log.outcomes[reminder] === undefined)
    .reduce((noting, reminder) => note(noting, reminder, planned, { kind: 'put-off' }), log)
  return ok({ ...settled, putOff: { ...log.putOff, [key]: { until, times: times + 1 } } })
}

/** How often an occurrence was put off. */
export const timesPutOff = (log: Pick<ReminderLog, 'putOff'>, occurrence: Occurrence): number =>
  log.putOff[occurrenceKey(occurrence)]?.times ?? 0

/** An occurrence as it will be now: where it was put off, it begins and ends later. */
export function asPutOff(log: Pick<ReminderLog, 'putOff'>, occurrence: Occurrence): Occurrence {
  const later = log.putOff[occurrenceKey(occurrence)]
  if (later === undefined) return occurrence
  const minutes = minutesBetween(occurrence.startsAt, occurrence.endsAt)
  return { ...occurrence, startsAt: later.until, endsAt: minutesAfter(later.until, minutes) }
}
