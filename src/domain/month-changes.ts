import type { Instant } from './calendar'
import type { ShareablePart } from './check-in'
import type { AppreciationId, CheckInId, PromiseId } from './ids'
import { bury, type MonthRecord } from './month-record'
import type { WeeklyPromise } from './promise'

// Each of these changes one month in which the thing is; whoever calls has found that month.

/** Its owner takes a check-in back: what was said is gone, and a tombstone says that it is. */
export const takeBackCheckIn = (month: MonthRecord, checkInId: CheckInId, at: Instant): MonthRecord => ({
  ...month,
  summits: month.summits.map(summit => ({
    ...summit,
    checkIns: summit.checkIns.filter(checkIn => checkIn.id !== checkInId),
  })),
  tombstones: bury(month.tombstones, checkInId, at),
})

/** Its author takes a card off the wall. */
export const withdrawAppreciation = (
  month: MonthRecord,
  appreciationId: AppreciationId,
  at: Instant,
): MonthRecord => ({
  ...month,
  appreciations: month.appreciations.filter(card => card.id !== appreciationId),
  tombstones: bury(month.tombstones, appreciationId, at),
})

/** Its author says which parts of a check-in may be printed. */
export const shareCheckIn = (
  month: MonthRecord,
  checkInId: CheckInId,
  parts: readonly ShareablePart[],
  at: Instant,
): MonthRecord => ({
  ...month,
  summits: month.summits.map(summit => ({
    ...summit,
    checkIns: summit.checkIns.map(checkIn =>
      checkIn.id === checkInId ? { ...checkIn, shareable: [...new Set(parts)], updatedAt: at } : checkIn,
    ),
  })),
})

/** Its author says whether a card may be printed. */
export const shareAppreciation = (
  month: MonthRecord,
  appreciationId: AppreciationId,
  shareable: boolean,
  at: Instant,
): MonthRecord => ({
  ...month,
  appreciations: month.appreciations.map(card =>
    card.id === appreciationId ? { ...card, shareable, updatedAt: at } : card,
  ),
})

/** Puts a changed promise in its place. */
export const putPromise = (month: MonthRecord, promise: WeeklyPromise): MonthRecord => ({
  ...month,
  promises: month.promises.map(other => (other.id === promise.id ? promise : other)),
})

export const holdsCheckIn = (month: MonthRecord, id: CheckInId): boolean =>
  month.summits.some(summit => summit.checkIns.some(checkIn => checkIn.id === id))

export const promiseIn = (month: MonthRecord, id: PromiseId): WeeklyPromise | undefined =>
  month.promises.find(promise => promise.id === id)

export const holdsAppreciation = (month: MonthRecord, id: AppreciationId): boolean =>
  month.appreciations.some(card => card.id === id)
