import type { Appreciation } from '../appreciation'
import { dayAt, type Day } from '../calendar'
import type { Household } from '../household'
import type { SummitId } from '../ids'
import type { WeeklyPromise } from '../promise'
import type { SummitRecord } from '../summit/summit-record'
import type { UnplugSession } from '../unplug/session'
import type { Days } from './period'

/** What a recap draws on. */
export interface RecapSource {
  readonly household: Household
  readonly summits: readonly SummitRecord[]
  /** The days of all summits, also of those that some held among themselves: a promise of all may have been kept there. */
  readonly heldOn: readonly Pick<SummitRecord, 'id' | 'on'>[]
  readonly promises: readonly WeeklyPromise[]
  readonly appreciations: readonly Appreciation[]
  readonly unplugSessions: readonly UnplugSession[]
}

/** What happened in some days, whole: from this people choose what may be printed. */
export interface Gathered extends Days {
  readonly summits: readonly SummitRecord[]
  /** Made in these days, kept or let go in them, or still open from before. */
  readonly promises: readonly WeeklyPromise[]
  readonly appreciations: readonly Appreciation[]
}

/** Gathers some days. `zone` (IANA) decides on which day a card was hung or a promise made. */
export function gatherDays(source: RecapSource, { from, to }: Days, zone: string): Gathered {
  const isIn = isWithin({ from, to })
  const heldIn = heldWithin(source, { from, to })
  return {
    from,
    to,
    summits: source.summits.filter(summit => isIn(summit.on)),
    promises: source.promises.filter(
      promise =>
        heldIn.has(promise.madeAt) ||
        (promise.outcome === 'open'
          ? dayAt(promise.createdAt, zone) <= to
          : heldIn.has(promise.lookedAt.at(-1) ?? promise.madeAt)),
    ),
    appreciations: source.appreciations.filter(card => isIn(dayAt(card.createdAt, zone))),
  }
}

/** Whether a day lies between two, both included. */
export const isWithin =
  ({ from, to }: Days) =>
  (on: Day): boolean =>
    from <= on && on <= to

/** The promises that were kept in some days: on that of the summit that said so. */
export function promisesKept(source: RecapSource, days: Days): readonly WeeklyPromise[] {
  const heldIn = heldWithin(source, days)
  return source.promises.filter(
    promise => promise.outcome === 'kept' && heldIn.has(promise.lookedAt.at(-1) ?? promise.madeAt),
  )
}

/** The summits that were held in some days. */
export const heldWithin = ({ heldOn }: RecapSource, days: Days): ReadonlySet<SummitId> =>
  new Set(heldOn.filter(({ on }) => isWithin(days)(on)).map(({ id }) => id))
