import { justAfter, type Instant } from './calendar'
import type { Appreciation } from './appreciation'
import type { CheckIn, ShareablePart } from './check-in'
import type { AppreciationId, CheckInId, Id, PromiseId, SummitId, TopicId } from './ids'
import { bury, putEntry, type MonthRecord } from './month-record'
import type { WeeklyPromise } from './promise'
import type { Topic } from './topic'

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

/** Puts a card back on the wall that was taken down. */
export const putBackAppreciation = (month: MonthRecord, card: Appreciation, at: Instant): MonthRecord => ({
  ...month,
  appreciations: putEntry(month.appreciations, { ...card, updatedAt: afterDeletion(month, card.id, at) }),
  tombstones: month.tombstones.filter(stone => stone.id !== card.id),
})

/** Puts a check-in back into its summit that was taken back; nothing changes when the summit is gone. */
export const putBackCheckIn = (
  month: MonthRecord,
  summitId: SummitId,
  checkIn: CheckIn,
  at: Instant,
): MonthRecord =>
  month.summits.some(summit => summit.id === summitId)
    ? {
        ...month,
        summits: month.summits.map(summit =>
          summit.id === summitId
            ? {
                ...summit,
                checkIns: putEntry(summit.checkIns, {
                  ...checkIn,
                  updatedAt: afterDeletion(month, checkIn.id, at),
                }),
              }
            : summit,
        ),
        tombstones: month.tombstones.filter(stone => stone.id !== checkIn.id),
      }
    : month

// Later than the deletion, whatever the clock says: of the two, the later one counts in a merge.
function afterDeletion(month: MonthRecord, id: Id<string>, at: Instant): Instant {
  const deletedAt = month.tombstones.find(stone => stone.id === id)?.deletedAt
  return deletedAt !== undefined && deletedAt >= at ? justAfter(deletedAt) : at
}

/** Its author says which parts of a check-in may be printed. */
export const shareCheckIn = (
  month: MonthRecord,
  checkInId: CheckInId,
  { part, shareable }: { readonly part: ShareablePart; readonly shareable: boolean },
  at: Instant,
): MonthRecord => ({
  ...month,
  summits: month.summits.map(summit => ({
    ...summit,
    checkIns: summit.checkIns.map(checkIn => {
      if (checkIn.id !== checkInId) return checkIn
      const others = checkIn.shareable.filter(other => other !== part)
      return { ...checkIn, shareable: shareable ? [...others, part] : others, updatedAt: at }
    }),
  })),
})

/** The household says whether the plans of a summit may be printed. */
export const sharePlans = (
  month: MonthRecord,
  summitId: SummitId,
  shareable: boolean,
  at: Instant,
): MonthRecord => ({
  ...month,
  summits: month.summits.map(summit =>
    summit.id === summitId ? { ...summit, arePlansShareable: shareable, updatedAt: at } : summit,
  ),
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

/** Puts a changed card in its place. */
export const putAppreciation = (month: MonthRecord, card: Appreciation): MonthRecord => ({
  ...month,
  appreciations: month.appreciations.map(other => (other.id === card.id ? card : other)),
})

/** Puts a changed topic in its place. */
export const putTopic = (month: MonthRecord, topic: Topic): MonthRecord => ({
  ...month,
  topics: month.topics.map(other => (other.id === topic.id ? topic : other)),
})

export const topicIn = (month: MonthRecord, id: TopicId): Topic | undefined =>
  month.topics.find(topic => topic.id === id)

export const appreciationIn = (month: MonthRecord, id: AppreciationId): Appreciation | undefined =>
  month.appreciations.find(card => card.id === id)

export const holdsCheckIn = (month: MonthRecord, id: CheckInId): boolean =>
  month.summits.some(summit => summit.checkIns.some(checkIn => checkIn.id === id))

export const holdsSummit = (month: MonthRecord, id: SummitId): boolean =>
  month.summits.some(summit => summit.id === id)

export const promiseIn = (month: MonthRecord, id: PromiseId): WeeklyPromise | undefined =>
  month.promises.find(promise => promise.id === id)

export const isBuriedIn = (month: MonthRecord, id: Id<string>): boolean =>
  month.tombstones.some(stone => stone.id === id)

export const holdsAppreciation = (month: MonthRecord, id: AppreciationId): boolean =>
  month.appreciations.some(card => card.id === id)
