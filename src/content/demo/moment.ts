import type { Day, Instant } from '#domain/calendar'
import { isInstant } from '#domain/calendar-text'

/** A moment of a day in UTC, so many minutes after midnight. */
export function momentOn(day: Day, minutes: number): Instant {
  const whole = Math.floor(minutes)
  const parts = [Math.floor(whole / 60), whole % 60, Math.floor((minutes - whole) * 60)]
  const moment = `${day}T${parts.map(part => String(part).padStart(2, '0')).join(':')}.000Z`
  if (!isInstant(moment)) throw new RangeError(`no such moment: ${moment}`)
  return moment
}
