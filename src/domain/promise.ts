import { isForTheHouse } from './audience'
import type { Instant } from './calendar'
import type { Entry } from './entry'
import type { MemberId, SummitId } from './ids'
import type { Member } from './member'
import { fail, ok, type Result } from './result'

/** What can be said of a promise at the next summit. There is no "failed". */
export const outcomes = ['kept', 'carried-on', 'let-go'] as const

export type Outcome = (typeof outcomes)[number]

/** An if-then commitment made at a summit: "If `when`, I will `will`". */
export interface WeeklyPromise extends Entry<'promise'> {
  readonly author: MemberId
  /** Whom it is to do good; null when that was not said. */
  readonly forWhom: MemberId | null
  /** The summit at which it was made. */
  readonly madeAt: SummitId
  /** The occasion, without the leading "if"; empty when the promise stands by itself. */
  readonly when: string
  /** The deed, without the leading "I will". */
  readonly will: string
  readonly outcome: 'open' | 'kept' | 'let-go'
  /** The summits at which it was looked at, oldest first. */
  readonly lookedAt: readonly SummitId[]
  /** Whether its author lets it onto a printed page. */
  readonly shareable: boolean
}

export interface SettlePromiseFailure {
  readonly kind: 'settled-elsewhere'
}

/**
 * Says at a summit what became of a promise. May be said again at the same summit, because people change their minds
 * while they talk; what an earlier summit settled stays settled.
 */
export function settlePromise(
  promise: WeeklyPromise,
  outcome: Outcome,
  summitId: SummitId,
  at: Instant,
): Result<WeeklyPromise, SettlePromiseFailure> {
  if (promise.outcome !== 'open' && promise.lookedAt.at(-1) !== summitId)
    return fail({ kind: 'settled-elsewhere' })
  return ok({
    ...promise,
    updatedAt: at,
    outcome: outcome === 'carried-on' ? 'open' : outcome,
    lookedAt: [...promise.lookedAt.filter(id => id !== summitId), summitId],
  })
}

/**
 * Whether a promise belongs on the table of this summit: still open when it began, not born in it, its author is here
 * to speak of it, and it is meant for the eyes of everybody here.
 */
export const isOnTheTable = (
  promise: WeeklyPromise,
  summitId: SummitId,
  present: readonly Member[],
): boolean =>
  present.some(({ id }) => id === promise.author) &&
  isForTheHouse(promise, present) &&
  isUpAt(promise, summitId)

/** Whether a promise was not born in this summit, and was still open when it began. */
export const isUpAt = (promise: WeeklyPromise, summitId: SummitId): boolean =>
  promise.madeAt !== summitId && (promise.outcome === 'open' || promise.lookedAt.at(-1) === summitId)

/** What this summit said of a promise, or null when it has not been looked at yet. */
export function outcomeAt(promise: WeeklyPromise, summitId: SummitId): Outcome | null {
  if (!promise.lookedAt.includes(summitId)) return null
  // An earlier summit can only have carried it on, or it would not have been looked at again.
  const isLast = promise.lookedAt.at(-1) === summitId
  return promise.outcome === 'open' || !isLast ? 'carried-on' : promise.outcome
}

/** What became of promises in all: a household's own share, never one person's. */
export interface PromiseShare {
  readonly kept: number
  /** Kept or let go; what is still open does not count. */
  readonly settled: number
}

/** How many of the settled promises were kept. */
export function keptShare(promises: readonly WeeklyPromise[]): PromiseShare {
  const settled = promises.filter(promise => promise.outcome !== 'open')
  return { kept: settled.filter(promise => promise.outcome === 'kept').length, settled: settled.length }
}
