import type { Instant } from '#domain/calendar'
import type { Clock } from '#domain/clock'
import type { NewId } from '#domain/ids'
import type { ReminderKind } from '#domain/reminders/reminder'
import type { Candle } from '#domain/unplug/unplug-hour'
import type { Shelf } from '../../storage/shelf'

/** What the reminders need of the world, and whom they tell. */
export interface ReminderWorld {
  readonly shelf: Shelf
  readonly clock: Clock
  readonly newId: NewId
  /** Null where the desktop does not tell. */
  isDoNotDisturb(): boolean | null
  /** While nobody could see it, nothing is said; afterwards it is late. */
  isLocked(): boolean
  say(saying: Saying): void
  /** Something is otherwise than it was: the tray and the windows look again. */
  changed(): void
  report(fault: unknown): unknown
}

/** Something to be said, without a word of what anybody wrote. */
export interface Saying {
  readonly kind: ReminderKind | 'unplug-over'
  readonly startsAt: Instant
  readonly endsAt: Instant | null
  readonly isLate: boolean
  /** Whether somebody at the computer asked for it, so that no notification has to tell them. */
  readonly isByHand: boolean
  /** The candle to be lit with it. */
  readonly candle: Candle
}
