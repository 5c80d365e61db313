import type { MonthRecord } from '#domain/month-record'
import { isUpAt, settlePromise, type Outcome, type WeeklyPromise } from '#domain/promise'
import type { SummitRecord } from '#domain/summit/summit-record'
import type { Chance } from './chance'
import { must } from './evening'
import { momentOn } from './moment'

/**
 * Looks at the promises from earlier summits: mostly kept, some carried on, a few let go. `mayCarryOn` says how many
 * may stay open.
 */
export function settlePromises(
  month: MonthRecord,
  summit: SummitRecord,
  begins: number,
  mayCarryOn: number,
  chance: Chance,
): MonthRecord {
  let carriedOn = 0
  const settle = (promise: WeeklyPromise): WeeklyPromise => {
    if (!isUpAt(promise, summit.id) || !summit.present.includes(promise.author)) return promise
    const wished = outcomeOf(promise, chance)
    const outcome = wished === 'carried-on' && carriedOn >= mayCarryOn ? 'kept' : wished
    if (outcome === 'carried-on') carriedOn += 1
    return must(settlePromise(promise, outcome, summit.id, momentOn(summit.on, begins + 8)))
  }
  return { ...month, promises: month.promises.map(settle) }
}

function outcomeOf(promise: WeeklyPromise, chance: Chance): Outcome {
  const draw = chance.next()
  if (draw < 0.7) return 'kept'
  // Nobody carries the same promise on for ever.
  return draw < 0.9 && promise.lookedAt.length < 2 ? 'carried-on' : 'let-go'
}
