import { dayAfter, type Instant, type WallClock } from '../calendar'
import type { Experiment } from '../trends/experiment'
import { momentOf } from '../unplug/occurrence'
import type { Reminder } from './reminder'

// Late enough in the morning for everybody, early enough for the day to count.
const nineInTheMorning = '09:00' as WallClock
const daysInBlock = 7

/**
 * On the first morning of each week of what is tried out: that another one begins. Which kind of week it is stands in
 * the window and nowhere else. `zone` is that of this computer (IANA).
 */
export const trialReminders = (
  experiments: readonly Experiment[],
  zone: string,
  after: Instant,
  upTo: Instant,
): readonly Reminder[] =>
  experiments
    .filter(({ endedOn }) => endedOn === null)
    .flatMap(({ id, startsOn, order }) =>
      Array.from({ length: 2 * order.length }, (_, block): Reminder | null => {
        const day = dayAfter(startsOn, daysInBlock * block)
        const at = momentOf(day, nineInTheMorning, zone)
        if (at === null) return null
        return {
          key: `trial/${id}/${day}`,
          kind: 'trial-week',
          at,
          isSkipped: false,
          occurrence: null,
          endsAt: null,
        }
      }),
    )
    .filter(
      (reminder): reminder is Reminder => reminder !== null && after < reminder.at && reminder.at <= upTo,
    )
