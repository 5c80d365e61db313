import { Temporal } from 'temporal-polyfill'
import { minutesBetween, type Instant, type WallClock } from '../calendar'

/** Why nothing is shown at the moment. Who wants it so is part of the reason. */
export type Quiet =
  | { readonly why: 'paused'; readonly until: Instant }
  | { readonly why: 'quiet-hours' }
  | { readonly why: 'do-not-disturb' }
  | { readonly why: 'summit' }

/** From one time on the wall clock to another; over midnight when the second lies before the first. */
export interface QuietHours {
  readonly from: WallClock
  readonly to: WallClock
}

/** What may keep reminders quiet. */
export interface QuietSigns {
  readonly pausedUntil: Instant | null
  readonly quietHours: QuietHours | null
  /** What the desktop says; null where it cannot be known. */
  readonly isDoNotDisturb: boolean | null
  /** When something was last said or done at the summit that is not closed yet; null when there is none. */
  readonly summitTouchedAt: Instant | null
}

// One that was left lying there is not going on any more.
const summitLastsMinutes = 3 * 60

/** Why nothing may be shown at a moment, or null. `zone` is the one of this computer. */
export function quietAt(
  { pausedUntil, quietHours, isDoNotDisturb, summitTouchedAt }: QuietSigns,
  now: Instant,
  zone: string,
): Quiet | null {
  if (pausedUntil !== null && now < pausedUntil) return { why: 'paused', until: pausedUntil }
  if (summitTouchedAt !== null && minutesBetween(summitTouchedAt, now) <= summitLastsMinutes)
    return { why: 'summit' }
  if (quietHours !== null && isWithin(quietHours, now, zone)) return { why: 'quiet-hours' }
  return isDoNotDisturb === true ? { why: 'do-not-disturb' } : null
}

function isWithin({ from, to }: QuietHours, now: Instant, zone: string): boolean {
  const time = Temporal.Instant.from(now).toZonedDateTimeISO(zone).toPlainTime().toString()
  return from <= to ? from <= time && time < to : from <= time || time < to
}
