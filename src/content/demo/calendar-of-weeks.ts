import { dayAfter, weekdayOf, type Day } from '#domain/calendar'
import type { Chance } from './chance'

/** One week in the life of the house, named by its Sunday. */
export interface ImaginedWeek {
  readonly sunday: Day
  /** Whether they met. Weeks are missed now and then; the first and the last never are. */
  readonly isHeld: boolean
  /** How far everyone is below their usual: 0 in an ordinary week, up to about 2.5 in a hard one. */
  readonly softness: number
}

// About one week in ten is missed.
const missedOnceIn = 10

// A tiring time comes twice a year, builds up quickly and passes slowly.
const softEvery = 26
const softWeeks = [0.8, 1.8, 2.5, 2.4, 1.8, 1, 0.4]

/** The last Sunday before a day. */
export const sundayBefore = (today: Day): Day => dayAfter(today, -weekdayOf(today))

/** So many weeks, oldest first, up to the last Sunday before today. */
export function imagineWeeks(count: number, today: Day, chance: Chance): readonly ImaginedWeek[] {
  const last = sundayBefore(today)
  const missed = missedWeeks(count, chance)
  const softness = softnessOf(count, chance)
  return Array.from({ length: count }, (_, index) => ({
    sunday: dayAfter(last, -7 * (count - 1 - index)),
    isHeld: !missed.has(index),
    softness: softness[index] ?? 0,
  }))
}

// One in each ten weeks, at any place in them but the first.
function missedWeeks(count: number, chance: Chance): ReadonlySet<number> {
  const tens = Array.from({ length: Math.ceil(count / missedOnceIn) }, (_, index) => index * missedOnceIn)
  return new Set(
    tens
      .map(first => first + chance.between(1, Math.min(missedOnceIn, count - first) - 1))
      .filter(week => week > 0 && week < count - 1),
  )
}

function softnessOf(count: number, chance: Chance): readonly number[] {
  const softness = Array.from({ length: count }, () => 0)
  for (let year = 0; year < count; year += softEvery) {
    const begins = year + chance.between(11, 13)
    softWeeks.forEach((depth, index) => {
      softness[begins + index] = depth
    })
  }
  return softness.slice(0, count)
}
