import type { Day, Instant } from '#domain/calendar'
import type { QuietHours, Quiet } from '#domain/reminders/quiet'
import type { Outcome } from '#domain/reminders/reminder-log'
import type { ReminderKind } from '#domain/reminders/reminder'
import type { SaidReminder } from '../events'
import { command } from '../command'
import { oneOf } from '../shapes/guarded'
import { quietHours } from '../shapes/reminders'
import { z } from '../zod'

/** What closing the window does. */
export const whenClosed = ['tray', 'minimise', 'quit'] as const

export type WhenClosed = (typeof whenClosed)[number]

/** How this computer reminds, and whether it can. */
export interface Reminders {
  readonly summitNoticeMinutes: number | null
  readonly quietHours: QuietHours | null
  readonly whenClosed: WhenClosed
  readonly pausedUntil: Instant | null
  /** Why nothing would be shown right now; null: it would. */
  readonly quiet: Quiet | null
  /** Whether a tray was seen to take our icon; null where no desktop tells. */
  readonly hasTray: boolean | null
  /** Whether the desktop shows notifications; otherwise the window does. */
  readonly hasNotifications: boolean
  /** As the system has it; null where it cannot be asked. */
  readonly startsWithSession: boolean | null
  /** The zone that the computer was in before; null when nobody has to be asked. */
  readonly travelledFrom: string | null
  readonly zone: string
  readonly today: Day
  /** What was said in the window, and no page has heard yet; it is answered once. */
  readonly said: SaidReminder | null
  /** What became of the last reminders, newest first. */
  readonly lately: readonly PastReminder[]
}

export interface PastReminder {
  readonly due: Instant
  readonly kind: ReminderKind
  readonly outcome: Outcome
}

export const reminderCommands = {
  'reminders.look': command<Reminders>()(z.undefined()),
  'reminders.set': command<Reminders>()(
    z.object({
      summitNoticeMinutes: z.nullable(z.number().check(z.int(), z.gte(0), z.lte(1440))),
      quietHours: z.nullable(quietHours),
      whenClosed: oneOf(whenClosed),
    }),
  ),
  /** `on`: whether the app is to start with the session. */
  'reminders.start-with-session': command<Reminders, { readonly kind: 'not-possible-here' }>()(
    z.object({ on: z.boolean() }),
  ),
  'reminders.pause': command<Reminders>()(
    z.object({ until: z.nullable(z.enum(['in-an-hour', 'tomorrow'])) }),
  ),
  /** After a journey: do the hours follow the clock here, or the one at home? */
  'reminders.choose-clock': command<Reminders>()(z.object({ clock: z.enum(['here', 'home']) })),
}
