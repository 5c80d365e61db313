import type { Instant } from '../calendar'
import type { Occurrence } from '../unplug/occurrence'

/** What a reminder says, by its kind; never what anybody wrote. */
export type ReminderKind = 'unplug-soon' | 'unplug-begins' | 'summit-soon' | 'trial-week'

/** Something to be said at a moment, once. */
export interface Reminder {
  /** Names this reminder, and no other, on this computer. */
  readonly key: string
  readonly kind: ReminderKind
  readonly at: Instant
  /** Whether somebody has left out what it is about. */
  readonly isSkipped: boolean
  /** The unplug hour that it is about; null for anything else. */
  readonly occurrence: Occurrence | null
  /** When that hour is over; null for what has no end. */
  readonly endsAt: Instant | null
}

/** Which reminders fall due after one moment and up to another, in their order. */
export type Schedule = (after: Instant, upTo: Instant) => readonly Reminder[]
