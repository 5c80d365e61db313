import { minutesAfter, type Instant } from '../calendar'
import { occurrenceKey, occurrencesIn, type Occurrence, type Surroundings } from '../unplug/occurrence'
import type { UnplugHour } from '../unplug/unplug-hour'
import type { Reminder } from './reminder'
import type { ReminderLog } from './reminder-log'

export const soonKey = (occurrence: Occurrence): string => `${occurrenceKey(occurrence)}/soon`

/** `times`: how often it was put off before. */
export const beginsKey = (occurrence: Occurrence, times: number): string =>
  `${occurrenceKey(occurrence)}/begins/${String(times)}`

// An hour may be put off by half an hour, and by as long as somebody waits before they do.
const putOffReachMinutes = 24 * 60
export const longestNoticeMinutes = 120

/** What is to be said of one unplug hour after one moment and up to another: that it is near, and that it begins. */
export function unplugReminders(
  hour: UnplugHour,
  surroundings: Surroundings,
  putOff: ReminderLog['putOff'],
  after: Instant,
  upTo: Instant,
): readonly Reminder[] {
  const occurrences = occurrencesIn(
    hour,
    surroundings,
    minutesAfter(after, -putOffReachMinutes),
    minutesAfter(upTo, longestNoticeMinutes),
  )
  return occurrences
    .flatMap((occurrence): Reminder[] => {
      const { startsAt, isSkipped } = occurrence
      const later = putOff[occurrenceKey(occurrence)]
      const endsAt = minutesAfter(later?.until ?? startsAt, hour.minutes)
      const begins: Reminder = {
        key: beginsKey(occurrence, later?.times ?? 0),
        kind: 'unplug-begins',
        at: later?.until ?? startsAt,
        isSkipped,
        occurrence,
        endsAt,
      }
      const soon: Reminder = {
        key: soonKey(occurrence),
        kind: 'unplug-soon',
        at: minutesAfter(startsAt, -hour.noticeMinutes),
        isSkipped,
        occurrence,
        endsAt,
      }
      return hour.noticeMinutes > 0 ? [soon, begins] : [begins]
    })
    .filter(({ at }) => after < at && at <= upTo)
}
