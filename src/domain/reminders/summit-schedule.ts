import { dayAfter, dayAt, daysBetween, minutesAfter, weekdayOf, type Day, type Instant } from '../calendar'
import type { SummitRhythm } from '../household'
import { standsFor } from '../summit-time'
import { momentOf } from '../unplug/occurrence'
import type { Reminder } from './reminder'

/** How a household is reminded of its summit. */
export interface SummitReminder {
  readonly rhythm: SummitRhythm
  /** Minutes before it begins. */
  readonly noticeMinutes: number
  /** The IANA zone of this computer. */
  readonly zone: string
  /** The day of the last summit; nobody is reminded of the one that it stands for. */
  readonly heldOn: Day | null
}

/** What is to be said of the summits after one moment and up to another. */
export function summitReminders(
  { rhythm, noticeMinutes, zone, heldOn }: SummitReminder,
  after: Instant,
  upTo: Instant,
): readonly Reminder[] {
  const first = dayAt(after, zone)
  const days = Array.from({ length: daysBetween(first, dayAt(upTo, zone)) + 2 }, (_, index) =>
    dayAfter(first, index),
  )
  return days
    .filter(day => weekdayOf(day) === rhythm.weekday)
    .flatMap((day): Reminder[] => {
      const startsAt = momentOf(day, rhythm.startsAt, zone)
      if (startsAt === null || (heldOn !== null && standsFor(heldOn, day))) return []
      const at = minutesAfter(startsAt, -noticeMinutes)
      const key = `summit/${day}T${rhythm.startsAt}`
      return [{ key, kind: 'summit-soon', at, isSkipped: false, occurrence: null, endsAt: null }]
    })
    .filter(({ at }) => after < at && at <= upTo)
}
