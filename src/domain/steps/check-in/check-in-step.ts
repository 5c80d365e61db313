import {
  emptyCheckIn,
  givenScores,
  holdsAnything,
  type CheckInDraft,
  type ScoresMissing,
} from '../../check-in'
import type { MemberId } from '../../ids'
import { scoreItems, type ScoreItem } from '../../score'
import { fail, ok, type Result } from '../../result'
import { isWithin } from '../../words'
import { withMember, type NotPresent, type StepKind } from '../step-kind'

/** Answers that nobody else has seen yet, who has finished, and who said "not today". */
export interface CheckInProgress {
  /** What is asked at this summit, also when the household changes it meanwhile. */
  readonly asked: readonly ScoreItem[]
  readonly drafts: Readonly<Record<MemberId, CheckInDraft>>
  readonly finished: readonly MemberId[]
  readonly declined: readonly MemberId[]
  readonly isRevealed: boolean
}

export type CheckInAnswer =
  | { readonly act: 'write'; readonly memberId: MemberId; readonly draft: CheckInDraft }
  | { readonly act: 'finish' | 'reopen' | 'not-today'; readonly memberId: MemberId }

export type CheckInFailure = ScoresMissing | AlreadyRevealed | { readonly kind: 'answer-too-long' }

export interface AlreadyRevealed {
  readonly kind: 'already-revealed'
}

export const checkInStep: StepKind<CheckInProgress, CheckInAnswer, CheckInFailure> = {
  isEveryonesTurn: true,
  begin: { asked: scoreItems, drafts: {}, finished: [], declined: [], isRevealed: false },
  beginAsking: asked => ({ ...checkInStep.begin, asked }),
  answer: recordCheckIn,
  leave: forgetMember,
  showTo: (progress, reader) => ({
    ...progress,
    drafts: reader === null ? {} : { [reader]: draftOf(progress, reader) },
  }),
}

/** Whether everybody present has finished or said "not today", and at least one has something to turn over. */
export const isReadyToReveal = (progress: CheckInProgress, present: readonly MemberId[]): boolean =>
  !progress.isRevealed &&
  progress.finished.length > 0 &&
  present.every(member => progress.finished.includes(member) || progress.declined.includes(member))

export const draftOf = (progress: CheckInProgress, memberId: MemberId): CheckInDraft =>
  progress.drafts[memberId] ?? emptyCheckIn

function recordCheckIn(
  progress: CheckInProgress,
  answer: CheckInAnswer,
  present: readonly MemberId[],
): Result<CheckInProgress, CheckInFailure | NotPresent> {
  const { memberId } = answer
  if (!present.includes(memberId)) return fail({ kind: 'not-present', memberId })
  if (progress.isRevealed) return fail({ kind: 'already-revealed' })

  const open = {
    ...progress,
    finished: withMember(progress.finished, memberId, false),
    declined: withMember(progress.declined, memberId, false),
  }
  switch (answer.act) {
    case 'write':
      return ok({ ...open, drafts: { ...progress.drafts, [memberId]: answer.draft } })
    case 'finish': {
      const given = givenScores(draftOf(progress, memberId), progress.asked)
      if (!given.ok) return given
      const { high, low, thanks } = draftOf(progress, memberId)
      if (![high, low, thanks].every(words => isWithin(words.trim(), 'words')))
        return fail({ kind: 'answer-too-long' })
      return ok(
        holdsAnything(draftOf(progress, memberId))
          ? { ...open, finished: withMember(open.finished, memberId, true) }
          : decline(open, memberId),
      )
    }
    case 'reopen':
      return ok(open)
    case 'not-today':
      return ok(decline(open, memberId))
  }
}

// Declining stores nothing: what was begun goes too.
function decline(progress: CheckInProgress, memberId: MemberId): CheckInProgress {
  const left = forgetMember(progress, memberId)
  return { ...left, declined: withMember(left.declined, memberId, true) }
}

function forgetMember(progress: CheckInProgress, memberId: MemberId): CheckInProgress {
  const { [memberId]: _forgotten, ...drafts } = progress.drafts
  return {
    ...progress,
    drafts,
    finished: withMember(progress.finished, memberId, false),
    declined: withMember(progress.declined, memberId, false),
  }
}
