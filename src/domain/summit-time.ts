import { dayAfter, daysBetween, weekdayOf, type Day, type WallClock } from './calendar'
import type { SummitRhythm } from './household'

export interface NextSummit {
  readonly on: Day
  readonly startsAt: WallClock
}

const halfAWeek = 4

/** Whether a summit held on one day stands for the one that was meant for another: half a week either way. */
export const standsFor = (heldOn: Day, meantFor: Day): boolean =>
  Math.abs(daysBetween(heldOn, meantFor)) < halfAWeek

/** The next day on which the household means to meet, from `today` on, given the day of its last summit. */
export function nextSummit(rhythm: SummitRhythm, today: Day, lastHeldOn: Day | null): NextSummit {
  const daysAhead = (rhythm.weekday - weekdayOf(today) + 7) % 7
  const on = dayAfter(today, daysAhead)
  const isHeld = lastHeldOn !== null && standsFor(lastHeldOn, on)
  return { on: isHeld ? dayAfter(on, 7) : on, startsAt: rhythm.startsAt }
}
