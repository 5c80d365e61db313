import type { Instant } from '#domain/calendar'
import type { ReminderKind } from '#domain/reminders/reminder'
import type { House } from './commands/house'
import type { RecapStage } from './commands/recap'
import type { Notice } from './keeping'

/** What the main process tells its windows without being asked. */
export interface Events {
  'house.changed': House
  'notices.changed': readonly Notice[]
  /** Whether a write takes so long that people should know. */
  'saving.slow': boolean
  /** Something was said at the summit in another window. */
  'summit.changed': null
  /** A card was changed in another window. */
  'wall.changed': null
  /** Something about unplug hours or reminders is otherwise than it was. */
  'reminders.changed': null
  /** Something to be said in the window, where the desktop does not say it. */
  'reminder.said': SaidReminder
  /** The recap that is being printed has come so far; null once it is over, however it ended. */
  'recap.progress': { readonly stage: RecapStage | null }
  /** Somebody chose Help in the menu. */
  'help.asked': null
}

/** A reminder as it is said: neutral, with times and nothing else. */
export interface SaidReminder {
  readonly kind: ReminderKind | 'unplug-over'
  readonly startsAt: Instant
  readonly endsAt: Instant | null
  /** The IANA zone of this computer. */
  readonly zone: string
}

/** Where in the window a reminder leads. */
export const placeOf: Readonly<Record<SaidReminder['kind'], string>> = {
  'unplug-soon': '/unplug',
  'unplug-begins': '/unplug',
  'unplug-over': '/unplug',
  'summit-soon': '/summit',
  'trial-week': '/trends/trying',
}

export type EventName = keyof Events
