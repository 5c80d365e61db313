import type { Day, WallClock } from '../calendar'
import type { Entry } from '../entry'
import type { MemberId } from '../ids'
import type { Recurrence } from './repeat'

/** The candle that burns on the screen meanwhile: none, one in a small window, or one over the whole screen. */
export const candles = ['none', 'small', 'whole'] as const

export type Candle = (typeof candles)[number]

/** A time that the household wants to spend without devices, again and again. */
export interface UnplugHour extends Entry<'unplug-hour'>, Recurrence {
  /** For inside the app; the tray and notifications never say it. */
  readonly name: string
  readonly startsAt: WallClock
  /** Its length in minutes, 5 to three days. */
  readonly minutes: number
  /** The IANA zone of its wall clock; null follows this computer. */
  readonly zone: string | null
  readonly who: readonly MemberId[]
  /** Minutes before the start at which it is announced, 0 to 120; 0: not at all. */
  readonly noticeMinutes: number
  readonly candle: Candle
  /** Days of the rule that are left out. */
  readonly skipped: readonly Day[]
  /** Days of the rule on which it is at another time, or on another day. */
  readonly moved: readonly MovedDay[]
}

export interface MovedDay {
  readonly on: Day
  readonly to: Day
  readonly startsAt: WallClock
}

/** Days on which nothing is announced, both included. */
export interface Holiday {
  readonly from: Day
  readonly to: Day
}
