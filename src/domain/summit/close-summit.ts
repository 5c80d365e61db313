import type { Instant } from '../calendar'
import { revealCheckIn, saysAnything, type CheckIn } from '../check-in'
import { entry } from '../entry'
import type { MemberId, NewId } from '../ids'
import { putEntry, type MonthRecord } from '../month-record'
import type { WeeklyPromise } from '../promise'
import { fail, ok, type Result } from '../result'
import { draftOf, isReadyToReveal, type AlreadyRevealed } from '../steps/check-in/check-in-step'
import { offerOf } from '../steps/one-thing/one-thing'
import { plans } from '../steps/plans/plans'
import { progressOf, type OpenSummit } from './open-summit'
import type { SummitRecord } from './summit-record'

export type RevealFailure = AlreadyRevealed | { readonly kind: 'not-everyone-answered' }

/** The check-ins of everybody who answered, turned over at the same moment. */
export function revealCheckIns(
  summit: OpenSummit,
  newId: NewId,
  at: Instant,
): Result<readonly CheckIn[], RevealFailure> {
  const progress = progressOf(summit, 'check-in')
  if (progress?.isRevealed === true) return fail({ kind: 'already-revealed' })
  if (progress === null || !isReadyToReveal(progress, summit.present))
    return fail({ kind: 'not-everyone-answered' })
  const scored = summit.present.filter(
    member =>
      progress.finished.includes(member) && typeof draftOf(progress, member).scores.connected === 'number',
  )
  return ok(
    summit.present
      .filter(member => progress.finished.includes(member))
      .flatMap(member => {
        const draft = draftOf(progress, member)
        const revealed = revealCheckIn(draft, progress.asked, member, scored, summit.audience, newId(), at)
        // A guess about somebody who said nothing is gone, and with it all there was may be.
        return revealed.ok && saysAnything(revealed.value) ? [revealed.value] : []
      }),
  )
}

/** Whether the check-ins of a summit have been turned over. */
export const isRevealed = (summit: OpenSummit): boolean => progressOf(summit, 'check-in')?.isRevealed ?? false

/** The draft after the reveal: the answers are in the month's book now, and gone from here. */
export const forgetAnswers = (summit: OpenSummit): OpenSummit => ({
  ...summit,
  steps: summit.steps.map(step =>
    step.kind === 'check-in'
      ? { kind: 'check-in', progress: { ...step.progress, drafts: {}, isRevealed: true } }
      : step,
  ),
})

/** What is kept of a summit at this moment; `closedAt` is null at the reveal. */
export const recordSummit = (
  summit: OpenSummit,
  checkIns: readonly CheckIn[],
  at: Instant,
  closedAt: Instant | null,
): SummitRecord => ({
  ...entry(summit.id, summit.createdAt, null, summit.audience),
  updatedAt: at,
  on: summit.on,
  agenda: summit.agenda,
  // Also who got up before the end: what they turned over is in it.
  present: [...new Set([...summit.present, ...checkIns.map(({ author }) => author)])],
  closedAt,
  checkIns,
  ratings: [],
  plans: progressOf(summit, 'plans') ?? plans.begin,
  arePlansShareable: false,
})

/** The promises that their owners accepted in a summit. */
export function promisesMade(summit: OpenSummit, newId: NewId, at: Instant): readonly WeeklyPromise[] {
  const progress = progressOf(summit, 'one-thing')
  if (progress === null) return []
  // Also of who got up before the end.
  const promising = [...summit.present, ...(Object.keys(progress.offers) as MemberId[])]
  return [...new Set(promising)].flatMap(author => {
    const offer = offerOf(progress, author)
    if (!offer.isAccepted) return []
    return {
      ...entry(newId<'promise'>(), at, author, summit.audience),
      author,
      forWhom: offer.askedOf,
      madeAt: summit.id,
      when: offer.when.trim(),
      will: offer.will.trim(),
      outcome: 'open' as const,
      lookedAt: [],
      shareable: false,
    }
  })
}

/** The month with this summit closed in it and the promises made there. Doing it twice changes nothing. */
export function closeSummit(month: MonthRecord, summit: OpenSummit, newId: NewId, at: Instant): MonthRecord {
  const before = month.summits.find(record => record.id === summit.id)
  if (before !== undefined && before.closedAt !== null) return month
  return {
    ...month,
    // What was never turned over is not kept, even if a broken-off reveal has left it here.
    summits: putEntry(
      month.summits,
      recordSummit(summit, isRevealed(summit) ? (before?.checkIns ?? []) : [], at, at),
    ),
    promises: [...month.promises, ...promisesMade(summit, newId, at)],
  }
}

/** The month with this summit going on as before, when it could not be closed after all. */
export const reopenSummit = (month: MonthRecord, summit: OpenSummit): MonthRecord => ({
  ...month,
  summits: month.summits.flatMap(record => {
    if (record.id !== summit.id) return record
    // Before its reveal there is nothing of it in the month.
    return isRevealed(summit) ? { ...record, closedAt: null } : []
  }),
  promises: month.promises.filter(({ madeAt }) => madeAt !== summit.id),
})
