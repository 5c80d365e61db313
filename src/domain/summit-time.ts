import { dayAfter, daysBetween, weekdayOf, type Day, type WallClock } from './calendar'
import type { SummitRhythm } from './household'

export interface NextSummit {
  readonly on: Day
  readonly startsAt: WallClock
}

// A summit held a little early stands for the one that was meant: half a week either way.
const halfAWeek = 4

/** The next day on which the household means to meet, from `today` on, given the day of its last summit. */
export function nextSummit(rhythm: SummitRhythm, today: Day, lastHeldOn: Day | null): NextSummit {
  const daysAhead = (rhythm.weekday - weekdayOf(today) + 7) % 7
  const on = dayAfter(today, daysAhead)
  const isHeld = lastHeldOn !== null && daysBetween(lastHeldOn, on) < halfAWeek
  return { on: isHeld ? dayAfter(on, 7) : on, startsAt: rhythm.startsAt }
}
